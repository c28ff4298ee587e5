import { type PastedBlock, type PastedTexts, readClipboard } from '../read/index.ts';
import type { CellText } from './overwrite-plan.ts';

/** Rows and columns of a table, from 0; the last ones are in it. */
export interface TableRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

interface Shape {
  readonly rows: number;
  readonly columns: number;
}

/** Where the cells of a block come to stand, and how much of it lies beyond the table. */
export interface Placed {
  readonly cells: readonly CellText[];
  readonly over: { readonly rows: number; readonly columns: number };
}

/** The cells of what is on the clipboard. */
export function placeTexts(texts: PastedTexts, range: TableRange, shape: Shape): Placed {
  return placeBlock(readClipboard(texts), range, shape);
}

/**
 * From the first cell of the range on, as in a spreadsheet: a range that is so many times the block takes it so many times,
 * and one text fills it all.
 */
export function placeBlock(
  block: PastedBlock,
  { top, left, bottom, right }: TableRange,
  { rows, columns }: Shape,
): Placed {
  const high = block.length;
  const wide = Math.max(0, ...block.map((row) => row.length));
  const [down, across] = [bottom - top + 1, right - left + 1];
  const isWhole = high > 0 && wide > 0 && down % high === 0 && across % wide === 0;
  const [lines, places] = isWhole ? [down, across] : [high, wide];
  const cells: CellText[] = [];
  for (let r = 0; r < Math.min(lines, rows - top); r++) {
    const line = block[r % high]!;
    for (let c = 0; c < Math.min(places, columns - left); c++) {
      const text = line[c % wide];
      if (text !== undefined) cells.push({ row: top + r, column: left + c, text });
    }
  }
  const over = { rows: Math.max(0, top + lines - rows), columns: Math.max(0, left + places - columns) };
  return { cells, over };
}
