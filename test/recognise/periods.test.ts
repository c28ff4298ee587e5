import { describe, expect, test } from 'vitest';
import { periodKey } from '../../src/model/index.ts';
import { documentDate, findPeriods, labelOf, swapped, withoutPeriods } from '../../src/recognise/periods.ts';

const keys = (text: string, year?: number) => findPeriods(text, year).map(periodKey);

describe('how offices write a period', () => {
  test.each([
    ['ĐIỂM ĐÁNH GIÁ (27/3/2025)', 'day:2025-03-27..2025-03-27'],
    ['Tính đến hết ngày 08/4/2025', 'day:2025-04-08..2025-04-08'],
    ['ngày 08.04.2025', 'day:2025-04-08..2025-04-08'],
    ['8-4-25', 'day:2025-04-08..2025-04-08'],
    ['ngày 11 tháng 4 năm 2025', 'day:2025-04-11..2025-04-11'],
    ['agencies_GiaLai_02102026', 'day:2026-10-02..2026-10-02'],
    ['20261006_xuat', 'day:2026-10-06..2026-10-06'],
    ['dvcqg_34tinh_2026-10-06', 'day:2026-10-06..2026-10-06'],
    ['tuần 15/2025', 'week:2025-04-07..2025-04-13'],
    ['tuần thứ 15, tháng 4/2025', 'week:2025-04-07..2025-04-13'],
    ['Tháng 6/2024', 'month:2024-06-01..2024-06-30'],
    ['tháng 02 năm 2024', 'month:2024-02-01..2024-02-29'],
    ['so-lieu_thang-6-2024', 'month:2024-06-01..2024-06-30'],
    ['01/2024', 'month:2024-01-01..2024-01-31'],
    ['Quý I/2025', 'quarter:2025-01-01..2025-03-31'],
    ['quý 4 năm 2024', 'quarter:2024-10-01..2024-12-31'],
    ['QII/2024', 'quarter:2024-04-01..2024-06-30'],
    ['6 tháng đầu năm 2024', 'range:2024-01-01..2024-06-30'],
    ['từ ngày 01/4/2024 đến ngày 25/4/2024', 'range:2024-04-01..2024-04-25'],
    ['01/4 - 25/4/2024', 'range:2024-04-01..2024-04-25'],
    ['Năm 2024', 'year:2024-01-01..2024-12-31'],
    ['2024', 'year:2024-01-01..2024-12-31'],
  ])('%s', (text, key) => {
    expect(keys(text)).toEqual([key]);
    expect(keys(text.normalize('NFD'))).toEqual([key]);
  });

  test.each([
    'Căn cứ Quyết định số 766/QĐ-TTg ngày 23/6/2022 của Thủ tướng Chính phủ',
    'Thông báo số 144/TB-UBND ngày 08/4/2025',
    'ngày 31/2/2025',
    'xếp hạng 8/63',
    'Sở Y tế',
    '766',
  ])('%s names none', (text) => {
    expect(keys(text)).toEqual([]);
  });

  test('the hour of a list is kept', () => {
    expect(findPeriods('đến 09h ngày 10/4/2025')).toMatchObject([
      { start: '2025-04-10', asOf: '2025-04-10T09:00' },
    ]);
    expect(findPeriods('Tính đến 16 giờ 30 ngày 10/4/2025')).toMatchObject([{ asOf: '2025-04-10T16:30' }]);
  });

  test('a day without a year takes the document\u2019s', () => {
    expect(keys('Ngày 27/3', 2025)).toEqual(['day:2025-03-27..2025-03-27']);
    expect(keys('Ngày 27/3')).toEqual([]);
  });
});

test('a label is kept where it says more than the date', () => {
  expect(labelOf('Tại phiên họp ngày 27/3/2025')).toBe('Tại phiên họp ngày 27/3/2025');
  expect(labelOf('ĐIỂM ĐÁNH GIÁ (27/3/2025)')).toBeUndefined();
  expect(labelOf('Năm 2024')).toBeUndefined();
});

test('a head without its date names the indicator', () => {
  expect(withoutPeriods('ĐIỂM ĐÁNH GIÁ (27/3/2025)')).toBe('diem danh gia');
  expect(withoutPeriods('Tổng điểm đến ngày 08/4/2025')).toBe('tong diem');
  expect(withoutPeriods('27/3/2025')).toBe('');
});

test('the place and date line dates the document only', () => {
  expect(documentDate('Bình Phước, ngày 11 tháng 4 năm 2025')).toBe('2025-04-11');
  expect(documentDate('Kết quả đến ngày 11 tháng 4 năm 2025')).toBeUndefined();
});

test('day and month exchanged', () => {
  expect(swapped('2025-08-04')).toBe('2025-04-08');
  expect(swapped('2025-03-27')).toBeUndefined();
  expect(swapped('2025-04-04')).toBeUndefined();
});
