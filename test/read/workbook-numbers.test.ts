import { describe, expect, test } from 'vitest';
import { read } from '../../src/read/index.ts';
import { buildXlsx, row } from './build-package.ts';

/** A number under a format code, as it is read. */
function shown(value: number, code: string, from1904 = false) {
  const bytes = buildXlsx({
    sheets: [{ name: 'S', rows: row(1, [[value, 1]]) }],
    formats: [code],
    from1904,
  });
  const { tables, issues } = read({ name: 'a.xlsx', bytes }, 'k');
  return {
    text: tables[0]?.rows.at(0)?.[0],
    isNumber: tables[0]?.typed?.[0]?.[0] === 1,
    issues: issues.map((i) => i.code),
  };
}

describe('numbers print as their format shows them, with a point and without grouping', () => {
  test.each([
    [84.39, 'General', '84.39'],
    [-3.2, 'General', '-3.2'],
    [0, 'General', '0'],
    [45763, 'General', '45763'],
    [84.39000000000001, 'General', '84.39'],
    [13.816666666666666, 'General', '13.81666667'],
    [1 / 3, 'General', '0.333333333'],
    [123456789012, 'General', '123456789012'],
    [1234567890.123, 'General', '1234567890'],
    [0.00001234, 'General', '0.00001234'],
    [84.3, '0.00', '84.30'],
    [643272, '#,##0', '643272'],
    [1234.5, '#,##0.00', '1234.50'],
    [0.9337, '0.00%', '93.37%'],
    [0.97, '0%', '97%'],
    [93.37, '0.00"%"', '93.37%'],
    [93.37, '0.00\\%', '93.37%'],
    [84.39, '0.00\\ "điểm"', '84.39'],
    [84.39, '#,##0.00\\ [$₫-42A]', '84.39'],
    [1234, '0.00E+00', '1234'],
    [5, '00', '05'],
    [7, '000', '007'],
    [2.5, '0.##', '2.5'],
    [3, '0.##', '3'],
    [1234567, '0.0,', '1234.6'],
    [2.6, '+0.00;-0.00;0.00', '2.60'],
    [-3.2, '0.00;[Red]0.00', '-3.20'],
    [-3.2, '0.00_);(0.00)', '-3.20'],
    [0, '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)', '0.00'],
    [0, '0.00;-0.00;;@', '0.00'],
    [95, '[>=90]0.0;0.00', '95.0'],
    [85, '[>=90]0.0;0.00', '85.00'],
    [0.5, '# ?/?', '0.5'],
    [7, '@', '7'],
    [-0.001, '0.00', '0.00'],
  ])('%d under %j is %j', (value, code, text) => {
    expect(shown(value, code)).toMatchObject({ text, isNumber: true });
  });

  test.each([
    [13.816666666666666, '0.00', '13.82'],
    [1.005, '0.00', '1.01'],
    [2.675, '0.00', '2.68'],
    [-0.125, '0.00', '-0.13'],
    [0.93378, '0.00%', '93.38%'],
    [9.995, '0.00', '10.00'],
  ])('%d under %j is rounded to %j, and that is said', (value, code, text) => {
    expect(shown(value, code)).toEqual({ text, isNumber: true, issues: ['figure-rounded'] });
  });

  test('noise beyond what a workbook holds is no rounding', () => {
    expect(shown(84.39000000000001, '0.00').issues).toEqual([]);
    expect(shown(0.1 + 0.2, '0.0').issues).toEqual([]);
  });
});

describe('dates print day first', () => {
  test.each([
    [45755, 'dd/mm/yyyy', '08/04/2025'],
    [45755, 'm/d/yyyy', '08/04/2025'],
    [45755, '[$-42A]dd mmmm yyyy', '08/04/2025'],
    [45755, '[$-1010000]d/m/yyyy;@', '08/04/2025'],
    [45755, '"ngày "dd" tháng "mm" năm "yyyy', '08/04/2025'],
    [45755, 'd-mmm', '08/04/2025'],
    [45757.375, 'dd/mm/yyyy hh:mm', '10/04/2025 09:00'],
    [45757.374999999, 'dd/mm/yyyy hh:mm', '10/04/2025 09:00'],
    [45757, 'dd/mm/yyyy hh:mm', '10/04/2025'],
    [45757.375, 'dd/mm/yyyy', '10/04/2025'],
    [45757.99999, 'dd/mm/yyyy', '10/04/2025'],
    [45757.999, 'd/m/yyyy h:mm AM/PM', '10/04/2025 23:58'],
    [45748, 'mm/yyyy', '04/2025'],
    [45748, 'mmm-yy', '04/2025'],
    [45748, 'yyyy', '2025'],
    [0.375, 'hh:mm', '09:00'],
    [1.5, '[h]:mm', '36:00'],
    [1, 'dd/mm/yyyy', '01/01/1900'],
    [59, 'dd/mm/yyyy', '28/02/1900'],
    [60, 'dd/mm/yyyy', '29/02/1900'],
    [61, 'dd/mm/yyyy', '01/03/1900'],
  ])('%d under %j is %j', (serial, code, text) => {
    expect(shown(serial, code)).toEqual({ text, isNumber: false, issues: [] });
  });

  test('days are counted from 1904 where the workbook says so', () => {
    expect(shown(45755 - 1462, 'dd/mm/yyyy', true).text).toBe('08/04/2025');
  });

  test.each([-1, 0, 4e6])('%d is no day and stays a number', (serial) => {
    expect(shown(serial, 'dd/mm/yyyy')).toMatchObject({ text: String(serial), isNumber: true });
  });
});
