import { type CellObject, utils, type WorkSheet } from '@e965/xlsx';
import type { IssueCode, Merge, RawTable } from '../../model/index.ts';
import type { CellText } from './workbook-cells.ts';
import { MOST_CELLS } from './workbook-package.ts';

export interface SheetReading {
  readonly table: RawTable;
  readonly faults: readonly CellFault[];
  readonly rounded: readonly RoundedColumn[];
}

export interface CellFault {
  readonly code: IssueCode;
  readonly row: number;
  readonly column: number;
  readonly text?: string;
}

/** A column in which cells hold more digits than they show; row and text are of the first of them. */
export interface RoundedColumn {
  readonly column: number;
  /** Its letters. */
  readonly head: string;
  readonly row: number;
  readonly text: string;
  readonly cells: number;
}

type Grid = readonly (readonly (CellObject | undefined)[] | undefined)[];

/** Rows and columns a sheet can have. */
const LARGEST = { rows: 1_048_576, columns: 16_384 } as const;
/** A sheet that was never calculated has a fault in every cell: nobody reads more than these. */
const MOST_FAULTS = 1_000;

/**
 * A sheet's used cells, whatever range it claims: rows and columns keep the sheet's own numbers, those behind the last
 * text are left out. No rows where nothing is written.
 */
export function sheetTable(
  sheet: WorkSheet,
  print: (cell: CellObject) => CellText,
): SheetReading | 'too-large' {
  const grid: Grid = sheet['!data'] ?? [];
  const faults: CellFault[] = [];
  const rounded = new Map<number, RoundedColumn>();
  const rows: string[][] = [];
  const typed: (Uint8Array | undefined)[] = [];
  let width = 0;
  let height = 0;
  grid.forEach((cells, row) => {
    if (!cells || row >= LARGEST.rows) return;
    const printed = printRow(cells, print, (column, { text, isRounded, fault }) => {
      if (fault && faults.length < MOST_FAULTS) faults.push({ row, column, ...fault });
      if (isRounded) countRounded(rounded, row, column, text);
    });
    rows[row] = printed.texts;
    if (printed.typed) typed[row] = printed.typed;
    width = Math.max(width, printed.texts.length);
    if (printed.texts.length > 0 || printed.hasFault) height = row + 1;
  });
  if (height * width > MOST_CELLS * 2) return 'too-large';
  const merges = emptyMerged({ rows, typed }, sheet['!merges'] ?? [], height, width);
  const table: RawTable = {
    rows: Array.from({ length: height }, (_, row) => padded(rows[row], width)),
    ...(merges.length > 0 ? { merges } : {}),
    ...(typed.length > 0 ? { typed: typed.slice(0, height) } : {}),
  };
  return { table, faults, rounded: [...rounded.values()].sort((a, b) => a.column - b.column) };
}

/** One row's texts up to its last one. */
function printRow(
  cells: readonly (CellObject | undefined)[],
  print: (cell: CellObject) => CellText,
  note: (column: number, cell: CellText) => void,
) {
  const texts: string[] = [];
  const numbers: number[] = [];
  let hasFault = false;
  cells.forEach((cell, column) => {
    if (!cell || column >= LARGEST.columns) return;
    const printed = print(cell);
    if (printed.fault || printed.isRounded) note(column, printed);
    if (printed.fault) hasFault = true;
    if (printed.text === '') return;
    while (texts.length < column) texts.push('');
    texts[column] = printed.text;
    if (printed.isNumber) numbers.push(column);
  });
  return { texts, hasFault, typed: numbers.length > 0 ? flags(numbers, texts.length) : undefined };
}

function flags(columns: readonly number[], length: number): Uint8Array {
  const marks = new Uint8Array(length);
  for (const column of columns) marks[column] = 1;
  return marks;
}

function countRounded(columns: Map<number, RoundedColumn>, row: number, column: number, text: string): void {
  const known = columns.get(column) ?? { column, head: utils.encode_col(column), row, text, cells: 0 };
  columns.set(column, { ...known, cells: known.cells + 1 });
}

function padded(row: string[] | undefined, width: number): readonly string[] {
  if (row === undefined) return Array<string>(width).fill('');
  while (row.length < width) row.push('');
  return row;
}

/**
 * Merges as far as the used cells go; what stands under a merged cell is not seen and not read. Merges that lie over one
 * another are no spreadsheet's work: they end when all cells could be covered.
 */
function emptyMerged(
  { rows, typed }: { readonly rows: (string[] | undefined)[]; readonly typed: (Uint8Array | undefined)[] },
  ranges: NonNullable<WorkSheet['!merges']>,
  height: number,
  width: number,
): Merge[] {
  const merges: Merge[] = [];
  let left = height * width;
  for (const { s, e } of ranges) {
    const size = { rows: Math.min(e.r + 1, height) - s.r, columns: Math.min(e.c + 1, width) - s.c };
    if (size.rows < 1 || size.columns < 1 || size.rows * size.columns === 1) continue;
    left -= size.rows * size.columns;
    if (left < 0) break;
    merges.push({ row: s.r, column: s.c, ...size });
    for (let r = s.r; r < s.r + size.rows; r++) {
      const from = r === s.r ? s.c + 1 : s.c;
      const end = Math.min(s.c + size.columns, rows[r]?.length ?? 0);
      rows[r]?.fill('', from, Math.max(from, end));
      typed[r]?.fill(0, from, Math.max(from, end));
    }
  }
  return merges;
}
