import type { RowSummary } from '../../model/index.ts';

/** What the grid needs to know of a column, in the order in which columns are shown. */
export interface ColumnInfo {
  readonly id: string;
  /** Names of rows stay first and cannot be hidden; figures are measured by what they print. */
  readonly kind: 'name' | 'text' | 'figure';
  readonly title: string;
  /** What the title leaves unsaid. */
  readonly hint?: string | undefined;
  /** A title over this column and its neighbours of the same group. */
  readonly group?: string | undefined;
  /** CSS pixels to begin with. */
  readonly width: number;
  /** Taken from it where the screen is narrow. */
  readonly spare?: number;
  readonly align: 'start' | 'end';
  /** A click on the head sorts by it. */
  readonly canSort?: boolean;
  readonly sorted?: 'ascending' | 'descending' | undefined;
  /** Which of several keys of the order it is, from 1. */
  readonly sortPlace?: number;
  /** Rows are left out by what stands in it. */
  readonly isFiltered?: boolean;
}

/**
 * What the grid shows, asked of cell by cell: nothing is made of what is not in sight. Rows and columns are numbered as
 * they are shown, from 0. A model is a value: where anything of it changes, the grid is given another.
 */
export interface GridModel {
  readonly rows: number;
  readonly columns: readonly ColumnInfo[];
  /** What the row stays, wherever it is sorted to. */
  readonly keyOf: (row: number) => string;
  readonly textOf: (row: number, column: number) => string;
  readonly isEmpty: (row: number, column: number) => boolean;
  /** Words that stand across a row in place of everything but its name. */
  readonly acrossOf?: (row: number) => string | undefined;
  /** Of a row that sums up others; a total that stands last stays in sight. */
  readonly summaryOf?: (row: number) => RowSummary | undefined;
  /** How far its name stands in. */
  readonly depthOf?: (row: number) => number;
  /** What the tooltip of a cell says. */
  readonly hintOf?: (row: number, column: number) => string | undefined;
}
