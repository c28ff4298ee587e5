import { type PageGrid, roundHalfAway, sumExact } from '../../model/index.ts';
import { boundsOf, type CellRange } from './selection.ts';

/** What the status bar says of a range. Sum and mean are NaN where the figures cannot be added up. */
export interface RangeSummary {
  readonly cells: number;
  /** Cells with a figure. */
  readonly count: number;
  readonly sum: number;
  /** The simple mean of the figures there are; one without data enters no mean (domain rule 6). */
  readonly mean: number;
  /** Decimals of the sum, and of the mean, which carries two at least. */
  readonly decimals: number;
  readonly meanDecimals: number;
}

/** Figures add up within one column; ranks, moves and two dates side by side do not. */
export function summarise(grid: PageGrid, range: CellRange): RangeSummary {
  const { top, bottom, left, right } = boundsOf(range);
  const last = Math.min(bottom, grid.rows.length - 1);
  const cells = Math.max(0, last - top + 1) * (right - left + 1);
  const column = left === right ? grid.columns[left] : undefined;
  const isAdditive = column?.values && (column.kind === 'figure' || column.kind === 'change');
  const values = isAdditive
    ? [...(column.values?.slice(top, last + 1) ?? [])].filter((v) => !Number.isNaN(v))
    : [];
  const decimals = column?.decimals ?? 0;
  const sum = values.length > 0 ? sumExact(values, decimals) : Number.NaN;
  const meanDecimals = Math.max(2, decimals);
  const mean = roundHalfAway(sum / values.length, meanDecimals);
  return { cells, count: values.length, sum, mean, decimals, meanDecimals };
}
