import { expect, test } from 'vitest';
import { Dropped, file } from './dropped.ts';

/** Bắc Kạn, tháng 4/2024. */
const UNITS = '004-don-vi_4-2024.csv';
const PROVINCE = '004-tinh_4-2024.csv';

test('41: all units are at 100%, yet the province at 93,45%', async () => {
  const both = await Dropped.of([UNITS, PROVINCE].map(file));
  expect(both.said(['whole-outside-parts'])).toEqual([
    'warning D6: Bắc Kạn: “Tỷ lệ hài lòng trong tiếp nhận, giải quyết TTHC” là 93,45% trong khi 26 đơn vị trực thuộc đều là 100%; số chung phải nằm trong khoảng đó, trừ khi xã, phường, đặc khu (chưa có ở đây) làm lệch hoặc hai số khác phạm vi.',
  ]);
  expect(both.said(['whole-outside-parts'], 'en')[0]).toContain(
    'is 93.45% while its 26 units are all at 100%; the whole must lie between them, unless communes, wards and special zones (not here)',
  );
});

test('41 needs both: one alone is no contradiction', async () => {
  for (const name of [UNITS, PROVINCE]) {
    expect((await Dropped.of([file(name)])).said(['whole-outside-parts'])).toEqual([]);
  }
});

test('42: 18/18 points though a rate is 93,45%: right if full points begin at 90%', async () => {
  const province = await Dropped.of([file(PROVINCE)]);
  expect(province.said(['full-points-below-100'])).toEqual([
    'note D6: Bắc Kạn: nhóm “Mức độ hài lòng” đạt đủ 18/18 điểm dù “Tỷ lệ hài lòng trong tiếp nhận, giải quyết TTHC” là 93,45%; đúng nếu điểm tối đa tính từ 90%, hãy đối chiếu với cách chấm.',
  ]);
});

test('43: without a baseline no change is stated', async () => {
  const units = await Dropped.of([file(UNITS)]);
  const comparison = await units.alone('department', '2024-04-25');
  expect(comparison.delta.every(Number.isNaN)).toBe(true);
  const told = await Promise.all(
    (['units-up', 'units-down', 'units-unchanged', 'rank-moves', 'events'] as const).map((kind) =>
      units.found(comparison, kind),
    ),
  );
  expect(told.flat()).toEqual([]);
});
