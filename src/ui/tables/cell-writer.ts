import type { TableRange } from '../../workbench/index.ts';
import type { OneCell } from './cell-cursor.svelte.ts';

/** Writes over the cells of a table: whatever draws them needs to know no more of it. */
export interface CellWriter {
  /** Of the field that takes what is typed. */
  readonly label: string;
  /** Why the cell cannot take it, in words; undefined where it has. */
  readonly type: (cell: OneCell, text: string) => Promise<string | undefined>;
  readonly clear: (range: TableRange) => void;
  readonly paste: (range: TableRange, texts: { readonly html: string; readonly text: string }) => void;
}
