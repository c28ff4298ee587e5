import { type GridColumn, roundHalfAway, sumExact } from '../../model/index.ts';
import { columnsOf } from './joined.ts';
import { boundsOf, isInside, rowsOf, type Selection } from './selection.ts';

/** What the status bar says of what is selected. All but counts are NaN where the figures cannot be added up. */
export interface RangeSummary {
  readonly cells: number;
  /** Cells with a figure. */
  readonly count: number;
  readonly sum: number;
  /** The simple mean of the figures there are; one without data enters no mean (domain rule 6). */
  readonly mean: number;
  readonly least: number;
  readonly most: number;
  /** Decimals of the sum, and of the mean, which carries two at least. */
  readonly decimals: number;
  readonly meanDecimals: number;
}

type Column = Pick<GridColumn, 'kind' | 'values' | 'decimals'>;

/** Figures add up within one column; ranks, moves and two dates side by side do not. A cell in two ranges counts once. */
export function summarise(
  columns: readonly (Column | undefined)[],
  rows: number,
  selection: Selection,
  /** Rows that sum up others: their figures are in the sum already. */
  sumsUp: (row: number) => boolean = () => false,
): RangeSummary {
  const bounds = selection.ranges.map(boundsOf);
  const [first = 0, ...others] = columnsOf(bounds);
  const column = others.length === 0 ? columns[first] : undefined;
  const values =
    column?.values && (column.kind === 'figure' || column.kind === 'change')
      ? figuresOf(column.values, selection, rows, sumsUp)
      : [];
  const decimals = column?.decimals ?? 0;
  const sum = values.length > 0 ? sumExact(values, decimals) : Number.NaN;
  const meanDecimals = Math.max(2, decimals);
  const isAny = values.length > 0;
  return {
    cells: cellsOf(selection, rows),
    count: values.length,
    sum,
    mean: roundHalfAway(sum / values.length, meanDecimals),
    least: isAny ? values.reduce((a, b) => Math.min(a, b)) : Number.NaN,
    most: isAny ? values.reduce((a, b) => Math.max(a, b)) : Number.NaN,
    decimals,
    meanDecimals,
  };
}

const figuresOf = (
  values: Float64Array,
  selection: Selection,
  rows: number,
  sumsUp: (row: number) => boolean,
): readonly number[] =>
  rowsOf(selection, rows)
    .filter((row) => !sumsUp(row))
    .map((row) => values[row] ?? Number.NaN)
    .filter((value) => !Number.isNaN(value));

/** Ranges that touch no other are counted by their size, cells of others one by one. */
function cellsOf(selection: Selection, rows: number): number {
  const bounds = selection.ranges
    .map(boundsOf)
    .map((one) => ({ ...one, bottom: Math.min(one.bottom, rows - 1) }));
  return bounds.reduce((sum, { top, bottom, left, right }, n) => {
    const height = Math.max(0, bottom - top + 1);
    const before = selection.ranges.slice(0, n).filter((range) => {
      const one = boundsOf(range);
      return one.top <= bottom && one.bottom >= top && one.left <= right && one.right >= left;
    });
    if (before.length === 0) return sum + height * (right - left + 1);
    let fresh = 0;
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++)
        if (!before.some((range) => isInside(range, row, column))) fresh++;
    }
    return sum + fresh;
  }, 0);
}
