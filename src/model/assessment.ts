import type { Cell, ImportKey } from './issue.ts';
import { type Level, type Part, STATUSES, type Status } from './names.ts';
import { type Period, periodKey, sumMark } from './period.ts';
import type { IndicatorKey, SchemeKey } from './scheme.ts';
import type { UnitKey } from './unit.ts';

/** Scheme + scope + level + period + source, joined: the same figures from another file get the same key. */
export type AssessmentKey = string;

export interface FigureColumn {
  readonly indicator: IndicatorKey;
  readonly part: Part;
}

/** A table of an imported file that fed an assessment. */
export interface Origin {
  readonly import: ImportKey;
  readonly file: string;
  readonly sheet?: string;
  readonly table: number;
  /** A table written by ourselves from a link that was kept; a file that says the same is the better witness. */
  readonly fromLink?: true;
}

/**
 * Every figure of one scheme, scope, level, period and source. Columnar: the arrays below have one entry per column,
 * each as long as `units`.
 */
export interface Assessment {
  readonly key: AssessmentKey;
  /** Under which it was written, once and for good; what is on no disk has none. */
  readonly edition?: string;
  readonly scheme: SchemeKey;
  /** The parent whose units these are. */
  readonly scope: UnitKey;
  readonly level: Level;
  readonly period: Period;
  /** The system the figures come from (not the file); '' where nobody said. */
  readonly source: string;
  /** `source` is where figures of the scheme usually come from: no file of it names one. */
  readonly sourceAssumed?: true;
  readonly units: readonly UnitKey[];
  readonly columns: readonly FigureColumn[];
  /** NaN = none; its status says why. */
  readonly values: readonly Float64Array[];
  /** Codes into STATUSES. */
  readonly status: readonly Uint8Array[];
  /** Decimals as printed. */
  readonly decimals: readonly Uint8Array[];
  readonly origins: readonly Origin[];
  /** Which of `origins` a figure came from. */
  readonly originOf: readonly Uint16Array[];
  /** Row and column of the origin's table, from 0. */
  readonly rowOf: readonly Uint32Array[];
  readonly columnOf: readonly Uint32Array[];
  /** The printed text where reprinting the number would differ, by unit index; one record per column. */
  readonly verbatim: readonly Readonly<Record<number, string>>[];
  /** Holds figures that rest on a proposed, not yet confirmed answer. */
  readonly provisional?: true;
  /** Its tables name some units only, such as those with the lowest rates: it says nothing of the others. */
  readonly listsSome?: true;
}

/** Everything of an assessment but its figures: what a list of assessments needs. */
export type AssessmentHead = Omit<
  Assessment,
  'values' | 'status' | 'decimals' | 'originOf' | 'rowOf' | 'columnOf' | 'verbatim'
>;

/** Names these very figures: what is read of it stays right. */
export function editionOf({ edition, key }: Pick<AssessmentHead, 'edition' | 'key'>): string {
  return edition ?? key;
}

/** What an assessment is known by. */
export type Identity = Pick<AssessmentHead, 'scheme' | 'scope' | 'level' | 'period' | 'source'>;
type Identified = Identity & Pick<AssessmentHead, 'key'>;

export function assessmentKey({ scheme, scope, level, period, source }: Identity): AssessmentKey {
  return [scheme, scope, level, `${periodKey(period)}${sumMark(period)}`, source].join('|');
}

/** Are they one? A sum may be stored under the key of its day, which said no more before or which an answer made a sum. */
export function isSameAssessment(a: Identified, b: Identified): boolean {
  return a.key === b.key || (sumMark(a.period) !== '' && assessmentKey(a) === assessmentKey(b));
}

/** The one among `list` that is the same; rather one of its very key. */
export function sameAmong<A extends Identified>(list: readonly A[], one: Identified): A | undefined {
  return list.find(({ key }) => key === one.key) ?? list.find((other) => isSameAssessment(one, other));
}

/** The figures of an assessment without the places they came from: all that comparing needs. */
export type AssessmentFigures = Omit<Assessment, 'originOf' | 'rowOf' | 'columnOf' | 'verbatim'>;

export interface Figure {
  readonly value: number;
  readonly status: Status;
  readonly decimals: number;
  readonly verbatim?: string;
  readonly cell?: Cell;
}

export function columnIndex(assessment: AssessmentHead, indicator: IndicatorKey, part: Part): number {
  return assessment.columns.findIndex((c) => c.indicator === indicator && c.part === part);
}

/** One figure with its status and its cell; undefined where the assessment has no such unit or column. */
export function figureAt(
  assessment: Assessment,
  unit: UnitKey,
  indicator: IndicatorKey,
  part: Part,
): Figure | undefined {
  const u = assessment.units.indexOf(unit);
  const c = columnIndex(assessment, indicator, part);
  return u < 0 || c < 0 ? undefined : figureIn(assessment, c, u);
}

/** The same by the numbers of its column and its unit, which are there. */
export function figureIn(assessment: Assessment, c: number, u: number): Figure {
  const origin = assessment.origins[assessment.originOf[c]?.[u] ?? 0];
  const verbatim = assessment.verbatim[c]?.[u];
  return {
    value: assessment.values[c]?.[u] ?? Number.NaN,
    status: STATUSES[assessment.status[c]?.[u] ?? 1] ?? 'blank',
    decimals: assessment.decimals[c]?.[u] ?? 0,
    ...(verbatim === undefined ? {} : { verbatim }),
    ...(origin
      ? { cell: { ...origin, row: assessment.rowOf[c]?.[u] ?? 0, column: assessment.columnOf[c]?.[u] ?? 0 } }
      : {}),
  };
}
