import { expect, test } from 'vitest';
import { widthOf, widthOfWords } from '../../src/view/columns/column-size.ts';

test('a column is as wide as its head with the arrow of its order, or as its longest text', () => {
  expect(widthOf('10/10/2026', ['68,80'])).toBeGreaterThanOrEqual(66 + 13 + 16);
  expect(widthOf('Bậc', ['Trung bình → Khá'])).toBeGreaterThan(widthOf('Bậc', ['Khá']));
});

test('marks and spaces take less than letters and digits', () => {
  expect(widthOf('', ['11/13 → 11/12'])).toBeLessThan(widthOf('', ['1111311111112']));
});

// Drawn, the sentence is 146 pixels wide.
test('words in the place of a figure are not cut', () => {
  expect(widthOfWords(['Không có trong danh sách'])).toBeGreaterThanOrEqual(146 + 16);
  expect(widthOfWords([])).toBeLessThan(widthOf('', ['+0,97']));
});
