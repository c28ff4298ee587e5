import { expect, test } from 'vitest';
import { Dropped, differsIn, file, putRight, table } from './dropped.ts';

/** Bắc Kạn, tháng 4/2024. */
const UNITS = '004-don-vi_4-2024.csv';
const PROVINCE = '004-tinh_4-2024.csv';

const SCORE = 'published/files/004-diem_4-2024.csv';
const HEADLINE = 'Bắc Kạn đạt 75,35/100 điểm, xếp hạng 17/63 tỉnh, thành phố trong tháng 4/2024.';

test('40: figures of 1/4 to 25/4 are not the whole of "tháng 4/2024"', async () => {
  const news = await Dropped.of([file(SCORE)]);
  const april = await news.alone('province', '2024-04-25');
  expect(await news.found(april, 'caveats')).toEqual([
    'Số liệu giai đoạn 01/4–25/4/2024 chưa trọn tháng 4/2024.',
  ]);
  expect(await news.found(april, 'caveats', { language: 'en' })).toEqual([
    'Figures for 1–25 Apr 2024 cover only a part of Apr 2024.',
  ]);
});

test('40: beside a whole month the difference is provisional', async () => {
  const march = table(
    't3.csv',
    'BỘ CHỈ SỐ 766',
    'Tháng 3/2024',
    'Địa phương;Tổng điểm',
    'Tỉnh Bắc Kạn;74,10/100',
  );
  const news = await Dropped.of([march, file(SCORE)]);
  expect(await news.found(await news.compare('province', '2024-03-31', '2024-04-25'), 'caveats')).toEqual([
    'Số liệu giai đoạn 01/4–25/4/2024 chưa trọn kỳ: chênh lệch so với tháng 3/2024 là tạm tính.',
  ]);
});

test('40: a headline that calls them those of April is told the days', async () => {
  expect(await differsIn(HEADLINE, [file(SCORE)])).toEqual([
    'Trong dự thảo: tháng 4/2024 · Theo số liệu: 01/4–25/4/2024 (số liệu chưa trọn kỳ)',
  ]);
});

test('40 put right: a whole month, or one whose days are said, is not doubted', async () => {
  const whole = putRight(SCORE, [' (từ ngày 01/4/2024 đến ngày 25/4/2024)', '']);
  const april = await Dropped.of([whole]);
  expect(await april.found(await april.alone('province', '2024-04-30'), 'caveats')).toEqual([]);
  expect(await differsIn(HEADLINE, [whole])).toEqual([]);
  const said = HEADLINE.replace('tháng 4/2024', 'tháng 4 (từ ngày 01/4 đến ngày 25/4/2024)');
  expect(await differsIn(said, [file(SCORE)])).toEqual([]);
});

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

test('41 put right: a province at 100% like its units is not doubted', async () => {
  const both = await Dropped.of([file(UNITS), putRight(PROVINCE, ['93,45', '100'])]);
  expect(both.said(['whole-outside-parts'])).toEqual([]);
});

test('42: 18/18 points though a rate is 93,45%: right if full points begin at 90%', async () => {
  const province = await Dropped.of([file(PROVINCE)]);
  expect(province.said(['full-points-below-100'])).toEqual([
    'note D6: Bắc Kạn: nhóm “Mức độ hài lòng” đạt đủ 18/18 điểm dù “Tỷ lệ hài lòng trong tiếp nhận, giải quyết TTHC” là 93,45%; đúng nếu điểm tối đa tính từ 90%, hãy đối chiếu với cách chấm.',
  ]);
});

test('42 put right: full points with full rates, and less with less, are not doubted', async () => {
  for (const change of [
    ['93,45', '100'],
    [';18;', ';17,2;'],
  ] as const)
    expect((await Dropped.of([putRight(PROVINCE, change)])).said(['full-points-below-100'])).toEqual([]);
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

test('43 put right: with a baseline the change is stated', async () => {
  const march = putRight(
    UNITS,
    ['từ ngày 01/4/2024 đến ngày 25/4/2024', 'từ ngày 01/3/2024 đến ngày 25/3/2024'],
    ['tháng 4/2024', 'tháng 3/2024'],
    ['1;Sở Nội vụ;100', '1;Sở Nội vụ;98,5'],
  );
  const units = await Dropped.of([march, file(UNITS)]);
  const comparison = await units.compare('department', '2024-03-25', '2024-04-25');
  expect(await units.found(comparison, 'units-up')).toHaveLength(1);
});
