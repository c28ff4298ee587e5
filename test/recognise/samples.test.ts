import { describe, expect, test } from 'vitest';
import { type Assessment, figureAt, type Part } from '../../src/model/index.ts';
import { DEPARTMENTS, DISTRICTS, INDICATORS, type UnitAtTwoDates } from '../fixtures/notice-1072.ts';
import { PORTAL_COLUMNS, PROVINCES_2026_10_06, PROVINCES_2026_10_10 } from '../fixtures/portal-34.ts';
import {
  asked,
  assessmentAt,
  codesOf,
  type DropReading,
  drop,
  rolesOf,
  sample,
  scoreOf,
  unitNamed,
} from '../fixtures/recognised.ts';

const BEFORE = '2025-03-27';
const AFTER = '2025-04-08';

function expectUnits(
  reading: DropReading,
  expected: readonly UnitAtTwoDates[],
  end: string,
  at: 1 | 2,
): void {
  const assessment = assessmentAt(reading, end);
  expect(assessment.units).toHaveLength(expected.length);
  for (const row of expected) expect(scoreOf(reading, assessment, row[0])).toBe(row[at]);
}

describe('one export per date', () => {
  test.each([
    ['766_so-nganh_den-27-3-2025.csv', DEPARTMENTS, BEFORE, 1, 'department'],
    ['766_so-nganh_den-08-4-2025.csv', DEPARTMENTS, AFTER, 2, 'department'],
    ['766_cap-huyen_den-27-3-2025.csv', DISTRICTS, BEFORE, 1, 'district'],
    ['766_cap-huyen_den-08-4-2025.csv', DISTRICTS, AFTER, 2, 'district'],
  ] as const)('%s', (name, expected, end, at, level) => {
    const reading = drop([sample(name)]);
    expectUnits(reading, expected, end, at);
    expect(codesOf(reading)).toEqual([]);
    expect(asked(reading)).toEqual([]);
    expect(assessmentAt(reading, end)).toMatchObject({
      level,
      scheme: '766',
      source: 'dvcqg',
      scope: reading.units.find((u) => u.name === 'Bình Phước')?.key,
    });
    expect(rolesOf(reading).filter((r) => r === 'stored')).toHaveLength(expected.length);
    expect(rolesOf(reading).filter((r) => r === 'footnote')).toHaveLength(2);
  });

  test('what the system does not report is not zero', () => {
    const reading = drop([sample('766_so-nganh_den-27-3-2025.csv')]);
    for (const name of ['Sở Ngoại vụ', 'Sở Dân tộc và Tôn giáo']) {
      const figure = figureAt(assessmentAt(reading, BEFORE), unitNamed(reading, name), 'total', 'score');
      expect(figure).toMatchObject({ value: Number.NaN, status: 'not-reported' });
    }
  });
});

describe('the notice as printed', () => {
  test('departments at both dates, and every misprinted change found', () => {
    const reading = drop([sample('TB-1072_so-nganh_27-3-va-08-4.csv')]);
    expectUnits(reading, DEPARTMENTS, BEFORE, 1);
    expectUnits(reading, DEPARTMENTS, AFTER, 2);
    const differing = reading.issues.filter((i) => i.code === 'published-change-differs');
    expect(differing.map((i) => [i.detail?.name, i.detail?.printed, i.detail?.computed])).toEqual([
      ['Sở Nội vụ', '518', 5.18],
      ['Ban Quản lý Khu kinh tế', '331', -3.31],
      ['Sở Khoa học và Công nghệ', '0,85', -0.85],
      ['Sở Nông nghiệp và Môi trường', '4,67', -4.67],
    ]);
    const mixed = reading.issues.filter((i) => i.code === 'decimal-sign-mixed');
    expect(mixed).toMatchObject([{ at: { row: 14, column: 2 }, detail: { text: '84.61', value: 84.61 } }]);
    expect(asked(reading)).toEqual([]);
  });

  test('districts at both dates, the header of the second page dropped', () => {
    const reading = drop([sample('TB-1072_cap-huyen_27-3-va-08-4.csv')]);
    expectUnits(reading, DISTRICTS, BEFORE, 1);
    expectUnits(reading, DISTRICTS, AFTER, 2);
    expect(codesOf(reading)).toEqual(['header-repeated', 'decimals-mixed', 'decimals-mixed']);
    expect(rolesOf(reading)[16]).toBe('header');
  });

  test('12 indicators in three periods, the exchanged date proposed and asked', () => {
    const reading = drop([sample('TB-1072_12-chi-so-tinh-Binh-Phuoc.csv')]);
    const [scheme] = reading.schemes;
    expect(scheme?.indicators.map((i) => i.name)).toEqual(INDICATORS.map(([name]) => name));
    expect(scheme?.indicators.every((i) => i.measure === 'percent' && i.direction === 'higher')).toBe(true);
    ['2024-12-31', BEFORE, AFTER].forEach((end, p) => {
      const assessment = assessmentAt(reading, end);
      INDICATORS.forEach((row, i) => {
        expect(scoreOf(reading, assessment, 'Bình Phước', scheme?.indicators[i]?.key, 'rate')).toBe(
          row[p + 1],
        );
      });
    });
    expect(assessmentAt(reading, '2024-12-31').period.kind).toBe('year');
    expect(assessmentAt(reading, BEFORE).period.label).toBe('Tại phiên họp ngày 27/3/2025');
    expect(assessmentAt(reading, BEFORE).provisional).toBeUndefined();
    expect(assessmentAt(reading, AFTER).provisional).toBe(true);
    expect(asked(reading)).toMatchObject([{ kind: 'period-of-column', column: 4, proposed: 'swapped' }]);
    expect(codesOf(reading).toSorted()).toEqual([
      'decimals-mixed',
      'decimals-mixed',
      'figure-unit-mixed',
      'header-repeated',
      'measure-assumed',
      'period-swapped',
      'published-change-differs',
      'published-change-differs',
      'published-change-differs',
    ]);
  });

  test('an answer settles the date: the swap, the date as printed, or one typed', () => {
    const file = [sample('TB-1072_12-chi-so-tinh-Binh-Phuoc.csv')];
    const [question] = drop(file).questions;
    for (const answer of [AFTER, '2025-08-04', '2025-04-09']) {
      const reading = drop(file, undefined, { [question!.id]: answer });
      expect(assessmentAt(reading, answer).provisional).toBeUndefined();
      expect(reading.questions[0]?.answer).toBe(answer);
    }
    expect(assessmentAt(drop(file, undefined, { [question!.id]: 'tomorrow' }), AFTER).provisional).toBe(true);
  });

  test('the published ranks of the province', () => {
    const reading = drop([sample('Xep-hang-766_tinh-Binh-Phuoc.csv')]);
    const read = (end: string, part: Part) =>
      scoreOf(reading, assessmentAt(reading, end), 'Tỉnh Bình Phước', 'total', part);
    expect([read(BEFORE, 'rank'), read(BEFORE, 'ranked')]).toEqual([8, 63]);
    expect([read(AFTER, 'rank'), read(AFTER, 'ranked')]).toEqual([20, 63]);
    expect(codesOf(reading)).toEqual([]);
  });
});

describe('the 34 provinces', () => {
  test.each([
    ['dvcqg_34tinh_2026-10-06.csv', '2026-10-06', PROVINCES_2026_10_06],
    ['dvcqg_34tinh_2026-10-10.csv', '2026-10-10', PROVINCES_2026_10_10],
  ] as const)('%s', (name, end, rows) => {
    const reading = drop([sample(name)]);
    const assessment = assessmentAt(reading, end, 'province');
    expect(codesOf(reading)).toEqual([]);
    expect(assessment.units).toHaveLength(34);
    for (const [code, rank, ...figures] of rows) {
      const unit = reading.units.find((u) => u.code === code)!;
      const read = (indicator: string, part: Part) => figureAt(assessment, unit.key, indicator, part)?.value;
      expect(PORTAL_COLUMNS.map((column) => read(column, 'score'))).toEqual(figures);
      expect(read('total', 'rank')).toBe(rank);
      expect(unit.epoch?.to).toBeUndefined();
    }
  });
});

describe('the whole sample', () => {
  const names = [
    '766_so-nganh_den-27-3-2025.csv',
    '766_so-nganh_den-08-4-2025.csv',
    '766_cap-huyen_den-27-3-2025.csv',
    '766_cap-huyen_den-08-4-2025.csv',
    'TB-1072_so-nganh_27-3-va-08-4.csv',
    'TB-1072_cap-huyen_27-3-va-08-4.csv',
    'TB-1072_12-chi-so-tinh-Binh-Phuoc.csv',
    'Xep-hang-766_tinh-Binh-Phuoc.csv',
    'dvcqg_34tinh_2026-10-06.csv',
    'dvcqg_34tinh_2026-10-10.csv',
  ];
  const reading = drop(names.map(sample));

  test('the notice joins the exports without a question', () => {
    expect(asked(reading).map((q) => q.kind)).toEqual(['period-of-column']);
    expect(reading.assessments).toHaveLength(11);
    const joined = assessmentAt(reading, AFTER, 'department');
    expect(joined.origins.map((o) => o.file)).toEqual([names[1], names[4]]);
  });

  test('every figure stands in the cell it names', () => {
    const tables = new Map(reading.files.map((f) => [f.import, f.tables]));
    const textAt = (a: Assessment, c: number, u: number): string => {
      const origin = a.origins[a.originOf[c]![u]!]!;
      return tables.get(origin.import)![origin.table]!.rows.at(a.rowOf[c]![u]!)![a.columnOf[c]![u]!]!;
    };
    for (const a of reading.assessments) {
      a.columns.forEach((_, c) => {
        a.units.forEach((_, u) => {
          const text = textAt(a, c, u);
          const printed = a.values[c]![u]!.toFixed(a.decimals[c]![u]!);
          expect([a.verbatim[c]![u], printed, printed.replace('.', ',')]).toContain(text);
        });
      });
    }
  });
});
