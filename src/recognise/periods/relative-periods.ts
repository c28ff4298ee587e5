import {
  comparePeriods,
  dayPeriod,
  type IsoDate,
  isoDate,
  isoWeek,
  monthPeriod,
  type Period,
  type PeriodKind,
  periodKey,
  quarterPeriod,
  weekPeriod,
  weeksIn,
  yearPeriod,
} from '../../model/index.ts';
import { periodBefore } from './head-periods.ts';
import type { RelativeHead, RelativeUnit } from './relative-heads.ts';

const KINDS: Readonly<Partial<Record<RelativeUnit, PeriodKind>>> = {
  ngay: 'day',
  tuan: 'week',
  thang: 'month',
  quy: 'quarter',
  nam: 'year',
};

/**
 * What a relative head most likely means in a table of `now` whose title names `titled` (in order of time). Undefined
 * where nothing says: nobody knows how long before a day the day before it was judged.
 */
export function proposedPeriod(
  { says, of, n, year }: RelativeHead,
  now: Period,
  titled: readonly Period[],
  turns: number,
): Period | undefined {
  if (says === 'current') return now;
  if (says === 'to-date') return toDate(now.end, of);
  if (says === 'nth') return titled.length === turns ? titled[n! - 1] : n === turns ? now : undefined;
  if (says === 'year-before')
    return yearsBefore(now, Number(now.end.slice(0, 4)) - (year ?? Number(now.end.slice(0, 4)) - 1));
  const other = titled.filter((p) => periodKey(p) !== periodKey(now) && comparePeriods(p, now) < 0).at(-1);
  if (other) return other;
  const kind = KINDS[of];
  if (says === 'start') {
    const around = kind === undefined ? now : periodOfKind(kind, now.end);
    return around && around.kind !== 'day' ? dayPeriod(around.start) : undefined;
  }
  if (kind === 'year') return yearPeriod(Number(now.end.slice(0, 4)) - 1);
  return kind === undefined || kind === now.kind ? periodBefore(now) : undefined;
}

/** What adds up to the end of a day, since the beginning of the year, quarter or month around it where `of` says it. */
export function toDate(day: IsoDate, of: RelativeUnit): Period {
  const kind = KINDS[of];
  const around = kind && periodOfKind(kind, day);
  return { ...dayPeriod(day), accumulates: 'to-date', ...(around ? { since: around.start } : {}) };
}

const SPANS: readonly PeriodKind[] = ['day', 'week', 'month', 'quarter', 'year'];

/** Is a day, a week, a month shorter than a period of the kind? What says no length is not, nor is one of two dates. */
export function isShorter(unit: RelativeUnit, kind: PeriodKind): boolean {
  const own = KINDS[unit];
  return own !== undefined && SPANS.indexOf(own) < SPANS.indexOf(kind);
}

/** The period of a kind that a day lies in. */
export function periodOfKind(kind: PeriodKind, day: IsoDate): Period | undefined {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  if (kind === 'year') return yearPeriod(year);
  if (kind === 'quarter') return quarterPeriod(year, Math.ceil(month / 3));
  if (kind === 'month') return monthPeriod(year, month);
  if (kind !== 'week') return undefined;
  const week = isoWeek(day);
  return weekPeriod(week.year, week.week);
}

function yearsBefore(now: Period, years: number): Period | undefined {
  const back = (day: IsoDate) =>
    isoDate(Number(day.slice(0, 4)) - years, Number(day.slice(5, 7)), Number(day.slice(8, 10)));
  const [start, end] = [back(now.start), back(now.end)];
  if (years <= 0 || !start || !end) return undefined;
  if (now.kind === 'week') {
    const { year, week } = isoWeek(now.start);
    return week <= weeksIn(year - years) ? weekPeriod(year - years, week) : undefined;
  }
  return now.kind === 'day' || now.kind === 'range'
    ? { kind: now.kind, start, end, accumulates: now.accumulates }
    : periodOfKind(now.kind, end);
}
