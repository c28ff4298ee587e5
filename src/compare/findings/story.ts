import { desc, table } from 'arquero';
import { type Comparison, FLAG_TIED_AFTER, NO_GRADE, TRENDS, type Trend } from '../../model/index.ts';
import { isOfTwoSystems } from './two-systems.ts';

/** What a finding picks and orders rows by. Numbers; NaN where a row has none. */
export interface StoryRow {
  /** Row of the comparison. */
  readonly row: number;
  readonly trend: number;
  readonly better: number;
  readonly before: number;
  readonly after: number;
  /** |change|. */
  readonly size: number;
  readonly move: number;
  readonly rankAfter: number;
  readonly tied: number;
  /** Code into GRADES. */
  readonly gradeAfter: number;
  /** Grades lost (+) or won (−). */
  readonly gradeSteps: number;
  /** Worth the maximum or 100 %. */
  readonly full: number;
  /** An event not let into the headline. */
  readonly kept: number;
  /** The last word in a tie: order of names for units, of the scheme for indicators. */
  readonly order: number;
}

type Test = (row: StoryRow) => boolean;

/** Rows of a comparison in the order in which they are told: largest change first, then baseline, then name. */
export interface Story {
  readonly comparison: Comparison;
  readonly length: number;
  /** Comparison rows that pass. */
  readonly where: (test: Test) => readonly number[];
  /** The same by something else first. */
  readonly whereBy: (
    test: Test,
    by: (row: StoryRow) => number,
    direction: 'up' | 'down',
  ) => readonly number[];
  readonly countBy: (column: 'trend' | 'gradeAfter') => ReadonlyMap<number, number>;
}

export interface StorySource {
  readonly rows: readonly number[];
  readonly isFull: (row: number) => boolean;
  readonly isKept: (row: number) => boolean;
  readonly orderOf: (row: number) => number;
}

export const is = (trend: Trend): Test => {
  const code = TRENDS.indexOf(trend);
  return (row) => row.trend === code;
};

export const hasFigure: Test = (row) => !Number.isNaN(row.after);

/** Nothing to compare or, with one date alone, nothing to show. */
export function lacksData(comparison: Comparison): Test {
  if (!comparison.from) return (row) => !hasFigure(row);
  if (!isOfTwoSystems(comparison)) return is('no-data');
  // Nothing is subtracted between two systems: that is no lack of data.
  return (row) => is('no-data')(row) && (Number.isNaN(row.before) || Number.isNaN(row.after));
}

export const byOrder = ({ order }: StoryRow): number => order;
/** As the assessment lists them: an office's own order. */
export const bySource = ({ row }: StoryRow): number => row;

/** Sets the rows out as a table and in telling order once; every question after that only picks from it. */
export function storyOf(comparison: Comparison, source: StorySource): Story {
  const all = table(columnsOf(comparison, source));
  const ordered = all.orderby(desc('size'), desc('before'), desc('after'), 'order').objects() as StoryRow[];
  const rowsOf = (picked: readonly StoryRow[]): readonly number[] => picked.map(({ row }) => row);
  return {
    comparison,
    length: source.rows.length,
    where: (test) => rowsOf(ordered.filter(test)),
    whereBy: (test, by, direction) => {
      const sign = direction === 'up' ? 1 : -1;
      // The sort is stable: rows alike by `by` stay in telling order.
      return rowsOf(ordered.filter(test).sort((a, b) => sign * (by(a) - by(b))));
    },
    countBy: (column) => {
      const counts = new Map<number, number>();
      for (const row of ordered) counts.set(row[column], (counts.get(row[column]) ?? 0) + 1);
      return counts;
    },
  };
}

function columnsOf(
  comparison: Comparison,
  { rows, isFull, isKept, orderOf }: StorySource,
): Record<keyof StoryRow, Float64Array> {
  const { trend, better, before, after, delta, move, rankAfter, flags, gradeBefore, gradeAfter } = comparison;
  const column = (value: (row: number) => number): Float64Array => {
    const filled = new Float64Array(rows.length);
    for (let i = 0; i < rows.length; i++) filled[i] = value(rows[i]!);
    return filled;
  };
  const steps = (row: number): number =>
    gradeBefore[row] === NO_GRADE || gradeAfter[row] === NO_GRADE ? 0 : gradeAfter[row]! - gradeBefore[row]!;
  return {
    row: column((row) => row),
    trend: column((row) => trend[row]!),
    better: column((row) => better[row]!),
    before: column((row) => before[row]!),
    after: column((row) => after[row]!),
    size: column((row) => Math.abs(delta[row]!)),
    move: column((row) => move[row]!),
    rankAfter: column((row) => rankAfter[row]!),
    tied: column((row) => flags[row]! & FLAG_TIED_AFTER),
    gradeAfter: column((row) => gradeAfter[row]!),
    gradeSteps: column(steps),
    full: column((row) => (isFull(row) ? 1 : 0)),
    kept: column((row) => (isKept(row) ? 1 : 0)),
    order: column(orderOf),
  };
}
