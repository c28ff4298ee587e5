import { expect, test } from 'vitest';
import { Publication } from './published.ts';

const APRIL = '2024-04-25';

test('75,35 of 100, fair, 17/63, from 1/4 to 25/4', async () => {
  const news = await Publication.of('004-diem_4-2024.csv');
  const seen = await news.see({ level: 'province', to: APRIL });
  expect(seen.row('Tỉnh Bắc Kạn')).toMatchObject({
    after: '75,35',
    grade: 'Khá',
    'published-rank': '17/63',
  });
  expect(seen.comparison.to).toMatchObject({ kind: 'range', start: '2024-04-01', end: APRIL });
});

test('66,67% announced and 74,68% published in time', async () => {
  const news = await Publication.of('004-cong-bo_4-2024.csv');
  const seen = await news.see({ level: 'province', to: APRIL, unit: 'Bắc Kạn' });
  expect(seen.names.map((name) => seen.row(name).after)).toEqual(['66,67', '74,68']);
});

test('7 units at 100% in time, 2 without dossiers', async () => {
  const news = await Publication.of('004-dung-han_4-2024.csv');
  const [{ indicator, part }] = news.at({ level: 'department' }, APRIL).columns as [
    { indicator: string; part: 'rate' },
  ];
  const seen = await news.see({ level: 'department', to: APRIL, indicator, part });
  expect(seen.finding('units-full')?.units).toHaveLength(7);
  expect(seen.page.sentences.map(({ text }) => text)).toContain(
    '02 đơn vị không phát sinh hồ sơ: Ban QL các Khu công nghiệp, Ban Dân tộc tỉnh.',
  );
});

test('satisfaction: 18/18 points, rates of 100% and 93,45%, each shown', async () => {
  const news = await Publication.of('anomalies/files/004-tinh_4-2024.csv');
  const seen = await news.see({ level: 'province', to: APRIL, unit: 'Bắc Kạn' });
  expect(seen.names.map((name) => seen.row(name).after)).toEqual(['18,00', '100,00', '93,45']);
});

test.each([
  ['department', 18],
  ['district', 8],
] as const)('satisfaction: all units of %s, %i, at 100%%', async (level, count) => {
  const news = await Publication.of('anomalies/files/004-don-vi_4-2024.csv');
  const [column] = news.at({ level }, APRIL).columns;
  const seen = await news.see({ level, to: APRIL, ...column! });
  expect(seen.finding('units-full')?.units).toHaveLength(count);
  expect(seen.finding('units-lowest')).toBeUndefined();
});

test.each([
  ['department', 'Xếp loại 18 đơn vị: 12/18 xuất sắc (66,67%), 06/18 tốt (33,33%).'],
  ['district', 'Xếp loại 08 đơn vị: 07/08 tốt (87,50%), 01/08 trung bình (12,50%).'],
] as const)('grades of %s: %s', async (level, counts) => {
  const news = await Publication.of('004-xep-loai_4-2024.csv');
  const { page } = await news.see({ level, to: APRIL });
  expect(page.sentences.map(({ text }) => text)).toContain(counts);
});
