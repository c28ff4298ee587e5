import fc from 'fast-check';
import { expect, test } from 'vitest';
import { periodKey } from '../../../src/model/index.ts';
import { headPeriod } from '../../../src/recognise/periods/head-periods.ts';
import { completed, sequenceOf } from '../../../src/recognise/periods/turn-of-year.ts';

const startsOf = (heads: readonly string[], until: string) => {
  const paths = heads.map((head) => [head]);
  const { withinOf, later } = completed(paths, sequenceOf(paths), { year: Number(until.slice(0, 4)), until });
  const starts = paths.map((path) => headPeriod(path, withinOf(path))!.period.start.slice(0, 7));
  return { starts, ...(later ? { later: periodKey(later) } : {}) };
};

test('months in a row stay in a row, whichever way they are printed, and end where the table does', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2015, max: 2040 }),
      fc.integer({ min: 0, max: 11 }),
      fc.integer({ min: 3, max: 11 }),
      fc.boolean(),
      (year, last, count, isNewestFirst) => {
        const months = Array.from({ length: count }, (_, i) => year * 12 + last - (count - 1 - i));
        const shown = isNewestFirst ? months.toReversed() : months;
        const names = shown.map((m) => `${Math.floor(m / 12)}-${String((m % 12) + 1).padStart(2, '0')}`);
        const heads = shown.map((m) => `Tháng ${(m % 12) + 1}`);
        const until = `${year}-${String(last + 1).padStart(2, '0')}-28`;
        expect(startsOf(heads, until)).toEqual({ starts: names });
      },
    ),
  );
});

test('a month later than the table is said, and tears nothing apart', () => {
  expect(startsOf(['T1', 'T2', 'T3'], '2025-02-01')).toEqual({
    starts: ['2025-01', '2025-02', '2025-03'],
    later: 'month:2025-03-01..2025-03-31',
  });
});

test('heads in no order are each as late as can be', () => {
  expect(startsOf(['T3', 'T12', 'T1', 'T11'], '2026-04-30').starts).toEqual([
    '2026-03',
    '2025-12',
    '2026-01',
    '2025-11',
  ]);
});
