import { describe, expect, it } from 'vitest';
import { hasLostComma, isFigure, sharePercent } from '../../src/compare/draft/numbers.ts';

const printed = (value: number, decimals: number) => ({ value, decimals });

describe('a printed number', () => {
  it.each([
    [printed(84.39, 2), 84.39, 2, true],
    [printed(84.4, 1), 84.39, 2, true],
    [printed(84, 0), 84.39, 2, true],
    [printed(84.3, 1), 84.39, 2, false],
    [printed(2.68, 2), 2.675, 3, true],
    [printed(-2.68, 2), -2.675, 3, true],
    [printed(84.39, 2), 84.4, 1, false],
    [printed(84.39, 2), Number.NaN, 2, false],
  ])('%o is %d with %i decimals: %s', (number, value, decimals, is) => {
    expect(isFigure(number, value, decimals)).toBe(is);
  });

  it.each([
    [printed(518, 0), 5.18, 2, true],
    [printed(518, 0), -5.18, 2, true],
    [printed(331, 0), -3.31, 2, true],
    [printed(52, 0), 5.18, 2, false],
    [printed(5.2, 1), 520, 0, true],
    [printed(0, 0), 0, 2, false],
  ])('%o has lost the comma of %d: %s', (number, value, decimals, has) => {
    expect(hasLostComma(number, value, decimals)).toBe(has);
  });
});

describe('a share', () => {
  it.each([
    [19.5, 20, 1, 97.5],
    [4.5, 93, 2, 4.84],
    [-4.5, 93, 2, -4.84],
    // Halves are seen exactly, whatever doubles make of them.
    [0.285, 1, 0, 29],
    [1.005, 1, 1, 100.5],
    [1.0045, 1, 1, 100.5],
    [1.0044, 1, 1, 100.4],
    [12_345_678, 24_691_356, 9, 50],
  ])('of %d in %d to %i decimals is %d', (part, whole, decimals, share) => {
    expect(sharePercent(part, whole, decimals)).toBe(share);
  });

  it('of nothing is none', () => {
    expect(sharePercent(5, 0, 2)).toBeNaN();
    expect(sharePercent(Number.NaN, 20, 2)).toBeNaN();
  });
});
