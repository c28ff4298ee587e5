import { describe, expect, it } from 'vitest';
import { compare, judgeCells, periodsOf } from '../../src/compare/index.ts';
import { type DraftCell, dayPeriod, type Period } from '../../src/model/index.ts';
import { buildAssessment, buildIndicator, buildUnit, type Written } from '../build-assessment.ts';

const JUNE = dayPeriod('2025-06-30');
const JULY = dayPeriod('2025-07-31');
const total = buildIndicator('total', { role: 'total', max: 100 });

const scores = (period: Period, ...figures: Written[]) =>
  buildAssessment({ period, units: ['A', 'B'], figures: { total: figures } });
const compared = (to: Period, from?: Period) =>
  compare({
    to: scores(to, '80,50', { missing: 'not-reported' }),
    ...(from ? { from: scores(from, '85,00', '70,00') } : {}),
    units: ['A', 'B'].map((key) => buildUnit(key)),
    indicators: [total],
  });

const cell = (unit: string, period: Period, value: number, decimals: number): DraftCell => ({
  at: { block: 0, start: 0, end: 5, row: 1, column: 2 },
  text: value.toFixed(decimals),
  kind: 'figure',
  scheme: 'test',
  unit,
  indicator: 'total',
  part: 'score',
  period,
  value,
  decimals,
});
const verdictOf = (...args: Parameters<typeof cell>) => {
  const [{ verdict, because, expected } = { verdict: undefined }] = judgeCells(
    [cell(...args)],
    [compared(JULY, JUNE)],
  );
  return [verdict, because, expected?.value];
};

describe("a cell of a draft's table", () => {
  it('is held to the figure of its unit and date', () => {
    expect(verdictOf('A', JULY, 80.5, 2)).toEqual(['agrees', undefined, undefined]);
    expect(verdictOf('A', JUNE, 85, 0)).toEqual(['agrees', undefined, undefined]);
    expect(verdictOf('A', JULY, 8050, 0)).toEqual(['differs', 'comma', 80.5]);
    expect(verdictOf('B', JUNE, 71, 0)).toEqual(['differs', 'value', 70]);
  });

  it('that the data has no figure for, or no date, is not judged', () => {
    expect(verdictOf('B', JULY, 70, 0)).toEqual(['not-placed', undefined, undefined]);
    expect(verdictOf('C', JULY, 70, 0)).toEqual(['not-placed', undefined, undefined]);
    expect(verdictOf('A', dayPeriod('2025-05-31'), 80.5, 2)).toEqual(['not-placed', undefined, undefined]);
  });
});

it('the dates a draft is checked against come once each, oldest first', () => {
  const may = dayPeriod('2025-05-31');
  expect(periodsOf([compared(JULY, JUNE), compared(may), compared(JULY, may)])).toEqual([may, JUNE, JULY]);
});
