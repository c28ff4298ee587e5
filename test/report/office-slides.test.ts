import { expect, test } from 'vitest';
import { BODY_BOX } from '../../src/report/look.ts';
import { officeSlides } from '../../src/report/office-slides.ts';

const LINE =
  'Tỉnh Khánh Hòa: Công khai, minh bạch tăng 8,00 điểm, thay đổi lớn khác thường: cần xem nguyên nhân';
const slidesOf = (...counts: readonly number[]) =>
  officeSlides(
    {
      label: 'Bản nội bộ',
      parts: counts.map((n, i) => ({ title: `Phần ${i}`, lines: Array.from({ length: n }, () => LINE) })),
    },
    (text) => text,
  );
const rows = (slides: ReturnType<typeof slidesOf>): number =>
  slides.flat().reduce((sum, { table }) => sum + table.rows.length, 0);

test('a few notes of several parts share a slide', () => {
  const slides = slidesOf(4, 1, 1, 3);
  expect(slides.map((tables) => tables.map(({ alt }) => alt))).toEqual([
    ['Phần 0', 'Phần 1', 'Phần 2', 'Phần 3'],
  ]);
  expect(rows(slides)).toBe(9);
});

test('many go on beside and on further slides; none is lost, cut or laid over another', () => {
  const slides = slidesOf(40, 2, 25);
  expect(rows(slides)).toBe(67);
  for (const tables of slides) {
    for (const [i, { box }] of tables.entries()) {
      expect(box.y + box.h).toBeLessThanOrEqual(BODY_BOX.y + BODY_BOX.h + 1e-9);
      expect(box.x + box.w).toBeLessThanOrEqual(BODY_BOX.x + BODY_BOX.w + 1e-9);
      const next = tables[i + 1]?.box;
      if (next) expect(next.x > box.x || next.y > box.y + box.h).toBe(true);
    }
  }
});

test('where nothing is noted there is no slide', () => {
  expect(slidesOf()).toEqual([]);
});
