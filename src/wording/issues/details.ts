import {
  type Issue,
  type IssueCode,
  isoDate,
  LEVELS,
  type Level,
  MEASURES,
  type Measure,
  PERIOD_KINDS,
  type Period,
  type Question,
} from '../../model/index.ts';
import { dateWords } from '../dates.ts';
import type { Language } from '../language.ts';
import { nameWords } from '../names.ts';
import { numberWords } from '../numbers.ts';
import { systems } from '../systems.ts';

/** Reads the loose details of an issue, a question or a choice as words; an empty string where one is missing. */
export interface Details {
  /** As it stood in the file, or a name; a whole number as its digits. */
  readonly text: (key: string) => string;
  /** The same in quotation marks, cut where it is long. */
  readonly quoted: (key: string) => string;
  readonly count: (key: string) => number;
  /** A count in prose: "05" in Vietnamese. */
  readonly counted: (key: string) => string;
  /** A figure with the decimals that stand beside it in `decimals`. */
  readonly figure: (key: string) => string;
  /** A figure that others add up to, by its thousands: "1.234.557,89". */
  readonly sum: (key: string) => string;
  /** A signed figure, as a change column prints it. */
  readonly change: (key: string) => string;
  readonly date: (key: string) => string;
  /** A period given by its key, or a date. */
  readonly period: (key: string) => string;
  readonly level: (key: string) => string;
  /** What figures are counted in: points, per cent, a number, days or places. */
  readonly measure: (key: string) => string;
  /** A system figures come from, by its key. */
  readonly source: (key: string) => string;
  readonly has: (key: string) => boolean;
}

/** What a check of figures over rows and tables finds. */
export type AuditTellers = Readonly<Record<AuditCode, (details: Details) => string>>;

type AuditCode = Extract<
  IssueCode,
  | 'decimals-mixed'
  | 'change-signs-mixed'
  | 'figures-repeated'
  | 'column-repeated'
  | 'assessment-repeated'
  | 'whole-outside-parts'
  | 'whole-below-parts'
  | 'full-points-below-100'
  | 'published-rank-differs'
  | 'list-out-of-order'
  | 'times-apart'
>;

/** What is wrong and what to do about it, without the place; a code without a sentence does not compile. */
export type IssueTellers = Readonly<Record<IssueCode, (details: Details) => string>>;

const LONGEST_QUOTE = 80;

export function detailsIn(language: Language, detail: Issue['detail'] | Question['detail']): Details {
  const numbers = numberWords[language];
  const raw = (key: string): string | number => {
    const value = detail?.[key] ?? '';
    return typeof value === 'object' ? value.join(', ') : value;
  };
  const text = (key: string): string => {
    const value = raw(key);
    return typeof value === 'number' ? numbers.figure(value, decimalsOf(value)) : value;
  };
  const decimals = (value: number): number => Number(detail?.decimals ?? decimalsOf(value));
  const figure = (key: string, measure?: Measure): string => {
    const value = raw(key);
    return typeof value === 'number' ? numbers.figure(value, decimals(value), measure) : value;
  };
  return {
    text,
    quoted: (key) => {
      const whole = text(key);
      return `“${whole.length > LONGEST_QUOTE ? `${whole.slice(0, LONGEST_QUOTE)}…` : whole}”`;
    },
    count: (key) => Number(raw(key)) || 0,
    counted: (key) => numbers.count(Number(raw(key)) || 0),
    figure: (key) => figure(key),
    sum: (key) => figure(key, 'count'),
    change: (key) => {
      const value = raw(key);
      return typeof value === 'number' ? numbers.change(value, decimals(value), 'points') : value;
    },
    date: (key) => {
      const value = text(key);
      return isDate(value) ? dateWords[language].day(value) : value;
    },
    period: (key) => {
      const period = periodOf(text(key));
      return period ? dateWords[language].period(period) : text(key);
    },
    measure: (key) => {
      const measure = MEASURES.find((m) => m === text(key));
      return measure ? nameWords[language].measure(measure) : text(key);
    },
    level: (key) => {
      const value = text(key);
      return isLevel(value) ? nameWords[language].level(value) : value;
    },
    source: (key) => systems[language][text(key)] ?? text(key),
    has: (key) => detail?.[key] !== undefined && detail[key] !== '',
  };
}

const isLevel = (text: string): text is Level => LEVELS.some((level) => level === text);

/** From its key ("month:2026-09-01..2026-09-30") or a date. */
function periodOf(key: string): Period | undefined {
  if (isDate(key)) return { kind: 'day', start: key, end: key, accumulates: 'snapshot' };
  const [, kind, start = '', end = ''] = /^([a-z]+):([\d-]+)\.\.([\d-]+)$/.exec(key) ?? [];
  const known = PERIOD_KINDS.find((k) => k === kind);
  return known && isDate(start) && isDate(end)
    ? { kind: known, start, end, accumulates: 'within' }
    : undefined;
}

function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return isoDate(Number(year), Number(month), Number(day)) !== undefined;
}

/** Decimals a number needs to be printed whole. */
function decimalsOf(value: number): number {
  return /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
}
