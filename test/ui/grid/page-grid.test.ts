import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GridColumn, PageGrid } from '../../../src/model/index.ts';
import { barLane, barOf } from '../../../src/ui/grid/bar-lane.ts';
import { copyRange } from '../../../src/ui/grid/clipboard.ts';
import { joined } from '../../../src/ui/grid/joined.ts';
import { summarise } from '../../../src/ui/grid/range-summary.ts';
import type { CellRange } from '../../../src/ui/grid/selection.ts';
import { wordingOf } from '../../../src/wording/index.ts';
import { departments } from '../../view/departments.ts';
import { pageOf } from '../../view/page-of.ts';

const plain = wordingOf('vi').numbers;

function departmentsGrid(): PageGrid {
  const { comparison, units } = departments();
  return pageOf({ comparison, units }).grid;
}

const range = (top: number, left: number, bottom: number, right: number): CellRange => ({
  anchor: { row: top, column: left },
  focus: { row: bottom, column: right },
});

function gridOf(names: readonly string[]): PageGrid {
  const column: GridColumn = { id: 'name', kind: 'name', title: '', width: 1, align: 'start', text: names };
  return {
    columns: [column],
    rows: names.map((name) => ({
      key: name,
      trend: 'unchanged',
      ref: { unit: name, indicator: '', part: 'score' },
    })),
    sort: { by: 'source', descending: false },
  };
}

describe('what is copied', () => {
  test('decimal comma, ASCII minus, grades in full, CRLF between rows and none at the end', () => {
    expect(copyRange(departmentsGrid(), range(1, 0, 2, 6), plain).text).toBe(
      'Sở Xây dựng\t90,00\t92,72\t+2,72\t3 → 2\t+1\tXuất sắc\r\n' +
        'Ban Quản lý Khu kinh tế\t91,53\t88,22\t-3,31\t1 → 3\t-2\tXuất sắc → Tốt',
    );
  });

  test('the words of a row without data stand once', () => {
    expect(copyRange(departmentsGrid(), range(11, 0, 11, 3), plain).text).toBe(
      'Sở Ngoại vụ\tHệ thống không thông báo dữ liệu\t\t',
    );
  });

  test('a whole table of changes states the tolerance below, a part of it does not', () => {
    const stated = 'thay đổi không quá 0,05 điểm được tính là giữ nguyên';
    const grid = { ...departmentsGrid(), tolerance: stated };
    const last = grid.rows.length - 1;
    const whole = copyRange(grid, range(0, 0, last, 3), plain);
    expect(whole.text.split('\r\n').at(-1)).toBe(`${stated}\t\t\t`);
    expect(whole.html).toContain(`<tr><td>${stated}</td><td></td><td></td><td></td></tr></table>`);
    for (const part of [range(0, 0, last - 1, 3), range(0, 0, last, 2), range(0, 1, last, 3)])
      expect(copyRange(grid, part, plain).text).not.toContain(stated);
    expect(copyRange(departmentsGrid(), range(0, 0, last, 3), plain).text).not.toContain('giữ nguyên');
  });

  test('line breaks, tabs and quotes inside a cell are quoted', () => {
    expect(copyRange(gridOf(['a\r\nb', 'c"d', 'e\tf']), range(0, 0, 2, 0), plain).text).toBe(
      '"a\r\nb"\r\n"c""d"\r\n"e\tf"',
    );
  });

  test('a name that begins like a formula becomes harmless, a negative figure stays a figure', () => {
    expect(copyRange(gridOf(['=1+1', '@x', 'Sở']), range(0, 0, 2, 0), plain).text).toBe("'=1+1\r\n'@x\r\nSở");
    expect(copyRange(departmentsGrid(), range(7, 3, 7, 3), plain).text).toBe('-5,97');
  });

  test('figures leave without what stands between their thousands, names with it', () => {
    const counts = gridOf(['Biểu 1.234']);
    const figures: GridColumn = {
      id: 'after',
      kind: 'figure',
      title: '',
      width: 1,
      align: 'end',
      text: [plain.figure(59_443, 0, 'count')],
      values: Float64Array.of(59_443),
    };
    expect(figures.text).toEqual(['59.443']);
    const grid = { ...counts, columns: [...counts.columns, figures] };
    expect(copyRange(grid, range(0, 0, 0, 1), plain).text).toBe('Biểu 1.234\t59443');
  });

  test('as HTML it is one plain table, whatever a name contains', () => {
    expect(copyRange(gridOf(['<b>&', 'x\ny']), range(0, 0, 1, 0), plain).html).toBe(
      '<table><tr><td>&lt;b&gt;&amp;</td></tr><tr><td>x<br>y</td></tr></table>',
    );
  });

  test('any names come back from the tab-separated text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), (names) => {
        const { text } = copyRange(gridOf(names), range(0, 0, names.length - 1, 0), {
          ascii: (t) => t,
          bare: (t) => t,
        });
        const cells = text.match(/(?:^|(?<=\r\n))(?:"(?:[^"]|"")*"|[^"\r\n]*)(?=\r\n|$)/g) ?? [];
        const read = cells.map((cell) =>
          cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
        );
        expect(read.map((cell) => (/^'[=+\-@\t\r＝＋－＠]/.test(cell) ? cell.slice(1) : cell))).toEqual(
          names.map((name) => (/^'[=+\-@\t\r＝＋－＠]/.test(name) ? name.slice(1) : name)),
        );
      }),
    );
  });
});

describe('bars in the change column', () => {
  test('one scale, zero included, longer for larger', () => {
    const lane = barLane(Float64Array.of(3, -1, Number.NaN, 0));
    expect(lane).toEqual({ zero: 25, scale: 25 });
    expect(barOf(lane, 3)).toEqual({ left: 25, width: 75 });
    expect(barOf(lane, -1)).toEqual({ left: 0, width: 25 });
  });

  test('no change and no data have no bar', () => {
    const lane = barLane(Float64Array.of(3, -1));
    expect(barOf(lane, 0)).toBeUndefined();
    expect(barOf(lane, Number.NaN)).toBeUndefined();
    expect(barOf(barLane(Float64Array.of(0, 0)), 0)).toBeUndefined();
  });
});

const summaryOf = (grid: PageGrid, ...[first, ...rest]: [CellRange, ...CellRange[]]) =>
  summarise(grid.columns, grid.rows.length, { ranges: [first, ...rest], active: first.anchor });

describe('several ranges leave together', () => {
  const copyOfRanges = (
    grid: PageGrid,
    ...[first, ...rest]: [CellRange, ...CellRange[]]
  ): string | undefined => {
    const part = joined(grid, { ranges: [first, ...rest], active: first.anchor });
    return part && copyRange(part.grid, part.range, plain).text;
  };

  test('of the same rows side by side, of the same columns one below the other, as they stand', () => {
    const grid = departmentsGrid();
    expect(copyOfRanges(grid, range(1, 3, 2, 3), range(1, 0, 2, 0))).toBe(
      'Sở Xây dựng\t+2,72\r\nBan Quản lý Khu kinh tế\t-3,31',
    );
    expect(copyOfRanges(grid, range(7, 3, 7, 3), range(1, 3, 2, 3), range(2, 3, 2, 3))).toBe(
      '+2,72\r\n-3,31\r\n-5,97',
    );
  });

  test('ranges that make no table are refused, a whole column of all rows keeps what is said of the table', () => {
    const grid = departmentsGrid();
    expect(
      joined(grid, { ranges: [range(0, 0, 1, 0), range(2, 3, 2, 3)], active: { row: 0, column: 0 } }),
    ).toBeUndefined();
    const stated = { ...grid, tolerance: 'Ngưỡng 0,05' };
    const last = grid.rows.length - 1;
    expect(copyOfRanges(stated, range(0, 0, last, 0), range(0, 3, last, 3))).toContain('Ngưỡng 0,05');
    expect(copyOfRanges(stated, range(0, 0, 2, 3), range(4, 0, 5, 3))).not.toContain('Ngưỡng 0,05');
  });
});

describe('sum and mean of what is selected', () => {
  test('of several ranges of a column, each cell once', () => {
    const grid = departmentsGrid();
    expect(summaryOf(grid, range(1, 3, 2, 3), range(7, 3, 7, 3), range(2, 3, 2, 3))).toMatchObject({
      cells: 3,
      count: 3,
      sum: -6.56,
      least: -5.97,
      most: 2.72,
    });
    expect(summaryOf(grid, range(1, 3, 2, 3), range(1, 2, 2, 2))).toMatchObject({ cells: 4, count: 0 });
    expect(summaryOf(grid, range(0, 0, 2, 2), range(1, 1, 4, 3)).cells).toBe(9 + 12 - 4);
  });

  test('are exact and skip what has no data', () => {
    expect(summaryOf(departmentsGrid(), range(0, 3, 12, 3))).toEqual({
      cells: 13,
      count: 11,
      sum: -22.37,
      mean: -2.03,
      least: -5.97,
      most: 5.18,
      decimals: 2,
      meanDecimals: 2,
    });
    // −0,59 / 2 = −0,295: a half is rounded away from zero.
    expect(summaryOf(departmentsGrid(), range(1, 3, 2, 3))).toMatchObject({ sum: -0.59, mean: -0.3 });
  });

  test('ranks and two dates side by side do not add up', () => {
    expect(summaryOf(departmentsGrid(), range(0, 4, 3, 4)).sum).toBeNaN();
    expect(summaryOf(departmentsGrid(), range(0, 1, 3, 2))).toMatchObject({ cells: 8, count: 0 });
  });
});
