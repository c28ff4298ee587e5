import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoWeek, periodKey } from '../../../src/model/index.ts';
import {
  damagedDate,
  documentDate,
  findPeriods,
  labelOf,
  nameWithoutDate,
  swapped,
  unclearPeriod,
  withoutPeriods,
} from '../../../src/recognise/periods/periods.ts';
import { readRelative } from '../../../src/recognise/periods/relative-heads.ts';
import { isShorter, toDate } from '../../../src/recognise/periods/relative-periods.ts';
import { weekdayOf } from '../../../src/recognise/periods/weekday.ts';

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
    ['ngày 08 tháng 4/2025', 'day:2025-04-08..2025-04-08'],
    ['ngày08/ 4 /2025', 'day:2025-04-08..2025-04-08'],
    ['08/04/2025 00:00', 'day:2025-04-08..2025-04-08'],
    ['2026-10-06T08:30:00', 'day:2026-10-06..2026-10-06'],
    ['2026-10-05T17:30:00Z', 'day:2026-10-06..2026-10-06'],
    ['2026-10-05T16:59:59.999Z', 'day:2026-10-05..2026-10-05'],
    ['2026-10-06T00:30:00+07:00', 'day:2026-10-06..2026-10-06'],
    ['2026-10-05 17:30:00 UTC', 'day:2026-10-06..2026-10-06'],
    ['xuat_20261006083000', 'day:2026-10-06..2026-10-06'],
    ['tuần 15 năm 2025 (07/4 - 13/4/2025)', 'week:2025-04-07..2025-04-13'],
    ['T6/2024', 'month:2024-06-01..2024-06-30'],
    ['bao cao 6-2024', 'month:2024-06-01..2024-06-30'],
    ['du-lieu_2024-06', 'month:2024-06-01..2024-06-30'],
    ['QI.2025', 'quarter:2025-01-01..2025-03-31'],
    ['9 tháng năm 2025', 'range:2025-01-01..2025-09-30'],
    ['06 tháng đầu năm 2025', 'range:2025-01-01..2025-06-30'],
    ['từ tháng 1 đến tháng 6/2024', 'range:2024-01-01..2024-06-30'],
    ['01-30/6/2024', 'range:2024-06-01..2024-06-30'],
    ['từ ngày 01 đến ngày 25/4/2024', 'range:2024-04-01..2024-04-25'],
    ['15/3 - 14/4/2025', 'range:2025-03-15..2025-04-14'],
    ['15/12 - 14/01/2025', 'range:2024-12-15..2025-01-14'],
    ['từ ngày 01 tháng 6 năm 2024 đến ngày 30 tháng 6 năm 2024', 'range:2024-06-01..2024-06-30'],
    ['từ ngày 01/01/2025 đến ngày 08/4/2025', 'range:2025-01-01..2025-04-08'],
    ['01062024_30062024', 'range:2024-06-01..2024-06-30'],
    ['năm 2023-2024', 'range:2023-01-01..2024-12-31'],
    ['lũy kế từ đầu năm đến 08/4/2025', 'day:2025-04-08..2025-04-08'],
    ['đến hết tháng 4/2025', 'day:2025-04-30..2025-04-30'],
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
    'tuần 2 tháng 4/2025',
    'ngày 04812025',
    'Chỉ số 1.1.10',
    '3 tháng',
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

test('what a figure adds up since', () => {
  const told = (text: string) => {
    const [{ end, accumulates, since } = { end: '', accumulates: 'snapshot', since: undefined }] =
      findPeriods(text);
    return [end, accumulates, since];
  };
  expect(told('Lũy kế từ đầu năm đến ngày 08/4/2025')).toEqual(['2025-04-08', 'to-date', '2025-01-01']);
  expect(told('từ đầu quý đến 27/5/2025')).toEqual(['2025-05-27', 'to-date', '2025-04-01']);
  expect(told('từ đầu tháng đến hết ngày 27/5/2025')).toEqual(['2025-05-27', 'to-date', '2025-05-01']);
  expect(told('Luỹ kế từ 01/01/2025 đến 08/4/2025')).toEqual(['2025-04-08', 'to-date', '2025-01-01']);
  expect(told('Luỹ kế từ 15/12 đến 08/4/2025')).toEqual(['2025-04-08', 'to-date', '2024-12-15']);
  expect(told('Lũy kế đến 08/4/2025')).toEqual(['2025-04-08', 'to-date', undefined]);
  expect(told('Lũy kế đến tháng 4/2025')).toEqual(['2025-04-30', 'to-date', undefined]);
  expect(told('Tính đến hết ngày 08/4/2025')).toEqual(['2025-04-08', 'snapshot', undefined]);
});

test('the time of day of a machine is told in Vietnam\u2019s', () => {
  const asOf = (text: string) => findPeriods(text)[0]?.asOf;
  expect(asOf('2026-10-05T17:30:00Z')).toBe('2026-10-06T00:30');
  expect(asOf('2026-10-06T08:30:00')).toBe('2026-10-06T08:30');
  expect(asOf('08/04/2025 09:15:00')).toBe('2025-04-08T09:15');
  expect(asOf('08/04/2025 00:00')).toBeUndefined();
  expect(asOf('09h00 ngày 10/4/2025')).toBe('2025-04-10T09:00');
  expect(asOf('đến 09h75 ngày 10/4/2025')).toBeUndefined();
});

test('a head without a year takes its table\u2019s', () => {
  expect(keys('Tháng 4', 2025)).toEqual(['month:2025-04-01..2025-04-30']);
  expect(keys('Quý II', 2025)).toEqual(['quarter:2025-04-01..2025-06-30']);
  expect(keys('Kỳ 27/3', 2025)).toEqual(['day:2025-03-27..2025-03-27']);
  expect(withoutPeriods('Tháng 4')).toBe('');
});

test('digits that are no date are told with the days they may be', () => {
  expect(damagedDate('ngày 04812025')).toEqual({ printed: '04812025', readings: ['2025-08-04'] });
  expect(damagedDate('ngày 08042025')).toBeUndefined();
  expect(damagedDate('số 12345678')).toBeUndefined();
  expect(damagedDate('2025')).toBeUndefined();
});

test('the date of a file\u2019s name is no part of it', () => {
  expect(nameWithoutDate('Chỉ số tỉnh T6/2024')).toBe('Chỉ số tỉnh');
  expect(nameWithoutDate('chi-so_20261006_083000')).toBe('chi-so');
});

const date = fc.date({
  min: new Date('2015-01-01T00:00Z'),
  max: new Date('2049-12-31T00:00Z'),
  noInvalidDate: true,
});
const two = (n: number) => String(n).padStart(2, '0');

describe('every form, every day', () => {
  const FORMS: Readonly<Record<string, (d: number, m: number, y: number) => string>> = {
    short: (d, m, y) => `${d}/${m}/${y}`,
    official: (d, m, y) => `ngày ${two(d)}/${m}/${y}`,
    points: (d, m, y) => `${two(d)}.${two(m)}.${y}`,
    hyphens: (d, m, y) => `${d}-${m}-${y % 100}`,
    spaced: (d, m, y) => `${d} / ${m} / ${y}`,
    written: (d, m, y) => `ngày ${two(d)} tháng ${two(m)} năm ${y}`,
    run: (d, m, y) => `agencies_${two(d)}${two(m)}${y}`,
    'run, year first': (d, m, y) => `xuat_${y}${two(m)}${two(d)}`,
    iso: (d, m, y) => `${y}-${two(m)}-${two(d)}`,
    'Excel\u2019s': (d, m, y) => `${two(d)}/${two(m)}/${y} 00:00:00`,
    until: (d, m, y) => `Tính đến hết ngày ${d}/${m}/${y}`,
    'since the year began': (d, m, y) => `lũy kế từ đầu năm đến ${d}/${m}/${y}`,
  };
  test.each(Object.keys(FORMS))('%s', (name) => {
    fc.assert(
      fc.property(date, (day) => {
        const iso = day.toISOString().slice(0, 10);
        const text = FORMS[name]!(day.getUTCDate(), day.getUTCMonth() + 1, day.getUTCFullYear());
        expect(keys(text)).toEqual([`day:${iso}..${iso}`]);
        expect(withoutPeriods(`Tổng điểm ${text.replace(/^[a-z]+_/, '')}`)).toBe('tong diem');
      }),
    );
  });

  test('weeks, months and quarters hold the day they were made of', () => {
    fc.assert(
      fc.property(date, (day) => {
        const iso = day.toISOString().slice(0, 10);
        const [y, m] = [day.getUTCFullYear(), day.getUTCMonth() + 1];
        const { year, week } = isoWeek(iso);
        const texts = [
          `tuần ${week}/${year}`,
          `Tháng ${m}/${y}`,
          `Quý ${Math.ceil(m / 3)} năm ${y}`,
          `Năm ${y}`,
        ];
        for (const text of texts) {
          const [period] = findPeriods(text);
          expect(period!.start <= iso && iso <= period!.end).toBe(true);
        }
      }),
    );
  });
});

test.each([
  ['tuần 53/2025', 'week'],
  ['tuần 0/2025', 'week'],
  ['ngày 31 tháng 4 năm 2025', 'day'],
  ['30/02/2025', 'day'],
  ['2025-02-29', 'day'],
  ['từ 25/3/2025 đến 31/4/2025', 'range'],
  ['tháng 13 năm 2025', 'month'],
  ['13/2025', 'month'],
  ['13 tháng năm 2025', 'range'],
  ['quý V/2025', 'quarter'],
  ['Q5/2025', 'quarter'],
])('%s is on no calendar, and no other period', (text, kind) => {
  expect(findPeriods(text)).toEqual([]);
  expect(unclearPeriod(text)?.unclear).toBe(kind);
});

test('numbers that are no dates are not taken for broken ones', () => {
  for (const text of ['1.1.10', '5/13', 'Chỉ số 4.15', '13/2.000'])
    expect(unclearPeriod(text, 2025)).toBeUndefined();
});

test('a column that adds up says from when, where its head does', () => {
  expect(toDate('2026-08-31', 'quy')).toMatchObject({ accumulates: 'to-date', since: '2026-07-01' });
  expect(toDate('2026-08-31', 'nam')).toMatchObject({ accumulates: 'to-date', since: '2026-01-01' });
  expect(toDate('2026-08-31', 'ky').since).toBeUndefined();
  expect(readRelative('Tiếp nhận lũy kế từ đầu quý')).toEqual({
    relative: { says: 'to-date', of: 'quy' },
    rest: 'Tiếp nhận',
  });
});

test.each([
  ['Trong ngày', 'ngay'],
  ['Trong tuần', 'tuan'],
  ['Trong tháng này', 'thang'],
  ['Trong quý', 'quy'],
  ['Trong năm', 'nam'],
  ['Trong kỳ báo cáo', 'ky'],
])('%s is of the period of its table', (head, of) => {
  expect(readRelative(head)).toEqual({ relative: { says: 'current', of, inside: true }, rest: '' });
});

test('a day is shorter than a month, and nothing of no length is', () => {
  expect(isShorter('ngay', 'month')).toBe(true);
  expect([isShorter('thang', 'day'), isShorter('thang', 'month'), isShorter('ky', 'year')]).toEqual([
    false,
    false,
    false,
  ]);
  expect(isShorter('tuan', 'range')).toBe(false);
});

test('the word before a whole year is part of its date', () => {
  for (const head of ['Cả năm 2025', 'CẢ NĂM 2025', 'cả quý III/2026']) expect(withoutPeriods(head)).toBe('');
  expect(labelOf('Cả năm 2025')).toBeUndefined();
  expect(nameWithoutDate('Điểm cả năm 2025')).toBe('Điểm');
  expect(nameWithoutDate('Tất cả năm 2025')).toBe('Tất cả');
  expect(withoutPeriods('Tất cả năm 2025')).toBe('tat ca');
});

test('weekdays', () => {
  const days = ['T2', 'thứ ba', 'Thứ 4', 'T5', 'Thứ sáu', 'T7', 'CN'];
  expect(days.map(weekdayOf)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(['T8', 'T1', 'Thứ nhất', 'Thu', 'CNTT'].map(weekdayOf)).toEqual(Array(5).fill(undefined));
});

test.each([
  ['Thứ Tư 07/10/2026', ['day:2026-10-07..2026-10-07']],
  ['Từ 07/10/2026', []],
  ['Lũy kế từ ngày 01/01/2026 đến 09/10/2026', ['day:2026-10-09..2026-10-09']],
  ['12/10-18/10', []],
  ['từ 12/10-18/10/2026', ['range:2026-10-12..2026-10-18']],
  ['28/12-03/01 năm 2027', ['range:2026-12-28..2027-01-03']],
])('a date keeps one sign, and what begins on a day is not of it: %s', (text, keys) => {
  expect(findPeriods(text).map(periodKey)).toEqual(keys);
});
