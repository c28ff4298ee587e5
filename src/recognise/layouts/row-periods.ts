import { dayPeriod, fold, type IsoDate, type Period, periodKey } from '../../model/index.ts';
import { isBounded } from '../periods/bounded-heads.ts';
import { noteLater, withinTable, yearsOf } from '../periods/column-periods.ts';
import { countWeeks, headPeriod, type Within } from '../periods/head-periods.ts';
import { findPeriods } from '../periods/periods.ts';
import type { Dated } from '../periods/swapped-days.ts';
import { weekdayOf } from '../periods/weekday.ts';
import { weekdayDates } from '../periods/weekdays.ts';
import type { Desk } from '../questions.ts';
import type { Column } from '../structure/columns.ts';
import { cellOf, type Sheet } from '../structure/sheet.ts';

export interface When {
  readonly dated: Dated;
  /** The period's key. */
  readonly key: string;
}

export interface RowPeriods {
  /** They lack a year, or a week, that nobody has said. */
  readonly isUndated: boolean;
  /** Undefined where the row names no period. */
  whenOf(row: number): When | undefined;
}

/** What the rows of a table say of their periods; undefined where no column of it dates them. */
export function rowPeriods(sheet: Sheet, desk: Desk): RowPeriods | undefined {
  const columns = inOrder(sheet.columns.filter((c) => isPeriod(sheet, c)));
  if (columns.length === 0) return undefined;
  const printedIn = printedBy(sheet, columns);
  const spoken = new Map<string, string>();
  for (const { row } of sheet.body.data) {
    const printed = printedIn(row);
    if (!spoken.has(printed)) spoken.set(printed, textIn(sheet, columns, row));
  }
  const texts = [...new Set(spoken.values())];
  const weekdays = weekdayDates(sheet, texts, desk);
  const told = { ...withinTable(sheet), areWeeks: areWeeks(columns, texts) };
  const years = weekdays
    ? undefined
    : yearsOf(
        sheet,
        texts.map((text) => [text]),
        told,
        desk,
      );
  if (years?.later) noteLater(sheet, desk, years.later, years.within);
  const known = new Map<string, When | undefined>();
  for (const [printed, text] of spoken) {
    const period = periodIn(text, years?.withinOf([text]) ?? told, weekdays);
    const dated = period && { period, provisional: years?.asked?.provisional ?? false };
    known.set(printed, dated && { dated, key: periodKey(dated.period) });
  }
  return {
    isUndated: years?.isOpen === true || weekdays?.size === 0,
    whenOf: (row) => known.get(printedIn(row)),
  };
}

/** Rows that print the same are of one period. There are very many, and mostly one column says it. */
function printedBy(sheet: Sheet, columns: readonly Column[]): (row: number) => string {
  const [only, ...more] = columns.map((c) => c.index);
  if (only !== undefined && more.length === 0) return (row) => cellOf(sheet, row, only);
  return (row) => columns.map((c) => cellOf(sheet, row, c.index)).join('|');
}

/** "T9" under "Tuần" is a week, and so it is beside "T40", but not under "Tháng". */
function areWeeks(columns: readonly Column[], texts: readonly string[]): boolean {
  const heads = columns.map(({ head }) => fold(head));
  if (heads.some((head) => /^(?:tuan|week)\b/.test(head))) return true;
  return !heads.some((head) => /^(?:thang|month)\b/.test(head)) && countWeeks(texts);
}

const PERIOD_KINDS: ReadonlySet<Column['kind']> = new Set(['period', 'period-from', 'period-to']);

function isPeriod({ subjects }: Sheet, { kind }: Column): boolean {
  return PERIOD_KINDS.has(kind) || (subjects === 'period' && kind === 'name');
}

/** What a period in several columns ends with as it is spoken: "ngày 5 tháng 9 năm 2026", "tuần 2 tháng 4 năm 2025". */
const SPOKEN_LAST = [/\bthang\b|month/, /\bnam\b|year/];

function inOrder(columns: readonly Column[]): readonly Column[] {
  const place = ({ head }: Column) => SPOKEN_LAST.findIndex((word) => word.test(fold(head)));
  return columns.every((c) => c.kind === 'period' || c.kind === 'name')
    ? columns.toSorted((a, b) => place(a) - place(b))
    : columns;
}

function periodIn(
  text: string,
  within: Within,
  weekdays: ReadonlyMap<number, IsoDate> | undefined,
): Period | undefined {
  if (isBounded(text)) return undefined;
  const weekday = weekdays && weekdayOf(text);
  if (weekday === undefined) return findPeriods(text)[0] ?? headPeriod([text], within)?.period;
  const day = weekdays?.get(weekday);
  return day === undefined ? undefined : dayPeriod(day);
}

const YEAR = /^(?:19|20)\d\d$/;

function textIn(sheet: Sheet, columns: readonly Column[], row: number): string {
  const cells = columns.map((c) => {
    const cell = cellOf(sheet, row, c.index).trim();
    if (/^năm$/i.test(cell)) return 'cả năm';
    if (YEAR.test(cell)) return `năm ${cell}`;
    // "4" under "Tháng" and "2025" under "Năm" are one month.
    return /^(?:\d{1,4}|[IV]+)$/.test(cell) ? `${c.path.at(-1)} ${cell}` : cell;
  });
  const isRange = columns.some((c) => c.kind === 'period-from');
  return cells.join(isRange ? ' - ' : ' ').trim();
}
