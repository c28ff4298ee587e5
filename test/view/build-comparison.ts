import { compare } from '../../src/compare/index.ts';
import {
  type Comparison,
  GRADES,
  type Indicator,
  type Level,
  type Part,
  type Period,
  type Scheme,
  type Unit,
} from '../../src/model/index.ts';
import { buildAssessment, buildUnit, type Written } from '../build-assessment.ts';

/** A unit's figures by column, before and after; NaN where there is none. */
export interface Row {
  readonly name: string;
  readonly figures: readonly (readonly [before: number, after: number])[];
}

export interface Ask {
  readonly rows: readonly Row[];
  readonly indicators: readonly Indicator[];
  readonly parts?: readonly Part[];
  readonly level?: Level;
  readonly from?: Period;
  readonly to: Period;
  /** A further period with the figures of `from`. */
  readonly baseline?: Period;
  /** Bounds of the five grades, best first; absent: nothing is graded. */
  readonly grades?: readonly number[];
}

const written = (value: number): Written =>
  Number.isNaN(value) ? { missing: 'not-reported' } : value.toFixed(2);

/** Compares rows of figures of two decimals; unit i has the key `u<i>`. */
export function comparisonOf(ask: Ask): { comparison: Comparison; units: Unit[] } {
  const { rows, indicators, from, to, level = 'department' } = ask;
  const units = rows.map((row, i) => buildUnit(`u${i}`, row.name, level));
  const assessment = (period: Period, side: 0 | 1) =>
    buildAssessment({
      period,
      level,
      units: units.map((unit) => unit.key),
      figures: Object.fromEntries(
        indicators.map((indicator, c) => [
          `${indicator.key}/${ask.parts?.[c] ?? 'score'}`,
          rows.map((row) => written(row.figures[c]![side])),
        ]),
      ),
    });
  const scheme: Scheme = {
    key: 'test',
    name: '',
    version: '1',
    indicators,
    grades: (ask.grades ?? []).map((bound, i) => ({ grade: GRADES[i]!, from: bound })),
  };
  const comparison = compare({
    ...(from ? { from: assessment(from, 0) } : {}),
    to: assessment(to, 1),
    baselines: ask.baseline ? [assessment(ask.baseline, 0)] : [],
    units,
    indicators,
    scheme,
  });
  return { comparison, units };
}
