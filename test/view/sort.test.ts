import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareNames, SORT_KEYS, type ViewSpec } from '../../src/model/index.ts';
import { comparisonOf, type Row } from './build-comparison.ts';
import { APRIL, BOUNDS, DEPARTMENTS, MARCH, SPEC, TOTAL } from './departments.ts';
import { pageOf } from './page-of.ts';

function sorted(rows: readonly Row[], sort: ViewSpec['sort']) {
  const { comparison, units } = comparisonOf({
    rows,
    indicators: [TOTAL],
    from: MARCH,
    to: APRIL,
    grades: BOUNDS,
  });
  return pageOf({ comparison, units }, { spec: { ...SPEC, sort } });
}

const namesOf = (page: ReturnType<typeof pageOf>): readonly string[] => page.grid.columns[0]?.text ?? [];

test('names stand in Vietnamese order, those without data last either way', () => {
  const rows = ['Đồng Phú', 'Hớn Quản', 'Dầu Tiếng', 'An Lộc'].map((name) => ({
    name,
    figures: [[1, 2]] as [number, number][],
  }));
  const all = [{ name: 'Bù Đốp', figures: [[Number.NaN, Number.NaN]] as [number, number][] }, ...rows];
  expect(namesOf(sorted(all, { by: 'name', descending: false }))).toEqual([
    'An Lộc',
    'Dầu Tiếng',
    'Đồng Phú',
    'Hớn Quản',
    'Bù Đốp',
  ]);
  expect(namesOf(sorted(all, { by: 'name', descending: true }))).toEqual([
    'Hớn Quản',
    'Đồng Phú',
    'Dầu Tiếng',
    'An Lộc',
    'Bù Đốp',
  ]);
});

test('a tie stands by the score before, then by name', () => {
  const rows = [
    { name: 'B', figures: [[80, 90]] as [number, number][] },
    { name: 'C', figures: [[85, 90]] as [number, number][] },
    { name: 'A', figures: [[80, 90]] as [number, number][] },
  ];
  expect(namesOf(sorted(rows, { by: 'after', descending: true }))).toEqual(['C', 'A', 'B']);
});

test('the best grade is highest', () => {
  const names = namesOf(sorted(DEPARTMENTS, { by: 'grade', descending: true }));
  expect(names.slice(0, 2)).toEqual(['Sở Nội vụ', 'Sở Xây dựng']);
  expect(names[10]).toBe('Sở Tài chính');
});

const figure = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 400 }).map((n) => n / 4) },
  fc.constant(Number.NaN),
);
const table = fc
  .array(fc.tuple(fc.string({ minLength: 1, maxLength: 6 }), figure, figure), { minLength: 1, maxLength: 12 })
  .map((rows) => rows.map(([name, before, after]): Row => ({ name, figures: [[before, after]] })));

test('every sort keeps every row once, figures in order, rows without figures last', () => {
  fc.assert(
    fc.property(table, fc.constantFrom(...SORT_KEYS), fc.boolean(), (rows, by, descending) => {
      const page = sorted(rows, { by, descending });
      expect(page.grid.rows.map((row) => row.key).sort()).toEqual(rows.map((_, i) => `u${i}`).sort());
      const missing = page.grid.rows.map((row) => row.missing !== undefined);
      expect(missing.indexOf(true) === -1 || missing.slice(missing.indexOf(true)).every(Boolean)).toBe(true);
      const values = page.grid.columns.find((column) => column.sort === by)?.values;
      const known = [...(values ?? [])].filter((value) => !Number.isNaN(value));
      for (let i = 1; i < known.length; i++) {
        if (descending) expect(known[i]!).toBeLessThanOrEqual(known[i - 1]!);
        else expect(known[i]!).toBeGreaterThanOrEqual(known[i - 1]!);
      }
      if (by === 'name') {
        const shown = namesOf(page).filter((_, i) => !missing[i]);
        for (let i = 1; i < shown.length; i++) {
          expect(compareNames(shown[i - 1]!, shown[i]!) * (descending ? -1 : 1)).toBeLessThanOrEqual(0);
        }
      }
    }),
    { numRuns: 60 },
  );
});
