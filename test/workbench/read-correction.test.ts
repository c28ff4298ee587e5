import { expect, it, test } from 'vitest';
import type { Part } from '../../src/model/index.ts';
import { mostOf, readCorrection } from '../../src/workbench/index.ts';
import { buildIndicator } from '../build-assessment.ts';

const at = (part: Part, more = {}) => ({
  indicator: buildIndicator('x', more),
  of: { assessment: 'a', unit: 'u', indicator: 'x', part },
});
const points = at('score', { max: 18 });

test.each([
  ['12,34', { value: 12.34, status: 'measured', decimals: 2 }],
  ['12.3', { value: 12.3, status: 'measured', decimals: 1 }],
  [' 18 ', { value: 18, status: 'measured', decimals: 0 }],
  ['', { status: 'no-dossiers', decimals: 0 }],
  ['  ', { status: 'no-dossiers', decimals: 0 }],
  ['12a', 'number'],
  ['-3', 'number'],
  ['12,3%', 'percent'],
  ['18,01', 'beyond'],
  ['123456,7890123456', 'number'],
])('points typed as “%s”', (typed, read) => {
  expect(readCorrection(typed, 'no-dossiers', points)).toEqual(read);
});

test.each([
  ['1.250', { value: 1250, status: 'measured', decimals: 0 }],
  ['1250', { value: 1250, status: 'measured', decimals: 0 }],
  ['12,5', 'whole'],
  ['x', 'number'],
])('a count typed as “%s”', (typed, read) => {
  expect(readCorrection(typed, 'blank', at('numerator'))).toEqual(read);
});

test.each([
  ['96,5%', { value: 96.5, status: 'measured', decimals: 1 }],
  ['100', { value: 100, status: 'measured', decimals: 0 }],
  ['100,5', 'beyond'],
])('a rate typed as “%s”', (typed, read) => {
  expect(readCorrection(typed, 'blank', at('rate'))).toEqual(read);
});

it('a rank begins at 1', () => {
  expect(readCorrection('0', 'blank', at('rank'))).toBe('whole');
  expect(readCorrection('3', 'blank', at('rank'))).toEqual({ value: 3, status: 'measured', decimals: 0 });
});

it('a total has no ceiling here: levels differ', () => {
  expect(mostOf(buildIndicator('total', { role: 'total', max: 100 }), 'score')).toBe(
    Number.POSITIVE_INFINITY,
  );
});
