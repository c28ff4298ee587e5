import type { DeckTable, TableCell } from './deck-table.ts';
import type { Box } from './look.ts';
import { lineCount, lineHeight, textWidth } from './text-size.ts';

/** A table measured at one type size; all lengths in inches. */
export interface FittedTable extends DeckTable {
  /** Points. */
  readonly size: number;
  readonly widths: readonly number[];
  readonly headHeight: number;
  readonly rowHeights: readonly number[];
  /** A name or a figure would be squeezed more than a reader should see. */
  readonly isTight: boolean;
  /** The longest name takes more than a line for want of room. */
  readonly breaksNames: boolean;
}

export interface PlacedTable {
  readonly box: Box;
  readonly table: FittedTable;
  readonly alt: string;
}

/** Left and right of a cell's text, above and below it. */
export const CELL_SIDE = 0.08;
export const CELL_TOP = 0.035;

const LEAST_NAME = 1.5;
/** A table is not drawn out until the eye loses the row between a name and its figures. */
const MOST_NAME = 6;

/**
 * Columns as wide as their figures and heads need, the name with what its longest needs and `width` leaves. Heads break
 * between their words where that saves a name from breaking.
 */
export function fitTable(table: DeckTable, width: number, size: number): FittedTable {
  const longest = Math.max(...columnOf(table, 0).map((cell) => cellWidth(cell, size)));
  const figuresWith = (split: string): readonly number[] =>
    table.head.slice(1).map((_, i) => figureWidth(table, i + 1, size, split));
  const whole = figuresWith('\n');
  const figures = sum(whole) + Math.min(longest, MOST_NAME) <= width ? whole : figuresWith(' ');
  const left = width - sum(figures);
  const name = Math.min(longest, Math.max(left, LEAST_NAME), MOST_NAME);
  const squeeze = Math.min(1, (width - name) / (width - left || 1));
  const widths = [name, ...figures.map((w) => w * squeeze)];
  return {
    ...table,
    size,
    widths,
    headHeight: rowHeight(table.head, widths, size),
    rowHeights: table.rows.map((row) => rowHeight(row, widths, size)),
    isTight: left < LEAST_NAME,
    breaksNames: name < Math.min(longest, MOST_NAME),
  };
}

export function tableWidth({ widths }: FittedTable): number {
  return sum(widths);
}

export function tableHeight({ headHeight, rowHeights }: FittedTable): number {
  return headHeight + sum(rowHeights);
}

function sum(lengths: readonly number[]): number {
  return lengths.reduce((total, length) => total + length, 0);
}

export function cellText({ runs }: TableCell): string {
  return runs.map((run) => run.text).join('');
}

function isBold({ runs }: TableCell): boolean {
  return runs.some((run) => run.bold);
}

function cellWidth(cell: TableCell, size: number): number {
  return textWidth(cellText(cell), size, isBold(cell)) * 1.03 + 2 * CELL_SIDE;
}

/** A head breaks where `split` stands at most; a figure never breaks. */
function figureWidth(table: DeckTable, column: number, size: number, split: string): number {
  const [head, ...cells] = columnOf(table, column);
  const words = head ? cellText(head).split(split) : [];
  const word = Math.max(0, ...words.map((w) => textWidth(w, size, true) * 1.03 + 2 * CELL_SIDE));
  return Math.max(word, ...cells.map((cell) => cellWidth(cell, size)));
}

/** The cells that stand in one column alone, the head first. */
function columnOf({ head, rows }: DeckTable, column: number): readonly TableCell[] {
  return [head, ...rows].flatMap((row) => {
    let at = 0;
    const own = row.find((cell) => {
      const isHere = at === column && cell.span === 1;
      at += cell.span;
      return isHere;
    });
    return own ? [own] : [];
  });
}

function rowHeight(row: readonly TableCell[], widths: readonly number[], size: number): number {
  let at = 0;
  let lines = 1;
  for (const cell of row) {
    const width = sum(widths.slice(at, at + cell.span)) - 2 * CELL_SIDE;
    // A hair less than there is: a browser's and an office's letters are not equally wide.
    lines = Math.max(lines, lineCount(cellText(cell), width * 0.99, size, isBold(cell)));
    at += cell.span;
  }
  return lines * lineHeight(size) + 2 * CELL_TOP;
}
