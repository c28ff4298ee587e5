import {
  type Comparison,
  type FigureColumn,
  FLAG_EVENT,
  type Indicator,
  type IndicatorKey,
  MAX_DECIMALS,
  maximumOf,
  measureOf,
  powerOfTen,
  scaled,
} from '../model/index.ts';
import type { Frame } from './frame.ts';
import { twiceMedian } from './median.ts';

/** More than this many times the cohort's median change is out of line (domain rule 9). */
const TIMES_MEDIAN = 5;
/** Smaller changes are never events by the median, in points or percentage points. */
const LEAST_CHANGE = 1;

/** A column that is watched for events, and the columns its cohort stands in. */
interface Watched {
  readonly column: number;
  readonly peers: readonly number[];
  readonly max: number;
}

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
  for (const { column, peers, max } of watchedOf(columns, indicators, units)) {
    const usual = twiceMedianChange(frame, peers, units);
    for (let i = column * units; i < (column + 1) * units; i++) {
      if (isEvent(frame.delta[i]!, max, usual)) frame.flags[i]! |= FLAG_EVENT;
    }
  }
}

/** Why a change is an event: it reached a third of `max`, or else outran the cohort's `median` change. */
export interface EventReason {
  /** NaN where a third of the maximum was not reached. */
  readonly max: number;
  /** Of the absolute changes of the cohort, and of how many; both exact in the figures' own decimals or half of the last. */
  readonly median: number;
  readonly cohort: number;
}

/** What explains the event in row `row` of a comparison. Throws RangeError for a row that is never watched. */
export function eventReason(comparison: Comparison, row: number): EventReason {
  const { columns, units, column, delta } = comparison;
  const indicators = new Map(comparison.indicators.map((indicator) => [indicator.key, indicator]));
  const watched = watchedOf(columns, indicators, units.length).find((w) => w.column === column[row]);
  if (!watched) throw new RangeError(`row ${row} is not watched for events`);
  const { peers, max } = watched;
  const twice = twiceMedianChange(comparison, peers, units.length);
  const sizes = peers.reduce((n, c) => n + countOf(delta, c * units.length, (c + 1) * units.length), 0);
  return {
    max: isThird(delta[row]!, max) ? max : Number.NaN,
    median: twice / 2 / powerOfTen(MAX_DECIMALS),
    cohort: sizes,
  };
}

function watchedOf(
  columns: readonly FigureColumn[],
  indicators: ReadonlyMap<IndicatorKey, Indicator>,
  units: number,
): readonly Watched[] {
  const watched = columns.flatMap((figure, column) => {
    const indicator = indicators.get(figure.indicator)!;
    if (!isWatched(indicator, figure)) return [];
    return [
      { column, max: maximumOf(indicator, figure.part), cohort: `${indicator.measure} ${figure.part}` },
    ];
  });
  return watched.map(({ column, max, cohort }) => ({
    column,
    max,
    peers: units > 1 ? [column] : watched.filter((peer) => peer.cohort === cohort).map((peer) => peer.column),
  }));
}

function isWatched(indicator: Indicator, { part }: FigureColumn): boolean {
  const measure = measureOf(indicator, part);
  return indicator.role !== 'total' && (measure === 'points' || measure === 'percent');
}

const whole = (value: number): number => scaled(Math.abs(value), MAX_DECIMALS);

function countOf(delta: Float64Array, from: number, to: number): number {
  let n = 0;
  for (let i = from; i < to; i++) if (!Number.isNaN(delta[i]!)) n++;
  return n;
}

/** Twice the median of the absolute changes in `columns`, in whole numbers. */
function twiceMedianChange(
  { delta }: Pick<Frame, 'delta'>,
  columns: readonly number[],
  units: number,
): number {
  const sizes = new Float64Array(columns.length * units);
  let n = 0;
  for (const c of columns) {
    for (let i = c * units; i < (c + 1) * units; i++) {
      if (!Number.isNaN(delta[i]!)) sizes[n++] = whole(delta[i]!);
    }
  }
  return twiceMedian(sizes.subarray(0, n));
}

const isThird = (delta: number, max: number): boolean => 3 * whole(delta) >= whole(max);

function isEvent(delta: number, max: number, usual: number): boolean {
  if (Number.isNaN(delta)) return false;
  if (isThird(delta, max)) return true;
  const size = whole(delta);
  return size > whole(LEAST_CHANGE) && 2 * size > TIMES_MEDIAN * usual;
}
