import { dayPeriod, type IsoDate, type Period, periodKey } from '../../model/index.ts';
import type { Desk } from '../questions.ts';
import type { Column } from '../structure/columns.ts';
import { isContinued, isIsoDate, placeOf, type Sheet } from '../structure/sheet.ts';
import { countWeeks, headPeriod, unclearHead, type Within, withinOf } from './head-periods.ts';
import type { Unclear } from './period-parts.ts';
import { damagedDate, daysApart, labelOf, swapped } from './periods.ts';
import { periodOfKind } from './relative-periods.ts';
import { checkDay, type Dated, monthsFirst, periodQuestion, swapFor } from './swapped-days.ts';
import { withinAsked } from './table-period.ts';
import { type Completed, completed, sequenceOf } from './turn-of-year.ts';

/** What the heads of a table say of its periods, by column index. */
export interface HeadDates {
  readonly dates: ReadonlyMap<number, Dated>;
  /** Heads without what only dates their column, where that is not seen from the head alone. */
  readonly paths: ReadonlyMap<number, readonly string[]>;
  /** Columns whose heads speak of a period without naming one, of which nobody has said which it is. */
  readonly held: ReadonlySet<number>;
}

/** The period each column's head names. A date that cannot be right becomes a question. */
export function columnPeriods(sheet: Sheet, desk: Desk): HeadDates {
  const columns = sheet.columns.filter((c) => c.kind === 'figure' || c.kind === 'rank');
  const isTitled = sheet.facts.periods.length > 0;
  const whole = columns.map(({ path }) => headPeriod(path, {})?.period).find((p) => p && givesYear(p));
  const areWeeks = countWeeks(columns.flatMap(({ path }) => path));
  const told = whole && !isTitled ? { year: yearIn(whole) } : withinTable(sheet);
  const { asked, within, later, withinOf } = yearsOf(
    sheet,
    columns.map(({ path }) => path),
    { ...told, areWeeks },
    desk,
  );
  const printed = new Map<number, Period>();
  const paths = new Map<number, readonly string[]>();
  for (const { index, path } of columns) {
    const named = headPeriod(path, withinOf(path));
    if (named) printed.set(index, named.period);
    if (named?.path) paths.set(index, named.path);
  }
  const isChecked = later?.kind === 'day' && sheet.facts.documentDate !== undefined;
  if (later && !isChecked) noteLater(sheet, desk, later, within);
  const days = [...printed.values()].filter((p) => p.kind === 'day').map((p) => p.start);
  const unclear = new Map(
    columns.flatMap(({ index, path }) => entryOf(index, unclearHead(path, withinOf(path)))),
  );
  // One "4/27/2025" proves that all of them put the month first.
  const areSwapped = [...unclear.values()].some((u) => u.swap) || monthsFirst(sheet, columns, days);
  const swapOf = (day: IsoDate, { path }: Column) =>
    areSwapped
      ? swapped(day)
      : swapFor(day, days, sheet.facts.documentDate, headPeriod(path, {}) !== undefined);
  const checked = new Map<string, Dated>();
  const dates = new Map<number, Dated>();
  const held = new Set<number>();
  for (const column of columns) {
    const period = printed.get(column.index);
    const doubt = unclear.get(column.index);
    const dated = period
      ? (checked.get(periodKey(period)) ??
        checkDay(sheet, desk, period, swapOf(period.start, column), column))
      : (readDamaged(sheet, desk, days, column) ?? (doubt && askUnclear(sheet, desk, doubt, column)));
    if (!dated && doubt) held.add(column.index);
    if (!dated) continue;
    if (period) checked.set(periodKey(period), dated);
    const own = period ? labelled(atItsHour(dated, period), period, column) : dated;
    dates.set(column.index, asked?.provisional ? { ...own, provisional: true } : own);
  }
  return { dates, paths, held };
}

const entryOf = <T>(index: number, value: T | undefined): readonly (readonly [number, T])[] =>
  value === undefined ? [] : [[index, value]];

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

/** No calendar has "31/4/2025" or week 53 of 2025: asked, with a month printed first put right. */
function askUnclear(sheet: Sheet, desk: Desk, { unclear, swap }: Unclear, column: Column): Dated | undefined {
  const damaged = column.path.at(-1) ?? '';
  const { value, answered } = desk.ask(
    {
      ...periodQuestion(sheet, column),
      detail: { unclear: damaged, head: column.head },
      choices: swap === undefined ? [] : [{ value: 'swapped', kind: 'period', detail: { date: swap } }],
      ...(swap === undefined ? {} : { proposed: 'swapped' }),
    },
    isIsoDate,
    isContinued(sheet),
  );
  const day = value === 'swapped' ? swap : value;
  if (day === undefined) return undefined;
  if (!answered) {
    const at = placeOf(sheet, sheet.header.first, column.index);
    desk.note('period-swapped', 'warning', at, { damaged, proposed: day });
  }
  return { period: periodOfKind(unclear, day) ?? dayPeriod(day), provisional: !answered };
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

export interface Years extends Completed {
  /** Of the question for a year that nothing says; undefined while nobody has answered it. */
  readonly asked: { readonly within: Within; readonly provisional: boolean } | undefined;
  /** Is it a question nobody has answered? */
  readonly isOpen: boolean;
  readonly within: Within;
}

/** What completes the periods of a table's heads, or of its rows, that leave out their year. */
export function yearsOf(
  sheet: Sheet,
  paths: readonly (readonly string[])[],
  told: Within,
  desk: Desk,
): Years {
  const sequence = sequenceOf(paths);
  // "T11, T12, T1, T2" in a table of a year: which of them is of that year?
  const isTorn = sequence?.hasTurn === true && sequence.year === undefined && isOfYear(sheet, told);
  const lacks = (told.year === undefined && lacksYear(paths)) || isTorn;
  const asked = lacks ? withinAsked(sheet, desk, sequence?.hasTurn ? sequence : undefined) : undefined;
  const within = asked ? { ...told, ...asked.within } : told;
  return { ...completed(paths, sequence, within), asked, within, isOpen: lacks && asked === undefined };
}

function isOfYear({ facts }: Sheet, { year }: Within): boolean {
  return year !== undefined && facts.periods.length > 0 && facts.periods.every(({ kind }) => kind === 'year');
}

/** A period later than the date of its document, or than the one that was chosen for its table. */
export function noteLater(sheet: Sheet, desk: Desk, { start }: Period, { until }: Within): void {
  desk.note('period-later-than-document', 'warning', placeOf(sheet, sheet.header.first), {
    printed: start,
    document: until ?? '',
    ...(sheet.facts.documentDate === until ? {} : { table: 'yes' }),
  });
}

/** Is a year all that some of the texts lack to name a period, and does none name one without? */
function lacksYear(paths: readonly (readonly string[])[]): boolean {
  return (
    paths.every((path) => headPeriod(path, {}) === undefined) &&
    paths.some((path) => headPeriod(path, { year: LEAP_YEAR }) !== undefined)
  );
}

const LEAP_YEAR = 2024;

/** What its title, or else the date of its document, says of periods that are left unfinished. */
export function withinTable({ facts: { periods, documentDate } }: Sheet): Within {
  const [first] = periods;
  if (!first)
    return documentDate === undefined ? {} : { year: Number(documentDate.slice(0, 4)), until: documentDate };
  const until = periods
    .map(({ end }) => end)
    .sort()
    .at(-1)!;
  return { ...withinOf(first), until, isOfTitle: true };
}

/** To heads that leave it out: a day, or all that they are part of. */
const givesYear = ({ kind }: Period): boolean => kind === 'day' || kind === 'range' || kind === 'year';

const yearIn = ({ end }: Period): number => Number(end.slice(0, 4));
