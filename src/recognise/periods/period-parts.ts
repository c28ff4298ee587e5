import {
  dayPeriod,
  type IsoDate,
  isoDate,
  isoWeek,
  monthPeriod,
  type Period,
  type PeriodKind,
  quarterPeriod,
  weekPeriod,
  weeksIn,
  yearPeriod,
} from '../../model/index.ts';

/** A text about a period that it does not say ("tuần 2 tháng 4") or no calendar has ("31/4"). */
export interface Unclear {
  /** What kind of period it is about. */
  readonly unclear: PeriodKind;
  /** The day it is with its month printed first. */
  readonly swap?: IsoDate;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
/** Years of two digits are those of this index: "1.1.10" is a component's number. */
export function day(d?: string, m?: string, y?: string): IsoDate | undefined {
  if (y?.length === 2 && (Number(y) < 15 || Number(y) > 49)) return undefined;
  return isoDate(y?.length === 2 ? 2000 + Number(y) : Number(y), Number(m), Number(d));
}

export function days(date: IsoDate | undefined): Period | undefined {
  return date === undefined ? undefined : dayPeriod(date);
}

export const unclear = (kind: PeriodKind): Unclear => ({ unclear: kind });

/** Of such a year, numbers parted like a date are meant as one. */
const isYear = (y?: string): boolean => y?.length === 4 && Number(y) >= 2015 && Number(y) < 2050;

export function orUnclear(
  kind: PeriodKind,
  period: Period | undefined,
  y?: string,
): Period | Unclear | undefined {
  return period ?? (isYear(y) ? unclear(kind) : undefined);
}

/** "31/4/2025" is no day; "4/27/2025" is one of a spreadsheet that puts months first. */
export function dayOf(d?: string, m?: string, y?: string): Period | Unclear | undefined {
  const swap = day(m, d, y);
  const found = orUnclear('day', days(day(d, m, y)), y);
  return found && 'unclear' in found && swap !== undefined ? { ...found, swap } : found;
}

/** "31/4" is meant as a day; "5/13" may be a share of thirteen. */
export function dayWithin(
  d: string | undefined,
  m: string | undefined,
  year: number,
): Period | Unclear | undefined {
  const found = days(day(d, m, String(year)));
  const isMeant = Number(d) >= 29 && Number(d) <= 31 && Number(m) >= 1 && Number(m) <= 12;
  return found ?? (isMeant ? unclear('day') : undefined);
}

export function range(start: IsoDate | undefined, end: IsoDate | undefined): Period | undefined {
  if (!start || !end || start > end) return undefined;
  return { kind: 'range', start, end, accumulates: 'within' };
}

/** "15/12 - 14/01/2025" began the year before. */
export function rangeWithin(
  d1?: string,
  m1?: string,
  d2?: string,
  m2?: string,
  y?: string,
): Period | undefined {
  const end = day(d2, m2, y);
  const start = day(d1, m1, y);
  if (!start || !end || start <= end) return range(start, end);
  return range(isoDate(Number(end.slice(0, 4)) - 1, Number(m1), Number(d1)), end);
}

export function within(
  limit: number,
  n: string | undefined,
  make: (n: number) => Period,
): Period | undefined {
  const number = ROMAN[n ?? ''] ?? Number(n);
  return number >= 1 && number <= limit ? make(number) : undefined;
}

/** A figure that adds up until the end of a day. `since` is left out where the text does not say it. */
export function toDate(end: IsoDate | undefined, since?: IsoDate): Period | undefined {
  if (end === undefined || (since !== undefined && since > end)) return undefined;
  return { ...dayPeriod(end), accumulates: 'to-date', ...(since === undefined ? {} : { since }) };
}

const STARTS: Readonly<Record<string, (year: number, month: number) => IsoDate>> = {
  nam: (year) => yearPeriod(year).start,
  quy: (year, month) => quarterPeriod(year, Math.ceil(month / 3)).start,
  thang: (year, month) => monthPeriod(year, month).start,
};

export function sinceStart(of: string | undefined, end: IsoDate | undefined): Period | undefined {
  const start = STARTS[of ?? '']?.(Number(end?.slice(0, 4)), Number(end?.slice(5, 7)));
  return end && start ? toDate(end, start) : undefined;
}

/** A machine's time of day; one with a zone is moved to Vietnam's (UTC+7), where the day may be the next. */
export function moment(date: IsoDate | undefined, hour?: string, minute?: string, zone?: string) {
  if (date === undefined || Number(hour) > 23 || Number(minute) > 59) return days(date);
  const [, sign, h, m] = /([+-])(\d{2}):?(\d{2})/.exec(zone ?? '') ?? [];
  const ahead =
    zone === undefined ? 7 * 60 : (sign === '-' ? -1 : 1) * (Number(h ?? 0) * 60 + Number(m ?? 0));
  const local = new Date(
    Date.parse(`${date}T${hour!.padStart(2, '0')}:${minute}:00Z`) + (420 - ahead) * 60_000,
  );
  const [on, time] = local.toISOString().split('T') as [IsoDate, string];
  // Midnight without a zone is how Excel prints a bare date.
  const isBare = zone === undefined && time.startsWith('00:00');
  return isBare ? dayPeriod(on) : { ...dayPeriod(on), asOf: `${on}T${time.slice(0, 5)}` };
}

/** "tuần 2 tháng 4" counts within the month, and nobody says from which day. */
export function week(n?: string, month?: string, year?: string): Period | Unclear | undefined {
  const period = within(weeksIn(Number(year)), n, (number) => weekPeriod(Number(year), number));
  if (!period || month === undefined) return orUnclear('week', period, year);
  const told = within(12, month, (m) => monthPeriod(Number(year), m));
  return told && period.start <= told.end && period.end >= told.start ? period : unclear('week');
}

/** "Tuần 41 (05/10 - 11/10/2026)" is that week of the calendar; where an office counts its weeks otherwise, its days. */
export function weekOver(n: string | undefined, days: Period | undefined): Period | undefined {
  const counted = days && week(n, undefined, String(isoWeek(days.start).year));
  if (!days || !counted || 'unclear' in counted) return days;
  return counted.start === days.start && counted.end === days.end ? counted : days;
}

export function years(from: string | undefined, to: string | undefined): Period | undefined {
  return range(isoDate(Number(from), 1, 1), isoDate(Number(to), 12, 31));
}

export function month(m: string | undefined, year: string | undefined): Period | Unclear | undefined {
  return orUnclear(
    'month',
    within(12, m, (n) => monthPeriod(Number(year), n)),
    year,
  );
}

export function months(first: string | undefined, last: string | undefined, year: string | undefined) {
  const of = (m: string | undefined) => within(12, m, (n) => monthPeriod(Number(year), n));
  return range(of(first)?.start, of(last)?.end);
}

/** Eight digits of a file's name, in either order; no run of digits is a date in both. */
export function run(digits: string | undefined): IsoDate | undefined {
  const [a, b, c] = [digits?.slice(0, 2), digits?.slice(2, 4), digits?.slice(4)];
  return day(a, b, c) ?? day(digits?.slice(6), digits?.slice(4, 6), digits?.slice(0, 4));
}

/** "tháng Tư", "tháng Giêng", "tháng Chạp". */
const MONTH_NAMES = 'gieng hai ba tu nam sau bay tam chin muoi mot chap'.split(' ');

export function monthNamed(name: string | undefined, year: string | undefined): Period | Unclear | undefined {
  const word = (name ?? '').replace('muoi mot', 'mot').replace('muoi hai', 'chap');
  return month(String(MONTH_NAMES.indexOf(word) + 1), year);
}

/** "tháng 12/2025 - tháng 02/2026". */
export function monthsAcross(m?: string, y?: string, n?: string, z?: string): Period | Unclear | undefined {
  const [first, last] = [month(m, y), month(n, z)];
  const isSaid = first && last && !('unclear' in first) && !('unclear' in last);
  return orUnclear('range', isSaid ? range(first.start, last.end) : undefined, z);
}

export function quarters(a?: string, b?: string, year?: string): Period | Unclear | undefined {
  const of = (q?: string) => within(4, q, (n) => quarterPeriod(Number(year), n));
  return orUnclear('range', range(of(a)?.start, of(b)?.end), year);
}

/** "08/4/2025 - 05/5", over a new year too. */
export function rangeOnwards(d?: string, m?: string, y?: string, e?: string, n?: string) {
  const start = day(d, m, y);
  const of = (year: number) => day(e, n, String(year));
  const end = of(Number(y));
  return orUnclear('range', range(start, start && end && end < start ? of(Number(y) + 1) : end), y);
}
