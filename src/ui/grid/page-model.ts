import type { GridColumn, GridRow, PageGrid } from '../../model/index.ts';
import { cellText } from './cell-text.ts';
import { type ColumnLayout, shownColumns } from './column-layout.ts';
import type { ColumnInfo, GridModel } from './grid-model.ts';

/** What a change's bars take where there is no room for them. */
const LANE = 66;

/** A page's grid with its columns as somebody has arranged them. */
export const arrangedGrid = (grid: PageGrid, layout: ColumnLayout): PageGrid => ({
  ...grid,
  columns: shownColumns(grid.columns, layout),
});

/** A page's grid as the grid asks for it. Names lead to names: what stands across a row begins behind them. */
export function pageModel(grid: PageGrid): GridModel {
  return {
    rows: grid.rows.length,
    columns: grid.columns.map((column) => columnInfo(column, grid.sort)),
    keyOf: (row) => grid.rows[row]?.key ?? '',
    textOf: (row, column) => {
      const of = grid.columns[column];
      return of ? cellText(of, row) : '';
    },
    isEmpty: (row, column) => isEmptyCell(grid, row, column),
    acrossOf: (row) => grid.rows[row]?.missing,
    summaryOf: (row) => grid.rows[row]?.summary,
    depthOf: (row) => grid.rows[row]?.depth ?? 0,
    hintOf: (row, column) => {
      const of = grid.columns[column];
      return (
        of?.corrected?.[row] ?? (of?.kind === 'name' ? nameHint(of.text[row], grid.rows[row]) : undefined)
      );
    },
  };
}

/** A mean's tooltip says of how many it is, where that differs from column to column. */
function nameHint(name: string | undefined, row: GridRow | undefined): string | undefined {
  return row?.summary && row.fact !== undefined ? `${name}. ${row.fact}` : name;
}

function columnInfo(column: GridColumn, sort: PageGrid['sort']): ColumnInfo {
  const { id, kind, title, hint, width, align } = column;
  return {
    id,
    kind: kind === 'name' ? 'name' : column.values === undefined ? 'text' : 'figure',
    title,
    hint,
    group: column.group?.title,
    width,
    ...(kind === 'change' ? { spare: LANE } : {}),
    align,
    canSort: column.sort !== undefined,
    sorted:
      column.sort !== undefined && column.sort === sort.by
        ? sort.descending
          ? 'descending'
          : 'ascending'
        : undefined,
  };
}

/** No data counts as nothing there: an edge of the data lies beside it. */
function isEmptyCell(grid: PageGrid, row: number, column: number): boolean {
  const of = grid.columns[column];
  if (!of || (of.kind !== 'name' && grid.rows[row]?.missing !== undefined)) return true;
  return of.values ? Number.isNaN(of.values[row] ?? Number.NaN) : of.text[row] === '';
}
