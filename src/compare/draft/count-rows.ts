import type { Comparison, Counted, DraftBound, FigureRef, Focus } from '../../model/index.ts';

/** So many rows of a focus, out of how many with data and out of how many at all. */
export interface RowCount {
  readonly count: number;
  readonly of: number;
  readonly all: number;
  readonly cells: readonly FigureRef[];
}

/** What is counted over the rows of the later date themselves; of everything else a finding tells. */
export const COUNTED_BY_ROW = [
  'listed',
  'with-data',
  'met',
  'unmet',
  'beyond',
] as const satisfies readonly Counted[];
type CountedByRow = (typeof COUNTED_BY_ROW)[number];

export const isCountedByRow = (counted: Counted): counted is CountedByRow =>
  COUNTED_BY_ROW.some((known) => known === counted);

/** Each way the rows of a focus can be counted; none where the comparison has nothing to count them by. */
export function rowCounts(
  comparison: Comparison,
  focus: Focus,
  counted: CountedByRow,
  bound: DraftBound | undefined,
): readonly RowCount[] {
  const rows = rowsAbout(comparison, focus);
  const { after, targets } = comparison;
  const known = rows.filter((row) => !Number.isNaN(after[row]!));
  const countOf = (some: readonly number[], of: readonly number[]): RowCount => ({
    count: some.length,
    of: of.length,
    all: rows.length,
    cells: some.map((row) => cellAt(comparison, row)),
  });
  switch (counted) {
    case 'listed':
      return [countOf(rows, rows), countOf(known, rows)];
    case 'with-data':
      return [countOf(known, rows)];
    case 'met':
    case 'unmet': {
      const judged = targets ? rows.filter((row) => targets.met[row] !== 0) : [];
      const some = judged.filter((row) => targets!.met[row] === (counted === 'met' ? 1 : -1));
      return judged.length === 0 ? [] : [countOf(some, judged)];
    }
    case 'beyond': {
      if (!bound) return [];
      const some = known.filter((row) => IS_BEYOND[bound.side](after[row]!, bound.value));
      return [countOf(some, known)];
    }
  }
}

/** Every figure of one unit, or one figure of every unit. */
function rowsAbout({ columns, units }: Comparison, focus: Focus): readonly number[] {
  if (focus.rows === 'indicators') {
    const unit = units.indexOf(focus.unit);
    return columns.map((_, c) => c * units.length + unit);
  }
  const c = columns.findIndex(({ indicator, part }) => indicator === focus.indicator && part === focus.part);
  return units.map((_, u) => c * units.length + u);
}

const IS_BEYOND: Readonly<Record<DraftBound['side'], (figure: number, bound: number) => boolean>> = {
  from: (figure, bound) => figure >= bound,
  over: (figure, bound) => figure > bound,
  under: (figure, bound) => figure < bound,
  'up-to': (figure, bound) => figure <= bound,
};

function cellAt({ units, columns, unit, column }: Comparison, row: number): FigureRef {
  return { unit: units[unit[row]!]!, ...columns[column[row]!]! };
}
