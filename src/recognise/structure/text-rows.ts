import type { CodedCells, TextRows } from '../../model/index.ts';

export type Rows = TextRows;

/** '' where the row has no such cell. */
export function cellAt(rows: Rows, row: number, column: number): string {
  const { coded } = rows;
  if (coded === undefined) return rows.at(row)?.[column] ?? '';
  return coded.texts[numberAt(coded, row, column)]!;
}

/** What `of` tells of the cell of a row in a column; of coded cells with one number it is asked once. */
export function perText<T extends object | string | boolean>(
  rows: Rows,
  of: (text: string) => T,
): (row: number, column: number) => T {
  const { coded } = rows;
  if (!coded) return (row, column) => of(cellAt(rows, row, column));
  const known = new Array<T | undefined>(coded.texts.length);
  return (row, column) => {
    const number = numberAt(coded, row, column);
    const told = known[number] ?? of(coded.texts[number]!);
    known[number] = told;
    return told;
  };
}

/** Have two rows the same text in a column? */
export function sameCell(rows: Rows, a: number, b: number, column: number): boolean {
  const { coded } = rows;
  if (coded && numberAt(coded, a, column) === numberAt(coded, b, column)) return true;
  return cellAt(rows, a, column) === cellAt(rows, b, column);
}

/** Of a cell; 0, the number of '', where the row has no such cell. */
export function numberAt({ numbers, starts }: CodedCells, row: number, column: number): number {
  const at = starts[row]! + column;
  return at < starts[row + 1]! ? numbers[at]! : 0;
}

/** Cells of a row. */
export function lengthOf(rows: Rows, row: number): number {
  const starts = rows.coded?.starts;
  return starts ? starts[row + 1]! - starts[row]! : rows.at(row)!.length;
}

/** Of the longest row, in cells. */
export function widthOf(rows: Rows): number {
  let width = 0;
  for (let row = 0; row < rows.length; row++) width = Math.max(width, lengthOf(rows, row));
  return width;
}

/** Is there such a cell in a column, from one row up to another? */
export function someCell(
  rows: Rows,
  from: number,
  to: number,
  column: number,
  holds: (cell: string) => boolean,
): boolean {
  for (let row = from; row < to; row++) if (holds(cellAt(rows, row, column))) return true;
  return false;
}

export function isEmptyBelow(rows: Rows, from: number, column: number): boolean {
  return !someCell(rows, from, rows.length, column, (cell) => cell.trim() !== '');
}

/** The first rows, without a copy of them. */
export function rowsUpTo(rows: Rows, length: number): Rows {
  return {
    length,
    at: (row) => (row < length ? rows.at(row) : undefined),
    slice: (from = 0, to = length) => rows.slice(from, Math.min(to, length)),
    *[Symbol.iterator]() {
      for (let row = 0; row < length; row++) yield rows.at(row)!;
    },
    ...(rows.coded ? { coded: rows.coded } : {}),
  };
}
