import {
  type Comparison,
  type FigureColumn,
  type Measure,
  measureOf,
  rowsOf,
  sumExact,
} from '../model/index.ts';

/**
 * The simple mean of one figure over the units with data at both dates (domain rule 12: never a province's or the
 * nation's own figure), as its exact sums: a mean or a unit's pull is a sum or a change over `rows.length`, rounded
 * where it is printed.
 */
export interface LevelMean {
  /** Rows of the comparison that enter it, in the order of its units. */
  readonly rows: readonly number[];
  readonly before: number;
  readonly after: number;
  /** `after` − `before`: the changes of `rows` sum to it, so that their pulls sum to the change of the mean. */
  readonly change: number;
  /** Decimals at which the sums are exact. */
  readonly decimals: number;
}

/** Counts, days and places are not averaged over units: only points and per cent are out of the same for all. */
const AVERAGED: readonly Measure[] = ['points', 'percent'];

/** Undefined where fewer than two units have data at both dates, or the figure is none that is averaged. */
export function levelMean(
  comparison: Comparison,
  { indicator: key, part }: FigureColumn,
): LevelMean | undefined {
  const indicator = comparison.indicators.find((candidate) => candidate.key === key);
  const isResult = part === 'score' || part === 'rate';
  if (!indicator || !isResult || !AVERAGED.includes(measureOf(indicator, part))) return undefined;
  const [start, end] = rowsOf(comparison, key, part);
  const rows: number[] = [];
  for (let row = start; row < end; row++) if (!Number.isNaN(comparison.delta[row]!)) rows.push(row);
  if (rows.length < 2) return undefined;
  const { decimalsBefore, decimalsAfter } = comparison;
  const decimals = rows.reduce((d, row) => Math.max(d, decimalsBefore[row]!, decimalsAfter[row]!), 0);
  const sum = (values: Float64Array): number =>
    sumExact(
      rows.map((row) => values[row]!),
      decimals,
    );
  return {
    rows,
    before: sum(comparison.before),
    after: sum(comparison.after),
    change: sum(comparison.delta),
    decimals,
  };
}
