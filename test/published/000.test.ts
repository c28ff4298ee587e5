import { beforeAll, describe, expect, test } from 'vitest';
import { Publication, type Seen } from './published.ts';

const JUNE = '2024-06-30';

describe('the dossiers of June 2024', () => {
  let seen: Seen;
  beforeAll(async () => {
    const table = await Publication.of('engine/dossiers/ho-so-6-2024.csv');
    seen = await table.see({ level: 'province', to: JUNE, unit: 'Tỉnh Bình Phước' });
  });

  test.each([
    ['Tổng số hồ sơ tiếp nhận', '59.443'],
    ['Hồ sơ kỳ trước chuyển qua', '21.844'],
    ['Hồ sơ mới tiếp nhận trong kỳ', '37.599'],
    ['Hồ sơ đã giải quyết', '37.839'],
    ['Hồ sơ giải quyết đúng và trước hạn', '37.666'],
    ['Hồ sơ giải quyết quá hạn', '173'],
    ['Hồ sơ đang giải quyết', '21.260'],
    ['Hồ sơ đang giải quyết, chưa đến hạn', '21.249'],
    ['Hồ sơ đang giải quyết, quá hạn', '11'],
  ])('%s: %s', (name, count) => expect(seen.row(name).after).toBe(count));

  test('99,54% resolved in time, and 344 dossiers in neither sum', () => {
    expect(seen.row('Hồ sơ giải quyết đúng và trước hạn')['part-of']).toBe('99,54%');
    expect(seen.finding('rate-of-resolved')?.figures.rate).toBe(99.54);
    expect(seen.finding('dossier-residue')?.figures.residue).toBe(344);
  });
});

describe('who has 3 overdue dossiers or more', () => {
  let list: Publication;
  beforeAll(async () => {
    list = await Publication.of('engine/dossiers/qua-han-6-2024.csv', 'engine/dossiers/ho-so-6-2024.csv');
  });

  test.each([
    ['department', { 'Sở GD&ĐT': 3, 'Sở Tài nguyên và Môi trường': 3 }],
    ['district', { 'Đồng Phú': 16, 'Bù Gia Mập': 35, 'Hớn Quản': 6, 'Lộc Ninh': 5 }],
    ['branch', { 'huyện Đồng Phú': 54, 'Hớn Quản': 5, 'Lộc Ninh': 4 }],
    ['commune', { 'Tân Lợi-Hớn Quản': 3, 'Phước Tân-Phú Riềng': 6, 'Phú Sơn Lộc Ninh': 4 }],
  ] as const)('%s', (level, printed) => {
    expect(list.figures({ level }, JUNE, 'late')).toEqual(printed);
  });

  test('144 of 173 + 11 = 184 are listed, 40 are not', async () => {
    const beside = await Promise.all(
      (['department', 'branch', 'commune', 'province'] as const).map(
        async (level) => (await list.see({ level, to: JUNE, indicator: 'late' })).comparison,
      ),
    );
    const seen = await list.see({ level: 'district', to: JUNE, indicator: 'late', dossiers: { beside } });
    expect(seen.finding('overdue-rest')?.figures).toMatchObject({ both: 184, listed: 144, restOfBoth: 40 });
  });
});

describe("the province's score and place", () => {
  let rank: Publication;
  beforeAll(async () => {
    rank = await Publication.of('000-diem_6-2024.csv', '000-xep-hang.csv');
  });
  const against = { level: 'province', to: JUNE, from: '2024-05-31', baselines: ['2024-01-31'] } as const;

  test('84,39 of 100, graded good', async () => {
    const { page } = await rank.see({ level: 'province', to: JUNE, unit: 'Tỉnh Bình Phước' });
    expect(page.title).toBe('Tỉnh Bình Phước: 84,39 điểm; xếp loại tốt');
  });

  test('3/63, up 5 places from 8 in 5/2024 and 45 from 48 in 01/2024', async () => {
    const places = await rank.see({ ...against, part: 'rank' });
    expect(places.row('Tỉnh Bình Phước')).toMatchObject({
      before: '8/63',
      after: '3/63',
      move: '+5',
      'baseline-0': '48/63',
      'baseline-0-delta': '+45',
    });
    const { page } = await rank.see({ ...against, unit: 'Tỉnh Bình Phước' });
    expect(page.title).toBe(
      'Xếp hạng 3/63, tăng 5 bậc so với tháng 5/2024 (8/63), tăng 45 bậc so với tháng 01/2024 (48/63)',
    );
  });

  test('a table that had no column of points in 5/2024 is not said to have left the province out', async () => {
    const { page } = await rank.see(against);
    expect(page.sentences.map(({ text }) => text)).toContain(
      '01 đơn vị không có dữ liệu: tỉnh Bình Phước (tháng 5/2024: bảng không có cột này).',
    );
  });

  test('the sentence as it was printed agrees', async () => {
    const { figures } = await rank.check(
      'Tính đến tháng 6/2024, tỉnh Bình Phước đạt 84,39/100 điểm, xếp thứ 03/63 cả nước, tăng 5 bậc so với tháng 5/2024 và tăng 45 bậc so với tháng 01/2024.',
    );
    expect(figures.map(({ text, verdict }) => [text, verdict])).toEqual(
      ['tháng 6/2024', '84,39/100', '03/63', '5', 'tháng 5/2024', '45', 'tháng 01/2024'].map((text) => [
        text,
        'agrees',
      ]),
    );
  });

  test.each(['cả nước', 'tỉnh, thành phố trong cả nước', 'toàn quốc'])(
    'a wrong move behind "03/63 %s" is found',
    async (roster) => {
      const { figures } = await rank.check(
        `Tỉnh Bình Phước xếp thứ 03/63 ${roster}, tăng 6 bậc so với tháng 5/2024.`,
      );
      expect(figures.find(({ text }) => text === '6')).toMatchObject({
        verdict: 'differs',
        expected: { value: 5 },
      });
    },
  );
});
