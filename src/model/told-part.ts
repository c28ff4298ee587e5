import type { FigureColumn } from './assessment.ts';
import { type Comparison, rowsOf } from './comparison.ts';
import type { Part } from './names.ts';
import type { IndicatorKey } from './scheme.ts';

/** An amount, and what it is of the most there is: either can speak for an indicator. */
const AMOUNTS: readonly Part[] = ['score', 'rate'];

/** Every part of an indicator that may come to speak for it. */
export const speakingParts = (part: Part | undefined): readonly Part[] =>
  part === undefined ? [] : AMOUNTS.includes(part) ? AMOUNTS : [part];

/**
 * The part that speaks for an indicator: the first of `preferred` there is, unless that has nothing to compare (or, at
 * one date, to show) and the other amount has: a table may print points for groups and rates for what they are made of.
 */
export function toldPart(
  comparison: Comparison,
  indicator: IndicatorKey,
  preferred: readonly Part[],
): Part | undefined {
  const has = (part: Part): boolean => comparison.columns.some(isColumn(indicator, part));
  const first = preferred.find(has);
  const other = speakingParts(first).find((part) => part !== first && has(part));
  if (first === undefined || other === undefined) return first;
  return toldBy(comparison, indicator, other) > toldBy(comparison, indicator, first) ? other : first;
}

const isColumn =
  (indicator: IndicatorKey, part: Part) =>
  (column: FigureColumn): boolean =>
    column.indicator === indicator && column.part === part;

/** 2: a change of some unit; 1: a figure at the later date; 0: neither. */
function toldBy(comparison: Comparison, indicator: IndicatorKey, part: Part): number {
  const [start, end] = rowsOf(comparison, indicator, part);
  let most = 0;
  for (let i = start; i < end; i++) {
    if (!Number.isNaN(comparison.delta[i]!)) return 2;
    if (!Number.isNaN(comparison.after[i]!)) most = 1;
  }
  return most;
}
