import type { Selection } from './selection.ts';

/** Cells that are selected; their columns are numbers among `columns`, the ids of those shown. */
export interface Picked {
  readonly selection: Selection;
  readonly columns: readonly string[];
}
