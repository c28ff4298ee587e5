import {
  dayPeriod,
  fold,
  type IsoDate,
  isoDate,
  monthPeriod,
  type Period,
  quarterPeriod,
  weekPeriod,
  yearPeriod,
} from '../model/index.ts';
import { plain } from './text.ts';

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
const DATE = String.raw`(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2}(?=\D|$))`;
const before = String.raw`(?<![\d])`;
const after = String.raw`(?![\d])`;

function day(d: string, m: string, y: string): IsoDate | undefined {
  return isoDate(y.length === 2 ? 2000 + Number(y) : Number(y), Number(m), Number(d));
}

function days(date: IsoDate | undefined): Period | undefined {
  return date === undefined ? undefined : dayPeriod(date);
}

function range(start: IsoDate | undefined, end: IsoDate | undefined): Period | undefined {
  if (!start || !end || start > end) return undefined;
  return { kind: 'range', start, end, accumulates: 'within' };
}

function within(limit: number, n: string, make: (n: number) => Period): Period | undefined {
  const number = ROMAN[n] ?? Number(n);
  return number >= 1 && number <= limit ? make(number) : undefined;
}

interface Form {
  readonly pattern: RegExp;
  readonly read: (groups: readonly string[]) => Period | undefined;
}

const form = (pattern: string, read: Form['read']): Form => ({
  pattern: new RegExp(before + pattern + after, 'g'),
  read,
});

/** Every way offices write a period, the longest first: what one form has taken, a later one does not see. Day first. */
const FORMS: readonly Form[] = [
  form(`(?:tu )?(?:ngay )?${DATE} ?(?:-|den)(?: het)?(?: ngay)? ?${DATE}`, (g) =>
    range(day(g[0]!, g[1]!, g[2]!), day(g[3]!, g[4]!, g[5]!)),
  ),
  form(String.raw`(?:tu )?(?:ngay )?(\d{1,2})[/.](\d{1,2}) ?(?:-|den)(?: het)?(?: ngay)? ?${DATE}`, (g) =>
    range(day(g[0]!, g[1]!, g[4]!), day(g[2]!, g[3]!, g[4]!)),
  ),
  form(String.raw`(\d{4})[-_/.](\d{1,2})[-_/.](\d{1,2})`, (g) => days(day(g[2]!, g[1]!, g[0]!))),
  form(DATE.replaceAll('[/.-]', '[/._-]'), (g) => days(day(g[0]!, g[1]!, g[2]!))),
  form(String.raw`(?:ngay )?(\d{1,2}) thang (\d{1,2})[ ,]+(?:nam )?(\d{4})`, (g) =>
    days(day(g[0]!, g[1]!, g[2]!)),
  ),
  form(String.raw`(\d{2})(\d{2})(\d{4})`, (g) => days(day(g[0]!, g[1]!, g[2]!))),
  form(String.raw`(\d{4})(\d{2})(\d{2})`, (g) => days(day(g[2]!, g[1]!, g[0]!))),
  form(String.raw`tuan[ _-]?(?:thu )?(\d{1,2})(?:[ ,/_-]*(?:thang \d{1,2})?[ ,/_-]*(?:nam )?)(\d{4})`, (g) =>
    within(53, g[0]!, (week) => weekPeriod(Number(g[1]), week)),
  ),
  form(String.raw`quy[ _-]?(iv|i{1,3}|[1-4])(?:[ ,/_-]*(?:nam )?)(\d{4})`, (g) =>
    within(4, g[0]!, (quarter) => quarterPeriod(Number(g[1]), quarter)),
  ),
  form(String.raw`(?<![a-z])q(iv|i{1,3}|[1-4])[ ,/_-]*(\d{4})`, (g) =>
    within(4, g[0]!, (quarter) => quarterPeriod(Number(g[1]), quarter)),
  ),
  form(String.raw`([369]) thang (?:dau )?nam (\d{4})`, (g) =>
    range(isoDate(Number(g[1]), 1, 1), monthPeriod(Number(g[1]), Number(g[0])).end),
  ),
  form(String.raw`6 thang cuoi nam (\d{4})`, (g) =>
    range(isoDate(Number(g[0]), 7, 1), isoDate(Number(g[0]), 12, 31)),
  ),
  form(String.raw`(?:thang|(?<![a-z])t)[ _-]?(\d{1,2})(?:[ ,/_-]*(?:nam )?)(\d{4})`, (g) =>
    within(12, g[0]!, (month) => monthPeriod(Number(g[1]), month)),
  ),
  form(String.raw`(?<![/.-])(\d{1,2})/(\d{4})`, (g) =>
    within(12, g[0]!, (month) => monthPeriod(Number(g[1]), month)),
  ),
  form(String.raw`nam[ _-]?(\d{4})`, (g) => plausibleYear(g[0]!)),
];

function plausibleYear(year: string): Period | undefined {
  return isoDate(Number(year), 1, 1) === undefined ? undefined : yearPeriod(Number(year));
}

/** A law or a letter is cited with the date it was signed; that is no date of the figures. */
const CITATION = new RegExp(
  String.raw`\d+ ?/ ?(?:\d{4}/)?[a-z]{2,}[a-z0-9-]*,? (?:ngay )?(?:${DATE}|\d{1,2} thang \d{1,2} nam \d{4})`,
  'g',
);

/** "đến 09h00 ngày", before a date. */
const HOUR = /(?:den|luc|tinh den) (\d{1,2}) ?(?:h|gio|g|:) ?(\d{2})?(?: ?phut)?,? (?:ngay )?/;
/** "27/3". With a point or a hyphen it would be an indicator's number. */
const SHORT_DAY = /(?<![\d/])(\d{1,2})\/(\d{1,2})(?![\d/])/;

/**
 * The periods a text names, in the order of FORMS, day first. `year` completes a day printed without one ("ngày 27/3").
 */
export function findPeriods(text: string, year?: number): readonly Period[] {
  let rest = plain(text).replace(CITATION, ' ');
  const hour = HOUR.exec(rest);
  if (hour) rest = rest.replace(hour[0], 'den ngay ');
  const found: Period[] = [];
  for (const { pattern, read } of FORMS) {
    rest = rest.replace(pattern, (whole, ...groups: unknown[]) => {
      const period = read(groups.filter((g): g is string => typeof g === 'string'));
      if (period) found.push(period);
      return period ? ' ; ' : whole;
    });
  }
  if (found.length === 0 && /^(?:199|20\d)\d$/.test(rest)) found.push(yearPeriod(Number(rest)));
  if (found.length === 0 && year !== undefined) {
    const short = SHORT_DAY.exec(rest);
    const date = short ? isoDate(year, Number(short[2]), Number(short[1])) : undefined;
    if (date) found.push(dayPeriod(date));
  }
  const [first, ...others] = found;
  if (!hour || first?.kind !== 'day' || Number(hour[1]) > 23) return found;
  return [{ ...first, asOf: `${first.start}T${hour[1]!.padStart(2, '0')}:${hour[2] ?? '00'}` }, ...others];
}

const PERIOD_WORDS =
  /\b(?:ngay|den|tinh|het|thang|nam|tuan|thu|quy|ky|diem|danh|gia|ket|qua|thuc|hien|tong|so|lieu|ty|le|chi|xep|hang|dau|tu|moc|bao|cao)\b/g;

/** What a head says beside its date ("Tại phiên họp ngày 27/3/2025"), or undefined where it only dates the column. */
export function labelOf(head: string): string | undefined {
  const words = plain(head)
    .replace(/[^a-z ]/g, ' ')
    .replace(PERIOD_WORDS, ' ');
  return /[a-z]{2,}/.test(words) ? head : undefined;
}

/** A date and all that may lead to it: "lũy kế đến ngày", "Kỳ trước (", "Tại phiên họp ngày"; a time of day behind it. */
const DATED =
  /(?:\b(?:tinh|den|het|ngay|tai|nam|ky|moc|thang|tuan|truoc|nay|luy ke|luc|tu|dau|phien hop|thu (?:hai|ba|tu|nam|sau|bay))\b[ ,(-]*)*;(?:[ t]*\d{1,2}(?:[:h]\d{2})+)?/g;

/** A head folded, without its periods and the words that lead to them: what names the column's indicator. */
export function withoutPeriods(head: string): string {
  let rest = plain(head).replace(CITATION, ' ').replace(HOUR, 'den ngay ');
  for (const { pattern, read } of FORMS) {
    rest = rest.replace(pattern, (whole, ...groups: unknown[]) =>
      read(groups.filter((g): g is string => typeof g === 'string')) ? ' ; ' : whole,
    );
  }
  rest = rest.replace(SHORT_DAY, (whole, d: string, m: string) =>
    isoDate(2024, Number(m), Number(d)) ? ' ; ' : whole,
  );
  return fold(rest.replace(DATED, ' '));
}

/** How a head prints its date, with the words that lead to it. Its marks stay: this is a name to be read. */
const PRINTED_DATE =
  /[([]?\s*(?:(?:tính|lũy kế|đến|ngày|kỳ)\s+)*(?<!\d)(?:\d{1,2}[/._-]\d{1,2}[/._-](?:\d{4}|\d{2})|\d{4}[/._-]\d{1,2}[/._-]\d{1,2}|\d{8}|(?:tuần|tháng|quý|năm)[ _-]?(?:\d{1,2}[/_-])?\d{4})(?!\d)\s*[)\]]?/giu;

/** A name as printed, without its date; the whole text where it is nothing but a date. */
export function nameWithoutDate(head: string): string {
  const name = head
    .replace(PRINTED_DATE, ' ')
    .replace(/[\s_]+/g, ' ')
    .replace(/^[\s-]+|[\s-]+$/g, '');
  return name === '' ? head : name;
}

/** "Bình Phước, ngày 11 tháng 4 năm 2025": the line that dates the document, not its figures. */
export function documentDate(text: string): IsoDate | undefined {
  const match = /^[a-z][a-z .'-]*, ngay (\d{1,2}) thang (\d{1,2}) nam (\d{4})$/.exec(plain(text));
  return match ? day(match[1]!, match[2]!, match[3]!) : undefined;
}

/** The day with day and month exchanged, where the calendar has it and it is another day. */
export function swapped(date: IsoDate): IsoDate | undefined {
  const [y, m, d] = date.split('-').map(Number);
  const other = isoDate(y!, d!, m!);
  return other === date ? undefined : other;
}

/** Days between two dates. */
export function daysApart(a: IsoDate, b: IsoDate): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
}

/** A day as a person types it, day first; undefined where the text holds none. */
export function readDay(text: string): IsoDate | undefined {
  const [period] = findPeriods(text);
  return period?.kind === 'day' ? period.start : undefined;
}
