import { fold, type Part, type Scheme } from '../../model/index.ts';
import { scheme766 } from '../indicators/schemes.ts';
import { withoutPeriods } from '../periods/periods.ts';
import type { Column } from '../structure/columns.ts';
import { saidBy } from '../text/head-said.ts';
import { bindRows } from './bind-rows.ts';
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
    const ordered = [...columns, ...beside].sort((a, b) => a.index - b.index);
    const partOf = partsOf(columns);
    return bindRows(sheet, { columns: ordered, results: columns, measure: undefined, partOf }, tools);
  },
};

/** Without a date it is one more result where its head says no more than that; "Bình quân cả nước" is no figure of the unit's. */
function holdsResults({ path }: Column): boolean {
  const head = withoutPeriods(path.join(' '));
  const said = saidBy(head);
  return said === 'value' || said === 'score' || said === 'rate' || head === 'hien tai';
}

/** Undefined where the row's indicator decides: "Tỷ lệ" over all says no more than that, but beside "Điểm" it does. */
function partsOf(columns: readonly Column[]): (column: Column, scheme: Scheme) => Part | undefined {
  const said = new Map(columns.map((c) => [c.index, saidBy(withoutPeriods(c.path.at(-1) ?? ''))]));
  const all = new Set(said.values());
  const isBoth = all.has('score') && all.has('rate');
  return ({ index, head, kind }, scheme) => {
    if (kind === 'target' || kind === 'rank') return kind;
    const own = said.get(index);
    if (scheme !== scheme766) return isBoth && (own === 'score' || own === 'rate') ? own : undefined;
    const folded = fold(head);
    return /\bt[yi] le\b/.test(folded) && !/\bdiem\b/.test(folded) ? 'rate' : 'score';
  };
}
