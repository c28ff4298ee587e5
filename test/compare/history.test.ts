import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, history } from '../../src/compare/index.ts';
import {
  type Assessment,
  dayPeriod,
  monthPeriod,
  type Period,
  STATUSES,
  yearPeriod,
} from '../../src/model/index.ts';
import { buildAssessment, buildIndicator, buildUnit, type Written } from '../build-assessment.ts';

const none: Written = { missing: 'no-dossiers' };
const at = (period: Period, total: readonly Written[], units = ['a', 'b'], scheme = 'test'): Assessment =>
  buildAssessment({ period, units, figures: { total }, scheme });
const asked = { units: [], indicator: 'total', part: 'score' } as const;

describe('a history', () => {
  const march = at(dayPeriod('2025-03-27'), ['80,5', '70']);
  const april = at(dayPeriod('2025-04-08'), ['81', none]);
  const may = at(dayPeriod('2025-05-09'), ['82', '72']);

  it('keeps a gap and why it is one', () => {
    const series = history({ assessments: [may, march, april], ...asked });
    expect(series.periods.map(({ end }) => end)).toEqual(['2025-03-27', '2025-04-08', '2025-05-09']);
    expect(series.values.map((column) => [...column])).toEqual([
      [80.5, 70],
      [81, Number.NaN],
      [82, 72],
    ]);
    expect(STATUSES[series.status[1]![1]!]).toBe('no-dossiers');
    expect(series.boundaries).toEqual([]);
  });

  it('has a boundary where the formula, the window, the kind of period or the roster changes', () => {
    const reasons = (a: Assessment, b: Assessment) =>
      history({ assessments: [a, b], ...asked }).boundaries.map((boundary) => [
        boundary.at,
        boundary.reasons.map(({ code }) => code),
      ]);
    const toDate = (period: Period, since: string): Period => ({ ...period, accumulates: 'to-date', since });
    expect(reasons(march, at(april.period, ['1', '2'], ['a', 'b'], 'test-2'))).toEqual([
      [1, ['scheme-version-differs']],
    ]);
    expect(reasons(at(yearPeriod(2024), ['1', '2']), march)).toEqual([[1, ['period-kind-differs']]]);
    expect(
      reasons(
        at(toDate(march.period, '2025-01-01'), ['1', '2']),
        at(toDate(april.period, '2025-04-01'), ['1', '2']),
      ),
    ).toEqual([[1, ['window-differs']]]);
    expect(reasons(march, at(april.period, ['1', '2', '3'], ['a', 'b', 'c']))).toEqual([
      [1, ['roster-differs']],
    ]);
  });

  it('gives a unit that came later, or that lacks the column, a gap', () => {
    const later = at(may.period, ['1', '2'], ['a', 'c']);
    const series = history({ assessments: [march, later], ...asked });
    expect(series.units).toEqual(['a', 'c', 'b']);
    expect(series.values.map((column) => [...column])).toEqual([
      [80.5, Number.NaN, 70],
      [1, 2, Number.NaN],
    ]);
    expect(STATUSES[series.status[0]![1]!]).toBe('not-listed');
    const other = history({ assessments: [march], ...asked, indicator: 'group' });
    expect([...other.values[0]!]).toEqual([Number.NaN, Number.NaN]);
  });

  it('says of a merger who took whose place', () => {
    const merged = at(may.period, ['1', '2'], ['a', 'c']);
    const units = [
      { ...buildUnit('b'), successors: ['c'], epoch: { to: '2025-04-30' } },
      { ...buildUnit('c'), epoch: { from: '2025-05-01' } },
    ];
    expect(history({ ...asked, assessments: [march, merged], units }).boundaries[0]?.reasons).toEqual([
      { code: 'roster-differs', units: ['c', 'b'] },
      {
        code: 'unit-epochs-differ',
        units: ['c', 'b'],
        successions: [
          { unit: 'c', change: 'began', on: '2025-05-01', others: ['b'] },
          { unit: 'b', change: 'ended', on: '2025-04-30', others: ['c'] },
        ],
      },
    ]);
  });

  it('takes the one column of each for the whole', () => {
    const whole = buildAssessment({
      period: march.period,
      units: ['a', 'b'],
      figures: { total: ['80,5', '70'], group: ['8', '7'] },
    });
    expect(history({ assessments: [whole, april], ...asked })).toEqual(
      history({ assessments: [march, april], ...asked }),
    );
  });
});

it('adding history changes no result', () => {
  const months = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 3, maxLength: 8 });
  const value = fc.integer({ min: 0, max: 1000 }).map((n) => (n / 10).toFixed(1));
  fc.assert(
    fc.property(months, fc.array(value, { minLength: 16, maxLength: 16 }), (picked, values) => {
      const all = picked.map((month, i) =>
        at(monthPeriod(2025, month), [values[2 * i]!, values[2 * i + 1]!]),
      );
      const pair = {
        from: all[0]!,
        to: all[1]!,
        units: ['a', 'b'].map((name) => buildUnit(name)),
        indicators: [buildIndicator('total', { role: 'total' })],
      };
      const { baselines: _, ...beside } = compare({ ...pair, baselines: all.slice(2) });
      const { baselines: __, ...alone } = compare(pair);
      expect(beside).toEqual(alone);
      const long = history({ assessments: all, ...asked });
      const short = history({ assessments: [all[0]!, all[1]!], ...asked });
      for (const [p, period] of short.periods.entries()) {
        const q = long.periods.findIndex(({ start }) => start === period.start);
        expect([...long.values[q]!]).toEqual([...short.values[p]!]);
      }
    }),
  );
});
