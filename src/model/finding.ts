import type { Change, ReasonCode } from './comparison.ts';
import type { Part } from './names.ts';
import type { IndicatorKey } from './scheme.ts';
import type { UnitKey } from './unit.ts';

/** A figure's place in a comparison; with its assessment it leads to a cell of a file. */
export interface FigureRef {
  readonly unit: UnitKey;
  readonly indicator: IndicatorKey;
  readonly part: Part;
}

/** What is looked at: the units by one indicator and part, or one unit by its indicators. */
export type Focus =
  | { readonly rows: 'units'; readonly indicator: IndicatorKey; readonly part: Part }
  | { readonly rows: 'indicators'; readonly unit: UnitKey };

/**
 * The facts of `domain` a comparison yields. `headline` (F8–F10) says what, how many, against when and the extreme;
 * `standing` (F2, F3) where one unit's total stands; the other names say what is listed.
 */
export const FINDING_KINDS = [
  'headline',
  'standing',
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
  'more-events',
  'caveats',
  'contributions',
  'group-contributions',
  'level-mean',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** What a reader must know before trusting the changes: why the dates are not alike, and under which settings. */
export type Caveat = ReasonCode | 'ranked-differs' | 'tolerance' | 'provisional';

/** A finding spells out this many changes at most; its figures and units are complete. */
export const MOST_CHANGES = 40;

/** A computed fact with figures and no words. */
export interface Finding {
  /** Kind and what it is about: stable from week to week, so that an edited sentence can hang on it. */
  readonly key: string;
  readonly kind: FindingKind;
  /**
   * What it is about. Absent for an event, which is about its one change wherever that is shown (its key names the
   * period too: letting one into the headline says nothing of the next), and for a caveat, which is about everything.
   */
  readonly focus?: Focus;
  readonly caveat?: Caveat;
  /** Counts by name, such as `up`, `down`, `withData`, `noData`, `total`. */
  readonly figures: Readonly<Record<string, number>>;
  /** The changes it tells, in the order in which they are told; at most `MOST_CHANGES`. */
  readonly changes: readonly Change[];
  /** Every unit (and indicator) it counts, in the same order. In a headline: those kept out of the extremes. */
  readonly units: readonly UnitKey[];
  readonly indicators: readonly IndicatorKey[];
  /** The figures behind `changes`. */
  readonly cells: readonly FigureRef[];
}

export function focusKey(focus: Focus): string {
  return focus.rows === 'units' ? `units:${focus.indicator}:${focus.part}` : `indicators:${focus.unit}`;
}
