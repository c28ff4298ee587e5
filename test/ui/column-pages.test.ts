import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GridColumn } from '../../src/model/index.ts';
import { columnPages } from '../../src/ui/print/column-pages.ts';

const column = (kind: 'name' | 'figure', width: number): GridColumn => ({
  id: 'after',
  kind,
  title: '',
  width,
  align: 'end',
  text: [],
});
const name = column('name', 240);

test('every figure’s column is on one page, in order, behind the names, and no page is wider than paper', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 40, max: 900 }), { maxLength: 60 }), (widths) => {
      const figures = widths.map((width) => column('figure', width));
      const pages = columnPages([name, ...figures]);
      expect(pages.flatMap((page) => page.slice(1))).toEqual(figures);
      for (const page of pages) {
        expect(page[0]).toBe(name);
        expect(page.reduce((sum, { width }) => sum + width, 0)).toBeLessThanOrEqual(1240);
      }
    }),
  );
});

test('what fits stays one table, and nothing but names is one too', () => {
  expect(columnPages([name, ...Array(10).fill(column('figure', 100))])).toHaveLength(1);
  expect(columnPages([name, ...Array(11).fill(column('figure', 100))])).toHaveLength(2);
  expect(columnPages([name])).toEqual([[name]]);
});
