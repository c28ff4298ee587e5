import type { GridColumn } from '../../model/index.ts';

/** Of an A4 page across, in the pixels that a column has on the screen, where letters are larger than on paper. */
const ROOM = 1240;

/** The columns of a table that is too wide for one page, page by page: names lead on each. */
export function columnPages(columns: readonly GridColumn[]): readonly (readonly GridColumn[])[] {
  const names = columns.filter(({ kind }) => kind === 'name');
  const start = widthOf(names);
  const pages: GridColumn[][] = [];
  let width = Number.POSITIVE_INFINITY;
  for (const column of columns) {
    if (column.kind === 'name') continue;
    width += column.width;
    if (width > ROOM) {
      pages.push([...names]);
      width = start + column.width;
    }
    pages.at(-1)!.push(column);
  }
  return pages.length > 0 ? pages : [names];
}

const widthOf = (columns: readonly GridColumn[]): number =>
  columns.reduce((sum, { width }) => sum + width, 0);
