import { expect, test } from 'vitest';
import { Dropped, differsIn, file } from './dropped.ts';

/** Điện Biên, report on August 2024. */
const FILES = [
  'published/files/003-tien-do_7-2024.csv',
  'published/files/003-tien-do_8-2024.csv',
  'published/files/003-ca-nuoc_8-2024.csv',
].map(file);
const RISE = (change: string): string =>
  `Điểm đánh giá tiến độ giải quyết thủ tục hành chính của tỉnh trên Cổng Dịch vụ công quốc gia Tháng 8 năm 2024 đạt 97,5% tăng ${change} so với tỉ lệ Tháng 7 đạt 93%.`;

test('36: "tăng 4,5%" from 93% to 97,5% is 4,5 percentage points', async () => {
  expect(await differsIn(RISE('4,5%'), FILES)).toEqual([
    'Tỉnh Điện Biên · Tiến độ, kết quả giải quyết. Trong dự thảo: 4,5% · Theo số liệu: tăng 4,50 điểm phần trăm (phải ghi “điểm phần trăm”, không ghi “%”)',
  ]);
});

test('36: what is told of the data is in percentage points', async () => {
  const report = await Dropped.of(FILES);
  const months = await report.compare('province', '2024-07-31', '2024-08-31');
  expect((await report.found(months, 'indicators-up')).join()).toContain('tăng 4,50 điểm phần trăm');
});

test('36 put right: percentage points, points, or the relative change are right', async () => {
  for (const change of ['4,5 điểm phần trăm', '4,5 điểm', '4,84%'])
    expect(await differsIn(RISE(change), FILES)).toEqual([]);
});
