/** A cell of a table, or a whole row; from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column?: number | undefined;
}

/** Of the one cell that the keyboard is at. */
export const CURSOR_ID = 'source-cursor';
