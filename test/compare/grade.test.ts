import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, findFor } from '../../src/compare/index.ts';
import { dayPeriod, GRADES, type GradeBand, NO_GRADE, type Scheme } from '../../src/model/index.ts';
import { BANDS, buildAssessment, buildIndicator, buildUnit } from '../build-assessment.ts';

const total = buildIndicator('total', { role: 'total', max: 100 });
const before = dayPeriod('2025-03-27');
const after = dayPeriod('2025-04-08');

const score = fc.integer({ min: 0, max: 10_000 }).map((n) => (n / 100).toFixed(2));
/** Bounds of the upper four grades, highest first; the lowest is 0. */
const bounds = fc
  .uniqueArray(fc.integer({ min: 1, max: 100 }), { minLength: 4, maxLength: 4 })
  .map((all) => [...all.sort((a, b) => b - a), 0]);

const bandsOf = (from: readonly number[]): readonly GradeBand[] =>
  from.map((bound, i) => ({ grade: GRADES[i]!, from: bound }));

function graded(
  scores: readonly (readonly [string, string])[],
  bands: readonly GradeBand[],
  isSwapped = false,
) {
  const units = scores.map((_, i) => `u${i}`);
  const scheme: Scheme = { ...BANDS, grades: bands };
  const assess = (side: 0 | 1, period: typeof before) =>
    buildAssessment({ period, units, figures: { total: scores.map((pair) => pair[side]) } });
  const [from, to] = isSwapped ? ([1, 0] as const) : ([0, 1] as const);
  return compare({
    from: assess(from, before),
    to: assess(to, after),
    units: units.map((unit) => buildUnit(unit)),
    indicators: [total],
    scheme,
  });
}

const pairs = fc.array(fc.tuple(score, score), { minLength: 1, maxLength: 20 });

test('raising a bound never raises a grade', () => {
  fc.assert(
    fc.property(pairs, bounds, fc.nat(3), fc.integer({ min: 1, max: 40 }), (scores, from, which, more) => {
      const ceiling = which === 0 ? 141 : from[which - 1]!;
      const tightened = from.map((bound, i) => (i === which ? Math.min(bound + more, ceiling - 1) : bound));
      const loose = graded(scores, bandsOf(from));
      const tight = graded(scores, bandsOf(tightened));
      // The list of grades runs from the best: a larger code is a lower grade.
      for (const [i, code] of tight.gradeAfter.entries())
        expect(code).toBeGreaterThanOrEqual(loose.gradeAfter[i]!);
    }),
  );
});

test('swapping the dates swaps who crossed a band', () => {
  const focus = { rows: 'units', indicator: 'total', part: 'score' } as const;
  fc.assert(
    fc.property(pairs, bounds, (scores, from) => {
      const crossed = (isSwapped: boolean, kind: 'grade-down' | 'grade-up'): readonly string[] =>
        findFor(graded(scores, bandsOf(from), isSwapped), focus)
          .filter((finding) => finding.kind === kind)
          .flatMap((finding) => finding.units)
          .sort();
      expect(crossed(true, 'grade-up')).toEqual(crossed(false, 'grade-down'));
      expect(crossed(true, 'grade-down')).toEqual(crossed(false, 'grade-up'));
    }),
  );
});

test('a score below every band has no grade, and only a published total has one', () => {
  const comparison = graded([['10,00', '95,00']], [{ grade: 'excellent', from: 90 }]);
  expect([comparison.gradeBefore[0], comparison.gradeAfter[0]]).toEqual([NO_GRADE, 0]);
});

test('counts of grades come with their shares', () => {
  const scores = (['95', '85', '84'] as const).map((text) => [text, text] as const);
  const counts = findFor(graded(scores, BANDS.grades), {
    rows: 'units',
    indicator: 'total',
    part: 'score',
  }).find(({ kind }) => kind === 'grade-counts');
  expect(counts?.figures).toMatchObject({
    count: 3,
    excellent: 1,
    excellentShare: 33.33,
    good: 2,
    goodShare: 66.67,
  });
});
