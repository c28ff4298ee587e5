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

test('within one year no head is of another, however many figures stand under it and whatever adds up beside it', () => {
  const months = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 });
  const figures = fc.shuffledSubarray(['Điểm', 'Hạng', 'Tiếp nhận'], { minLength: 1 });
  const others = fc.shuffledSubarray(['Quý I', 'Quý II', '6 tháng', '9 tháng']);
  const order = fc.constantFrom<(a: number, b: number) => number>(
    (a, b) => a - b,
    (a, b) => b - a,
  );
  fc.assert(
    fc.property(months, figures, others, order, (named, names, more, by) => {
      const heads = named.toSorted(by).flatMap((m) => names.map((name) => `${name} tháng ${m}`));
      const { starts } = startsOf([...heads, ...more], '2026-12-31');
      expect(new Set(starts.map((start) => start.slice(0, 4)))).toEqual(new Set(['2026']));
    }),
  );
});

test('a head with its year beside one without: the title tells, else what is near', () => {
  const told = (heads: readonly string[], within: object) => {
    const paths = heads.map((head) => [head]);
    const { withinOf } = completed(paths, sequenceOf(paths), within);
    return paths.map((path) => headPeriod(path, withinOf(path))?.period.start.slice(0, 7));
  };
  const titled = { year: 2026, until: '2026-10-09', isOfTitle: true };
  expect(told(['Tháng 12/2025', 'Tháng 9'], titled)).toEqual(['2025-12', '2026-09']);
  expect(told(['Tháng 9/2025', 'Tháng 9'], titled)).toEqual(['2025-09', '2026-09']);
  expect(told(['Quý I/2025', 'Quý II'], { year: 2026, until: '2026-03-02' })).toEqual(['2025-01', '2025-04']);
  expect(told(['Tháng 12/2025', 'Tháng 9'], {})).toEqual(['2025-12', undefined]);
  expect(told(['Tháng 8', 'Tháng 9/2025'], {})).toEqual(['2025-08', '2025-09']);
});
