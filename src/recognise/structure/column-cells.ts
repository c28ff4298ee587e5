import { fold } from '../../model/index.ts';
import { match766 } from '../indicators/schemes.ts';
import { headPeriod } from '../periods/head-periods.ts';
import { findPeriods } from '../periods/periods.ts';
import { weekdayOf } from '../periods/weekday.ts';
import { missingStatus } from '../text/missing.ts';
import { levelOfHeading } from '../units/unit-names.ts';
import { isFigure } from './head-words.ts';
import { cellAt, type Rows } from './text-rows.ts';

export function saysLevel(cell: string): boolean {
  return levelOfHeading(cell) !== undefined || /^cap |^(?:so|xa|phuong|huyen|tinh)$/.test(fold(cell));
}

/** "T3", "Quý I" and "08/4" leave their year to the title; "T2" may be a weekday. */
export function isPeriod(cell: string): boolean {
  return (
    findPeriods(cell).length > 0 ||
    (!isFigure(cell) && headPeriod([cell], SOME_MONTH) !== undefined) ||
    weekdayOf(cell) !== undefined
  );
}

/** Rows of "Đợt 1" and "Đợt 2", or of "T12" and "T13", are of two periods, even where it is not known which. */
export function namesPeriods(cells: readonly string[]): boolean {
  return new Set(cells).size > 1 && !cells.some(isFigure);
}

const SOME_MONTH = { year: 2024, month: 1 };

/** "4" under "Tháng", "2025" under "Năm": a period in several columns. */
export function isCountOf(folded: string, cell: string): boolean {
  return (
    /^(?:ngay|thang|quy|tuan|nam|day|week|month|quarter|year)$/.test(folded) &&
    /^(?:\d{1,4}|[IV]+)$/.test(cell)
  );
}

const MARK = /^[xv✓✔☑√×✗✘]$/iu;

/** Do nothing but crosses and ticks stand in a column? Beside figures a cross says that there is none. */
export function holdsMarks(cells: readonly string[]): boolean {
  return (
    cells.some((cell) => MARK.test(cell)) &&
    cells.every((cell) => MARK.test(cell) || missingStatus(cell) !== undefined)
  );
}

/** "CKMB", "TDGQ": codes of indicators, whatever their head calls them. */
export function holdsCodes766(cells: readonly string[]): boolean {
  return cells.length > 0 && mostly(cells, (c) => /^[A-Z_]{3,}$/.test(c) && match766([c]) !== undefined);
}

/** A repeated head or a line below the table may stand among the cells. */
export function mostly(cells: readonly string[], bears: (cell: string) => boolean): boolean {
  return cells.filter(bears).length >= cells.length * 0.8;
}

const SAMPLE = 400;

/** Trimmed cells below the header that say something. */
export function bodySample(rows: Rows, from: number, column: number): string[] {
  const cells: string[] = [];
  for (let r = from; r < rows.length && cells.length < SAMPLE; r++) {
    const cell = cellAt(rows, r, column).trim();
    if (cell !== '') cells.push(cell);
  }
  return cells;
}
