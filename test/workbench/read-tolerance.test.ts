import { expect, test } from 'vitest';
import { readTolerance } from '../../src/workbench/read-tolerance.ts';

test.each([
  ['0,05', 0.05],
  ['0.05', 0.05],
  [' 2 ', 2],
  ['', 0],
  ['0,125', 0.125],
  ['12,5', 12.5],
  ['1500', 1500],
])('%s is read', (typed, value) => {
  expect(readTolerance(typed)).toBe(value);
});

test.each(['-1', '−0,5', '1.500', '12,345', '1.234,5', '5%', '0,', ',5', 'x', '1e3', '0,1234567'])(
  '%s is not taken for a tolerance',
  (typed) => {
    expect(readTolerance(typed)).toBeUndefined();
  },
);
