import { describe, expect, test } from 'vitest';
import { lineCount, sizeThatFits, textWidth } from '../../src/report/text-size.ts';

/** Widths in Arial at 1,000 points, from the font's own metrics (Liberation Sans has the same). */
const MEASURED: readonly (readonly [text: string, width: number])[] = [
  ['Tăng', 2279],
  ['27/3/2025', 4448],
  ['+2,58', 2530],
  ['MWm', 2610],
];

test.each(MEASURED)('%s is as wide as in Arial, within a twentieth', (text, width) => {
  const estimated = textWidth(text, 1_000) * 72;
  expect(Math.abs(estimated - width) / width).toBeLessThan(0.05);
});

describe('lines', () => {
  test('break between words', () => {
    const half = textWidth('Sở Nông nghiệp', 12) + 0.01;
    expect(lineCount('Sở Nông nghiệp', half, 12)).toBe(1);
    expect(lineCount('Sở Nông nghiệp và Môi trường', half, 12)).toBe(2);
  });

  test('break inside a word where it is wider than the line', () => {
    expect(lineCount('m'.repeat(30), textWidth('m'.repeat(10), 12) + 0.001, 12)).toBe(3);
  });

  test('composed and decomposed letters take the same room', () => {
    const name = 'Sở Văn hóa, Thể thao và Du lịch';
    expect(textWidth(name.normalize('NFD'), 12)).toBe(textWidth(name.normalize('NFC'), 12));
  });
});

test('a long title is set smaller, a very long one smallest', () => {
  const box = { w: 12, h: 0.95 };
  expect(sizeThatFits('Ngắn', box, [28, 20, 16])).toBe(28);
  expect(sizeThatFits('Tiêu đề dài '.repeat(15), box, [28, 20, 16])).toBe(20);
  expect(sizeThatFits('Tiêu đề dài '.repeat(90), box, [28, 20, 16])).toBe(16);
});
