import { describe, expect, test } from 'vitest';
import { NOTICE_FILES } from '../fixtures/sample-files.ts';
import { Dropped, file } from './dropped.ts';

const PROVINCES = ['dvcqg_34tinh_2026-10-06.csv', 'dvcqg_34tinh_2026-10-10.csv'];

describe('34 provinces, 06/10 against 10/10/2026', () => {
  test('exactly four events, each explained with its figures', async () => {
    const provinces = await Dropped.of(PROVINCES.map(file));
    const comparison = await provinces.compare('province', '2026-10-06', '2026-10-10');
    const [ending, usual] = [
      ': cần xem nguyên nhân, chưa nêu ở tiêu đề.',
      'hơn 1 điểm và hơn 5 lần trung vị mức thay đổi của 34 đơn vị',
    ];
    expect(await provinces.found(comparison, 'events')).toEqual([
      `UBND tỉnh Khánh Hòa: Công khai, minh bạch tăng 8,00 điểm (6,00 → 14,00), thay đổi lớn khác thường (từ một phần ba điểm tối đa 18 trở lên)${ending}`,
      `UBND tỉnh Quảng Trị: Công khai, minh bạch tăng 3,52 điểm (8,00 → 11,52), thay đổi lớn khác thường (${usual}, 0,00 điểm)${ending}`,
      `UBND tỉnh Hưng Yên: Công khai, minh bạch tăng 2,00 điểm (6,00 → 8,00), thay đổi lớn khác thường (${usual}, 0,00 điểm; nay có 07 đơn vị cùng ở mức 8,00)${ending}`,
      `UBND tỉnh Quảng Trị: Cung cấp dịch vụ công trực tuyến giảm 1,88 điểm (8,85 → 6,97), thay đổi lớn khác thường (${usual}, 0,04 điểm)${ending}`,
    ]);
    expect((await provinces.found(comparison, 'events', { language: 'en' }))[2]).toContain(
      'more than 1 point and more than 5 times the median change of 34 units, 0.00 points; 7 units now stand at 8.00',
    );
  });

  test('nothing else is doubted of them', async () => {
    const provinces = await Dropped.of(PROVINCES.map(file));
    expect(provinces.issues).toEqual([]);
  });
});

test('the exports behind notice 1072 raise no doubt but its own', async () => {
  const exports = await Dropped.of(NOTICE_FILES.slice(1).map(file));
  expect(exports.issues).toEqual([]);
});
