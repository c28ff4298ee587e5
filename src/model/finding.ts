import type { Change } from './comparison.ts';
import type { Part } from './names.ts';
import type { IndicatorKey } from './scheme.ts';
import type { UnitKey } from './unit.ts';

/** A figure's place in a comparison; with its assessment it leads to a cell of a file. */
export interface FigureRef {
  readonly unit: UnitKey;
  readonly indicator: IndicatorKey;
  readonly part: Part;
}

/**
 * The facts of `domain` a comparison yields. `headline` (F8–F10) says what, how many, against when and the extreme;
 * the other names say what is listed.
 */
export const FINDING_KINDS = [
  'headline',
  'published-rank',
  'units-up',
  'units-down',
  'units-unchanged',
  'units-no-data',
  'units-new',
  'units-gone',
  'best-worst',
  'rank-moves',
  'ties',
  'grade-counts',
  'grade-down',
  'grade-up',
  'down-yet-rank-up',
  'up-yet-rank-down',
  'indicators-down',
  'indicators-up',
  'indicators-unchanged',
  'indicators-full',
  'indicators-no-data',
  'events',
  'caveats',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** A computed fact with figures and no words. */
export interface Finding {
  /** Kind and what it is about: stable from week to week, so that an edited sentence can hang on it. */
  readonly key: string;
  readonly kind: FindingKind;
  /** Counts by name, such as `up`, `down`, `withData`, `noData`, `total`. */
  readonly figures: Readonly<Record<string, number>>;
  /** The changes it lists, in the order in which they are told. */
  readonly changes: readonly Change[];
  readonly units: readonly UnitKey[];
  readonly indicators: readonly IndicatorKey[];
  readonly cells: readonly FigureRef[];
}
