import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Dropped } from './dropped.ts';

/** Bình Phước, notice of 6/2024. */
const OVERDUE = new URL('../imports/markup/Qua%20han%20thang%206.docx', import.meta.url);

test('28: Đồng Phú, Hớn Quản and Lộc Ninh are a district and a branch each, of figures of their own', async () => {
  const list = await Dropped.of([
    { name: 'Qua han thang 6.docx', bytes: new Uint8Array(readFileSync(OVERDUE)) },
  ]);
  const countOf = (level: 'district' | 'branch'): Record<string, number> => {
    const { units, values } = list.assessment('2024-06-30', level);
    const named = units.map((key) => list.units.findLast((unit) => unit.key === key)!.name);
    return Object.fromEntries(named.map((name, u) => [name, values[0]![u]!]));
  };
  expect(countOf('district')).toEqual({ 'Đồng Phú': 16, 'Bù Gia Mập': 35, 'Hớn Quản': 6, 'Lộc Ninh': 5 });
  expect(countOf('branch')).toEqual({ 'huyện Đồng Phú': 54, 'Hớn Quản': 5, 'Lộc Ninh': 4 });
});
