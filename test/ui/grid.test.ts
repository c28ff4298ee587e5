import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GridColumn, PageGrid } from '../../src/model/index.ts';
import { barLane, barOf } from '../../src/ui/grid/bar-lane.ts';
import { copyRange } from '../../src/ui/grid/clipboard.ts';
import { summarise } from '../../src/ui/grid/range-summary.ts';
import {
  afterKey,
  boundsOf,
  type CellRange,
  cellRange,
  HEAD_ROW,
  isInside,
  rowRange,
} from '../../src/ui/grid/selection.ts';
import { scrollTo, windowOf } from '../../src/ui/grid/virtual.ts';
import { wordingOf } from '../../src/wording/index.ts';
import { departments } from '../view/departments.ts';
import { pageOf } from '../view/page-of.ts';

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

describe('keys', () => {
  const shape = { rows: 20, columns: 5, page: 8 };
  const press = (key: string, shift = false, ctrl = false) => ({ key, shift, ctrl });
  const focusAfter = (from: CellRange, ...keys: ReturnType<typeof press>[]) =>
    keys.reduce<CellRange>((at, key) => afterKey(at, key, shape) ?? at, from).focus;

  test('arrows, edges and pages', () => {
    expect(focusAfter(cellRange(3, 2), press('ArrowDown'), press('ArrowRight'))).toEqual({
      row: 4,
      column: 3,
    });
    expect(focusAfter(cellRange(3, 2), press('ArrowDown', false, true))).toEqual({ row: 19, column: 2 });
    expect(focusAfter(cellRange(3, 2), press('PageDown'))).toEqual({ row: 11, column: 2 });
    expect(focusAfter(cellRange(3, 2), press('PageUp'))).toEqual({ row: 0, column: 2 });
    expect(focusAfter(cellRange(3, 2), press('Home'))).toEqual({ row: 3, column: 0 });
    expect(focusAfter(cellRange(3, 2), press('End', false, true))).toEqual({ row: 19, column: 4 });
  });

  test('up from the first row enters the head, with Shift it does not', () => {
    expect(focusAfter(cellRange(0, 1), press('ArrowUp'))).toEqual({ row: HEAD_ROW, column: 1 });
    expect(focusAfter(cellRange(0, 1), press('ArrowUp', true))).toEqual({ row: 0, column: 1 });
  });

  test('Shift keeps the anchor', () => {
    const next = afterKey(cellRange(3, 2), press('ArrowDown', true), shape);
    expect(next).toEqual(range(3, 2, 4, 2));
  });

  test('Ctrl+A takes all, a row number its row, other keys nothing', () => {
    expect(afterKey(cellRange(3, 2), press('a', false, true), shape)).toEqual(range(0, 0, 19, 4));
    expect(boundsOf(rowRange(7, 5))).toEqual({ top: 7, bottom: 7, left: 0, right: 4 });
    expect(afterKey(cellRange(3, 2), press('x'), shape)).toBeUndefined();
    expect(afterKey(cellRange(0, 0), press('ArrowDown'), { ...shape, rows: 0 })).toBeUndefined();
  });

  test('no sequence of keys leaves the grid, and the range always holds its focus', () => {
    const keys = fc.record({
      key: fc.constantFrom(
        'ArrowUp',
        'ArrowDown',
        'ArrowLeft',
        'ArrowRight',
        'Home',
        'End',
        'PageUp',
        'PageDown',
        'a',
      ),
      shift: fc.boolean(),
      ctrl: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(keys, { maxLength: 30 }), (presses) => {
        let at = cellRange(0, 0);
        for (const key of presses) at = afterKey(at, key, shape) ?? at;
        expect(at.focus.row).toBeGreaterThanOrEqual(HEAD_ROW);
        expect(at.focus.row).toBeLessThan(shape.rows);
        expect(at.focus.column).toBeGreaterThanOrEqual(0);
        expect(at.focus.column).toBeLessThan(shape.columns);
        expect(at.focus.row === HEAD_ROW || isInside(at, at.focus.row, at.focus.column)).toBe(true);
      }),
    );
  });
});

describe('rows kept in the page', () => {
  test('what is visible is always there, and not much more', () => {
    fc.assert(
      fc.property(
        fc.nat(200_000),
        fc.integer({ min: 29, max: 1200 }),
        fc.nat(5000),
        (scrollTop, height, count) => {
          const { first, last, offset, total, slots } = windowOf(scrollTop, height, 29, count);
          const top = Math.max(0, Math.min(scrollTop, total - height));
          expect(first * 29).toBeLessThanOrEqual(top);
          expect(last * 29 >= top + height || last === count).toBe(true);
          expect(last - first).toBeLessThanOrEqual(height / 29 + 18);
          expect(last - first).toBeLessThanOrEqual(slots);
          expect([offset, total]).toEqual([first * 29, count * 29]);
        },
      ),
    );
  });

  test('scrolling to a row moves no further than it must', () => {
    expect(scrollTo(5, 0, 290, 29)).toBe(0);
    expect(scrollTo(10, 0, 290, 29)).toBe(29);
    expect(scrollTo(2, 290, 290, 29)).toBe(58);
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

describe('sum and mean of a range', () => {
  test('are exact and skip what has no data', () => {
    expect(summarise(departmentsGrid(), range(0, 3, 12, 3))).toEqual({
      cells: 13,
      count: 11,
      sum: -22.37,
      mean: -2.03,
      decimals: 2,
      meanDecimals: 2,
    });
    // −0,59 / 2 = −0,295: a half is rounded away from zero.
    expect(summarise(departmentsGrid(), range(1, 3, 2, 3))).toMatchObject({ sum: -0.59, mean: -0.3 });
  });

  test('ranks and two dates side by side do not add up', () => {
    expect(summarise(departmentsGrid(), range(0, 4, 3, 4)).sum).toBeNaN();
    expect(summarise(departmentsGrid(), range(0, 1, 3, 2))).toMatchObject({ cells: 8, count: 0 });
  });
});
