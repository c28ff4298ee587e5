import { expect, test } from 'vitest';
import { matching, typedAhead } from '../../src/ui/menu/menu-items.ts';

const items = ['Đồng Nai', 'Đồng Tháp', 'Quảng Ninh', 'Quảng Trị'].map((label) => ({ value: label, label }));

test('a filter finds without marks and by any of its words', () => {
  expect(matching(items, 'quang').shown.map((item) => item.label)).toEqual(['Quảng Ninh', 'Quảng Trị']);
  expect(matching(items, 'thap dong').shown.map((item) => item.label)).toEqual(['Đồng Tháp']);
  expect(matching(items, '').shown).toHaveLength(4);
  expect(matching(items, 'xyz').shown).toEqual([]);
});

test('a long list is cut and says how many more there are', () => {
  const many = Array.from({ length: 3872 }, (_, i) => ({ value: `${i}`, label: `Xã ${i}` }));
  const { shown, more } = matching(many, '');
  expect(shown.length + more).toBe(3872);
  expect(shown.length).toBeLessThan(300);
});

test('typed letters go to the next item that begins with them', () => {
  expect(typedAhead(items, 'q', 0)).toBe(2);
  expect(typedAhead(items, 'q', 3)).toBe(3);
  expect(typedAhead(items, 'quảng t', 0)).toBe(3);
  expect(typedAhead(items, 'd', 2)).toBe(0);
  expect(typedAhead(items, 'x', 0)).toBe(-1);
});
