import { type Comparison, type DossierCount, STATUSES } from '../../model/index.ts';

export const SIDES = ['before', 'after'] as const;
export type Side = (typeof SIDES)[number];

/** The counts of dossiers of one date, by place of a unit in the comparison. */
export interface Counts {
  readonly has: (count: DossierCount) => boolean;
  /** NaN where the table does not say; 0 where it says that no dossiers arose. */
  readonly at: (unit: number, count: DossierCount) => number;
  /** Is the unit on the roster of this date? */
  readonly isListed: (unit: number) => boolean;
  /** Rows of the comparison a count is read from: its own, or those of its parts. */
  readonly rowsOf: (unit: number, count: DossierCount) => readonly number[];
}

const NO_DOSSIERS = STATUSES.indexOf('no-dossiers');
const NOT_LISTED = STATUSES.indexOf('not-listed');

/** What a count is by its definition, where the table has no column for it. Open dossiers may also be suspended ones. */
const MADE_OF: Partial<Readonly<Record<DossierCount, readonly DossierCount[]>>> = {
  received: ['carried-over', 'new'],
  new: ['new-online', 'new-direct'],
  resolved: ['on-time', 'late'],
  'on-time': ['resolved-early', 'resolved-in-time'],
};

export function countsOf(comparison: Comparison, side: Side): Counts {
  const n = comparison.units.length;
  const values = comparison[side];
  const status = side === 'before' ? comparison.statusBefore : comparison.statusAfter;
  const isThere = (column: number, u: number): boolean => status[column * n + u] !== NOT_LISTED;
  const listed = Array.from({ length: n }, (_, u) => comparison.columns.some((_, c) => isThere(c, u)));
  const columns = new Map(
    comparison.columns.flatMap(({ indicator, part }, c) =>
      // A column of the other date alone says nothing at this one.
      part === 'score' && listed.some((_, u) => isThere(c, u)) ? [[indicator, c] as const] : [],
    ),
  );
  const partsOf = (count: DossierCount): readonly DossierCount[] =>
    columns.has(count) ? [] : (MADE_OF[count] ?? []);
  const has = (count: DossierCount): boolean =>
    columns.has(count) || (partsOf(count).length > 0 && partsOf(count).every(has));
  const rowsOf = (unit: number, count: DossierCount): readonly number[] => {
    const column = columns.get(count);
    return column === undefined ? partsOf(count).flatMap((part) => rowsOf(unit, part)) : [column * n + unit];
  };
  const valueIn = (row: number): number => (status[row] === NO_DOSSIERS ? 0 : values[row]!);
  return {
    has,
    at: (unit, count) =>
      has(count) ? rowsOf(unit, count).reduce((sum, row) => sum + valueIn(row), 0) : Number.NaN,
    isListed: (unit) => listed[unit]!,
    rowsOf,
  };
}
