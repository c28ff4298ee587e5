import type { GridColumn } from '../model/index.ts';
import type { Line } from './lines.ts';
import type { PageContext } from './page-context.ts';

/** Columns that show figures of files say which of them rest on a correction; a row without a line has none. */
export function withCorrectedNotes(
  columns: readonly GridColumn[],
  lines: readonly (Line | undefined)[],
  { correctedNote }: Pick<PageContext, 'correctedNote'>,
): readonly GridColumn[] {
  if (!correctedNote) return columns;
  return columns.map((column) => {
    const notes = lines.flatMap((line, row) => {
      const note = line && correctedNote({ ...line.change, ...column.of }, column.id);
      return note === undefined ? [] : [[row, note] as const];
    });
    return notes.length > 0 ? { ...column, corrected: Object.fromEntries(notes) } : column;
  });
}
