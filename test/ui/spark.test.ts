import { expect, test } from 'vitest';
import { sparkOf } from '../../src/ui/unit/spark.ts';

const series = (values: readonly number[], boundaries: readonly number[] = []) =>
  sparkOf({
    points: values.map((value) => ({ period: '', assessment: '', text: '', value, isCompared: false })),
    boundaries,
  });
const moves = (path: string) => path.replaceAll(/[^ML]/g, '');

test('neighbours are joined, the highest on top', () => {
  expect(series([1, 3, 2])).toEqual({
    line: 'M0.5 35.00L1.5 5.00L2.5 20.00',
    dots: 'M0.5 35.00h0M1.5 5.00h0M2.5 20.00h0',
    compared: '',
  });
});

test('a gap stays a gap', () => {
  expect(moves(series([1, Number.NaN, 2, 3]).line)).toBe('MML');
  expect(moves(series([1, Number.NaN, 2, 3]).dots)).toBe('MMM');
});

test('nothing is drawn across a boundary', () => {
  expect(moves(series([1, 2, 3, 4], [2]).line)).toBe('MLML');
});

test('equal figures run level', () => {
  expect(series([5, 5]).line).toBe('M0.5 20L1.5 20'.replaceAll('20', '20.00'));
});

test('the dates that are compared are marked', () => {
  const point = { period: '', assessment: '', text: '', value: 1 };
  const points = [
    { ...point, isCompared: false },
    { ...point, isCompared: true },
    { ...point, isCompared: true, value: Number.NaN },
  ];
  expect(sparkOf({ points, boundaries: [] }).compared).toBe('M1.5 20.00h0');
});
