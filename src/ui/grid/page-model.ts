import {
  type GridColumn,
  type GridRow,
  isSame,
  type PageGrid,
  type SortBy,
  sortByColumn,
} from '../../model/index.ts';
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

/** All columns there are: those the view has hidden stand among the others. */
export function allColumns(
  { columns, hidden = [] }: PageGrid,
  shown: readonly ColumnInfo[],
): readonly ColumnInfo[] {
  const all = [...shown];
  for (const { id, title, at } of hidden)
    all.splice(at, 0, { id, kind: 'figure', title, width: columns[0]?.width ?? LANE, align: 'end' });
  return all;
}

/** A page's grid as the grid asks for it. Names lead to names: what stands across a row begins behind them. */
export function pageModel(grid: PageGrid, canSort = true): GridModel {
  return {
    rows: grid.rows.length,
    columns: grid.columns.map((column) => columnInfo(column, grid, canSort)),
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

/** The key of the order that is about a column, by its number; −1 where none is. */
export function sortKeyAt(
  { sort, thenBy = [] }: Pick<PageGrid, 'sort' | 'thenBy'>,
  column: GridColumn,
): number {
  const { by, column: id } = sortByColumn(column, false);
  return [sort, ...thenBy].findIndex((key) => key.by === by && isSame(key.column, id));
}

/** What a click on a head asks for: first the highest figures, the alphabet of names, the first ranks; then the other way. */
export function sortAsked(grid: Pick<PageGrid, 'sort' | 'thenBy'>, column: GridColumn): SortBy {
  const before = [grid.sort, ...(grid.thenBy ?? [])][sortKeyAt(grid, column)];
  return sortByColumn(column, before ? !before.descending : column.kind !== 'name' && column.sort !== 'rank');
}

function columnInfo(column: GridColumn, grid: PageGrid, canSort: boolean): ColumnInfo {
  const { id, kind, title, hint, width, align, group } = column;
  const place = sortKeyAt(grid, column);
  const key = [grid.sort, ...(grid.thenBy ?? [])][place];
  return {
    id,
    kind: kind === 'name' ? 'name' : column.values === undefined ? 'text' : 'figure',
    title,
    hint,
    width,
    ...(kind === 'change' ? { spare: LANE } : {}),
    align,
    group: group?.title,
    canSort,
    sorted: key && (key.descending ? 'descending' : 'ascending'),
    ...(key && grid.thenBy ? { sortPlace: place + 1 } : {}),
    isFiltered: grid.filters?.some((filter) => filter.column === id) ?? false,
  };
}

/** No data counts as nothing there: an edge of the data lies beside it. */
function isEmptyCell(grid: PageGrid, row: number, column: number): boolean {
  const of = grid.columns[column];
  if (!of || (of.kind !== 'name' && grid.rows[row]?.missing !== undefined)) return true;
  return of.values ? Number.isNaN(of.values[row] ?? Number.NaN) : of.text[row] === '';
}
