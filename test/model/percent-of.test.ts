import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentOf } from '../../src/model/index.ts';

describe('a whole number as a share of another', () => {
  it.each([
    [37666, 37839, 99.54],
    [58915, 59443, 99.11],
    [58915, 59099, 99.69],
    [1, 3, 33.33],
    [2, 3, 66.67],
    [1, 20_000, 0.01],
    [-1, 20_000, -0.01],
    [0, 5, 0],
    [5, 5, 100],
  ])('%d of %d', (part, whole, rate) => expect(percentOf(part, whole)).toBe(rate));

  it.each([
    [0, 0],
    [Number.NaN, 5],
    [5, Number.NaN],
    [0.5, 5],
    [1, -5],
  ])('is none for %d of %d', (part, whole) => expect(percentOf(part, whole)).toBeNaN());

  it('rounds as a fraction does, half away from zero', () => {
    const whole = fc.integer({ min: 1, max: 2 ** 40 });
    fc.assert(
      fc.property(fc.tuple(whole, whole), fc.nat(4), (pair, decimals) => {
        const [part = 0, of = 1] = pair.toSorted((a, b) => a - b);
        const rounded = BigInt(Math.round(percentOf(part, of, decimals) * 10 ** decimals));
        // 2 · |rounded · whole − part · scale| is at most whole, and a half goes up.
        const gap = 2n * (BigInt(part) * 10n ** BigInt(decimals + 2) - rounded * BigInt(of));
        expect(gap < BigInt(of) && gap >= -BigInt(of)).toBe(true);
      }),
    );
  });
});
