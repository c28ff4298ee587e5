import { expect, test } from 'vitest';
import { whatFits } from '../../../src/recognise/checks/what-fits.ts';

test.each([
  [0.06, 2, -0.06, 2, 'sign'],
  [518, 0, 5.18, 2, 'comma'],
  [8, 0, 0.8, 2, 'comma'],
  [211, 0, -2.11, 2, 'sign-and-comma'],
  [-211, 0, -2.11, 2, 'comma'],
  // A minus too many is not a loss of print; a plain mistake is explained by nothing.
  [-0.8, 1, 0.8, 1, undefined],
  [5.28, 2, 5.18, 2, undefined],
  [5180, 0, 5.18, 2, undefined],
  [5.1, 1, 5.18, 2, undefined],
  [3, 0, 0, 2, undefined],
] as const)('%d printed with %d decimals for %d', (value, decimals, computed, computedDecimals, lost) => {
  expect(whatFits({ value, decimals }, computed, computedDecimals)).toBe(lost);
});
