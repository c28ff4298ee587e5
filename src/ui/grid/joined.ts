import type { GridColumn, PageGrid } from '../../model/index.ts';
import { boundsOf, type CellBounds, type CellRange, rowsOf, type Selection } from './selection.ts';

/** A part of a page's grid that is copied as one table, and the range of it. */
export interface Joined {
  readonly grid: PageGrid;
  readonly range: CellRange;
}

/**
 * Several ranges as one table, in the order in which they stand: of the same rows side by side, of the same columns one
 * below the other. Undefined where they make none.
 */
export function joined(grid: PageGrid, selection: Selection): Joined | undefined {
  const [first, ...rest] = selection.ranges;
  if (rest.length === 0) return { grid, range: first };
  const bounds = selection.ranges.map(boundsOf);
  const [{ top, left }] = bounds as [CellBounds];
  const isOfRows = bounds.every((one) => one.top === top && one.bottom === bounds[0]!.bottom);
  const isOfColumns = bounds.every((one) => one.left === left && one.right === bounds[0]!.right);
  if (!isOfRows && !isOfColumns) return undefined;
  const columns = columnsOf(bounds);
  const rows = rowsOf(selection, grid.rows.length);
  const isWhole = rows.length === grid.rows.length;
  const part = isWhole
    ? { ...grid, columns: columns.flatMap((c) => grid.columns[c] ?? []) }
    : partOf(grid, rows, columns);
  const focus = { row: part.rows.length - 1, column: part.columns.length - 1 };
  return { grid: part, range: { anchor: { row: 0, column: 0 }, focus } };
}

/** The columns of all ranges, in order, each once. */
export function columnsOf(bounds: readonly CellBounds[]): readonly number[] {
  const all = new Set<number>();
  for (const { left, right } of bounds) for (let column = left; column <= right; column++) all.add(column);
  return [...all].sort((a, b) => a - b);
}

/** Not the whole table: what is said of it as a whole stays behind. */
function partOf(
  { tolerance: _, ...grid }: PageGrid,
  rows: readonly number[],
  columns: readonly number[],
): PageGrid {
  return {
    ...grid,
    rows: rows.flatMap((row) => grid.rows[row] ?? []),
    columns: columns.flatMap((column) => {
      const of = grid.columns[column];
      return of ? partOfColumn(of, rows) : [];
    }),
  };
}

/** What a copy takes of a column. */
function partOfColumn(
  { text, values, prior, tone: _t, corrected: _c, ...column }: GridColumn,
  rows: readonly number[],
): GridColumn {
  return {
    ...column,
    text: rows.map((row) => text[row] ?? ''),
    ...(values ? { values: Float64Array.from(rows, (row) => values[row] ?? Number.NaN) } : {}),
    ...(prior ? { prior: rows.map((row) => prior[row] ?? '') } : {}),
  };
}
