import { dayPeriod, type IsoDate, type Period, periodKey } from '../../model/index.ts';
import type { Desk } from '../questions.ts';
import type { Column } from '../structure/columns.ts';
import { isContinued, isIsoDate, placeOf, type Sheet } from '../structure/sheet.ts';
import { fileNames } from './file-names.ts';
import { countWeeks, headPeriod, type Within, withinOf } from './head-periods.ts';
import { damagedDate, daysApart, findPeriods, labelOf, swapped } from './periods.ts';

export interface Dated {
  readonly period: Period;
  /** Rests on a proposal nobody has confirmed. */
  readonly provisional: boolean;
}

/** A date whose neighbours are this far off, in days, while its swap is that near, is taken for a swap. */
const FAR = 45;
const NEAR = 21;

/** What the heads of a table say of its periods, by column index. */
export interface HeadDates {
  readonly dates: ReadonlyMap<number, Dated>;
  /** Heads without what only dates their column, where that is not seen from the head alone. */
  readonly paths: ReadonlyMap<number, readonly string[]>;
}

/** The period each column's head names. A date that cannot be right becomes a question. */
export function columnPeriods(sheet: Sheet, desk: Desk): HeadDates {
  const columns = sheet.columns.filter((c) => c.kind === 'figure' || c.kind === 'rank');
  const whole = columns.map(({ path }) => headPeriod(path, {})?.period).find((p) => p?.kind === 'day');
  const areWeeks = countWeeks(columns.flatMap(({ path }) => path));
  const told = whole ? { year: yearIn(whole) } : withinTable(sheet);
  const isOpen = told.year === undefined && lacksYear(columns.map(({ path }) => path));
  const asked = isOpen ? withinAsked(sheet, desk) : undefined;
  const within = { ...(asked?.within ?? told), areWeeks };
  const printed = new Map<number, Period>();
  const paths = new Map<number, readonly string[]>();
  for (const { index, path } of columns) {
    const named = headPeriod(path, within);
    if (named) printed.set(index, named.period);
    if (named?.path) paths.set(index, named.path);
  }
  const days = [...printed.values()].filter((p) => p.kind === 'day').map((p) => p.start);
  const areSwapped = monthsFirst(sheet, columns, days);
  const swapOf = (day: IsoDate) => (areSwapped ? swapped(day) : swapFor(day, days, sheet.facts.documentDate));
  const checked = new Map<string, Dated>();
  const dates = new Map<number, Dated>();
  for (const column of columns) {
    const period = printed.get(column.index);
    const dated = period
      ? (checked.get(periodKey(period)) ?? checkDay(sheet, desk, period, swapOf(period.start), column))
      : readDamaged(sheet, desk, days, column);
    if (!dated) continue;
    if (period) checked.set(periodKey(period), dated);
    const own = period ? labelled(atItsHour(dated, period), period, column) : dated;
    dates.set(column.index, asked?.provisional ? { ...own, provisional: true } : own);
  }
  return { dates, paths };
}

/** "04812025" may have been 04/8/2025, or 08/4/2025 with its day and month swapped: asked, never taken silently. */
function readDamaged(sheet: Sheet, desk: Desk, days: readonly IsoDate[], column: Column): Dated | undefined {
  const damaged = column.path.map(damagedDate).find((d) => d !== undefined);
  if (!damaged) return undefined;
  const { documentDate } = sheet.facts;
  const all = new Set(damaged.readings.flatMap((day) => [day, swapped(day) ?? day]));
  const possible = [...all].filter((day) => !days.includes(day) && day <= (documentDate ?? day));
  const anchors = documentDate === undefined ? days : [documentDate];
  const distance = (day: IsoDate) => Math.min(...anchors.map((anchor) => daysApart(day, anchor)));
  const readings = possible.length > 0 ? possible : [...all];
  const proposed =
    anchors.length === 0 ? readings[0]! : readings.toSorted((a, b) => distance(a) - distance(b))[0]!;
  const at = placeOf(sheet, sheet.header.first, column.index);
  const detail = { damaged: damaged.printed, proposed };
  const { value, answered } = desk.ask(
    {
      ...periodQuestion(sheet, column),
      detail: { ...detail, head: column.head },
      choices: readings.map((day) => ({ value: day, kind: 'period', detail: { date: day } })),
      proposed,
    },
    isIsoDate,
    isContinued(sheet),
  );
  desk.note('period-swapped', 'warning', at, detail);
  return { period: dayPeriod(value ?? proposed), provisional: !answered };
}

/** Of which period is a column, or, without one, the table? What all such questions have in common. */
export function periodQuestion(sheet: Sheet, column: Column | undefined) {
  const { at, shape, header } = sheet;
  return {
    id: `period-of-column:${shape}:${column?.index ?? 'table'}`,
    kind: 'period-of-column',
    import: at.import,
    file: at.file,
    table: at.table,
    row: header.first,
    ...(column ? { column: column.index } : {}),
  } as const;
}

/** Two columns of one day may be of two hours. */
function atItsHour(dated: Dated, { asOf }: Period): Dated {
  const { asOf: _, ...period } = dated.period;
  const hour = asOf === undefined ? {} : { asOf: `${period.start}${asOf.slice(10)}` };
  return { ...dated, period: { ...period, ...hour } };
}

function labelled(dated: Dated, printed: Period, column: Column): Dated {
  if (periodKey(dated.period) !== periodKey(printed)) return dated;
  const label = labelOf(column.path.at(-1) ?? '');
  return label === undefined || sharesName(column) ? dated : { ...dated, period: { ...dated.period, label } };
}

/** A head of several rows names an indicator beside its date; that is no label. */
function sharesName(column: Column): boolean {
  return column.path.length > 1;
}

/** The one period of a table whose columns name none; undefined blocks the table until it is answered. */
export function tablePeriod(sheet: Sheet, desk: Desk): Dated | undefined {
  if (!TOLD.has(sheet.facts)) TOLD.set(sheet.facts, askTablePeriod(sheet, desk));
  return TOLD.get(sheet.facts);
}

/** Is its period a question that holds the table up? */
export function awaitsPeriod({ facts }: Sheet): boolean {
  return TOLD.has(facts) && TOLD.get(facts) === undefined;
}

/** Asked once of a table, however many of its columns need it. */
const TOLD = new WeakMap<Sheet['facts'], Dated | undefined>();

function askTablePeriod(sheet: Sheet, desk: Desk): Dated | undefined {
  const periods = [...new Map(sheet.facts.periods.map((p) => [periodKey(p), p])).values()];
  const only = sheet.facts.current ?? (periods.length === 1 ? periods[0] : undefined);
  if (only) {
    noteOtherDate(sheet, only, desk);
    const swap = swapFor(only.start, [], sheet.facts.documentDate);
    return checkDay(sheet, desk, only, swap, undefined);
  }
  const likely = periods.length > 0 ? periods : (sheet.facts.earlier ?? []);
  const last = likely.toSorted((a, b) => (a.end < b.end ? -1 : 1)).at(-1);
  const { value, answered } = desk.ask(
    {
      // The file's name is part of it: two undated files of one shape are two dates.
      id: `period-of-table:${sheet.shape}:${sheet.at.file}`,
      kind: 'period-of-table',
      import: sheet.at.import,
      file: sheet.at.file,
      table: sheet.at.table,
      detail: { title: sheet.facts.printedTitle ?? '' },
      choices: likely.map((p) => ({
        value: choiceValue(p),
        kind: 'period',
        detail: { date: choiceValue(p) },
      })),
      ...(last ? { proposed: choiceValue(last) } : {}),
    },
    isIsoDate,
    isContinued(sheet),
  );
  if (!answered) {
    desk.note(last ? 'period-assumed' : 'no-period', last ? 'warning' : 'blocking', placeOf(sheet), {
      ...(last ? { proposed: last.end } : {}),
    });
  }
  if (value === undefined) return undefined;
  const chosen = likely.find((p) => choiceValue(p) === value) ?? dayPeriod(value);
  return { period: chosen, provisional: !answered };
}

/** What stands over a table dates it; the name of its file, which may date another, is only set beside it. */
function noteOtherDate({ at, header }: Sheet, { kind, start }: Period, desk: Desk): void {
  const daysOf = (name: string) =>
    findPeriods(name)
      .filter((p) => p.kind === 'day')
      .map((p) => p.start);
  const ofSheet = daysOf(at.sheet ?? '');
  const named = ofSheet.length > 0 ? ofSheet : daysOf(fileNames(at.file)[0]);
  const [other] = named;
  if (kind !== 'day' || other === undefined || named.includes(start)) return;
  desk.note('period-differs', 'note', { ...at, row: header.first }, { printed: start, other });
}

function choiceValue(period: Period): string {
  return period.kind === 'day' ? period.start : periodKey(period);
}

/**
 * 04/8/2025 in a notice of 11/4/2025 is 08/4/2025: a day later than its own document, or far from its neighbours where
 * its swap is near, is asked about, with the swap proposed.
 */
function checkDay(
  sheet: Sheet,
  desk: Desk,
  period: Period,
  swap: IsoDate | undefined,
  column: Column | undefined,
): Dated {
  const sure: Dated = { period, provisional: false };
  if (period.kind !== 'day') return sure;
  const day = period.start;
  const { documentDate } = sheet.facts;
  const isLater = documentDate !== undefined && day > documentDate;
  const at = placeOf(sheet, sheet.header.first, column?.index);
  if (swap === undefined) {
    if (isLater)
      desk.note('period-later-than-document', 'warning', at, { printed: day, document: documentDate });
    return sure;
  }
  const detail = { printed: day, proposed: swap, ...(documentDate ? { document: documentDate } : {}) };
  desk.note('period-swapped', 'warning', at, detail);
  // The answer is kept under the table's shape and meets another date next week: it says what to do, not which day.
  const { value, answered } = desk.ask(
    {
      ...periodQuestion(sheet, column),
      detail: { ...detail, head: column?.head ?? sheet.facts.title },
      choices: [
        { value: 'swapped', kind: 'period', detail: { date: swap } },
        { value: 'printed', kind: 'period-as-printed', detail: { date: day } },
      ],
      proposed: 'swapped',
    },
    isIsoDate,
    isContinued(sheet),
  );
  const chosen = value === 'printed' ? day : value === undefined || value === 'swapped' ? swap : value;
  const asOf = period.asOf === undefined ? {} : { asOf: `${chosen}${period.asOf.slice(10)}` };
  return { period: { ...period, start: chosen, end: chosen, ...asOf }, provisional: !answered };
}

/** With a leading zero, or the year before it, a date is no spreadsheet's that puts months first. */
const DAY_FIRST = /(?<!\d)0\d[/.-]\d|\d{4}[/.-]\d/;

/**
 * "10/2/2026 | 10/9/2026" of a spreadsheet that puts months first: all days of a table swap, and its document names one of
 * the swaps and none of the days as printed, or, where it names none, the days lie far from one another and the swaps near.
 */
function monthsFirst({ at, facts }: Sheet, columns: readonly Column[], days: readonly IsoDate[]): boolean {
  const printed = [...new Set(days)].sort();
  const swaps = printed.flatMap((day) => swapped(day) ?? []).sort();
  if (printed.length < 2 || swaps.length < printed.length || swaps.some((day) => printed.includes(day)))
    return false;
  if (columns.some(({ path }) => path.some((head) => DAY_FIRST.test(head)))) return false;
  const { documentDate, periods } = facts;
  if (documentDate !== undefined && swaps.some((day) => day > documentDate)) return false;
  const named = [...periods, ...[at.sheet ?? '', ...fileNames(at.file)].flatMap((name) => findPeriods(name))]
    .filter(({ kind }) => kind === 'day')
    .map(({ start }) => start);
  if (named.some((day) => printed.includes(day))) return false;
  if (named.some((day) => swaps.includes(day))) return true;
  const gaps = (dates: readonly IsoDate[]) => dates.slice(1).map((day, i) => daysApart(day, dates[i]!));
  return (
    named.length === 0 && gaps(printed).every((gap) => gap > FAR) && gaps(swaps).every((gap) => gap <= NEAR)
  );
}

/** The swapped day where it explains better than the printed one, and no other column already has it. */
function swapFor(
  day: IsoDate,
  days: readonly IsoDate[],
  documentDate: IsoDate | undefined,
): IsoDate | undefined {
  const swap = swapped(day);
  const others = days.filter((d) => d !== day);
  if (swap === undefined || others.includes(swap)) return undefined;
  if (documentDate !== undefined && day > documentDate) return swap <= documentDate ? swap : undefined;
  const nearest = (date: IsoDate) => Math.min(...others.map((d) => daysApart(d, date)));
  return others.length > 0 && nearest(day) > FAR && nearest(swap) <= NEAR ? swap : undefined;
}

/** Is a year all that some of the texts lack to name a period, and does none name one without? */
export function lacksYear(paths: readonly (readonly string[])[]): boolean {
  return (
    paths.every((path) => headPeriod(path, {}) === undefined) &&
    paths.some((path) => headPeriod(path, { year: LEAP_YEAR }) !== undefined)
  );
}

const LEAP_YEAR = 2024;

/** Nothing dates the table: its latest date is asked, and says the year of all. */
export function withinAsked(
  sheet: Sheet,
  desk: Desk,
): { readonly within: Within; readonly provisional: boolean } | undefined {
  const dated = tablePeriod(sheet, desk);
  if (!dated) return undefined;
  const { period, provisional } = dated;
  return { within: { ...withinOf(period), until: period.end }, provisional };
}

function withinTable({ facts: { periods, documentDate } }: Sheet): Within {
  const [first] = periods;
  if (!first)
    return documentDate === undefined ? {} : { year: Number(documentDate.slice(0, 4)), until: documentDate };
  const until = periods
    .map(({ end }) => end)
    .sort()
    .at(-1)!;
  return { ...withinOf(first), until };
}

const yearIn = ({ end }: Period): number => Number(end.slice(0, 4));
