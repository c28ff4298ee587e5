import { fold } from '../../model/index.ts';
import { schemeDossiers } from '../builtin/scheme-dossiers.ts';
import { dossierTable, groupedHeads, matchDossiers, withoutSums } from '../indicators/dossier-heads.ts';
import type { Sheet } from '../structure/sheet.ts';
import { dating } from './dating.ts';
import type { Layout } from './layout.ts';

/** Units down; across, dossiers by what became of them. */
export const dossiers: Layout = {
  name: 'dossiers',
  fits(sheet) {
    if (sheet.subjects !== 'unit') return false;
    const columns = figuresOf(sheet);
    const known = matchesOf(sheet);
    // Every column counts dossiers; two of them tell a table of dossiers from a rate or a list.
    return known.length >= LEAST && known.length >= columns.length * MOSTLY;
  },
  bind(sheet, tools) {
    const matches = withoutLateTotal(matchesOf(sheet));
    const date = dating(
      sheet,
      matches.map((m) => m.column),
      tools,
    );
    if (!date) return undefined;
    return {
      bindings: matches.flatMap(({ column, indicator }) => {
        const part = indicator.measure === 'percent' ? 'rate' : 'score';
        return date({ column, indicator, scheme: schemeDossiers, part }) ?? [];
      }),
    };
  },
};

const LEAST = 3;
const MOSTLY = 0.7;

const figuresOf = (sheet: Sheet) => sheet.columns.filter((c) => c.kind === 'figure');

function matchesOf(sheet: Sheet) {
  const columns = figuresOf(sheet);
  const paths = groupedHeads(withoutSums(columns.map((c) => c.path)));
  const table = dossierTable(paths);
  return columns.flatMap((column, i) => {
    const indicator = matchDossiers(paths[i]!, table);
    return indicator ? [{ column, indicator }] : [];
  });
}

const LATE: ReadonlySet<string> = new Set(['late', 'overdue', 'late-rate', 'overdue-rate']);

/** "Tổng" beside nothing but late dossiers adds those up: it is not what was received. */
function withoutLateTotal(matches: ReturnType<typeof matchesOf>): ReturnType<typeof matchesOf> {
  const isSum = ({ column, indicator }: (typeof matches)[number]) =>
    indicator.key === 'received' && !/nhan|phai/.test(fold(column.head));
  return matches.every((m) => LATE.has(m.indicator.key) || isSum(m))
    ? matches.filter((m) => !isSum(m))
    : matches;
}
