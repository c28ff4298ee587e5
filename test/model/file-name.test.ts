import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileNameOf } from '../../src/model/index.ts';

test.each([
  [
    'Sở, ban, ngành · Tổng điểm, 27/3/2025 → 08/4/2025',
    'Sở, ban, ngành · Tổng điểm, 27-3-2025 → 08-4-2025.png',
  ],
  ['Bảng 1: điểm <766> "mới"', 'Bảng 1 - điểm 766 mới.png'],
  ['đến 09:00 ngày 10/4', 'đến 09-00 ngày 10-4.png'],
  ['Số\tliệu\r\n tháng 4...', 'Số liệu tháng 4.png'],
  ['Sở', 'Sở.png'],
  ['con', 'So Kỳ con.png'],
  ['nul.1', 'So Kỳ nul.1.png'],
  ['🏆'.repeat(41), `${'🏆'.repeat(40)}.png`],
  [`a${'🏆'.repeat(40)}`, `a${'🏆'.repeat(39)}.png`],
  [' . ', 'So Kỳ.png'],
  ['', 'So Kỳ.png'],
])('%o is called %o', (text, name) => {
  expect(fileNameOf(text, 'png')).toBe(name);
});

test('any text gives a name that every system takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const name = fileNameOf(text, 'pptx');
      expect(name).toMatch(/[^\s.]\.pptx$/);
      expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]|^[\s.]/u);
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
    }),
  );
});
