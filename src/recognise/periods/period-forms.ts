import {
  dayPeriod,
  type IsoDate,
  isoDate,
  monthPeriod,
  type Period,
  type PeriodKind,
  quarterPeriod,
  weekPeriod,
  weeksIn,
  yearPeriod,
} from '../../model/index.ts';

type Groups = readonly (string | undefined)[];
/** A text about a period that it does not say ("tuần 2 tháng 4") or no calendar has ("31/4"). */
export interface Unclear {
  /** What kind of period it is about. */
  readonly unclear: PeriodKind;
  /** The day it is with its month printed first. */
  readonly swap?: IsoDate;
}

/** Of what is unclear no other form may make a period. */
type Read = (groups: Groups, year: number | undefined) => Period | Unclear | undefined;

interface Form {
  readonly pattern: RegExp;
  readonly read: Read;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
/** A scan puts spaces around a slash. */
const SLASH = String.raw`(?: ?\/ ?|[.-])`;
const YEAR = String.raw`(\d{4}|\d{2}(?=\D|$))`;
const DATE = String.raw`(\d{1,2})${SLASH}(\d{1,2})${SLASH}${YEAR}`;
const WRITTEN = String.raw`(\d{1,2}) ?thang ?(\d{1,2})[ ,/]+(?:nam )?(\d{4})`;
const SHORT = String.raw`(\d{1,2}) ?[/.] ?(\d{1,2})`;
const TO = ' ?(?:-|den)(?: het)?(?: ngay)?:? ?';
const FROM = '(?:tu:? )?(?:ngay:? )?';
const SINCE = '(?:luy ke|cong don|tinh tu|tu)';
const OF_YEAR = String.raw`(?:[ ,./_-]*(?:nam )?)(\d{4})`;
const QUARTER = '(iv|i{1,3}|[1-4])';
const HOUR = String.raw`(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?`;

/** Years of two digits are those of this index: "1.1.10" is a component's number. */
function day(d?: string, m?: string, y?: string): IsoDate | undefined {
  if (y?.length === 2 && (Number(y) < 15 || Number(y) > 49)) return undefined;
  return isoDate(y?.length === 2 ? 2000 + Number(y) : Number(y), Number(m), Number(d));
}

function days(date: IsoDate | undefined): Period | undefined {
  return date === undefined ? undefined : dayPeriod(date);
}

const unclear = (kind: PeriodKind): Unclear => ({ unclear: kind });

/** Of such a year, numbers parted like a date are meant as one. */
const isYear = (y?: string): boolean => y?.length === 4 && Number(y) >= 2015 && Number(y) < 2050;

function orUnclear(kind: PeriodKind, period: Period | undefined, y?: string): Period | Unclear | undefined {
  return period ?? (isYear(y) ? unclear(kind) : undefined);
}

/** "31/4/2025" is no day; "4/27/2025" is one of a spreadsheet that puts months first. */
function dayOf(d?: string, m?: string, y?: string): Period | Unclear | undefined {
  const swap = day(m, d, y);
  const found = orUnclear('day', days(day(d, m, y)), y);
  return found && 'unclear' in found && swap !== undefined ? { ...found, swap } : found;
}

/** "31/4" is meant as a day; "5/13" may be a share of thirteen. */
function dayWithin(d: string | undefined, m: string | undefined, year: number): Period | Unclear | undefined {
  const found = days(day(d, m, String(year)));
  const isMeant = Number(d) >= 29 && Number(d) <= 31 && Number(m) >= 1 && Number(m) <= 12;
  return found ?? (isMeant ? unclear('day') : undefined);
}

function range(start: IsoDate | undefined, end: IsoDate | undefined): Period | undefined {
  if (!start || !end || start > end) return undefined;
  return { kind: 'range', start, end, accumulates: 'within' };
}

/** "15/12 - 14/01/2025" began the year before. */
function rangeWithin(d1?: string, m1?: string, d2?: string, m2?: string, y?: string): Period | undefined {
  const end = day(d2, m2, y);
  const start = day(d1, m1, y);
  if (!start || !end || start <= end) return range(start, end);
  return range(isoDate(Number(end.slice(0, 4)) - 1, Number(m1), Number(d1)), end);
}

function within(limit: number, n: string | undefined, make: (n: number) => Period): Period | undefined {
  const number = ROMAN[n ?? ''] ?? Number(n);
  return number >= 1 && number <= limit ? make(number) : undefined;
}

/** A figure that adds up until the end of a day. `since` is left out where the text does not say it. */
function toDate(end: IsoDate | undefined, since?: IsoDate): Period | undefined {
  if (end === undefined || (since !== undefined && since > end)) return undefined;
  return { ...dayPeriod(end), accumulates: 'to-date', ...(since === undefined ? {} : { since }) };
}

const STARTS: Readonly<Record<string, (year: number, month: number) => IsoDate>> = {
  nam: (year) => yearPeriod(year).start,
  quy: (year, month) => quarterPeriod(year, Math.ceil(month / 3)).start,
  thang: (year, month) => monthPeriod(year, month).start,
};

function sinceStart(of: string | undefined, end: IsoDate | undefined): Period | undefined {
  const start = STARTS[of ?? '']?.(Number(end?.slice(0, 4)), Number(end?.slice(5, 7)));
  return end && start ? toDate(end, start) : undefined;
}

/** A machine's time of day; one with a zone is moved to Vietnam's (UTC+7), where the day may be the next. */
function moment(date: IsoDate | undefined, hour?: string, minute?: string, zone?: string) {
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
function week(n?: string, month?: string, year?: string): Period | Unclear | undefined {
  const period = within(weeksIn(Number(year)), n, (number) => weekPeriod(Number(year), number));
  if (!period || month === undefined) return orUnclear('week', period, year);
  const told = within(12, month, (m) => monthPeriod(Number(year), m));
  return told && period.start <= told.end && period.end >= told.start ? period : unclear('week');
}

function years(from: string | undefined, to: string | undefined): Period | undefined {
  return range(isoDate(Number(from), 1, 1), isoDate(Number(to), 12, 31));
}

function month(m: string | undefined, year: string | undefined): Period | Unclear | undefined {
  return orUnclear(
    'month',
    within(12, m, (n) => monthPeriod(Number(year), n)),
    year,
  );
}

function months(first: string | undefined, last: string | undefined, year: string | undefined) {
  const of = (m: string | undefined) => within(12, m, (n) => monthPeriod(Number(year), n));
  return range(of(first)?.start, of(last)?.end);
}

/** Eight digits of a file's name, in either order; no run of digits is a date in both. */
function run(digits: string | undefined): IsoDate | undefined {
  const [a, b, c] = [digits?.slice(0, 2), digits?.slice(2, 4), digits?.slice(4)];
  return day(a, b, c) ?? day(digits?.slice(6), digits?.slice(4, 6), digits?.slice(0, 4));
}

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
  form(`${FROM}${WRITTEN}${TO}${WRITTEN}`, ([d, m, y, e, n, z]) =>
    orUnclear('range', range(day(d, m, y), day(e, n, z)), z),
  ),
  form(`${FROM}${DATE}${TO}${DATE}`, ([d, m, y, e, n, z]) =>
    orUnclear('range', range(day(d, m, y), day(e, n, z)), z),
  ),
  form(`${FROM}${SHORT}${TO}${DATE}`, ([d, m, e, n, y]) => rangeWithin(d, m, e, n, y)),
  form(`${FROM}(\\d{1,2})${TO}(\\d{1,2})/(\\d{1,2})/(\\d{4})`, ([d, e, m, y]) =>
    orUnclear('range', range(day(d, m, y), day(e, m, y)), y),
  ),
  form(`(\\d{8})[ _-]+(?:den[ _-]+)?(\\d{8})`, ([a, b]) => range(run(a), run(b))),
  form(String.raw`(\d{4})[-_/.](\d{1,2})[-_/.](\d{1,2})`, ([y, m, d]) =>
    orUnclear('day', days(day(d, m, y)), y),
  ),
  form(DATE, ([d, m, y]) => dayOf(d, m, y)),
  // "bieu-6_03-2025" is of a month: an underline parts a day from its month only where it parts the year, too.
  form(DATE.replaceAll(SLASH, '_'), ([d, m, y]) => days(day(d, m, y))),
  form(`(?:ngay ?)?${WRITTEN}`, ([d, m, y]) => dayOf(d, m, y)),
  form(String.raw`(?:ngay ?)?(\d{1,2})/(\d{1,2})[ ,-]*nam (\d{4})`, ([d, m, y]) => dayOf(d, m, y)),
  form(`(\\d{8})`, ([digits]) => days(run(digits))),
  form(`quy[ _-]?${QUARTER}${OF_YEAR}`, ([q, y]) => within(4, q, (n) => quarterPeriod(Number(y), n))),
  form(`(?<![a-z])q${QUARTER}${OF_YEAR}`, ([q, y]) => within(4, q, (n) => quarterPeriod(Number(y), n))),
  form(`quy[ _-]?(?:vi{0,3}|ix|x|\\d{1,2})${OF_YEAR}`, () => unclear('quarter')),
  form(String.raw`(?<![a-z])q(?:[05-9]) ?(?:/|-|nam) ?\d{4}`, () => unclear('quarter')),
  form(
    String.raw`(?<!ngay )(?:tu )?(?:thang |(?<![a-z])t)(\d{1,2}) ?(?:-|den) ?(?:thang |t)?(\d{1,2}) ?/ ?(\d{4})`,
    ([a, b, y]) => orUnclear('range', months(a, b, y), y),
  ),
  form(String.raw`(\d{1,2}) thang (?:dau )?nam (\d{4})`, ([n, y]) =>
    orUnclear('range', months('1', n, y), y),
  ),
  form(String.raw`6 thang cuoi nam (\d{4})`, ([y]) => months('7', '12', y)),
  form(`(?:thang|(?<![a-z])t)[ _-]?(\\d{1,2})${OF_YEAR}`, ([m, y]) => month(m, y)),
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
  form(String.raw`(?<!/)${FROM}(\d{1,2})/(\d{1,2})${TO}(\d{1,2})/(\d{1,2})(?!/)`, ([d, m, e, n], year) =>
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
