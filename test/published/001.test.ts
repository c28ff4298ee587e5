import { beforeAll, describe, expect, test } from 'vitest';
import { Publication, type Seen } from './published.ts';

const JULY = '2024-07-31';

describe('targets and what was reached, in per cent', () => {
  let seen: Seen;
  beforeAll(async () => {
    const table = await Publication.of('compare/fixtures/targets-2024-07-31.csv');
    seen = await table.see({ level: 'province', to: JULY, unit: 'Bình Phước' });
  });

  test.each([
    ['Tỷ lệ cung cấp DVC trực tuyến toàn trình trên tổng số TTHC có đủ điều kiện', '90', '60,21', '−29,79'],
    ['Tỷ lệ số hóa hồ sơ, kết quả giải quyết TTHC', '80', '66,67', '−13,33'],
    ['Tỷ lệ cấp kết quả giải quyết TTHC điện tử', '100', '74,87', '−25,13'],
    ['Tỷ lệ công bố TTHC đúng hạn', '100', '42,11', '−57,89'],
    ['Tỷ lệ công khai TTHC đúng hạn', '100', '71,15', '−28,85'],
  ])('%s: %s, %s, %s', (name, target, after, gap) => {
    expect(seen.row(name)).toMatchObject({ target, after, gap });
  });

  test('06/11 were met: none of the five here, which are the 11 − 6', () => {
    expect(seen.finding('targets')?.figures).toMatchObject({ met: 0, below: 11 - 6 });
  });
});

describe('the lowest units', () => {
  test.each([
    [
      'department',
      {
        'Sở Giao thông vận tải': ['47,34', '47,34'],
        'Sở Kế hoạch và Đầu tư': ['55,07', ''],
      },
    ],
    [
      'district',
      {
        'UBND huyện Bù Đăng': ['55,50', ''],
        'UBND thị xã Chơn Thành': ['52,78', '58,59'],
        'UBND huyện Đồng Phú': ['47,75', ''],
        'UBND huyện Bù Đốp': ['39,58', '44,59'],
      },
    ],
  ] as const)('%s', async (level, printed) => {
    const low = await Publication.of('anomalies/files/001-ty-le-thap_31-7-2024.csv');
    const { columns } = low.at({ level }, JULY);
    const seen = await Promise.all(
      columns.map(({ indicator, part }) => low.see({ level, to: JULY, indicator, part })),
    );
    expect(
      Object.fromEntries(seen[0]!.names.map((name) => [name, seen.map(({ row }) => row(name).after)])),
    ).toEqual(printed);
  });
});

describe('overdue dossiers', () => {
  test('of 7 departments 247, of 11 districts 567, in all 814', async () => {
    const list = await Publication.of('engine/dossiers/qua-han-31-7-2024.csv');
    expect(list.figures({ level: 'department' }, JULY, 'overdue')).toEqual({
      'Giao thông vận tải': 149,
      'Sở Kế hoạch và Đầu tư': 48,
      'Sở Tài nguyên và Môi trường': 5,
      'Sở Nội vụ': 3,
      'Sở Tài chính': 3,
      'Sở Y tế': 2,
      'Tư pháp': 37,
    });
    expect(list.figures({ level: 'district' }, JULY, 'overdue')).toEqual({
      'Phú Riềng': 195,
      'Hớn Quản': 112,
      'Lộc Ninh': 103,
      'Chơn Thành': 31,
      'Bù Gia Mập': 29,
      'Bù Đốp': 26,
      'Đồng Xoài': 25,
      'Bù Đăng': 20,
      'Đồng Phú': 18,
      'Phước Long': 5,
      'Bình Long': 3,
    });
    const look = { to: JULY, indicator: 'overdue' } as const;
    const { comparison } = await list.see({ ...look, level: 'department' });
    const seen = await list.see({ ...look, level: 'district', dossiers: { beside: [comparison] } });
    expect(seen.finding('overdue-total')?.figures).toMatchObject({
      dossiers: 814,
      'dossiers@department': 247,
      'dossiers@district': 567,
    });
  });
});

describe('the place of the province', () => {
  test('3/63, up 43 from 46 in 2023', async () => {
    const ranks = await Publication.of('001-xep-hang.csv');
    const seen = await ranks.see({ level: 'province', to: JULY, from: '2023-12-31', part: 'rank' });
    expect(seen.row('Tỉnh Bình Phước')).toMatchObject({ before: '46/63', after: '3/63', move: '+43' });
    expect(seen.page.title).toBe('Tỉnh Bình Phước: hạng 3/63, tăng 43 bậc so với năm 2023');
  });
});
