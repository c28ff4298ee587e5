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

const orderOf = ({ assessment, unit, indicator, part }: FigurePlace): string =>
  JSON.stringify([assessment, unit, indicator, part]);

export const isSamePlaceOfFigure = (a: FigurePlace, b: FigurePlace): boolean => orderOf(a) === orderOf(b);

/** One of each place, in the order of places: the same corrections are the same value. Undefined where none is left. */
export function withCorrection(
  corrections: readonly Correction[] = [],
  of: FigurePlace,
  correction: Correction | undefined,
): readonly Correction[] | undefined {
  const others = corrections.filter((other) => !isSamePlaceOfFigure(other.of, of));
  const all = correction ? [...others, correction] : others;
  return all.length > 0 ? all.toSorted((a, b) => (orderOf(a.of) < orderOf(b.of) ? -1 : 1)) : undefined;
}
