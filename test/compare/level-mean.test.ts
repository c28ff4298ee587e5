import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, findFor } from '../../src/compare/index.ts';
import { levelMean } from '../../src/compare/level-mean.ts';
import {
  type Comparison,
  dayPeriod,
  type Indicator,
  quotientRounded,
  scaled,
} from '../../src/model/index.ts';
import { buildAssessment, buildIndicator, buildUnit, type Written } from '../build-assessment.ts';
import { DEPARTMENTS } from '../fixtures/notice-1072.ts';

const none: Written = { missing: 'not-reported' };
const written = (value: number): Written => (Number.isNaN(value) ? none : value.toFixed(2));
const TOTAL = buildIndicator('total', { role: 'total', max: 100 });

interface Row {
  readonly name: string;
  readonly before: Written;
  readonly after: Written;
}

function pair(rows: readonly Row[], indicator: Indicator = TOTAL, part = 'score'): Comparison {
  const at = (date: string, side: 'before' | 'after') =>
    buildAssessment({
      period: dayPeriod(date),
      units: rows.map(({ name }) => name),
      figures: { [`${indicator.key}/${part}`]: rows.map((row) => row[side]) },
    });
  return compare({
    from: at('2025-03-27', 'before'),
    to: at('2025-04-08', 'after'),
    units: rows.map(({ name }) => buildUnit(name)),
    indicators: [indicator],
  });
}

const SCORE = { indicator: 'total', part: 'score' } as const;

describe("notice 1072: the departments' mean", () => {
  const rows = DEPARTMENTS.map(([name, before, after]) => ({
    name,
    before: written(before),
    after: written(after),
  }));
  const comparison = pair(rows);

  it('is of the 11 with data at both dates', () => {
    const withData = DEPARTMENTS.filter(([, before, after]) => !Number.isNaN(before + after));
    const { rows: inMean, before, after, change, decimals } = levelMean(comparison, SCORE)!;
    expect(inMean).toHaveLength(11);
    expect(withData).toHaveLength(11);
    const hundredths = (side: 1 | 2) => withData.reduce((sum, row) => sum + scaled(row[side], 2), 0);
    expect(scaled(before, decimals)).toBe(hundredths(1));
    expect(scaled(after, decimals)).toBe(hundredths(2));
    expect(scaled(change, decimals)).toBe(hundredths(2) - hundredths(1));
  });

  it('names Sở Tư pháp as what pulled it down most, Sở Nội vụ up', () => {
    const found = findFor(comparison, { rows: 'units', ...SCORE }).find(({ kind }) => kind === 'level-mean')!;
    const { up = 0 } = found.figures;
    expect(found.changes.slice(0, up).map(({ unit }) => unit)).toEqual(['Sở Nội vụ', 'Sở Xây dựng']);
    expect(found.changes[up]).toMatchObject({ unit: 'Sở Tư pháp', delta: -5.97 });
    expect(found.units).toHaveLength(11);
  });
});

it('is of points and per cent alone', () => {
  const rows = ['a', 'b'].map((name) => ({ name, before: '10', after: '12' }));
  const of = (indicator: Indicator, part: 'score' | 'rate' | 'numerator') =>
    levelMean(pair(rows, indicator, part), { indicator: indicator.key, part });
  expect(of(buildIndicator('n', { measure: 'count' }), 'score')).toBeUndefined();
  expect(of(buildIndicator('d', { measure: 'days' }), 'score')).toBeUndefined();
  expect(of(buildIndicator('g'), 'numerator')).toBeUndefined();
  expect(of(buildIndicator('r', { measure: 'percent' }), 'score')).toMatchObject({ change: 4 });
  expect(of(buildIndicator('g'), 'rate')).toMatchObject({ change: 4 });
});

it('is of no single unit', () => {
  const rows = [
    { name: 'a', before: '10', after: '12' },
    { name: 'b', before: none, after: '12' },
  ];
  expect(levelMean(pair(rows), SCORE)).toBeUndefined();
});

const figure = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 10_000 }).map((n) => (n / 100).toFixed(2)) },
  { weight: 1, arbitrary: fc.constant(none) },
);
const tables = fc
  .array(fc.tuple(figure, figure), { minLength: 2, maxLength: 12 })
  .map((figures) => figures.map(([before, after], i): Row => ({ name: `đơn vị ${i}`, before, after })));

describe('pulls', () => {
  it('sum exactly to the change of the mean', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const comparison = pair(rows);
        const mean = levelMean(comparison, SCORE);
        if (!mean) return;
        const pulled = mean.rows.reduce((sum, row) => sum + scaled(comparison.delta[row]!, 2), 0);
        expect(pulled).toBe(scaled(mean.change, 2));
        expect(scaled(mean.after, 2) - scaled(mean.before, 2)).toBe(pulled);
      }),
    );
  });

  it('are the same whatever the order of units', () => {
    fc.assert(
      fc.property(
        tables.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
        ),
        ([rows, shuffled]) => {
          const told = (of: readonly Row[]) => {
            const comparison = pair(of);
            const focus = { rows: 'units', ...SCORE } as const;
            const found = findFor(comparison, focus).find(({ kind }) => kind === 'level-mean');
            return found && [found.figures, found.changes];
          };
          expect(told(shuffled)).toEqual(told(rows));
        },
      ),
    );
  });
});

describe('a rounded quotient', () => {
  it('is nearest to the whole one, halves away from zero', () => {
    const sums = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(
        sums,
        fc.integer({ min: 1, max: 4000 }),
        fc.integer({ min: 0, max: 3 }),
        (sum, n, decimals) => {
          const rounded = quotientRounded(sum / 100, n, decimals, 2);
          // |sum/100/n − rounded| ≤ ½ · 10^-decimals, in whole numbers; a half goes away from zero.
          const power = 10 ** decimals;
          const off = 2 * (Math.abs(sum) * power - Math.round(Math.abs(rounded) * power) * 100 * n);
          expect(off).toBeLessThan(100 * n);
          expect(off).toBeGreaterThanOrEqual(-100 * n);
        },
      ),
    );
  });

  it('sees the half that doubles hide', () => {
    expect(quotientRounded(2.01, 2, 2, 2)).toBe(1.01);
    expect(quotientRounded(-2.01, 2, 2, 2)).toBe(-1.01);
    expect(quotientRounded(0, 3, 2, 2)).toBe(0);
    expect(quotientRounded(1, 3, 2, 0)).toBe(0.33);
    expect(quotientRounded(Number.NaN, 3, 2, 0)).toBeNaN();
  });
});
