/** A cell of a table, or a whole row; from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column?: number | undefined;
}
