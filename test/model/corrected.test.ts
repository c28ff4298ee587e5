import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  type Assessment,
  type Correction,
  dayPeriod,
  type Figure,
  figureAt,
  isPrintedAs,
  type KeptFigure,
  keptFigure,
  type Status,
  standingOf,
  withCorrections,
} from '../../src/model/index.ts';
import { buildAssessment, type Written } from '../build-assessment.ts';

const UNITS = ['a', 'b', 'c', 'd'];
const COLUMNS = ['total', 'x', 'x/rate'];
const MISSING: readonly Status[] = ['blank', 'not-reported', 'no-dossiers', 'not-applicable'];

const number = fc
  .tuple(fc.nat(999), fc.nat(2))
  .map(([n, decimals]) => (n / 10 ** decimals).toFixed(decimals));
const written: fc.Arbitrary<Written> = fc.oneof(
  number,
  fc.constantFrom(...MISSING).map((missing) => ({ missing })),
);
const assessments = fc
  .array(fc.array(written, { minLength: UNITS.length, maxLength: UNITS.length }), {
    minLength: COLUMNS.length,
    maxLength: COLUMNS.length,
  })
  .map((columns) =>
    buildAssessment({
      period: dayPeriod('2025-04-08'),
      units: UNITS,
      figures: Object.fromEntries(columns.map((column, c) => [COLUMNS[c]!, column])),
    }),
  );
const kept: fc.Arbitrary<KeptFigure> = fc.oneof(
  number.map((text): KeptFigure => {
    return { value: Number(text), status: 'measured', decimals: text.split('.')[1]?.length ?? 0 };
  }),
  fc.constantFrom(...MISSING).map((status): KeptFigure => ({ status, decimals: 0 })),
);
const wanted = fc.uniqueArray(fc.tuple(fc.nat(UNITS.length - 1), fc.nat(COLUMNS.length - 1), kept), {
  selector: ([u, c]) => `${u}:${c}`,
});

const figure = (of: Assessment, { unit, indicator, part }: Correction['of']): Figure =>
  figureAt(of, unit, indicator, part)!;

function correct(printed: Assessment, u: number, c: number, now: KeptFigure): Correction {
  const of = { assessment: printed.key, unit: UNITS[u]!, ...printed.columns[c]! };
  const was = figure(printed, of);
  return { of, cell: was.cell!, was: keptFigure(was), now, at: '2026-11-23T08:00:00Z' };
}

describe('corrections', () => {
  it('stand in their places and nowhere else, and change nothing of what is printed', () => {
    fc.assert(
      fc.property(assessments, wanted, (printed, places) => {
        const before = structuredClone(printed);
        const all = places.map(([u, c, now]) => correct(printed, u, c, now));
        const shown = withCorrections(printed, all);
        expect(printed).toEqual(before);
        for (const unit of UNITS) {
          for (const column of printed.columns) {
            const of = { assessment: printed.key, unit, ...column };
            const correction = all.find(
              (one) =>
                one.of.unit === unit &&
                one.was &&
                one.of.indicator === column.indicator &&
                one.of.part === column.part,
            );
            const { cell, ...says } = figure(shown, of);
            expect(cell).toEqual(figure(printed, of).cell);
            const meant = correction ? { value: Number.NaN, ...correction.now } : figure(printed, of);
            expect(says).toMatchObject({
              value: meant.value,
              status: meant.status,
              decimals: meant.decimals,
            });
          }
        }
        // Dropped again, all is as it was: the very same figures.
        expect(withCorrections(printed, [])).toBe(printed);
      }),
    );
  });

  it('are orphans exactly where the newer file prints something else', () => {
    fc.assert(
      fc.property(assessments, assessments, wanted, (printed, newer, places) => {
        for (const [u, c, now] of places) {
          const correction = correct(printed, u, c, now);
          const standing = standingOf(correction, newer);
          const says = figure(newer, correction.of);
          const isAsBefore = isPrintedAs(says, correction.was);
          expect(standing.state === 'holds').toBe(isAsBefore);
          const applied = figure(withCorrections(newer, [correction]), correction.of);
          expect(isPrintedAs(applied, isAsBefore ? now : keptFigure(says))).toBe(true);
          const isSettled = says.status === now.status && Object.is(says.value, now.value ?? Number.NaN);
          if (!isAsBefore) expect(standing.state).toBe(isSettled ? 'settled' : 'changed');
        }
      }),
    );
  });

  it('all hold where the same file comes again', () => {
    fc.assert(
      fc.property(assessments, wanted, (printed, places) => {
        const again = structuredClone(printed);
        const states = places.map(([u, c, now]) => standingOf(correct(printed, u, c, now), again).state);
        expect(new Set(states).size).toBeLessThanOrEqual(1);
        expect(states.every((state) => state === 'holds')).toBe(true);
      }),
    );
  });
});

const printed = buildAssessment({
  period: dayPeriod('2025-04-08'),
  units: ['a', 'b'],
  figures: { total: ['82,3', '90'], x: ['1', '2'] },
});
const correction = correct(printed, 0, 0, { value: 84.39, status: 'measured', decimals: 2 });

test('columns that nothing touches are the same arrays', () => {
  const shown = withCorrections(printed, [correction]);
  expect(shown.values[0]).toEqual(Float64Array.of(84.39, 90));
  expect(shown.values[1]).toBe(printed.values[1]);
  expect(shown.decimals[0]).toEqual(Uint8Array.of(2, 0));
  expect(withCorrections(printed, [{ ...correction, of: { ...correction.of, assessment: 'other' } }])).toBe(
    printed,
  );
});

test('the text as printed goes with the printed figure', () => {
  const with007 = { ...printed, verbatim: [{ 0: '082,3', 1: '090' }, {}] };
  expect(withCorrections(with007, [correction]).verbatim[0]).toEqual({ 1: '090' });
});

test('a figure that is printed no more has nothing to correct', () => {
  const without = buildAssessment({
    period: dayPeriod('2025-04-08'),
    units: ['b'],
    figures: { total: ['90'] },
  });
  expect(standingOf(correction, without)).toEqual({ correction, state: 'gone' });
  expect(withCorrections(without, [correction])).toBe(without);
  expect(standingOf(correction, undefined).state).toBe('gone');
});

test('the same number with other decimals is another print, and settles a correction to it', () => {
  const finer = { ...printed, decimals: [Uint8Array.of(2, 0), printed.decimals[1]!] };
  expect(standingOf(correction, finer).state).toBe('changed');
  const right = { ...printed, values: [Float64Array.of(84.39, 90), printed.values[1]!] };
  expect(standingOf(correction, right).state).toBe('settled');
});

test('a nation is corrected in a moment', () => {
  const units = Array.from({ length: 3355 }, (_, u) => `u${u}`);
  const figures = Object.fromEntries(
    Array.from({ length: 24 }, (_, c) => [`i${c}`, units.map((_, u) => `${u % 90}`)]),
  );
  const nation = buildAssessment({ period: dayPeriod('2025-04-08'), units, figures });
  const all = units.slice(0, 1000).map((unit, u): Correction => {
    const of = { assessment: nation.key, unit, indicator: `i${u % 24}`, part: 'score' as const };
    const was = figure(nation, of);
    return {
      of,
      cell: was.cell!,
      was: keptFigure(was),
      now: { value: 91, status: 'measured', decimals: 0 },
      at: '',
    };
  });
  const begun = performance.now();
  const shown = withCorrections(nation, all);
  // A slip into reading all figures for each would take seconds.
  expect(performance.now() - begun).toBeLessThan(300);
  expect(figure(shown, all[999]!.of).value).toBe(91);
});
