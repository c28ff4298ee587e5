import { fold, type Part, type Scheme } from '../../model/index.ts';
import type { Column } from '../columns.ts';
import { readCell } from '../figures.ts';
import { saidBy } from '../head-said.ts';
import { withoutPeriods } from '../periods.ts';
import { readingNamed, rowIndicators } from '../row-indicators.ts';
import { scheme766 } from '../schemes.ts';
import { rowsByName } from '../sheet.ts';
import { dating } from './dating.ts';
import type { Layout } from './layout.ts';

/** Indicators down, dates across, all of the one unit the document is about. */
export const indicatorsByDates: Layout = {
  name: 'indicators-by-dates',
  fits: (sheet, dates) =>
    sheet.subjects === 'indicator' && sheet.columns.some((c) => c.kind === 'figure' && dates.has(c.index)),
  bind(sheet, tools) {
    const columns = sheet.columns.filter(
      (c) => c.kind === 'figure' && (tools.dates.has(c.index) || holdsResults(c)),
    );
    const beside = sheet.columns.filter((c) => c.kind === 'target' || c.kind === 'rank');
    const nameOf = new Map(sheet.body.data.map(({ row, name }) => [row, name]));
    const rows = rowsByName(sheet);
    const figuresOf = (name: string) => {
      const { part, row } = rows.get(name)!;
      return columns.map((c) => readCell(part, row, c.index, tools.signs.get(c.index)!.sign));
    };
    const of = rowIndicators(sheet, [...rows.keys()], (name) => ({ figures: figuresOf(name) }), tools, false);
    const sample = [...nameOf.values()].map(of).find((placed) => placed !== undefined);
    if (!sample) return { bindings: [] };
    const { scheme, provisional } = sample;
    const unsure = provisional ? { provisional } : {};
    const ordered = [...columns, ...beside].sort((a, b) => a.index - b.index);
    const date = dating(sheet, ordered, tools);
    if (!date) return undefined;
    const bindings = ordered.flatMap((column) => {
      const part = partOf(column, scheme);
      return date({ column, scheme, ...(part ? { part } : {}), ...unsure }) ?? [];
    });
    return {
      bindings,
      readingOf: (row) => readingNamed(nameOf.get(row), of),
    };
  },
};

/** Without a date it is one more result where its head says no more than that; "Bình quân cả nước" is no figure of the unit's. */
function holdsResults({ path }: Column): boolean {
  const head = withoutPeriods(path.join(' '));
  const said = saidBy(head);
  return said === 'value' || said === 'score' || said === 'rate' || head === 'hien tai';
}

/** Undefined where the row's indicator decides. */
function partOf({ head, kind }: Column, scheme: Scheme): Part | undefined {
  if (kind === 'target' || kind === 'rank') return kind;
  if (scheme !== scheme766) return undefined;
  const folded = fold(head);
  return /\bt[yi] le\b/.test(folded) && !/\bdiem\b/.test(folded) ? 'rate' : 'score';
}
