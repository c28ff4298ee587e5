import { daysInMonth, type IsoDate, type Period, quotientRounded } from '../model/index.ts';

/** Decimals a pace is rounded to. */
const PACE_DECIMALS = 2;

/**
 * What a figure must change by in a month to make up `gap` (after − target, of `decimals`) by 31/12: two decimals, up (+)
 * or down (−). NaN for what can move no more: a year that is past on `today`, a whole year, a month or quarter that is
 * closed; and in the year's last month, where what is missing is the gap itself.
 */
export function paceOf(gap: number, decimals: number, period: Period, today: IsoDate): number {
  const [year = 0, month = 0, day = 0] = period.end.split('-').map(Number);
  const isClosed = period.accumulates === 'within' && period.provisional !== true;
  if (isClosed || period.kind === 'year' || period.end.slice(0, 4) < today.slice(0, 4)) return Number.NaN;
  // The rest of this month counts by its days: 08/4 leaves 22/30 of a month and eight more.
  const days = daysInMonth(year, month);
  const left = (12 - month) * days + (days - day);
  if (left < days) return Number.NaN;
  return quotientRounded(-gap * days, left, PACE_DECIMALS, decimals);
}
