import { fold, type IsoDate, isoDate, type Period, yearPeriod } from '../../model/index.ts';
import { remembered } from '../text/remembered.ts';
import { plain } from '../text/text.ts';
import { takePeriods } from './period-forms.ts';
import type { Unclear } from './period-parts.ts';

const DATE = String.raw`\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}`;

const SIGNED = String.raw`(?:${DATE}|\d{1,2} thang \d{1,2} nam \d{4})`;

/**
 * A law or a letter is cited with the date it was signed; that is no date of the figures. A letter without its letters
 * needs the word "số" ("Báo cáo ngày 07/10/2026" is of that day), and "Quyết định 766 ngày 07/10/2026" is the decision's
 * figures on a day: it was signed on 23/6/2022.
 */
const LAWS = [
  String.raw`\d+ ?/ ?(?:\d{4}/)?[a-z]{2,}[a-z0-9-]*,? (?:(?:ngay )?${SIGNED}|nam \d{4})`,
  String.raw`\b(?:quyet dinh|qd)(?: so)?:? ?766,? (?:ngay (?:23[/.-]0?6[/.-](?:20)?22|23 thang 0?6 nam 2022)|nam 2022)`,
  String.raw`\b(?:quyet dinh|qd|nghi dinh|nghi quyet|chi thi|thong tu)(?: so)?:? ?(?:(?!766\b)\d+[a-z0-9/-]*,? )?(?:ky )?ngay ${SIGNED}`,
  String.raw`\b(?:nghi dinh|nghi quyet|chi thi|thong tu)(?: so)? ?\d+[a-z0-9/-]* nam \d{4}`,
  String.raw`\b(?:ke hoach|cong van|bao cao|thong bao|to trinh) so:? ?\d+[a-z0-9/-]*,? (?:ky )?ngay ${SIGNED}`,
].join('|');
/**
 * What it is about may have a year of its own: "… về việc thực hiện nhiệm vụ cải cách hành chính năm 2024". Decision 766
 * has none: a year behind it is the figures'.
 */
const ABOUT = String.raw`(?:(?<!23[/.-]0?6[/.-]2022) (?:cua [^.;\d]*)?ve viec [^.;\d]*nam \d{4})?`;
const CITATION = new RegExp(`(?:${LAWS})${ABOUT}`, 'g');

/** "đến 09h00 ngày", before a date. */
const HOUR =
  /(?:(?:den|luc|vao|tinh den) (\d{1,2}) ?(?:h|gio|g|:) ?(\d{2})?(?: ?phut)?|(?<!\d)(\d{1,2}) ?(?:h|gio|:) ?(\d{2})?(?: ?phut)?(?=,? ngay )),? (?:ngay )?/;

/**
 * The periods a text names, day first. `year` completes a period printed without one ("Kỳ 27/3", "Tháng 4"). Both ends
 * printed are a range, and stay one: only "lũy kế" or "từ đầu năm" makes of them what a figure adds up since.
 */
export function findPeriods(text: string, year?: number): readonly Period[] {
  return year === undefined ? findDated(text) : find(text, year);
}

const findDated = remembered((text) => find(text, undefined));

function find(text: string, year: number | undefined): readonly Period[] {
  let words = plain(text).replace(CITATION, ' ');
  const hour = HOUR.exec(words);
  if (hour) words = words.replace(hour[0], 'den ngay ');
  const { found, rest } = takePeriods(words, year);
  if (found.length === 0 && /^(?:199|20\d)\d$/.test(rest)) return [yearPeriod(Number(rest))];
  const [first, ...others] = found;
  const [h, minute] = [hour?.[1] ?? hour?.[3], hour?.[2] ?? hour?.[4] ?? '00'];
  if (h === undefined || first?.kind !== 'day' || Number(h) > 23 || Number(minute) > 59) return found;
  return [{ ...first, asOf: `${first.start}T${h.padStart(2, '0')}:${minute}` }, ...others];
}

/** What a text says instead of a period, where it names none: "31/4/2025", "tuần 53/2025", "tuần 2 tháng 4". */
export function unclearPeriod(text: string, year?: number): Unclear | undefined {
  const { found, unclear } = takePeriods(plain(text).replace(CITATION, ' '), year);
  return found.length > 0 ? undefined : unclear[0];
}

/**
 * A run of digits where a date should stand, such as "04812025" of a scan, and the days it may have been: one of its
 * digits is a slash that was read as 1.
 */
export function damagedDate(
  text: string,
): { readonly printed: string; readonly readings: readonly IsoDate[] } | undefined {
  if (findPeriods(text).length > 0) return undefined;
  const printed = /(?<!\d)\d{7,10}(?!\d)/.exec(text)?.[0];
  if (printed === undefined || !/(?:19|20)\d{2}$/.test(printed)) return undefined;
  const shapes = [
    /^(\d{2})1?(\d)1(\d{4})$/,
    /^(\d{1,2})1(\d{1,2})1(\d{4})$/,
    /^(\d)(\d{2})(\d{4})$/,
    /^(\d{2})(\d)(\d{4})$/,
  ];
  const readings = shapes.flatMap((shape) => {
    const match = shape.exec(printed);
    return (match && isoDate(Number(match[3]), Number(match[2]), Number(match[1]))) ?? [];
  });
  return readings.length > 0 ? { printed, readings: [...new Set(readings)] } : undefined;
}

const PERIOD_WORDS =
  /\b(?:ngay|den|tinh|het|thang|nam|tuan|thu|quy|ky|diem|danh|gia|ket|qua|thuc|hien|tong|so|lieu|ty|le|chi|xep|hang|dau|tu|moc|bao|cao|ca)\b/g;

/** What a head says beside its date ("Tại phiên họp ngày 27/3/2025"), or undefined where it only dates the column. */
export function labelOf(head: string): string | undefined {
  const words = plain(head)
    .replace(/[^a-z ]/g, ' ')
    .replace(PERIOD_WORDS, ' ');
  return /[a-z]{2,}/.test(words) ? head : undefined;
}

/** A date and all that may lead to it: "lũy kế đến ngày", "Kỳ trước (", "Tại phiên họp ngày"; a time of day behind it. */
const DATED =
  /(?:\b(?:tinh|den|het|ngay|tai|nam|ky|moc|thang|tuan|truoc|nay|luy ke|luc|tu|dau|(?<!tat )ca|phien hop|thu (?:[2-7]|hai|ba|tu|nam|sau|bay)|t[2-7]|chu nhat|cn)\b[ ,(-]*)*;(?:[ t]*\d{1,2}(?:[:h]\d{2})+)?/g;

/** Has every day a head without a year may name. */
const LEAP_YEAR = 2024;

/** A head folded, without its periods and the words that lead to them: what names the column's indicator. */
export const withoutPeriods = remembered((head): string => {
  const words = plain(head).replace(CITATION, ' ').replace(HOUR, 'den ngay ');
  const { rest: undamaged } = takePeriods(words, LEAP_YEAR);
  const rest = undamaged.replace(damagedDate(head)?.printed ?? /$^/, ' ; ');
  return fold(rest.replace(DATED, ' '));
});

/** "Tháng 8", "09/10/2026": a text that dates something and says no more. */
export function isOnlyPeriod(text: string): boolean {
  return withoutPeriods(text) === '' && fold(text) !== '';
}

/** How a head prints its date, with the words that lead to it. Its marks stay: this is a name to be read. */
const PRINTED_DATE =
  /[([]?\s*(?:(?:tính|lũy kế|đến|ngày|kỳ|(?<!tất )cả)\s+)*(?<!\d)(?:\d{1,2}([/._-])\d{1,2}\1(?:\d{4}|\d{2})|\d{4}[/._-]\d{1,2}[/._-]\d{1,2}|\d{8}(?:_?\d{6})?|(?:tuần(?: thứ)?|tháng|quý|năm|(?<!\p{L})[TQ])[ _-]?(?:(?:\d{1,2}|[IV]{1,3})[/._ -]?)?\d{4})(?!\d)\s*[)\]]?/giu;

/** A date that leaves its year to the table. */
const SHORT_DATE =
  /[([]?\s*(?:(?<!\d )(?:tuần(?: thứ)?|tháng|quý) ?(?:\d{1,2}|[IV]{1,3})|(?:(?:ngày|kỳ) )?(?<![\d/])\d{1,2}\/\d{1,2})(?![\p{L}\d/.,])\s*[)\]]?/giu;

/**
 * A name as printed, without its date; the whole text where it is nothing but a date. `isDated`: it dates its figures
 * even where it names no year.
 */
export function nameWithoutDate(head: string, isDated = false): string {
  const whole = head.replace(PRINTED_DATE, ' ');
  const name = (isDated ? whole.replace(SHORT_DATE, ' ') : whole)
    .replace(/[\s_]+/g, ' ')
    .replace(/^[\s-]+|[\s-]+$/g, '');
  return name === '' ? head : name;
}

/** "Bình Phước, ngày 11 tháng 4 năm 2025": the line that dates the document, not its figures. */
export function documentDate(text: string): IsoDate | undefined {
  const match = /^[a-z][a-z .'-]*, ngay (\d{1,2}) thang (\d{1,2}) nam (\d{4})$/.exec(plain(text));
  return match ? isoDate(Number(match[3]), Number(match[2]), Number(match[1])) : undefined;
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

const OTHER_TIME = /\b(?:ky|thang|quy|nam|tuan|lan|dot|phien) (?:lien )?(?:truoc|sau|toi)\b|\bcung ky\b/;

/** "Số liệu kỳ trước": of another time than what stands above it, without saying which; "so với kỳ trước" is no such title. */
export function isOfOtherTime(title: string): boolean {
  const words = plain(title);
  return OTHER_TIME.test(words) && !/\bso voi\b/.test(words) && findPeriods(title).length === 0;
}
