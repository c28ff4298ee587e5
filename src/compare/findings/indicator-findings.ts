import type { Finding, FindingKind, Focus } from '../../model/index.ts';
import { rankColumns, totalColumn } from './columns-told.ts';
import { findingOf, type Told } from './finding-of.ts';
import { byOrder, bySource, is, lacksData, type Story, type StoryRow } from './story.ts';
import { headlineOf } from './trend-counts.ts';

const isFull = ({ full }: StoryRow): boolean => full === 1;

/** F2 to F7 of one unit. `story` holds one row per indicator; `unit` is the unit's place in the comparison. */
export function indicatorFindings(story: Story, focus: Focus, unit: number): readonly Finding[] {
  const { comparison } = story;
  const rowIn = (column: number): number => column * comparison.units.length + unit;
  const tell = (kind: FindingKind, told: Told): Finding => findingOf(comparison, kind, focus, told);
  const some = (kind: FindingKind, rows: readonly number[]): readonly Finding[] =>
    rows.length === 0 ? [] : [tell(kind, { rows })];
  const total = totalColumn(comparison);
  /** A published place of the total that equals the computed one, also where both have none, has been said with it. */
  const saysMore = (column: number): boolean =>
    total === undefined ||
    comparison.columns[column]!.indicator !== comparison.columns[total]!.indicator ||
    !Object.is(comparison.rankAfter[rowIn(column)], comparison.rankAfter[rowIn(total)]) ||
    !Object.is(comparison.rankBefore[rowIn(column)], comparison.rankBefore[rowIn(total)]);

  return [
    ...(story.length === 0 ? [] : [tell('headline', headlineOf(story))]),
    ...(total === undefined ? [] : some('standing', [rowIn(total)])),
    ...some('published-rank', rankColumns(comparison).filter(saysMore).map(rowIn)),
    ...some('indicators-down', story.where(is('declining'))),
    ...some('indicators-up', story.where(is('gaining'))),
    ...some('indicators-unchanged', story.whereBy(is('unchanged'), byOrder, 'up')),
    ...some('indicators-full', story.whereBy(isFull, byOrder, 'up')),
    ...some('indicators-no-data', story.whereBy(lacksData(comparison), bySource, 'up')),
  ];
}
