import { type Direction, type Indicator, type Part, TRENDS, type Trend } from '../model/index.ts';

/** What there is of one figure at the two dates. */
export interface Presence {
  /** Is the unit on the roster of the date at all? */
  readonly listedBefore: boolean;
  readonly listedAfter: boolean;
}

const code = (trend: Trend): number => TRENDS.indexOf(trend);

const GAINING = code('gaining');
const DECLINING = code('declining');
const UNCHANGED = code('unchanged');
const NEW = code('new');
const GONE = code('gone');
const NO_DATA = code('no-data');

/**
 * The one place where gaining and declining are decided (domain rules 4 and 6). A unit on one roster only is new or
 * gone whatever its figures; a figure missing at either date (`delta` is NaN) is no data.
 */
export function trendCode(delta: number, tolerance: number, { listedBefore, listedAfter }: Presence): number {
  if (!listedBefore) return NEW;
  if (!listedAfter) return GONE;
  if (Number.isNaN(delta)) return NO_DATA;
  if (Math.abs(delta) <= tolerance) return UNCHANGED;
  return delta > 0 ? GAINING : DECLINING;
}

/** 1 better, −1 worse, 0 neither: the trend in the light of the indicator's direction (domain rule 4). */
export function betterCode(trend: number, direction: Direction): -1 | 0 | 1 {
  if (direction === 'none' || (trend !== GAINING && trend !== DECLINING)) return 0;
  return (trend === GAINING) === (direction === 'higher') ? 1 : -1;
}

/** Which way a part of an indicator is better: places when they rise, quality as its indicator says, counts neither way. */
export function directionOf(indicator: Indicator, part: Part): Direction {
  if (part === 'rank') return 'higher';
  return part === 'score' || part === 'rate' ? indicator.direction : 'none';
}
