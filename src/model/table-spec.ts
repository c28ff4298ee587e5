import type { FigureColumn } from './assessment.ts';
import { PARTS, type Part, type Trend } from './names.ts';

/** This list stands in links by position: append, never reorder. */
export const SORT_KEYS = [
  'source',
  'name',
  'before',
  'after',
  'delta',
  'rank',
  'move',
  'grade',
  'gap',
  'official',
  'column',
] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** A column of a page's grid by its id, such as `delta` or `baseline-0`; one the page has not now is ignored and kept. */
export type ColumnKey = string;

/** One key of the order of rows. `column`: which, where `by` is `column`. */
export interface SortBy {
  readonly by: SortKey;
  readonly column?: ColumnKey;
  readonly descending: boolean;
}

/** These lists stand in links by position: append, never reorder. */
export const NUMBER_TESTS = [
  'at-least',
  'at-most',
  'between',
  'equal',
  'top',
  'bottom',
  'some',
  'none',
] as const;
export type NumberTest = (typeof NUMBER_TESTS)[number];

/** What a group of rows has in common: units by kind, parent, grade; indicators by the group they belong to; either by trend. */
export const GROUPINGS = ['type', 'parent', 'grade', 'trend', 'group'] as const;
export type GroupingKey = (typeof GROUPINGS)[number];

/** Columns that are computed when they are asked for; others stand wherever they have something to say. */
export const COMPUTED_KEYS = ['share', 'share-of-total', 'against-mean', 'relative-change'] as const;
export type ComputedKey = (typeof COMPUTED_KEYS)[number];

export const MATRIX_FIGURES = ['after', 'change', 'share'] as const;
export type MatrixFigure = (typeof MATRIX_FIGURES)[number];

/** Which rows a column lets through; one a column at most. */
export type Filter = FilterTest & {
  /** About rows of indicators; absent: of units. A view that looks into a unit keeps what its list of units is filtered by. */
  readonly rows?: 'indicators';
};

export type FilterTest =
  /** Of the column's values as `filterValues` names them, in no language: these alone, or all but these. */
  | {
      readonly kind: 'values';
      readonly column: ColumnKey;
      readonly values: readonly string[];
      readonly isExcept?: true;
    }
  /** `a` is a bound, or how many of `top` and `bottom`; `b` the upper bound of `between`; both are let through. */
  | {
      readonly kind: 'number';
      readonly column: ColumnKey;
      readonly test: NumberTest;
      readonly a?: number;
      readonly b?: number;
    }
  | { readonly kind: 'text'; readonly column: ColumnKey; readonly contains: string }
  | { readonly kind: 'trend'; readonly column: ColumnKey; readonly trends: readonly Trend[] };

export interface Grouping {
  readonly by: GroupingKey;
  /** Keys of the groups of which only the head is shown. */
  readonly collapsed?: readonly string[];
}

/** What a view remembers of its columns. */
export interface ColumnsSpec {
  /** Ids in the reader's order; those not named stand behind what they usually stand behind. */
  readonly order?: readonly ColumnKey[];
  readonly hidden?: readonly ColumnKey[];
  /** CSS pixels, for the screen alone. */
  readonly widths?: Readonly<Record<ColumnKey, number>>;
  /** How many of the first columns stay when the rest is scrolled. */
  readonly frozen?: number;
}

/** What a reader has arranged of a view's table; each absent where it is as usual. */
export interface TableSpec {
  /** Keys that order what `sort` leaves equal. */
  readonly thenBy?: readonly SortBy[];
  readonly filters?: readonly Filter[];
  readonly grouping?: Grouping;
  /** A last row that sums up all rows shown. */
  readonly totals?: true;
  readonly computed?: readonly ComputedKey[];
  /** Units × indicators, this of each figure, in place of one figure's columns. */
  readonly matrix?: { readonly shows: MatrixFigure };
  readonly columns?: ColumnsSpec;
}

export const MOST_SORT_KEYS = 8;
export const MOST_FILTERS = 60;
export const MOST_CHOSEN = 4_000;
export const MOST_COLUMNS = 400;
export const WIDEST_COLUMN = 2_000;

export type MatrixColumnId = `matrix-${MatrixFigure}:${Part}:${string}`;

/** The id of a matrix's column tells what it shows of which figure. */
export const matrixColumnId = (shows: MatrixFigure, { indicator, part }: FigureColumn): MatrixColumnId =>
  `matrix-${shows}:${part}:${indicator}`;

/** What a matrix's column shows; undefined of any other column. */
export function matrixFigureOf(id: ColumnKey): (FigureColumn & { readonly shows: MatrixFigure }) | undefined {
  const [, shows, part, indicator] = /^matrix-(\w+):([\w-]+):(.+)$/s.exec(id) ?? [];
  const isOne =
    MATRIX_FIGURES.some((one) => one === shows) &&
    PARTS.some((one) => one === part) &&
    indicator !== undefined;
  return isOne ? { shows: shows as MatrixFigure, part: part as Part, indicator } : undefined;
}
