import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Part } from '../../src/model/index.ts';
import { DraftColumn, MEASURED } from '../../src/recognise/assessments/draft-column.ts';
import { codesOf, drop, textFile } from '../fixtures/recognised.ts';

const lines = (...all: readonly string[]) => `${all.join('\n')}\n`;

describe('a row a figure', () => {
  test('says the same as the table across, in any order of its rows', () => {
    const units = ['Sở Y tế', 'Sở Nội vụ', 'Sở Tư pháp'];
    const cell = fc.integer({ min: 0, max: 2_000 }).map((n) => (n / 100).toFixed(2).replace('.', ','));
    const grid = fc.array(fc.tuple(cell, cell), { minLength: units.length, maxLength: units.length });
    const title = 'Chỉ số 766 tỉnh Bình Phước';
    fc.assert(
      fc.property(grid, fc.boolean(), (cells, isReversed) => {
        const across = lines(
          `${title} ngày 08/4/2025`,
          'Đơn vị;Công khai, minh bạch;Số hóa hồ sơ',
          ...units.map((unit, u) => [unit, ...cells[u]!].join(';')),
        );
        const down = units.flatMap((unit, u) => [
          `${unit};Công khai, minh bạch;08/4/2025;${cells[u]![0]}`,
          `${unit};Số hóa hồ sơ;08/4/2025;${cells[u]![1]}`,
        ]);
        const rows = isReversed ? down.toReversed() : down;
        const long = lines(title, 'Đơn vị;Chỉ số;Ngày;Điểm', ...rows);
        expect(figures(drop([textFile('a.csv', long)]))).toEqual(figures(drop([textFile('b.csv', across)])));
      }),
      { numRuns: 50 },
    );
  });

  test('the same figure twice is taken once, another figure is refused', () => {
    const reading = drop([
      textFile(
        'a.csv',
        lines(
          'Chỉ số 766 tỉnh Bình Phước',
          'Đơn vị;Chỉ số;Ngày;Điểm',
          'Sở Y tế;Tổng điểm;08/4/2025;88',
          'Sở Y tế;Tổng điểm;08/4/2025;88',
          'Sở Y tế;Tổng điểm;08/4/2025;89',
          'Sở Y tế;Tổng điểm;27/3/2025;90',
        ),
      ),
    ]);
    expect(codesOf(reading)).toEqual(['unit-duplicate', 'unit-duplicate']);
    expect(reading.assessments.map((a) => a.values[0]?.[0])).toEqual([88, 90]);
  });
});

function figures(reading: ReturnType<typeof drop>): readonly string[] {
  const part: Part = 'score';
  return reading.assessments
    .flatMap((a) =>
      a.columns.flatMap((column, c) =>
        a.units.map((unit, u) =>
          [a.period.end, unit, column.indicator, column.part === part, a.values[c]![u]].join(' '),
        ),
      ),
    )
    .toSorted();
}

describe('a column while it grows', () => {
  test('holds what was put and nothing where nobody put anything', () => {
    const column = new DraftColumn('total', 'score', 0);
    column.put(40, 7, MEASURED, 2, 0, 12, 3);
    column.put(2_000, 8, MEASURED, 2, 0, 13, 3);
    column.fit(41);
    expect(column.values).toHaveLength(41);
    expect(column.values[40]).toBe(7);
    expect(column.values[39]).toBeNaN();
    expect(new Set(column.status.subarray(0, 40))).toEqual(new Set([5]));
  });
});
