import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DeckTable, TableCell } from '../../src/report/deck-table.ts';
import { cellText, fitTable, tableHeight, tableWidth } from '../../src/report/fit-table.ts';
import { airy, tablePages } from '../../src/report/table-pages.ts';

function cell(text: string): TableCell {
  return { runs: [{ text, colour: '000000' }], align: 'left', span: 1 };
}

const names = fc.array(fc.lorem({ maxCount: 18 }), { minLength: 1, maxLength: 120 });

function tableOf(rows: readonly string[]): DeckTable {
  return {
    head: ['Đơn vị', '08/4/2025'].map(cell),
    rows: rows.map((name, i) => [cell(`${i} ${name}`), cell('82,67')]),
  };
}

test('no row is lost, none stands twice, and each part fits', () => {
  fc.assert(
    fc.property(names, fc.integer({ min: 2, max: 6 }), (rows, height) => {
      const table = fitTable(tableOf(rows), 5, 12);
      const parts = tablePages(table, height);
      expect(parts.flatMap((part) => part.rows)).toEqual(table.rows);
      for (const part of airy(parts, height)) {
        expect(tableHeight(part)).toBeLessThanOrEqual(height + 1e-9);
        expect(part.rowHeights).toHaveLength(part.rows.length);
      }
    }),
  );
});

test('rows that are alike are shared out evenly', () => {
  const table = fitTable(tableOf(Array.from({ length: 34 }, () => 'tỉnh')), 5, 12);
  expect(tablePages(table, 4.9).map((part) => part.rows.length)).toEqual([17, 17]);
});

test('a row higher than a part still stands in one', () => {
  const long = tableOf(['a', 'dài '.repeat(400), 'b']);
  const parts = tablePages(fitTable(long, 3, 12), 2);
  expect(parts.map((part) => part.rows.map((row) => cellText(row[0]!).slice(0, 3)))).toEqual([
    ['0 a'],
    ['1 d'],
    ['2 b'],
  ]);
});

test('columns never take more than there is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 3, max: 12 }), (count, width) => {
      const figures = Array.from({ length: count }, () => cell('100,00'));
      const table = { head: [cell('Chỉ số'), ...figures], rows: [[cell('Tỷ lệ'), ...figures]] };
      expect(tableWidth(fitTable(table, width, 12))).toBeLessThanOrEqual(width + 1e-9);
    }),
  );
});
