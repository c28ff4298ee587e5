import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalsIn, roundHalfAway, subtract, sumExact } from '../../src/model/index.ts';

interface Printed {
  readonly units: bigint;
  readonly decimals: number;
}

/** A figure as whole units of its last decimal, small enough that a difference at 6 decimals stays below 2^53. */
const printed: fc.Arbitrary<Printed> = fc
  .tuple(fc.bigInt({ min: -999_999_999n, max: 999_999_999n }), fc.integer({ min: 0, max: 6 }))
  .map(([units, decimals]) => ({ units, decimals }));

const textOf = ({ units, decimals }: Printed): string => {
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0');
  const cut = digits.length - decimals;
  return `${units < 0n ? '-' : ''}${digits.slice(0, cut)}${decimals > 0 ? `.${digits.slice(cut)}` : ''}`;
};
const numberOf = (figure: Printed): number => Number(textOf(figure));
const at = ({ units, decimals }: Printed, to: number): bigint => units * 10n ** BigInt(to - decimals);

describe('subtract', () => {
  it('agrees with BigInt on every pair of printed figures', () => {
    fc.assert(
      fc.property(printed, printed, (after, before) => {
        const decimals = Math.max(after.decimals, before.decimals);
        const exact = { units: at(after, decimals) - at(before, decimals), decimals };
        const difference = subtract(numberOf(after), after.decimals, numberOf(before), before.decimals);
        expect(difference).toBe(numberOf(exact) + 0);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives a zero without a sign, and nothing for a missing figure', () => {
    expect(Object.is(subtract(-1.5, 1, -1.5, 1), 0)).toBe(true);
    expect(subtract(Number.NaN, 0, 5, 0)).toBeNaN();
    expect(subtract(5, 0, Number.NaN, 0)).toBeNaN();
  });

  it('does not leave what doubles leave', () => {
    expect(subtract(82.67, 2, 80.09, 2)).toBe(2.58);
    expect(82.67 - 80.09).not.toBe(2.58);
  });
});

describe('roundHalfAway', () => {
  it('agrees with BigInt, halves away from zero', () => {
    fc.assert(
      fc.property(printed, fc.integer({ min: 0, max: 6 }), (figure, decimals) => {
        fc.pre(decimals < figure.decimals);
        const step = 10n ** BigInt(figure.decimals - decimals);
        const size = figure.units < 0n ? -figure.units : figure.units;
        const rounded = (size + step / 2n) / step;
        const exact = { units: figure.units < 0n ? -rounded : rounded, decimals };
        expect(roundHalfAway(numberOf(figure), decimals, figure.decimals)).toBe(numberOf(exact) + 0);
      }),
    );
  });

  it('sees the half that a double hides', () => {
    expect(roundHalfAway(2.675, 2, 3)).toBe(2.68);
    expect(roundHalfAway(-2.675, 2, 3)).toBe(-2.68);
  });
});

it('sums exactly and skips what is missing', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { maxLength: 50 }), (cents) => {
      const total = cents.reduce((sum, cent) => sum + cent, 0);
      expect(sumExact([...cents.map((cent) => cent / 100), Number.NaN], 2)).toBe(total / 100);
    }),
  );
});

describe('decimalsIn', () => {
  it.each([
    [0, 0],
    [1500, 0],
    [0.5, 1],
    [84.39, 2],
    [0.000001, 6],
    [1e-7, 7],
    [1.5e-7, 8],
    [5e-324, 9],
    [1e21, 0],
  ])('%d needs %i', (value, decimals) => {
    expect(decimalsIn(value)).toBe(decimals);
  });
});
