import {
  dayPeriod,
  type IsoDate,
  isoDate,
  monthPeriod,
  type Period,
  quarterPeriod,
  weekPeriod,
  weeksIn,
  yearPeriod,
} from '../../model/index.ts';
import { cutFrom, plain } from '../text/text.ts';
import { type Unclear, unclear } from './period-parts.ts';
import { findPeriods, unclearPeriod, withoutPeriods } from './periods.ts';

/** What a table says of the periods its heads leave unfinished. */
export interface Within {
  readonly year?: number;
  readonly month?: number;
  /** The period whose figures the table holds. */
  readonly whole?: Period;
  /** No figure is later: "Tháng 12" in a table of January is last year's. */
  readonly until?: IsoDate;
  /** The table's title says so, rather than the date of its document. */
  readonly isOfTitle?: boolean;
  /** "T40" stands among its heads: "T9" beside it is a week, too. */
  readonly areWeeks?: boolean;
  /** Until when figures that add up do, where the table says more than its year. */
  readonly upTo?: IsoDate;
}

export interface HeadPeriod {
  readonly period: Period;
  /** The head without what only dates it, where `withoutPeriods` would not see that. */
  readonly path?: readonly string[];
}

type Read = (groups: readonly (string | undefined)[], within: Within) => Period | undefined;

const day = (year: number, month: number, d: number): Period | undefined =>
  findPeriods(`${d}/${month}/${year}`)[0];
const upTo = (limit: number, n: number): boolean => n >= 1 && n <= limit;
const week = (year: number, n: number): Period | undefined =>
  upTo(weeksIn(year), n) ? weekPeriod(year, n) : undefined;

const WEEK_ALONE = /\btuan(?: thu)? ?(\d{1,2})(?! ?[/.]? ?\d)/;

/** Heads that name a period by less than its whole name, as only a head beside its like can. */
const SHORT: readonly (readonly [RegExp, Read])[] = [
  [
    /\b(?:ngay )?(\d{1,2}) thang (\d{1,2})(?! ?[/.]?\d)/,
    ([d, m], { year }) => (year === undefined ? undefined : day(year, Number(m), Number(d))),
  ],
  // Alone in its head or as a sheet's name; anywhere else it is a number.
  [
    /^(?:ngay )?(\d{2})[.-](\d{2})$/,
    ([d, m], { year }) => (year === undefined ? undefined : day(year, Number(m), Number(d))),
  ],
  [WEEK_ALONE, ([n], within) => weekWithin(Number(n), within)],
  [
    /(?<![a-z\d])t ?(\d{1,2})(?![a-z\d.,/])/,
    ([n], { year, areWeeks }) => (year === undefined ? undefined : numbered(year, Number(n), areWeeks)),
  ],
  [
    /^(?:diem |ty le |ket qua )?q ?([1-4])$/,
    ([q], { year }) => (year === undefined ? undefined : quarterPeriod(year, Number(q))),
  ],
  [
    /(?<=^(?:(?:(?:tong )?diem|ket qua|thuc hien) )?)(\d{1,2}) thang(?: dau nam)?$|\b(\d{1,2}) thang dau nam$/,
    ([n, m], { year }) => (year === undefined ? undefined : firstMonths(year, Number(n ?? m))),
  ],
  [
    /\bngay (\d{1,2})(?! ?[/.-]?\d| thang)/,
    ([d], { year, month }) =>
      year === undefined || month === undefined ? undefined : day(year, month, Number(d)),
  ],
  [/^ca nam$/, (_, { year }) => (year === undefined ? undefined : yearPeriod(year))],
  [/(?<![\d/.-])(20[12]\d)$|^(20[12]\d)(?= [a-z])/, ([last, first]) => yearPeriod(Number(last ?? first))],
];

/** "Tuần 2" in a table of October counts that month's own weeks, and nobody says from which day. */
function weekWithin(n: number, { year, whole }: Within): Period | undefined {
  const counted = year === undefined ? undefined : week(year, n);
  const isElsewhere = counted && whole && (counted.end < whole.start || counted.start > whole.end);
  return isElsewhere && whole.kind === 'month' && n <= MOST_WEEKS_OF_MONTH ? undefined : counted;
}

const MOST_WEEKS_OF_MONTH = 6;

/** "T9" is a month, "T40" a week. */
function numbered(year: number, n: number, areWeeks = false): Period | undefined {
  if (areWeeks) return week(year, n);
  return upTo(12, n) ? monthPeriod(year, n) : undefined;
}

const WEEK = /(?<![a-z\d])t ?(\d{2})(?![a-z\d.,/])/;

/** Do some of the heads count weeks, "T40", as others may count months? */
export function countWeeks(heads: readonly string[]): boolean {
  return heads.some((head) => {
    const n = Number(WEEK.exec(plain(head))?.[1]);
    return n > 12 && upTo(53, n);
  });
}

/** "Lũy kế từ đầu năm 2026" beside the figures of a month: they add up until that month's end. */
const SINCE_YEAR_BEGAN = /\b(?:luy ke|cong don)(?: tinh)?(?: tu)?(?: dau)? nam(?: nay| (20[12]\d))?$/;

/** "Lũy kế 9 tháng (đầu năm 2026)". */
const MONTHS_TOGETHER =
  /\b(?:luy ke|cong don)(?: tinh)?(?: den)?(?: het)? (\d{1,2}) thang(?: dau nam)?(?: (?:nam )?(20[12]\d))?(?= ?\(%\)$|$)/;

/** "Lũy kế từ 01/01/2026", "Tiếp nhận từ ngày 01/01/2026 (đến nay)": they add up as far as the table goes. */
const SINCE_DAY =
  /(?:(?<!luy )\bke )?\(?(?<!thu )\btu:? (?:ngay )?(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?: den nay)?\)?$/;
const TOGETHER = /\b(?:luy ke|cong don)(?: tinh)?\b/;

function readSince(head: string, { upTo, whole }: Within): ReturnType<typeof read> {
  const match = SINCE_DAY.exec(plain(head));
  const since = match ? isoDate(Number(match[4]), Number(match[3]), Number(match[1])) : undefined;
  if (!match || upTo === undefined || since === undefined || since > upTo) return undefined;
  const period: Period = { ...dayPeriod(upTo), accumulates: 'to-date', since };
  const rest = cutFrom(head, match.index, match[0].length);
  // Beside the figures of that very day "lũy kế" is what tells them apart.
  return { period, rest: whole?.kind === 'day' ? rest : cutWords(rest, TOGETHER) };
}

function cutWords(text: string, words: RegExp): string {
  const match = words.exec(plain(text));
  return match ? cutFrom(text, match.index, match[0].length) : text;
}

function readCumulative(head: string, within: Within): ReturnType<typeof read> {
  const sinceDay = readSince(head, within);
  if (sinceDay) return sinceDay;
  const { upTo, year } = within;
  const months = MONTHS_TOGETHER.exec(plain(head));
  const of = months?.[2] === undefined ? year : Number(months[2]);
  const whole = months && of !== undefined ? firstMonths(of, Number(months[1])) : undefined;
  if (months && whole) {
    const period: Period = { ...dayPeriod(whole.end), accumulates: 'to-date', since: whole.start };
    return { period, rest: cutFrom(head, months.index, months[0].length) };
  }
  const match = SINCE_YEAR_BEGAN.exec(plain(head));
  if (!match || upTo === undefined) return undefined;
  const { start: since } = yearPeriod(Number(match[1] ?? upTo.slice(0, 4)));
  if (since.slice(0, 4) !== upTo.slice(0, 4)) return undefined;
  const period: Period = { ...dayPeriod(upTo), accumulates: 'to-date', since };
  return { period, rest: cutFrom(head, match.index, match[0].length) };
}

/** A bare year ends a short head ("Điểm 2025"); in a longer one it may belong to a plan. */
const MOST_WORDS = 5;

function firstMonths(year: number, n: number): Period | undefined {
  if (!upTo(12, n)) return undefined;
  return {
    kind: 'range',
    start: yearPeriod(year).start,
    end: monthPeriod(year, n).end,
    accumulates: 'within',
  };
}

/**
 * The period of a column: what the lowest head that speaks of one names, completed by the heads above it ("Tháng 9"
 * below "Năm 2025"), else by what the table says.
 */
export function headPeriod(path: readonly string[], table: Within): HeadPeriod | undefined {
  for (let i = path.length - 1; i >= 0; i--) {
    const above = path.slice(0, i).flatMap((head) => findPeriods(head).slice(0, 1));
    const [over] = above.toReversed();
    const within = over ? withinOf(over) : table;
    const found = read(path[i]!, within);
    if (!found && unclearPeriod(path[i]!, within.year)) return undefined;
    if (!found) continue;
    const dating = new Set(over ? path.slice(0, i).filter((head) => findPeriods(head).length > 0) : []);
    if (dating.size === 0 && found.rest === undefined) return { period: found.period };
    const rest = found.rest ?? path[i]!;
    const named = [...path.slice(0, i).filter((head) => !dating.has(head)), rest, ...path.slice(i + 1)];
    return { period: found.period, path: named.filter((head) => head !== '') };
  }
  return undefined;
}

/** What the lowest head that speaks of a period says instead of one; undefined where it names one. */
export function unclearHead(path: readonly string[], table: Within) {
  if (headPeriod(path, table)) return undefined;
  return path.toReversed().flatMap((head, i) => {
    const [over] = path
      .toReversed()
      .slice(i + 1)
      .flatMap((above) => findPeriods(above).slice(0, 1));
    const within = over ? withinOf(over) : table;
    return unclearPeriod(head, table.year) ?? weekUnclear(head, within) ?? [];
  })[0];
}

function weekUnclear(head: string, within: Within): Unclear | undefined {
  const n = WEEK_ALONE.exec(plain(head))?.[1];
  const isUnclear = n !== undefined && within.year !== undefined && !weekWithin(Number(n), within);
  return isUnclear ? unclear('week') : undefined;
}

/** What a period of the table leaves open of its heads. */
export function withinOf(period: Period): Within {
  const { kind, end } = period;
  const month = kind === 'month' || kind === 'day' ? { month: Number(end.slice(5, 7)) } : {};
  return {
    year: Number(end.slice(0, 4)),
    ...month,
    whole: period,
    ...(kind === 'year' ? {} : { upTo: end }),
  };
}

function read(head: string, within: Within): { readonly period: Period; readonly rest?: string } | undefined {
  const cumulative = readCumulative(head, within);
  if (cumulative) return cumulative;
  const [whole] = findPeriods(head);
  if (whole) return readWhole(head, whole);
  const found = readShort(head, within);
  const { year, until } = within;
  const isLater = found !== undefined && until !== undefined && found.period.start > until;
  return isLater && year !== undefined ? (readShort(head, { ...within, year: year - 1 }) ?? found) : found;
}

/** "Quý I/2026 (đến 31/3)" is that quarter: what stands beside names nothing. */
function readWhole(head: string, whole: Period): NonNullable<ReturnType<typeof read>> {
  const left = withoutPeriods(head);
  const saysAgain = /^\d{4}$|^(?:tinh )?(?:den )?(?:het )?(?:ngay )?\d{1,2} \d{1,2}$/.test(left);
  return saysAgain ? { period: whole, rest: '' } : { period: whole };
}

function readShort(head: string, within: Within): ReturnType<typeof read> {
  const [told] = within.year === undefined ? [] : findPeriods(head, within.year);
  if (told) return readWhole(head, told);
  const words = plain(head);
  const isLong = words.split(' ').length > MOST_WORDS;
  for (const [pattern, periodIn] of SHORT) {
    const match = pattern.exec(words);
    const period = match && periodIn(match.slice(1), within);
    if (match && period && !(period.kind === 'year' && isLong)) {
      return { period, rest: cutFrom(head, match.index, match[0].length) };
    }
  }
  return undefined;
}

/** The period before one of the same kind; undefined for a day or a range, of which nobody says how long it is. */
export function periodBefore({ kind, start }: Period): Period | undefined {
  const [year, month] = [Number(start.slice(0, 4)), Number(start.slice(5, 7))];
  if (kind === 'year') return yearPeriod(year - 1);
  if (kind === 'quarter')
    return month === 1 ? quarterPeriod(year - 1, 4) : quarterPeriod(year, (month - 1) / 3);
  if (kind === 'month') return month === 1 ? monthPeriod(year - 1, 12) : monthPeriod(year, month - 1);
  return kind === 'week' ? shifted(start) : undefined;
}

function shifted(start: IsoDate): Period {
  const on = (days: number): IsoDate =>
    new Date(Date.parse(start) + days * 86_400_000).toISOString().slice(0, 10);
  return { kind: 'week', start: on(-7), end: on(-1), accumulates: 'within' };
}
