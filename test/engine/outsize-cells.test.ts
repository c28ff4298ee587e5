import { expect, test } from 'vitest';
import { createEngine } from '../../src/engine/index.ts';

const TITLE = 'UBND tỉnh Gia Lai, ngày 06/10/2026';
const LONG = 25_000;
const COLUMNS = 8_000;

const figures = (row: number) => Array.from({ length: COLUMNS }, (_, i) => `${(i + row) % 90},5`).join(';');
const heads = Array.from({ length: COLUMNS }, (_, i) => `Chỉ số ${i}`).join(';');

// What takes the square of a length takes minutes here, far longer than any test may.
test.each([
  ['a name of 200 KB', `Đơn vị;Tổng điểm\n${'Sở Y tế '.repeat(LONG)};80,5\nSở Tư pháp;81,5`, 2],
  ['a name near to none known', `Tỉnh;Tổng điểm\n${'Lâm Đồng '.repeat(10_000)};80,5\nTỉnh Lào Cai;81,5`, 2],
  [
    'a head of 200 KB',
    `Đơn vị;${'Điểm dài '.repeat(LONG)};Tổng điểm\nSở Y tế;80,5;80\nSở Tư pháp;81,5;81`,
    4,
  ],
  ['thousands of columns', `Đơn vị;${heads}\nXã A;${figures(0)}\nXã B;${figures(1)}`, 2 * COLUMNS],
])(
  '%s is read',
  async (_, table, stored) => {
    const bytes = new TextEncoder().encode(`${TITLE}\n${table}`);
    const outcome = await createEngine().recognise([{ name: 'a.csv', bytes }]);
    expect(outcome.files[0]?.figures).toBe(stored);
  },
  60_000,
);
