import fc from 'fast-check';
import { expect, it } from 'vitest';
import { twiceMedian } from '../../src/compare/median.ts';
import { rankColumn } from '../../src/compare/rank.ts';

/** Whole numbers printed with two decimals; undefined is missing. */
const columnOf = (wholes: readonly (number | undefined)[]) => ({
  value: Float64Array.from(wholes, (whole) => (whole === undefined ? Number.NaN : whole / 100)),
  decimals: Uint8Array.from(wholes, () => 2),
});

/** Close together, so that they are counted, and far apart, so that they are sorted. */
const anyColumn = fc.constantFrom(8, 100, 10_000_000).chain((most) =>
  fc.array(fc.option(fc.integer({ min: -most, max: most }), { nil: undefined, freq: 6 }), {
    maxLength: 60,
  }),
);

it('ranks are one more than the number of better figures, near one another or far apart', () => {
  fc.assert(
    fc.property(anyColumn, fc.constantFrom('highest' as const, 'lowest' as const), (wholes, best) => {
      const { rank, n, tied } = rankColumn(columnOf(wholes), best);
      const figures = wholes.filter((whole) => whole !== undefined);
      const isBetter = (a: number, b: number): boolean => (best === 'highest' ? a > b : a < b);
      const expected = wholes.map((whole) =>
        whole === undefined ? Number.NaN : 1 + figures.filter((other) => isBetter(other, whole)).length,
      );
      expect([...rank]).toEqual(expected);
      expect(n).toBe(figures.length);
      expect([...tied]).toEqual(
        wholes.map((whole) => (figures.filter((other) => other === whole).length > 1 ? 1 : 0)),
      );
    }),
  );
});

it('ranks figures of different precision by their worth', () => {
  const value = Float64Array.of(80.1, 80.1, 80.11, 80, 80.1);
  const decimals = Uint8Array.of(1, 2, 2, 0, 1);
  expect([...rankColumn({ value, decimals }, 'highest').rank]).toEqual([2, 2, 1, 5, 2]);
});

it('ranks figures too large to be scaled', () => {
  const value = Float64Array.of(2 ** 53, 2 ** 53 - 1, 1, 2 ** 53);
  const decimals = new Uint8Array(4).fill(9);
  expect([...rankColumn({ value, decimals }, 'lowest').rank]).toEqual([3, 2, 1, 3]);
});

it('the median is that of a sort', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 })), (list) => {
      const sorted = list.toSorted((a, b) => a - b);
      const middle = sorted.length >> 1;
      const expected =
        sorted.length === 0
          ? Number.NaN
          : sorted.length % 2 === 1
            ? 2 * sorted[middle]!
            : sorted[middle - 1]! + sorted[middle]!;
      expect(twiceMedian(Float64Array.from(list))).toBe(expected);
    }),
  );
});
