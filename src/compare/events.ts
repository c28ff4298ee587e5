import {
  type FigureColumn,
  FLAG_EVENT,
  type Indicator,
  type IndicatorKey,
  MAX_DECIMALS,
  maximumOf,
  measureOf,
  scaled,
} from '../model/index.ts';
import type { Frame } from './frame.ts';
import { twiceMedian } from './median.ts';

/** More than this many times the cohort's median change is out of line (domain rule 9). */
const TIMES_MEDIAN = 5;
/** Smaller changes are never events by the median, in points or percentage points. */
const LEAST_CHANGE = 1;

/**
 * Flags what is an event rather than performance (domain rule 9): a group or component that moved by a third of its
 * maximum, or by more than 1 point and more than 5 × the median absolute change of its cohort. The cohort is the same
 * figure over all units; a unit that stands alone is measured against its own indicators. Totals are sums: never flagged.
 */
export function flagEvents(
  frame: Frame,
  columns: readonly FigureColumn[],
  indicators: ReadonlyMap<IndicatorKey, Indicator>,
  units: number,
): void {
  const watched = columns.flatMap((column, c) => {
    const indicator = indicators.get(column.indicator)!;
    return isWatched(indicator, column)
      ? [{ c, indicator, cohort: `${indicator.measure} ${column.part}` }]
      : [];
  });
  for (const { c, indicator, cohort } of watched) {
    const peers = units > 1 ? [c] : watched.filter((peer) => peer.cohort === cohort).map((peer) => peer.c);
    const max = maximumOf(indicator, columns[c]!.part);
    const usual = twiceMedianChange(frame, peers, units);
    for (let i = c * units; i < (c + 1) * units; i++) {
      if (isEvent(frame.delta[i]!, max, usual)) frame.flags[i]! |= FLAG_EVENT;
    }
  }
}

function isWatched(indicator: Indicator, { part }: FigureColumn): boolean {
  const measure = measureOf(indicator, part);
  return indicator.role !== 'total' && (measure === 'points' || measure === 'percent');
}

const whole = (value: number): number => scaled(Math.abs(value), MAX_DECIMALS);

/** Twice the median of the absolute changes in `columns`, in whole numbers. */
function twiceMedianChange({ delta }: Frame, columns: readonly number[], units: number): number {
  const sizes = new Float64Array(columns.length * units);
  let n = 0;
  for (const c of columns) {
    for (let i = c * units; i < (c + 1) * units; i++) {
      if (!Number.isNaN(delta[i]!)) sizes[n++] = whole(delta[i]!);
    }
  }
  return twiceMedian(sizes.subarray(0, n));
}

function isEvent(delta: number, max: number, usual: number): boolean {
  if (Number.isNaN(delta)) return false;
  const size = whole(delta);
  if (3 * size >= whole(max)) return true;
  return size > whole(LEAST_CHANGE) && 2 * size > TIMES_MEDIAN * usual;
}
