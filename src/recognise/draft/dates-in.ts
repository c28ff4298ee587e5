import type { IsoDate, Period } from '../../model/index.ts';
import { findPeriods } from '../periods/periods.ts';
import { type Folded, type Span, spansOf } from './folded.ts';

/** What a date is there for. `against`: "so với ngày …"; `at`: what the figures are of; `other`: any other day. */
export type DateUse = 'against' | 'at' | 'other';

export interface DatePrinted extends Span {
  readonly period: Period;
  readonly use: DateUse;
}

const DAY = String.raw`\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{4}`;
const YEAR = String.raw`(?:(?: nam |/)\d{4})?`;
/** The longest first: what one has taken, a later one does not see. */
const FORMS: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:tu )?(?:ngay )?(?:${DAY}|\d{1,2}/\d{1,2}) ?(?:-|den)(?: het)?(?: ngay)? ?${DAY}`,
    'g',
  ),
  /(?:ngay )?\d{1,2} thang \d{1,2} nam \d{4}/g,
  new RegExp(`(?:ngay )?${DAY}`, 'g'),
  /tuan(?: thu)? \d{1,2}(?:\/\d{4}|,? thang \d{1,2}\/\d{4}| nam \d{4})?/g,
  new RegExp(String.raw`quy (?:iv|i{1,3}|[1-4])${YEAR}\b`, 'g'),
  new RegExp(String.raw`thang \d{1,2}${YEAR}(?![\d/])`, 'g'),
  /ngay \d{1,2}\/\d{1,2}(?![\d/])/g,
  /nam \d{4}\b/g,
];

const AGAINST = /so (?:voi|sanh voi|cung)(?: [a-z]+(?: [a-z]+){0,9})?[\s,(]*$/;
const AT =
  /(?:tinh den|den het|den|cap nhat|so lieu|ket qua|diem danh gia|tai thoi diem|trong|danh gia vao|danh gia|ky)(?: het| vao| cua| tai)*(?: phien hop| thoi diem| moc)?[\s,(]*$/;

/** The dates of a paragraph with their places; `year` completes one that is printed without. */
export function datesIn({ text }: Folded, folded: string, year: number | undefined): readonly DatePrinted[] {
  const found: DatePrinted[] = [];
  for (const form of FORMS) {
    for (const { start, end } of spansOf(folded, form)) {
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const [period] = findPeriods(text.slice(start, end), year);
      if (period) found.push({ start, end, period, use: useOf(folded.slice(0, start), period, start) });
    }
  }
  return found
    .map((date) => ({ ...date, period: daysOf(date, found) }))
    .toSorted((a, b) => a.start - b.start);
}

/** "Trong tháng 4 (từ ngày 01/4 đến ngày 25/4/2024)": its days are said beside a month. */
function daysOf({ period }: DatePrinted, all: readonly DatePrinted[]): Period {
  if (period.kind !== 'month') return period;
  const isOfIt = (days: Period): boolean =>
    days.kind === 'range' && days.start === period.start && days.end <= period.end;
  return all.find((other) => isOfIt(other.period))?.period ?? period;
}

/** The words before it in its sentence tell. At a sentence's beginning, a month is what is reported of. */
function useOf(before: string, period: Period, start: number): DateUse {
  const clause = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf('. ')) + 1);
  if (AGAINST.test(clause)) return 'against';
  if (AT.test(clause)) return 'at';
  return start <= 3 && period.kind !== 'day' ? 'at' : 'other';
}

/** "Bình Phước, ngày     tháng 4 năm 2025": the day is left blank, so its last may be meant. */
const WRITTEN_LINE = /^[a-z][a-z .'-]*, ngay ?(\d{1,2})?[ .…]*thang ?(\d{1,2}) nam (\d{4})$/;

/** The last day on which the document can have been signed. */
export function signedBy(folded: string): IsoDate | undefined {
  const match = WRITTEN_LINE.exec(folded);
  if (!match) return undefined;
  const [, day, month, year] = match;
  const [period] = findPeriods(day ? `${day}/${month}/${year}` : `tháng ${month}/${year}`);
  return period?.end;
}
