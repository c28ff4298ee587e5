import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrapEvenly, wrapText } from '../../src/view/charts/wrap-text.ts';

/** A typeface in which every letter is 10 wide. */
const widthOf = (text: string): number => [...text].length * 10;

test('a text is broken at its spaces', () => {
  expect(wrapText('giảm nhiều nhất là Sở Tư pháp', 120, widthOf)).toEqual([
    'giảm nhiều',
    'nhất là Sở',
    'Tư pháp',
  ]);
  expect(wrapText('Tư pháp', 120, widthOf)).toEqual(['Tư pháp']);
  expect(wrapText('  ', 120, widthOf)).toEqual([]);
});

test('a word alone too wide is broken between letters', () => {
  expect(wrapText('a 1234567 b', 30, widthOf)).toEqual(['a', '123', '456', '7 b']);
});

test('lines of about one length leave no word alone', () => {
  expect(wrapText('một hai ba bốn năm', 150, widthOf)).toEqual(['một hai ba bốn', 'năm']);
  expect(wrapEvenly('một hai ba bốn năm', 150, widthOf)).toEqual(['một hai ba', 'bốn năm']);
});

const texts = fc.array(fc.string({ minLength: 1, maxLength: 14 }), { maxLength: 20 }).map((w) => w.join(' '));

test('nothing is lost, nothing is too wide, and even lines are no more than full ones', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 10, max: 400 }), (text, width) => {
      const letters = (lines: readonly string[]): string => lines.join('').replace(/\s/g, '');
      const lines = wrapText(text, width, widthOf);
      const even = wrapEvenly(text, width, widthOf);
      for (const line of [...lines, ...even]) expect(widthOf(line)).toBeLessThanOrEqual(width);
      expect(letters(lines)).toBe(text.replace(/\s/g, ''));
      expect(letters(even)).toBe(letters(lines));
      expect(even).toHaveLength(lines.length);
    }),
  );
});
