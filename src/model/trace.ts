import type { ColumnId } from './column-name.ts';
import type { FigureRef } from './finding.ts';

/** How a figure comes of others; `as-printed` of none. */
export const OPERATIONS = [
  'as-printed',
  'as-set',
  'difference',
  'sum',
  'mean',
  'percent',
  'quotient',
  'ranking',
  'places',
  'band',
] as const;
export type Operation = (typeof OPERATIONS)[number];

/** A figure of a view, by its row and the column it stands in or would stand in. */
export interface FigureAt {
  readonly ref: FigureRef;
  readonly column: ColumnId;
}

/** A figure that another is worked out of. */
export interface TraceInput {
  /** Which it is: a date, a unit or an indicator. */
  readonly label: string;
  /** As it is shown; why there is none where it is missing. */
  readonly text: string;
  /** NaN where it is missing. */
  readonly value: number;
  readonly decimals: number;
  /** Whose own source can be asked for; absent of what another step works out and of what is set by hand. */
  readonly at?: FigureAt;
}

/** One thing that is done with figures. */
export interface TraceStep {
  readonly operation: Operation;
  /** What comes of it: "Tăng, giảm", "Hạng 08/4/2025". */
  readonly title: string;
  /** "6,35 − 11,70 = −5,35"; empty where nothing is worked out. */
  readonly formula: string;
  /** The figure; NaN where there is none. */
  readonly value: number;
  readonly inputs: readonly TraceInput[];
  /** Which of many inputs is the row's own. */
  readonly own?: number;
  /** What must be said of it, such as why nothing can be worked out. */
  readonly notes: readonly string[];
}

/** How the figure in one cell of a view came about: the step that made it, then those that made what went into it. */
export interface Trace {
  readonly at: FigureAt;
  /** Whose figure, and which column's. */
  readonly about: string;
  readonly column: string;
  /** What stands in the cell. */
  readonly text: string;
  readonly steps: readonly TraceStep[];
}
