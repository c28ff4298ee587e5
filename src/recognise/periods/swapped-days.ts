import type { IsoDate, Period } from '../../model/index.ts';
import type { Desk } from '../questions.ts';
import type { Column } from '../structure/columns.ts';
import { isContinued, isIsoDate, placeOf, type Sheet } from '../structure/sheet.ts';
import { fileNames } from './file-names.ts';
import { daysApart, findPeriods, swapped } from './periods.ts';

export interface Dated {
  readonly period: Period;
  /** Rests on a proposal nobody has confirmed. */
  readonly provisional: boolean;
}

/** A date whose neighbours are this far off, in days, while its swap is that near, is taken for a swap. */
const FAR = 45;
const NEAR = 21;

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

/**
 * 04/8/2025 in a notice of 11/4/2025 is 08/4/2025: a day later than its own document, or far from its neighbours where
 * its swap is near, is asked about, with the swap proposed.
 */
export function checkDay(
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
export function monthsFirst(
  { at, facts }: Sheet,
  columns: readonly Column[],
  days: readonly IsoDate[],
): boolean {
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

/** A lone "04/8" in a document of 11/4/2025 lies eight months back, unless it is the 8th of April. */
function swapBefore(documentDate: IsoDate, day: IsoDate): IsoDate | undefined {
  const swap = swapped(`${documentDate.slice(0, 4)}${day.slice(4)}`);
  if (swap === undefined || swap > documentDate) return undefined;
  return daysApart(day, documentDate) > FAR && daysApart(swap, documentDate) <= NEAR ? swap : undefined;
}

/** The swapped day where it explains better than the printed one, and no other column already has it. */
export function swapFor(
  day: IsoDate,
  days: readonly IsoDate[],
  documentDate: IsoDate | undefined,
  isYearSaid = true,
): IsoDate | undefined {
  const swap = swapped(day);
  const others = days.filter((d) => d !== day);
  if (!isYearSaid && others.length === 0 && documentDate !== undefined) return swapBefore(documentDate, day);
  if (swap === undefined || others.includes(swap)) return undefined;
  if (documentDate !== undefined && day > documentDate) return swap <= documentDate ? swap : undefined;
  const nearest = (date: IsoDate) => Math.min(...others.map((d) => daysApart(d, date)));
  return others.length > 0 && nearest(day) > FAR && nearest(swap) <= NEAR ? swap : undefined;
}
