import type { Finding, FindingKind, Focus } from '../../model/index.ts';
import { rankColumns, totalColumn } from './columns-told.ts';
import { findingOf, type Told } from './finding-of.ts';
import { is, type Story } from './story.ts';
import { extremes, trendCounts } from './trend-counts.ts';

/** F2 to F7 of one unit. `story` holds one row per indicator; `unit` is the unit's place in the comparison. */
export function indicatorFindings(story: Story, focus: Focus, unit: number): readonly Finding[] {
  const { comparison } = story;
  const rowIn = (column: number): number => column * comparison.units.length + unit;
  const tell = (kind: FindingKind, told: Told): Finding => findingOf(comparison, kind, focus, told);
  const some = (kind: FindingKind, rows: readonly number[]): readonly Finding[] =>
    rows.length === 0 ? [] : [tell(kind, { rows })];
  const total = totalColumn(comparison);
  const noData = comparison.from ? is('no-data') : (row: { after: number }) => Number.isNaN(row.after);

  return [
    ...(story.length === 0
      ? []
      : [
          tell('headline', {
            rows: story.where((row) => row.kept === 1),
            named: extremes(story),
            figures: trendCounts(story),
          }),
        ]),
    ...(total === undefined ? [] : some('standing', [rowIn(total)])),
    ...some('published-rank', rankColumns(comparison).map(rowIn)),
    ...some('indicators-down', story.where(is('declining'))),
    ...some('indicators-up', story.where(is('gaining'))),
    ...some('indicators-unchanged', story.whereBy(is('unchanged'), 'order', 'up')),
    ...some(
      'indicators-full',
      story.whereBy((row) => row.full === 1, 'order', 'up'),
    ),
    ...some('indicators-no-data', story.whereBy(noData, 'row', 'up')),
  ];
}
