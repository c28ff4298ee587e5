import type { Accumulation, PeriodKind } from './names.ts';

/** `2025-04-08`; compared as text. */
export type IsoDate = string;
/** `2025-04-10T09:00`, local time of the office. */
export type IsoDateTime = string;

export interface Period {
  readonly kind: PeriodKind;
  /** Both ends inclusive. */
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly asOf?: IsoDateTime;
  readonly accumulates: Accumulation;
  /** The first day of what a to-date figure accumulates. */
  readonly since?: IsoDate;
  /** How the source words it, where that says more than the date. */
  readonly label?: string;
  /** Still running when it was reported. */
  readonly provisional?: true;
}

/** A period that moves when next week's files arrive. Stands in links by position: append, never reorder. */
export const RELATIVE_PERIODS = ['latest', 'previous', 'earliest'] as const;
export type RelativePeriod = (typeof RELATIVE_PERIODS)[number];

/**
 * What a view asks for: a fixed period or a moving one. `meant`: pinned for a journey, chosen as a moving one. `source`: of
 * which system, where several have figures of that period.
 */
export type PeriodRef =
  | { readonly exact: Period; readonly meant?: RelativePeriod; readonly source?: string }
  | RelativePeriod;

/** Two periods are the same when kind and both ends are; the label only words it. */
export function periodKey(period: Period): string {
  return `${period.kind}:${period.start}..${period.end}`;
}

/**
 * What tells a sum to a day from that day's own figure, and sums since another day from each other: '' for what does not
 * add up; since the beginning of its year where nobody says since when.
 */
export function sumMark({ accumulates, since, end }: Period): string {
  if (accumulates !== 'to-date') return '';
  return since === undefined || since === `${end.slice(0, 4)}-01-01` ? '+' : `+${since}`;
}

/** By end, then by start with the longer period first: năm 2024, quý I/2025, 27/3/2025, 08/4/2025. */
export function comparePeriods(a: Period, b: Period): number {
  if (a.end !== b.end) return a.end < b.end ? -1 : 1;
  if (a.start !== b.start) return a.start < b.start ? -1 : 1;
  return a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0;
}

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

/** An ISO date, or undefined where the calendar has no such day. Years 1990 to 2099 only: a report knows no others. */
export function isoDate(year: number, month: number, day: number): IsoDate | undefined {
  if (!Number.isInteger(year) || year < 1990 || year > 2099) return undefined;
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export function dayPeriod(date: IsoDate, label?: string): Period {
  return { kind: 'day', start: date, end: date, accumulates: 'snapshot', ...(label ? { label } : {}) };
}

export function monthPeriod(year: number, month: number): Period {
  const mm = String(month).padStart(2, '0');
  return {
    kind: 'month',
    start: `${year}-${mm}-01`,
    end: `${year}-${mm}-${String(daysInMonth(year, month)).padStart(2, '0')}`,
    accumulates: 'within',
  };
}

export function quarterPeriod(year: number, quarter: number): Period {
  const first = monthPeriod(year, quarter * 3 - 2);
  return { ...first, kind: 'quarter', end: monthPeriod(year, quarter * 3).end };
}

export function yearPeriod(year: number): Period {
  return { kind: 'year', start: `${year}-01-01`, end: `${year}-12-31`, accumulates: 'within' };
}

/** ISO 8601 week: Monday to Sunday, week 1 holds the year's first Thursday; `week` from 1 to `weeksIn(year)`. */
export function weekPeriod(year: number, week: number): Period {
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * 86_400_000 + (week - 1) * 7 * 86_400_000;
  const iso = (time: number): IsoDate => new Date(time).toISOString().slice(0, 10);
  return { kind: 'week', start: iso(monday), end: iso(monday + 6 * 86_400_000), accumulates: 'within' };
}

/** 52, or 53 where the year's last Thursday falls in the latter (2020, 2026). */
export function weeksIn(year: number): number {
  return isoWeek(`${year}-12-28`).week;
}

/** The ISO week a day lies in, with the year the week belongs to (30/12/2024 lies in week 1 of 2025). */
export function isoWeek(date: IsoDate): { readonly year: number; readonly week: number } {
  const day = 86_400_000;
  const time = Date.parse(`${date}T00:00:00Z`);
  const thursday = time + (3 - ((new Date(time).getUTCDay() + 6) % 7)) * day;
  const year = new Date(thursday).getUTCFullYear();
  return { year, week: Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * day)) + 1 };
}

/** Only a part of what the period will hold: still running, or its figures end before it does. */
export function isPartial(period: Period): boolean {
  const { provisional, asOf, end } = period;
  return provisional === true || (asOf !== undefined && asOf.slice(0, 10) < end) || isBrokenMonth(period);
}

/** The kind a period is compared as: a month told before its end is a month. */
export function spanOf(period: Period): PeriodKind {
  return isBrokenMonth(period) ? 'month' : period.kind;
}

/** A month reported before its end, as "tháng 4" with figures of 01/4 to 25/4. */
function isBrokenMonth({ kind, start, end }: Period): boolean {
  if (kind !== 'range' || !start.endsWith('-01') || start.slice(0, 7) !== end.slice(0, 7)) return false;
  return Number(end.slice(8)) < daysInMonth(Number(end.slice(0, 4)), Number(end.slice(5, 7)));
}
