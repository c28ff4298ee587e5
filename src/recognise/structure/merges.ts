import type { Merge } from '../../model/index.ts';
import { missingStatus } from '../text/missing.ts';
import type { Rows } from './text-rows.ts';

/**
 * The rows as a reader sees them: a merged cell's text repeats downwards, as a unit's name does over its rows. Across, a
 * text that says why figures are missing counts for each; anything else is one text. Rows no merge touches are the same
 * arrays as before.
 */
export function effectiveRows(rows: Rows, merges: readonly Merge[] = []): Rows {
  const reaching = merges.filter((m) => m.rows > 1 || m.columns > 1);
  if (reaching.length === 0) return rows;
  const effective: (readonly string[])[] = [...rows];
  const touched = new Map<number, string[]>();
  const edit = (r: number): string[] => {
    const cells = touched.get(r) ?? [...rows.at(r)!];
    touched.set(r, cells);
    effective[r] = cells;
    return cells;
  };
  for (const merge of reaching) {
    const text = rows.at(merge.row)?.[merge.column] ?? '';
    if (text.trim() === '') continue;
    const width = merge.column > 0 && missingStatus(text) !== undefined ? merge.columns : 1;
    const end = Math.min(merge.row + merge.rows, rows.length);
    for (let r = merge.row; r < end; r++) {
      if (r > merge.row || width > 1) fillRight(edit(r), merge.column, width, text);
    }
  }
  return effective;
}

function fillRight(cells: string[], from: number, width: number, text: string): void {
  while (cells.length < from + width) cells.push('');
  for (let c = from; c < from + width; c++) if (cells[c]!.trim() === '') cells[c] = text;
}

/** The merge that a cell lies in. */
export function mergeAt(merges: readonly Merge[], row: number, column: number): Merge | undefined {
  return merges.find(
    (m) => row >= m.row && row < m.row + m.rows && column >= m.column && column < m.column + m.columns,
  );
}
