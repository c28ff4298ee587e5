import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dodge } from '../../src/view/charts/dodge.ts';

test('labels with room stay where they want to be', () => {
  expect(dodge([80, 10, 40], 20, 0, 100)).toEqual([80, 10, 40]);
});

test('labels that touch part evenly around what they want', () => {
  expect(dodge([50, 50], 20, 0, 100)).toEqual([40, 60]);
  expect(dodge([2, 2, 2], 20, 0, 100)).toEqual([0, 20, 40]);
});

const wishes = fc.array(fc.double({ min: 0, max: 500, noNaN: true }), { maxLength: 40 });

test('no two are closer than the gap, none leaves the range, the order holds', () => {
  fc.assert(
    fc.property(wishes, (wanted) => {
      const high = Math.max(500, wanted.length * 18);
      const places = dodge(wanted, 18, 0, high);
      const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
      for (const place of places) {
        expect(place).toBeGreaterThanOrEqual(-1e-6);
        expect(place).toBeLessThanOrEqual(high + 1e-6);
      }
      for (let i = 1; i < order.length; i++) {
        expect(places[order[i]!]! - places[order[i - 1]!]!).toBeGreaterThanOrEqual(18 - 1e-6);
      }
    }),
  );
});

test('too many for the range are spread evenly over it', () => {
  expect(dodge([5, 5, 5, 5, 5], 18, 0, 40)).toEqual([0, 10, 20, 30, 40]);
});
