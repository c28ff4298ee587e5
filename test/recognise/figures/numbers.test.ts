import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  parseChange,
  parseNumber,
  parsePair,
  reprint,
  voteSign,
} from '../../../src/recognise/figures/numbers.ts';
import type { DecimalSign } from '../../../src/recognise/text/decimal-sign.ts';
import { missingStatus } from '../../../src/recognise/text/missing.ts';

const value = (text: string, sign: DecimalSign = 'comma') => parseNumber(text, sign)?.value;

describe('printed numbers', () => {
  test.each([
    ['80,09', 'comma', 80.09],
    ['80.09', 'point', 80.09],
    ['84.61', 'comma', 84.61],
    ['+2,6', 'comma', 2.6],
    ['\u22123,2', 'comma', -3.2],
    ['-24,27', 'comma', -24.27],
    ['96%', 'comma', 96],
    ['97,5 %', 'comma', 97.5],
    ['05', 'comma', 5],
    ['1.234', 'comma', 1234],
    ['1.234', 'point', 1.234],
    ['643.272', 'comma', 643272],
    ['1.234.567,89', 'comma', 1234567.89],
    ['1,234,567.89', 'point', 1234567.89],
    ['59 443', 'comma', 59443],
    ['0.123', 'comma', 0.123],
    [' 90 ', 'comma', 90],
    ['-0', 'comma', 0],
    ['1\u00a0234,5', 'comma', 1234.5],
    ['1\u202f234,5', 'comma', 1234.5],
    ['1.234,5', 'comma', 1234.5],
    ['1,234.5', 'point', 1234.5],
    ['１２,５', 'comma', 12.5],
    ['８４．３９', 'point', 84.39],
    ['84,39\u200b', 'comma', 84.39],
    ['12 hồ sơ', 'comma', 12],
    ['84,39 điểm', 'comma', 84.39],
    ['84,39 điểm'.normalize('NFD'), 'comma', 84.39],
    ['97,5 phần trăm', 'comma', 97.5],
  ] as const)('%s under a decimal %s is %d', (text, sign, expected) => {
    expect(value(text, sign)).toBe(expected);
  });

  test.each(['', 'abc', '12a', '1,2,3', '1.2.3', '12..5', '8/63', '27/3/2025', '--5', '1.23,4', '%'])(
    '%j is no number',
    (text) => {
      expect(value(text, 'comma')).toBeUndefined();
      expect(value(text, 'point')).toBeUndefined();
    },
  );

  test.each([
    '8O,5',
    'l2',
    '1O',
    '12 13',
    '84,39 85,1',
    '12; 13',
    '12 (3)',
    '12(1)',
    '(3,2)',
    '1,2E+05',
    '12 con',
    '1.1.1',
  ])('%j is not repaired', (text) => {
    expect(value(text, 'comma')).toBeUndefined();
    expect(value(text, 'point')).toBeUndefined();
  });

  test.each([
    ['84,39*', 84.39, '*'],
    ['84,39 **', 84.39, '**'],
    ['84,39(1)', 84.39, '(1)'],
    ['84,39[2]', 84.39, '[2]'],
    ['84,39\u00b9', 84.39, '\u00b9'],
    ['12*', 12, '*'],
    ['97,5%*', 97.5, '*'],
  ])('%s points to a footnote', (text, expected, mark) => {
    expect(parseNumber(text, 'comma')).toMatchObject({ value: expected, mark });
  });

  test.each([
    ['(3,2)', -3.2],
    ['▼ 24,27', -24.27],
    ['▲2,58', 2.58],
    ['↓0,8', -0.8],
    ['giảm 5,97', -5.97],
    ['Tăng 5,18 điểm', 5.18],
    ['+2,6', 2.6],
    ['0,8', 0.8],
  ])('a change printed %s is %d', (text, expected) => {
    expect(parseChange(text, 'comma')?.value).toBe(expected);
  });

  test.each(['(-3,2)', 'giảm -3', 'giảm', '()', '(a)'])('%j is no change', (text) => {
    expect(parseChange(text, 'comma')).toBeUndefined();
  });

  test('a sign that is not the column\u2019s is marked, as are too many digits', () => {
    expect(parseNumber('84.61', 'comma')).toMatchObject({ foreignSign: true, decimals: 2 });
    expect(parseNumber('84,61', 'comma')).toMatchObject({ foreignSign: false, decimals: 2 });
    expect(parseNumber('12345678901234567,89', 'comma')).toMatchObject({ tooPrecise: true });
    expect(parseNumber('0,1234567890', 'comma')).toMatchObject({ tooPrecise: true });
  });

  test('only a text that reads in one way votes', () => {
    expect(voteSign(['80,09', '84.61', '1.234', '12,345', '90', 'x', '1.234.567'])).toEqual({
      comma: 2,
      point: 1,
      ambiguousComma: 1,
      ambiguousPoint: 1,
    });
  });

  test('pairs', () => {
    expect(parsePair('8/63', 'comma')?.map((n) => n.value)).toEqual([8, 63]);
    expect(parsePair('5.6 / 6', 'point')?.map((n) => n.value)).toEqual([5.6, 6]);
    expect(parsePair('27/3/2025', 'comma')).toBeUndefined();
  });
});

test('any decimal printed in either form is read back exactly', () => {
  const whole = fc.bigInt({ min: 0n, max: 10n ** 10n });
  fc.assert(
    fc.property(
      whole,
      fc.integer({ min: 0, max: 4 }),
      fc.boolean(),
      fc.boolean(),
      fc.constantFrom<DecimalSign>('comma', 'point'),
      (scaled, decimals, negative, grouped, sign) => {
        const digits = scaled.toString().padStart(decimals + 1, '0');
        const head = digits.slice(0, digits.length - decimals);
        const tail = digits.slice(digits.length - decimals);
        const [mark, group] = sign === 'comma' ? [',', '.'] : ['.', ','];
        const front = grouped ? head.replace(/\B(?=(\d{3})+$)/g, group) : head;
        const text = `${negative ? '\u2212' : ''}${front}${decimals > 0 ? mark + tail : ''}`;
        const parsed = parseNumber(text, sign);
        const exact = Number(`${negative && scaled > 0n ? '-' : ''}${head}${decimals > 0 ? `.${tail}` : ''}`);
        expect(parsed).toMatchObject({ value: exact, decimals, foreignSign: false });
        expect(parseNumber(reprint(exact, decimals, sign), sign)?.value).toBe(exact);
      },
    ),
  );
});

describe('what stands where no figure stands', () => {
  test.each([
    ['', 'blank'],
    ['  ', 'blank'],
    ['Hệ thống không thông báo dữ liệu', 'not-reported'],
    ['hệ thống không thông báo dữ liệu'.normalize('NFD'), 'not-reported'],
    ['-', 'not-reported'],
    ['–', 'not-reported'],
    ['Không có dữ liệu', 'not-reported'],
    ['Chưa có số liệu', 'not-reported'],
    ['0/0', 'no-dossiers'],
    ['Không phát sinh hồ sơ', 'no-dossiers'],
    ['--', 'not-reported'],
    ['- -', 'not-reported'],
    ['…', 'not-reported'],
    ['x', 'not-reported'],
    ['..', 'not-reported'],
    ['Ko có', 'not-reported'],
    ['không có', 'not-reported'],
    ['không thông báo dữ liệu', 'not-reported'],
    ['khôngthông báo\ndữ liệu', 'not-reported'],
    ['Chưa có kết quả', 'not-reported'],
    ['Đang cập nhật', 'not-reported'],
    ['Không xếp hạng', 'not-reported'],
    ['KPS', 'no-dossiers'],
    ['không phát sinh', 'no-dossiers'],
    ['Không có hồ sơ phát sinh', 'no-dossiers'],
    ['Chưa tiếp nhận hồ sơ', 'no-dossiers'],
    ['Không có TTHC', 'not-applicable'],
    ['N/A', 'not-applicable'],
    ['Không áp dụng', 'not-applicable'],
  ])('%j is %s', (text, status) => {
    expect(missingStatus(text)).toBe(status);
  });

  test.each([
    '0',
    '8/63',
    'Sở Y tế',
    '84,39',
    'đang cập nhật xong',
    '#N/A',
    '#DIV/0!',
    'Không rõ lý do',
    '?',
  ])('%j says nothing of the kind', (text) => {
    expect(missingStatus(text)).toBeUndefined();
  });
});
