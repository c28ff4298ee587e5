import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { missingStatus } from '../../src/recognise/missing.ts';
import { type DecimalSign, parseNumber, parsePair, reprint, voteSign } from '../../src/recognise/numbers.ts';

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
    ['N/A', 'not-applicable'],
    ['Không áp dụng', 'not-applicable'],
  ])('%j is %s', (text, status) => {
    expect(missingStatus(text)).toBe(status);
  });

  test.each(['0', '8/63', 'Sở Y tế', '84,39', 'đang cập nhật xong'])(
    '%j says nothing of the kind',
    (text) => {
      expect(missingStatus(text)).toBeUndefined();
    },
  );
});
