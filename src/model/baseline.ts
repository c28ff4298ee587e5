import type { AssessmentKey, FigureColumn } from './assessment.ts';
import type { Period } from './period.ts';
import type { Reason } from './reason.ts';
import type { IndicatorKey } from './scheme.ts';
import type { UnitKey } from './unit.ts';

/**
 * A further period set beside the main pair, such as năm 2024: its figures and what they differ from `after`. The arrays
 * are as long as the comparison and in the order of its rows.
 */
export interface Baseline {
  readonly key: AssessmentKey;
  readonly period: Period;
  readonly source: string;
  /** No file names it. */
  readonly sourceAssumed?: true;
  readonly value: Float64Array;
  readonly decimals: Uint8Array;
  readonly status: Uint8Array;
  /** `after` − `value`; for a rank part the move. */
  readonly delta: Float64Array;
  /** Codes into TRENDS, under the comparison's tolerance; and 1 better, −1 worse, 0 neither. */
  readonly trend: Uint8Array;
  readonly better: Int8Array;
  /** Place within the baseline's own roster, computed or, for a rank part, published; NaN where there is none. */
  readonly rank: Float64Array;
  readonly n: Float64Array;
  /** `rank` − `rankAfter`, + is up; NaN unless the baseline and the later date have one roster (domain rule 7). */
  readonly move: Float64Array;
  readonly reasons: readonly Reason[];
}

/** The country's own figures beside the units' (domain rule 12): published, never a mean of the units. */
export interface Reference {
  readonly key: AssessmentKey;
  /** The country. */
  readonly unit: UnitKey;
  readonly period: Period;
  readonly source: string;
  /** No file names it. */
  readonly sourceAssumed?: true;
  /** One entry per column of the comparison; NaN where it has no such figure. */
  readonly value: Float64Array;
  readonly decimals: Uint8Array;
  /** 1 where `value` is the exact sum of the indicators the column's is made of. */
  readonly summed: Uint8Array;
  /** By row of the comparison: `after` − the value of its column, exact. */
  readonly gap: Float64Array;
  /** Figures the country has as one and the units in parts. */
  readonly sums: readonly ReferenceSum[];
  readonly reasons: readonly Reason[];
}

/** An indicator that the units have in parts alone, such as the 12 + 10 points of online services and payment. */
export interface ReferenceSum extends FigureColumn {
  readonly of: readonly IndicatorKey[];
  /** The country's. */
  readonly value: number;
  /** Of `value`, of every sum and of every gap. */
  readonly decimals: number;
  /** By unit: the exact sum of its parts; NaN where one of them is missing. */
  readonly sum: Float64Array;
  /** By unit: `sum` − `value`. */
  readonly gap: Float64Array;
}
