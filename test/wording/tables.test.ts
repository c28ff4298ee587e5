import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { wordingOf } from '../../src/wording/index.ts';

const vi = wordingOf('vi').tables;
const en = wordingOf('en').tables;

test('columns have the letters of a spreadsheet', () => {
  expect([0, 25, 26, 701, 702].map(vi.letters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
});

test('sizes are rounded up', () => {
  expect([999, 1024, 1025, 5_000_000].map(vi.size)).toEqual(['999 B', '1 KB', '2 KB', '4,8 MB']);
  expect(en.size(5_000_000)).toBe('4.8 MB');
});

describe('the moment of an import is that of the clock on the wall', () => {
  const zone = process.env.TZ;
  beforeEach(() => {
    process.env.TZ = 'Asia/Ho_Chi_Minh';
  });
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  test('a morning here is the evening before in Greenwich', () => {
    expect(vi.imported('2026-03-07T22:05:00.000Z')).toBe('nhập lúc 05:05 ngày 08/3/2026');
    expect(en.imported('2026-03-07T22:05:00.000Z')).toBe('imported at 05:05 on 8 Mar 2026');
  });
});

test('rows are counted in words', () => {
  expect(vi.rows('stored', 13)).toBe('13 dòng số liệu');
  expect([en.rows('stored', 13), en.rows('stored', 1)]).toEqual(['13 rows of figures', '1 row of figures']);
});
