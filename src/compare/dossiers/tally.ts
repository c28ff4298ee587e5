import type { Counts } from './counts.ts';

/** A figure over several units at one date. */
export interface Tally {
  /** Sum over `units`; NaN where that is nobody. */
  readonly value: number;
  /** Places of the units that have all it needs, and of those on the roster that lack some of it. */
  readonly units: readonly number[];
  readonly lacking: readonly number[];
}

/** Sums `figureOf` over the units on the roster; a missing figure is not zero, its unit is left out and named. */
export function tallyOf(
  units: readonly number[],
  { isListed }: Counts,
  figureOf: (unit: number) => number,
): Tally {
  const listed = units.filter(isListed);
  const known = listed.filter((unit) => !Number.isNaN(figureOf(unit)));
  return {
    value: known.length === 0 ? Number.NaN : known.reduce((sum, unit) => sum + figureOf(unit), 0),
    units: known,
    lacking: listed.filter((unit) => Number.isNaN(figureOf(unit))),
  };
}

/** Do two tallies add up the same units? Only then is their difference a change of the figure. */
export function isOverSame(a: Tally, b: Tally): boolean {
  return a.units.length === b.units.length && a.units.every((unit, i) => unit === b.units[i]);
}
