import {
  type Comparison,
  type DraftBound,
  type DraftClaim,
  type FigureRef,
  type Focus,
  focusKey,
} from '../../model/index.ts';

type CountClaim = Extract<DraftClaim, { kind: 'count' }>;

/** So many rows of a focus, out of how many with data and out of how many at all. */
export interface Tally {
  readonly count: number;
  readonly of: number;
  readonly all: number;
  readonly cells: readonly FigureRef[];
}

/** What is counted over the rows of the later date themselves; of everything else a finding tells. */
const OF_ROWS = [
  'listed',
  'with-data',
  'met',
  'unmet',
  'beyond',
] as const satisfies readonly CountClaim['counted'][];

export const isOfRows = (counted: CountClaim['counted']): counted is (typeof OF_ROWS)[number] =>
  OF_ROWS.some((known) => known === counted);

/** Each way the rows of a focus can be counted; none where the comparison has nothing to count them by. */
export function talliesOf(
  comparison: Comparison,
  focus: Focus,
  { counted, bound }: CountClaim,
): readonly Tally[] {
  const rows = rowsIn(comparison, focus);
  const { after, targets } = comparison;
  const known = rows.filter((row) => !Number.isNaN(after[row]!));
  const tally = (some: readonly number[], of: readonly number[]): Tally => ({
    count: some.length,
    of: of.length,
    all: rows.length,
    cells: some.map((row) => cellAt(comparison, row)),
  });
  switch (counted) {
    case 'listed':
      return [tally(rows, rows), tally(known, rows)];
    case 'with-data':
      return [tally(known, rows)];
    case 'met':
    case 'unmet': {
      const judged = targets ? rows.filter((row) => targets.met[row] !== 0) : [];
      const some = judged.filter((row) => targets!.met[row] === (counted === 'met' ? 1 : -1));
      return judged.length === 0 ? [] : [tally(some, judged)];
    }
    case 'beyond':
      return bound
        ? [
            tally(
              known.filter((row) => isBeyond(after[row]!, bound)),
              known,
            ),
          ]
        : [];
    default:
      return [];
  }
}

export const tallyKey = ({ scheme, scope, level }: Comparison, focus: Focus): string =>
  [scheme, scope, level, focusKey(focus)].join('|');

/** Every figure of one unit, or one figure of every unit. */
function rowsIn({ columns, units }: Comparison, focus: Focus): readonly number[] {
  if (focus.rows === 'indicators') {
    const unit = units.indexOf(focus.unit);
    return columns.map((_, c) => c * units.length + unit);
  }
  const c = columns.findIndex(({ indicator, part }) => indicator === focus.indicator && part === focus.part);
  return units.map((_, u) => c * units.length + u);
}

function isBeyond(figure: number, { value, side }: DraftBound): boolean {
  switch (side) {
    case 'from':
      return figure >= value;
    case 'over':
      return figure > value;
    case 'under':
      return figure < value;
    case 'up-to':
      return figure <= value;
  }
}

function cellAt({ units, columns, unit, column }: Comparison, row: number): FigureRef {
  return { unit: units[unit[row]!]!, ...columns[column[row]!]! };
}
