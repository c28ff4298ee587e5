import { type IsoDate, type IsoDateTime, isoWeek, type Period, type PeriodKind } from '../model/index.ts';
import type { InEvery } from './language.ts';

export interface DateWords {
  readonly day: (date: IsoDate) => string;
  /** As short as it stays clear: "27/3/2025", "năm 2024", "lũy kế đến 30/11/2026". */
  readonly period: (period: Period) => string;
  /** The same at the head of a column, capitalised. */
  readonly periodHead: (period: Period) => string;
  /** The same inside a sentence: "so với ngày 27/3/2025". */
  readonly periodInSentence: (period: Period) => string;
  /** "09h ngày 10/4/2025": when figures were read off, to the hour or the minute. */
  readonly moment: (at: IsoDateTime) => string;
}

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function partsOf(date: IsoDate): DateParts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

const quarterOf = (date: IsoDate): number => Math.ceil(partsOf(date).month / 3);

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

type PeriodTellers = Readonly<Record<PeriodKind, (period: Period) => string>>;

/** Offices write a leading zero for days below 10 and for months 1 and 2, and for nothing else: 08/4/2025, 01/2024. */
const viDay = (day: number): string => String(day).padStart(2, '0');
const viMonth = (month: number): string => (month <= 2 ? `0${month}` : `${month}`);

function viDate(date: IsoDate): string {
  const { year, month, day } = partsOf(date);
  return `${viDay(day)}/${viMonth(month)}/${year}`;
}

function viRange({ start, end }: Period): string {
  const from = partsOf(start);
  const head = from.year === partsOf(end).year ? `${viDay(from.day)}/${viMonth(from.month)}` : viDate(start);
  return `${head}–${viDate(end)}`;
}

const VI_QUARTERS = ['I', 'II', 'III', 'IV'] as const;

const viPeriods: PeriodTellers = {
  day: ({ end }) => viDate(end),
  week: ({ start }) => {
    const { week, year } = isoWeek(start);
    return `tuần ${viDay(week)}/${year}`;
  },
  month: ({ start }) => `tháng ${viMonth(partsOf(start).month)}/${partsOf(start).year}`,
  quarter: ({ start }) => `quý ${VI_QUARTERS[quarterOf(start) - 1]}/${partsOf(start).year}`,
  year: ({ start }) => `năm ${partsOf(start).year}`,
  range: viRange,
};

const EN_MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const enMonth = (month: number): string => EN_MONTHS[month - 1] ?? '';

function enDate(date: IsoDate): string {
  const { year, month, day } = partsOf(date);
  return `${day} ${enMonth(month)} ${year}`;
}

function enRange({ start, end }: Period): string {
  const from = partsOf(start);
  const to = partsOf(end);
  if (from.year !== to.year) return `${enDate(start)} – ${enDate(end)}`;
  if (from.month !== to.month) return `${from.day} ${enMonth(from.month)} – ${enDate(end)}`;
  return `${from.day}–${enDate(end)}`;
}

const enPeriods: PeriodTellers = {
  day: ({ end }) => enDate(end),
  week: ({ start }) => {
    const { week, year } = isoWeek(start);
    return `week ${week}, ${year}`;
  },
  month: ({ start }) => `${enMonth(partsOf(start).month)} ${partsOf(start).year}`,
  quarter: ({ start }) => `Q${quarterOf(start)} ${partsOf(start).year}`,
  year: ({ start }) => `${partsOf(start).year}`,
  range: enRange,
};

/** What a kind of period needs before it inside a sentence; the other kinds already say what they are. */
type Lead = Partial<Readonly<Record<PeriodKind, string>>>;

/** A figure that adds up is never named by its last day alone: 962 since January is no figure of 30 November. */
type ToDate = (last: string) => string;

function datesWith(
  day: (date: IsoDate) => string,
  moment: (at: IsoDateTime) => string,
  tellers: PeriodTellers,
  lead: Lead,
  toDate: ToDate,
): DateWords {
  const named = (p: Period, before = ''): string => {
    const name = before + tellers[p.kind](p);
    return p.accumulates === 'to-date' ? toDate(name) : name;
  };
  return {
    day,
    period: (p) => named(p),
    periodHead: (p) => capitalise(named(p)),
    periodInSentence: (p) => named(p, lead[p.kind]),
    moment,
  };
}

const viMoment = (at: IsoDateTime): string => {
  const [date = '', clock = ''] = at.split('T');
  return `${clock.replace(':', 'h').replace(/h00$/, 'h')} ngày ${viDate(date)}`;
};

const enMoment = (at: IsoDateTime): string => {
  const [date = '', clock = ''] = at.split('T');
  return `${clock} on ${enDate(date)}`;
};

export const dateWords: InEvery<DateWords> = {
  vi: datesWith(
    viDate,
    viMoment,
    viPeriods,
    { day: 'ngày ', range: 'giai đoạn ' },
    (last) => `lũy kế đến ${last}`,
  ),
  en: datesWith(enDate, enMoment, enPeriods, {}, (last) => `${last} (to date)`),
};
