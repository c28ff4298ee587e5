import type { TextRows } from '../../model/index.ts';

export type Rows = TextRows;

/** '' where the row has no such cell. */
export function cellAt(rows: Rows, row: number, column: number): string {
  const { coded } = rows;
  if (coded === undefined) return rows.at(row)?.[column] ?? '';
  const at = coded.starts[row]! + column;
  return at < coded.starts[row + 1]! ? coded.texts[coded.numbers[at]!]! : '';
}

/** Of the longest row, in cells. */
export function widthOf(rows: Rows): number {
  const starts = rows.coded?.starts;
  let width = 0;
  for (let row = 0; row < rows.length; row++) {
    width = Math.max(width, starts ? starts[row + 1]! - starts[row]! : rows.at(row)!.length);
  }
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
