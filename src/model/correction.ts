import type { AssessmentKey } from './assessment.ts';
import type { Cell } from './issue.ts';
import type { Part, Status } from './names.ts';
import type { IndicatorKey } from './scheme.ts';
import type { UnitKey } from './unit.ts';

/** One figure among all there are. */
export interface FigurePlace {
  readonly assessment: AssessmentKey;
  readonly unit: UnitKey;
  readonly indicator: IndicatorKey;
  readonly part: Part;
}

/** A figure as it is kept with a correction: without a value its status says why there is none. */
export interface KeptFigure {
  readonly value?: number;
  readonly status: Status;
  readonly decimals: number;
  /** The printed text where reprinting the number would differ. */
  readonly verbatim?: string;
}

/**
 * What the user put in place of a figure that a file printed. It lies over the source cell and rewrites nothing: where the
 * file comes again and says what it said, it holds; where it says something else, the user is told and chooses.
 */
export interface Correction {
  readonly of: FigurePlace;
  /** Where the figure stood. */
  readonly cell: Cell;
  readonly was: KeptFigure;
  readonly now: KeptFigure;
  readonly why?: string;
  /** ISO 8601 instant. */
  readonly at: string;
}

/** Names a place among all there are, and orders it among others. */
export const placeOfFigureKey = ({ assessment, unit, indicator, part }: FigurePlace): string =>
  JSON.stringify([assessment, unit, indicator, part]);

export const isSamePlaceOfFigure = (a: FigurePlace, b: FigurePlace): boolean =>
  a.unit === b.unit && a.indicator === b.indicator && a.part === b.part && a.assessment === b.assessment;

/** What becomes of a place: without a correction it says what its file says. */
export interface CorrectionChange {
  readonly of: FigurePlace;
  readonly correction?: Correction;
}

/** By their places. One step may bring thousands: whoever asks for many of them asks here. */
export const correctionsByPlace = (
  corrections: readonly Correction[] = [],
): ReadonlyMap<string, Correction> => new Map(corrections.map((one) => [placeOfFigureKey(one.of), one]));

/** One of each place, in the order of places: the same corrections are the same value. Undefined where none is left. */
export function withCorrectionChanges(
  corrections: readonly Correction[] | undefined,
  changes: readonly CorrectionChange[],
): readonly Correction[] | undefined {
  const all = new Map(correctionsByPlace(corrections));
  for (const { of, correction } of changes) {
    const key = placeOfFigureKey(of);
    if (correction) all.set(key, correction);
    else all.delete(key);
  }
  if (all.size === 0) return undefined;
  return [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, correction]) => correction);
}
