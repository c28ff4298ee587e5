import { isoDate, monthPeriod, type Period, quarterPeriod, weeksIn, yearPeriod } from '../../model/index.ts';
import {
  day,
  dayOf,
  days,
  dayWithin,
  moment,
  month,
  monthNamed,
  months,
  monthsAcross,
  orUnclear,
  quarters,
  range,
  rangeOnwards,
  rangeWithin,
  run,
  sinceStart,
  toDate,
  type Unclear,
  unclear,
  week,
  weekOver,
  within,
  years,
} from './period-parts.ts';

type Groups = readonly (string | undefined)[];
/** Of what is unclear no other form may make a period. */
type Read = (groups: Groups, year: number | undefined) => Period | Unclear | undefined;

interface Form {
  readonly pattern: RegExp;
  readonly read: Read;
}

/** A scan puts spaces around a slash. */
const SLASH = String.raw`(?: ?\/ ?|[.-])`;
const YEAR = String.raw`(\d{4}|\d{2}(?=\D|$))`;
const dateWith = (sign: string): string => String.raw`(\d{1,2})${sign}(\d{1,2})${sign}${YEAR}`;
/** "12/10-18/10" is no date: one sign parts all of it. */
const ONE_SIGN = String.raw`(?=\d{1,2}(?: ?/ ?\d{1,2} ?/|\.\d{1,2}\.|-\d{1,2}-))`;
const DATE = ONE_SIGN + dateWith(SLASH);
const WRITTEN = String.raw`(\d{1,2}) ?thang ?(\d{1,2})[ ,/]+(?:nam )?(\d{4})`;
const SHORT = String.raw`(\d{1,2}) ?[/.] ?(\d{1,2})`;
const DAY_AND_MONTH = String.raw`(\d{1,2})/(\d{1,2})`;
const TO = ' ?(?:-|den)(?: het)?(?: ngay)?:? ?';
const ON = '(?:ngay:? )?';
const FROM = `(?:tu:? )?${ON}`;
const NUMBERED_WEEK = String.raw`tuan[ _-]?(?:le )?(?:thu )?(\d{1,2})[ (:,_-]*`;
const SINCE = '(?:luy ke|cong don|tinh tu|tu)';
const OF_YEAR = String.raw`(?:[ ,./_-]*(?:nam )?)(\d{4})`;
const QUARTER = '(iv|i{1,3}|[1-4])';
const HOUR = String.raw`(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?`;

/** How a spreadsheet prints a month where nobody formats it. */
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const ENGLISH = `(${MONTHS.join('|')})`;

const form = (pattern: string, read: Read): Form => ({
  pattern: new RegExp(`(?<!\\d)${pattern}(?!\\d)`, 'g'),
  read,
});

/** Every way offices write a period, the longest first: what one form has taken, a later one does not see. Day first. */
const FORMS: readonly Form[] = [
  form(String.raw`${SINCE} (?:tu )?dau (nam|quy|thang)(?: \d{4})?${TO}${DATE}`, ([of, d, m, y]) =>
    sinceStart(of, day(d, m, y)),
  ),
  form(`(?:luy ke|cong don) ${FROM}${DATE}${TO}${DATE}`, ([d, m, y, e, n, z]) =>
    toDate(day(e, n, z), day(d, m, y)),
  ),
  form(`(?:luy ke|cong don) ${FROM}${SHORT}${TO}${DATE}`, ([d, m, e, n, y]) =>
    toDate(day(e, n, y), rangeWithin(d, m, e, n, y)?.start),
  ),
  form(`(?:luy ke|cong don)(?: tinh)?(?: den)?(?: het)?(?: ngay)? ?\\(?${DATE}`, ([d, m, y]) =>
    toDate(day(d, m, y)),
  ),
  form(`(?:luy ke|cong don)(?: tinh)? den(?: het)? thang ?(\\d{1,2})${OF_YEAR}`, ([m, y]) =>
    toDate(within(12, m, (n) => monthPeriod(Number(y), n))?.end),
  ),
  form(String.raw`nam (\d{4}),? \(?(?:tinh )?den het thang ?(\d{1,2})(?! ?[/.]\d)`, ([y, m]) =>
    toDate(within(12, m, (n) => monthPeriod(Number(y), n))?.end, isoDate(Number(y), 1, 1)),
  ),
  form(`den het thang ?(\\d{1,2})${OF_YEAR}`, ([m, y]) =>
    toDate(within(12, m, (n) => monthPeriod(Number(y), n))?.end),
  ),
  form(`den het quy ?${QUARTER}${OF_YEAR}`, ([q, y]) =>
    toDate(within(4, q, (n) => quarterPeriod(Number(y), n))?.end),
  ),
  form(`den het nam ?(\\d{4})`, ([y]) => toDate(isoDate(Number(y), 12, 31))),
  form(
    `(\\d{4})-(\\d{2})-(\\d{2})[t ]${HOUR} ?(z|utc|gmt|[+-]\\d{2}:?\\d{2})?`,
    ([y, m, d, hour, minute, zone]) => moment(day(d, m, y), hour, minute, zone),
  ),
  form(`${DATE},? ${HOUR}`, ([d, m, y, hour, minute]) => moment(day(d, m, y), hour, minute)),
  form(`(20\\d{2})(\\d{2})(\\d{2})_?(\\d{2})(\\d{2})\\d{2}`, ([y, m, d, hour, minute]) =>
    moment(day(d, m, y), hour, minute),
  ),
  form(
    String.raw`tuan[ _-]?(?:(?:le )?(?:thu )?)(\d{1,2})[ ,/_-]*(?:(?:cua )?thang ?(\d{1,2}))?[ ,/_-]*(?:nam )?(\d{4})`,
    ([n, m, y]) => week(n, m, y),
  ),
  form(`${NUMBERED_WEEK}${FROM}${DATE}${TO}${DATE}`, ([w, d, m, y, e, n, z]) =>
    weekOver(w, range(day(d, m, y), day(e, n, z))),
  ),
  form(`${NUMBERED_WEEK}${FROM}${SHORT}${TO}${DATE}`, ([w, d, m, e, n, y]) =>
    weekOver(w, rangeWithin(d, m, e, n, y)),
  ),
  form(`${NUMBERED_WEEK}${FROM}${DAY_AND_MONTH}${TO}${DAY_AND_MONTH}\\)?${OF_YEAR}`, ([w, d, m, e, n, y]) =>
    weekOver(w, rangeWithin(d, m, e, n, y)),
  ),
  form(`${FROM}${WRITTEN}${TO}${WRITTEN}`, ([d, m, y, e, n, z]) =>
    orUnclear('range', range(day(d, m, y), day(e, n, z)), z),
  ),
  form(`${FROM}${DATE}${TO}${DATE}`, ([d, m, y, e, n, z]) =>
    orUnclear('range', range(day(d, m, y), day(e, n, z)), z),
  ),
  form(`${FROM}${SHORT}${TO}${DATE}`, ([d, m, e, n, y]) => rangeWithin(d, m, e, n, y)),
  form(`${FROM}${DAY_AND_MONTH}${TO}${DAY_AND_MONTH}\\)?${OF_YEAR}`, ([d, m, e, n, y]) =>
    rangeWithin(d, m, e, n, y),
  ),
  form(`${FROM}${DATE}${TO}${DAY_AND_MONTH}(?!/)`, ([d, m, y, e, n]) => rangeOnwards(d, m, y, e, n)),
  form(`${FROM}(\\d{1,2})${TO}(\\d{1,2})/(\\d{1,2})/(\\d{4})`, ([d, e, m, y]) =>
    orUnclear('range', range(day(d, m, y), day(e, m, y)), y),
  ),
  form(`(\\d{8})[ _-]+(?:den[ _-]+)?(\\d{8})`, ([a, b]) => range(run(a), run(b))),
  // What is counted from a day on is no day's, and until when is not said here. "Thứ tư 07/10" is a Wednesday.
  form(`(?<!thu )(?<![a-z])tu:? ${ON}(?:${DATE}|${WRITTEN})`, () => unclear('range')),
  form(String.raw`(\d{4})[-_/.](\d{1,2})[-_/.](\d{1,2})`, ([y, m, d]) =>
    orUnclear('day', days(day(d, m, y)), y),
  ),
  form(DATE, ([d, m, y]) => dayOf(d, m, y)),
  // "bieu-6_03-2025" is of a month: an underline parts a day from its month only where it parts the year, too.
  form(dateWith('_'), ([d, m, y]) => days(day(d, m, y))),
  // "09-10/2026" may be two months, or a day that a scan damaged.
  form(String.raw`(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})`, ([d, m, y]) =>
    day(d, m, y) ? unclear('day') : undefined,
  ),
  form(`(?:ngay ?)?${WRITTEN}`, ([d, m, y]) => dayOf(d, m, y)),
  form(String.raw`(?:ngay ?)?(\d{1,2})/(\d{1,2})[ ,-]*nam (\d{4})`, ([d, m, y]) => dayOf(d, m, y)),
  form(`(\\d{8})`, ([digits]) => days(run(digits))),
  form(
    `quy ?${QUARTER} ?(?:,|-|&|va|den) ?(?:quy )?(?:${QUARTER} ?(?:,|va) ?(?:quy )?)?${QUARTER}${OF_YEAR}`,
    ([a, _, b, y]) => quarters(a, b, y),
  ),
  form(`quy[ _-]?${QUARTER}${OF_YEAR}`, ([q, y]) => within(4, q, (n) => quarterPeriod(Number(y), n))),
  form(`(?<![a-z])q${QUARTER}${OF_YEAR}`, ([q, y]) => within(4, q, (n) => quarterPeriod(Number(y), n))),
  form(`quy[ _-]?(?:vi{0,3}|ix|x|\\d{1,2})${OF_YEAR}`, () => unclear('quarter')),
  form(String.raw`(?<![a-z])q(?:[05-9]) ?(?:/|-|nam) ?\d{4}`, () => unclear('quarter')),
  form(
    String.raw`(?:tu )?(?:thang |(?<![a-z])t)(\d{1,2})${OF_YEAR}${TO}(?:thang |t)(\d{1,2})${OF_YEAR}`,
    ([m, y, n, z]) => monthsAcross(m, y, n, z),
  ),
  form(
    String.raw`(?<!ngay )(?:tu )?(?:thang |(?<![a-z])t)(\d{1,2}) ?(?:-|den) ?(?:thang |t)?(\d{1,2}) ?/ ?(\d{4})`,
    ([a, b, y]) => orUnclear('range', months(a, b, y), y),
  ),
  form(String.raw`(\d{1,2}) thang (?:dau )?(?:nam )?(\d{4})`, ([n, y]) =>
    orUnclear('range', months('1', n, y), y),
  ),
  form(String.raw`(\d{1,2}) thang cuoi nam (\d{4})`, ([n, y]) =>
    orUnclear('range', months(String(13 - Number(n)), '12', y), y),
  ),
  form(`thang (gieng|hai|ba|tu|sau|bay|tam|chin|muoi(?: mot| hai)?|chap)${OF_YEAR}`, ([m, y]) =>
    monthNamed(m, y),
  ),
  form(String.raw`(?<!\d )thang nam nam (\d{4})`, ([y]) => month('5', y)),
  form(String.raw`nua (?:dau|cuoi|sau) thang ?\d{1,2}${OF_YEAR}`, () => unclear('range')),
  form(`(?:thang|(?<![a-z])t)[ _-]?(\\d{1,2})${OF_YEAR}`, ([m, y]) => month(m, y)),
  form(String.raw`(?<![a-z])t(\d{1,2})/(\d{2})(?!/)`, ([m, y]) =>
    day('1', m, y) ? month(m, `20${y}`) : undefined,
  ),
  form(String.raw`(?<![a-z])${ENGLISH}-((?:20)?\d{2})`, ([m, y]) =>
    month(String(MONTHS.indexOf(m ?? '') + 1), `20${y?.slice(-2)}`),
  ),
  form(String.raw`(?<![/.-])(\d{1,2}) ?/ ?(\d{4})`, ([m, y]) => month(m, y)),
  form(String.raw`(?<=^|[ _(-])(?<!\d[-])(\d{1,2})[-_](\d{4})(?=$|[ _)-])`, ([m, y]) =>
    within(12, m, (n) => monthPeriod(Number(y), n)),
  ),
  form(String.raw`(?<![-/.])(20\d{2})[-_](0[1-9]|1[0-2])(?![-/.])`, ([y, m]) =>
    within(12, m, (n) => monthPeriod(Number(y), n)),
  ),
  form(String.raw`nam[ _-]?(\d{4}) ?- ?(\d{4})`, ([a, b]) => years(a, b)),
  form(String.raw`nam[ _-]?(\d{4})`, ([y]) => (isoDate(Number(y), 1, 1) ? yearPeriod(Number(y)) : undefined)),
];

/** What a head leaves to its table: "Kỳ 27/3", "Tháng 4", "Quý I". With a point or a hyphen 27.3 is a number. */
const WITHOUT_YEAR: readonly Form[] = [
  form(`${NUMBERED_WEEK}${FROM}${DAY_AND_MONTH}${TO}${DAY_AND_MONTH}(?!/)`, ([w, d, m, e, n], year) =>
    weekOver(w, rangeWithin(d, m, e, n, String(year))),
  ),
  form(`(?<!/)${FROM}${DAY_AND_MONTH}${TO}${DAY_AND_MONTH}(?!/)`, ([d, m, e, n], year) =>
    rangeWithin(d, m, e, n, String(year)),
  ),
  form(String.raw`(?<!/)(\d{1,2})/(\d{1,2})(?!/)`, ([d, m], year) => dayWithin(d, m, year!)),
  form(String.raw`(?<!\d )thang ?(\d{1,2})(?![/.,\d])`, ([m], year) => month(m, String(year))),
  form(`quy ?${QUARTER}(?![a-z])`, ([q], year) => within(4, q, (n) => quarterPeriod(year!, n))),
  form(String.raw`quy ?(?:vi{0,3}|ix|x|\d{1,2})(?=$| ?[(,;-])`, () => unclear('quarter')),
  form(String.raw`\btuan(?: thu)? ?(\d{1,2})(?! ?[/.]? ?\d)`, ([n], year) =>
    Number(n) >= 1 && Number(n) <= weeksIn(year!) ? undefined : unclear('week'),
  ),
];

export interface Taken {
  readonly found: readonly Period[];
  /** What stands there for a period, and is none. */
  readonly unclear: readonly Unclear[];
  /** The text with ";" where a period stood. */
  readonly rest: string;
}

/** The periods of a plain text (see `plain`), in the order of the forms; `year` completes one printed without. */
export function takePeriods(text: string, year?: number): Taken {
  const found: Period[] = [];
  const unclear: Unclear[] = [];
  let rest = text;
  const take = (forms: readonly Form[]) => {
    for (const { pattern, read } of forms) {
      rest = rest.replace(pattern, (whole: string, ...more: (string | undefined)[]) => {
        const period = read(more.slice(0, -2), year);
        if (period && 'unclear' in period) unclear.push(period);
        else if (period) found.push(period);
        return period ? ' ; ' : whole;
      });
    }
  };
  take(FORMS);
  if (found.length + unclear.length === 0 && year !== undefined) take(WITHOUT_YEAR);
  return { found: found.filter((p) => !isRepeated(p, found)), unclear, rest };
}

/** "Tuần 15 (07/4 - 13/4/2025)" names one period twice. */
function isRepeated(period: Period, all: readonly Period[]): boolean {
  return (
    period.kind === 'range' &&
    all.some((p) => p.kind !== 'range' && p.start === period.start && p.end === period.end)
  );
}
