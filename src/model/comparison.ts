import type { AssessmentKey } from './assessment.ts';
import type { Baseline, Reference } from './baseline.ts';
import {
  GRADES,
  type Grade,
  type Level,
  type Part,
  STATUSES,
  type Status,
  TRENDS,
  type Trend,
} from './names.ts';
import type { Period } from './period.ts';
import type { Reason, Succession } from './reason.ts';
import type { Indicator, IndicatorKey, SchemeKey } from './scheme.ts';
import { type ChangeTarget, NO_TARGET, TARGET_ORIGINS, type Targets } from './target.ts';
import type { UnitKey } from './unit.ts';

/** In `gradeBefore` and `gradeAfter`: nothing to grade. */
export const NO_GRADE = 255;

/** Bits of `flags`. */
export const FLAG_EVENT = 1;
export const FLAG_TIED_BEFORE = 2;
export const FLAG_TIED_AFTER = 4;
/** The number of ranked units differs between the dates because some unit has no data at one of them. */
export const FLAG_RANKED_DIFFERS = 8;

/**
 * Two assessments side by side, columnar; row i is one unit × indicator × part. The rows of one indicator and part stand
 * together, in the order of `units`. Without `from` it is a one-date table: `before`, `delta` and `move` are NaN.
 */
export interface Comparison {
  readonly length: number;
  readonly scheme: SchemeKey;
  readonly scope: UnitKey;
  readonly level: Level;
  readonly from?: Period;
  readonly to: Period;
  readonly fromKey?: AssessmentKey;
  readonly toKey: AssessmentKey;
  /** The systems the figures of the two dates come from; '' where nobody said. */
  readonly source: string;
  readonly fromSource?: string;
  /** Named by no file: where figures of the scheme usually come from. */
  readonly sourceAssumed?: true;
  readonly fromSourceAssumed?: true;
  /** `to`'s order, then those listed in `from` alone. */
  readonly units: readonly UnitKey[];
  /** Place of each of `units` in the Vietnamese order of their names: the last word in a tie (domain rule 7). */
  readonly nameOrder: Uint32Array;
  readonly columns: readonly { readonly indicator: IndicatorKey; readonly part: Part }[];
  /** The indicators of `columns`, whole: what words and rounds the figures travels with them. */
  readonly indicators: readonly Indicator[];
  /** Index into `units`, index into `columns`. */
  readonly unit: Uint32Array;
  readonly column: Uint16Array;
  readonly before: Float64Array;
  readonly after: Float64Array;
  /** `after` − `before`, exact; for a rank part the move (places, + is up), NaN between rosters of different size. */
  readonly delta: Float64Array;
  readonly decimalsBefore: Uint8Array;
  readonly decimalsAfter: Uint8Array;
  /** Codes into STATUSES. A unit or column absent at a date is `not-listed` there. */
  readonly statusBefore: Uint8Array;
  readonly statusAfter: Uint8Array;
  /** Codes into TRENDS. */
  readonly trend: Uint8Array;
  /** 1 better, −1 worse, 0 neither. */
  readonly better: Int8Array;
  /** Competition ranks within the roster; NaN where a unit has no figure or ranking does not apply. */
  readonly rankBefore: Float64Array;
  readonly nBefore: Float64Array;
  readonly rankAfter: Float64Array;
  readonly nAfter: Float64Array;
  /** `rankBefore` − `rankAfter`, + is up. */
  readonly move: Float64Array;
  /** Codes into GRADES, or NO_GRADE. */
  readonly gradeBefore: Uint8Array;
  readonly gradeAfter: Uint8Array;
  readonly flags: Uint8Array;
  /** In the measure's unit; a change of at most this much is unchanged. */
  readonly tolerance: number;
  readonly comparable: true | readonly Reason[];
  /** A date's tables name some units only: what is said is said of a list. */
  readonly listsSome?: true;
  readonly baselines: readonly Baseline[];
  /** The country's own figures, where they are set beside the units'. */
  readonly reference?: Reference;
  /** What was to be reached; absent where no row has a target. */
  readonly targets?: Targets;
  /** Groups that one date prints as one and the other in parts. */
  readonly regroupings?: readonly Regrouping[];
}

/** A group whose points one assessment of the pair has only as the sum of others. */
export interface Regrouping {
  readonly assessment: AssessmentKey;
  readonly indicator: IndicatorKey;
  /** The groups that were added. */
  readonly of: readonly IndicatorKey[];
  /** What says nothing of its own then: the parts, or where both dates have those, the sum. */
  readonly untold: readonly IndicatorKey[];
}

/** Indicators that stand in a comparison beside what is told in their place, because the dates group them differently. */
export function untoldIn({ regroupings = [] }: Pick<Comparison, 'regroupings'>): ReadonlySet<IndicatorKey> {
  return new Set(regroupings.flatMap(({ untold }) => untold));
}

/** One row of a comparison as an object. A missing number is NaN, its status says why. */
export interface Change {
  readonly unit: UnitKey;
  readonly indicator: IndicatorKey;
  readonly part: Part;
  readonly before: number;
  readonly after: number;
  readonly delta: number;
  readonly decimalsBefore: number;
  readonly decimalsAfter: number;
  readonly statusBefore: Status;
  readonly statusAfter: Status;
  readonly trend: Trend;
  readonly better: -1 | 0 | 1;
  readonly rankBefore: number;
  readonly nBefore: number;
  readonly rankAfter: number;
  readonly nAfter: number;
  readonly move: number;
  readonly gradeBefore?: Grade;
  readonly gradeAfter?: Grade;
  readonly flags: number;
  readonly target?: ChangeTarget;
}

/** Row `i` of 0 … `comparison.length` − 1. */
export function changeAt(comparison: Comparison, i: number): Change {
  if (!Number.isInteger(i) || i < 0 || i >= comparison.length) {
    throw new RangeError(`row ${i} of a comparison of ${comparison.length}`);
  }
  const column = comparison.columns[comparison.column[i]!]!;
  const gradeBefore = GRADES[comparison.gradeBefore[i]!];
  const gradeAfter = GRADES[comparison.gradeAfter[i]!];
  const target = targetAt(comparison.targets, i);
  return {
    unit: comparison.units[comparison.unit[i]!]!,
    indicator: column.indicator,
    part: column.part,
    before: comparison.before[i]!,
    after: comparison.after[i]!,
    delta: comparison.delta[i]!,
    decimalsBefore: comparison.decimalsBefore[i]!,
    decimalsAfter: comparison.decimalsAfter[i]!,
    statusBefore: STATUSES[comparison.statusBefore[i]!]!,
    statusAfter: STATUSES[comparison.statusAfter[i]!]!,
    trend: TRENDS[comparison.trend[i]!]!,
    better: comparison.better[i]! as -1 | 0 | 1,
    rankBefore: comparison.rankBefore[i]!,
    nBefore: comparison.nBefore[i]!,
    rankAfter: comparison.rankAfter[i]!,
    nAfter: comparison.nAfter[i]!,
    move: comparison.move[i]!,
    ...(gradeBefore ? { gradeBefore } : {}),
    ...(gradeAfter ? { gradeAfter } : {}),
    flags: comparison.flags[i]!,
    ...(target ? { target } : {}),
  };
}

function targetAt(targets: Targets | undefined, i: number): ChangeTarget | undefined {
  if (!targets || targets.from[i] === NO_TARGET) return undefined;
  return {
    value: targets.value[i]!,
    decimals: targets.decimals[i]!,
    from: TARGET_ORIGINS[targets.from[i]!]!,
    gap: targets.gap[i]!,
    met: targets.met[i]! as -1 | 0 | 1,
    pace: targets.pace[i]!,
  };
}

/** The rows of one indicator and part: `[start, end)`, empty where the comparison has none. */
export function rowsOf(
  comparison: Comparison,
  indicator: IndicatorKey,
  part: Part,
): readonly [number, number] {
  const column = comparison.columns.findIndex((c) => c.indicator === indicator && c.part === part);
  const n = comparison.units.length;
  return column < 0 ? [0, 0] : [column * n, (column + 1) * n];
}

/** What became of the units that stand on one of the two rosters because their epoch began or ended (domain rule 10). */
export function successionsIn({
  comparable,
}: Pick<Comparison, 'comparable'>): ReadonlyMap<UnitKey, Succession> {
  const all = comparable === true ? [] : comparable.flatMap(({ successions = [] }) => successions);
  return new Map(all.map((succession) => [succession.unit, succession]));
}
