import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { figureAt, type Indicator } from '../../src/model/index.ts';
import { placeBlock } from '../../src/workbench/block-places.ts';
import { cellFigures } from '../../src/workbench/cell-figures.ts';
import { type CellText, planOf } from '../../src/workbench/overwrite-plan.ts';
import { readPasted, signAmong } from '../../src/workbench/pasted-figure.ts';
import { imported } from './ground-of.ts';

const total: Indicator = {
  key: 't',
  name: 'Tổng điểm',
  role: 'total',
  measure: 'points',
  direction: 'higher',
  decimals: 2,
};
const rate: Indicator = { ...total, key: 'r', role: 'component', measure: 'percent' };
const count: Indicator = { ...total, key: 'c', role: 'component', measure: 'count', decimals: 0 };
const printed = { value: 88.27, status: 'measured', decimals: 2 } as const;

const over = (indicator: Indicator, was: { value: number; verbatim?: string } = printed) => ({
  indicator,
  of: { assessment: 'a', unit: 'u', indicator: indicator.key, part: 'score' as const },
  printed: { ...printed, ...was },
});

describe('a pasted text', () => {
  test('is a number as an import reads it', () => {
    const read = (text: string) => readPasted(text, over(rate), 'comma');
    for (const text of ['84,39', '84.39', ' 84,39 ', '84,39%']) {
      expect(read(text)).toEqual({ value: 84.39, status: 'measured', decimals: 2 });
    }
    expect(readPasted('1.234,5', over(total), 'comma')).toMatchObject({ value: 1234.5 });
    expect(read('Hệ thống không thông báo dữ liệu')).toMatchObject({ status: 'not-reported' });
    expect(read('')).toEqual({ status: 'blank', decimals: 0 });
  });

  test('of which nothing is guessed', () => {
    expect(readPasted('1.234', over(total), undefined)).toBe('ambiguous');
    expect(readPasted('1.234', over(total), 'comma')).toMatchObject({ value: 1234, decimals: 0 });
    expect(readPasted('1.234', over(total), 'point')).toMatchObject({ value: 1.234, decimals: 3 });
    expect(readPasted('1.234', over(count), undefined)).toMatchObject({ value: 1234, decimals: 0 });
    expect(readPasted('1,234', over(count), undefined)).toMatchObject({ value: 1234, decimals: 0 });
    expect(signAmong(['84,39', '1.234'])).toBe('comma');
    expect(signAmong(['84,39', '84.61'])).toBeUndefined();
    expect(signAmong(['90', '1.234'])).toBeUndefined();
  });

  test('that is no figure of this kind says why', () => {
    for (const text of ['84,39x', '-3,2', '12/15', '84,39*', '=1+1', '12 hồ sơ']) {
      expect(readPasted(text, over(rate), 'comma')).toBe('number');
    }
    expect(readPasted('84%', over(total), 'comma')).toBe('percent');
    expect(readPasted('12,5', over(count), 'comma')).toBe('whole');
    expect(readPasted('100,5', over(rate), 'comma')).toBe('beyond');
  });

  test('is a share of one where its file prints such', () => {
    const share = over(rate, { value: 98.24, verbatim: '0,9824' });
    expect(readPasted('0,975', share, 'comma')).toMatchObject({ value: 97.5, decimals: 1 });
    expect(readPasted('97,5', share, 'comma')).toMatchObject({ value: 97.5 });
    expect(readPasted('0,975', over(rate), 'comma')).toMatchObject({ value: 0.975 });
  });
});

describe('a block', () => {
  const shape = { rows: 10, columns: 5 };
  const at = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });

  test('stands from the first cell on; one text fills the range, and a range of several blocks takes several', () => {
    expect(placeBlock([['a', 'b'], ['c']], at(2, 1), shape).cells).toEqual([
      { row: 2, column: 1, text: 'a' },
      { row: 2, column: 2, text: 'b' },
      { row: 3, column: 1, text: 'c' },
    ]);
    expect(placeBlock([['a']], at(0, 0, 1, 1), shape).cells).toHaveLength(4);
    expect(placeBlock([['a'], ['b']], at(0, 0, 3, 0), shape).cells.map(({ text }) => text)).toEqual([
      'a',
      'b',
      'a',
      'b',
    ]);
    expect(placeBlock([['a', undefined]], at(0, 0), shape).cells).toHaveLength(1);
    expect(placeBlock([], at(0, 0), shape)).toEqual({ cells: [], over: { rows: 0, columns: 0 } });
  });

  test('never leaves the table, and all that does is counted', () => {
    const block = fc.array(fc.array(fc.constant('1'), { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 14,
    });
    fc.assert(
      fc.property(block, fc.nat(9), fc.nat(4), (rows, top, left) => {
        const { cells, over: beyond } = placeBlock(rows, at(top, left), shape);
        for (const { row, column } of cells) expect(row < 10 && column < 5).toBe(true);
        expect(cells).toHaveLength((rows.length - beyond.rows) * (3 - beyond.columns));
      }),
    );
  });
});

describe('over an imported table', () => {
  const FILE = 'TB-1072_so-nganh_27-3-va-08-4.csv';

  async function table() {
    const { ground } = await imported([FILE]);
    const read = await Promise.all(ground.heads.map(async ({ key }) => (await ground.read(key))!));
    const unit = [...ground.units.values()].find(({ name }) => name === 'Sở Tư pháp')!.key;
    const cell = figureAt(read.at(-1)!, unit, 'total', 'score')!.cell!;
    const on = await cellFigures(cell, () => true, read, ground);
    const print = (row: number, column: number): string =>
      ({ [`${cell.row}:1`]: 'Sở Tư pháp', [`${cell.row}:${cell.column}`]: '82,3' })[`${row}:${column}`] ?? '';
    const plan = (cells: readonly CellText[], isTyped = false) =>
      planOf(cells, { on, printed: print, ledger: undefined }, isTyped);
    return { cell, plan };
  }

  it('what says the same changes nothing, a name that does is not refused', async () => {
    const { cell, plan } = await table();
    const put = (column: number, text: string) => ({ row: cell.row, column, text });
    const nothing = { corrected: [], cells: 0, emptied: 0, refused: [] };
    for (const text of ['82,3', '82,30', '82.30', ' 82,3'])
      expect(plan([put(cell.column, text)])).toEqual(nothing);
    expect(plan([put(1, 'Sở Tư pháp')])).toEqual(nothing);
    expect(plan([put(1, 'Sở khác')]).refused).toMatchObject([{ row: cell.row, column: 1, text: 'Sở khác' }]);
  });

  it('a figure is corrected or emptied, and what is no number is refused with its cell', async () => {
    const { cell, plan } = await table();
    const put = (text: string) => [{ row: cell.row, column: cell.column, text }];
    expect(plan(put('84,39'))).toMatchObject({
      cells: 1,
      emptied: 0,
      corrected: [{ now: { value: 84.39 } }],
    });
    expect(plan(put(''))).toMatchObject({ cells: 1, emptied: 1, corrected: [{ now: { status: 'blank' } }] });
    expect(plan(put('1.234')).refused).toMatchObject([{ why: 'ambiguous', text: '1.234' }]);
    // By hand it is what the editor of a figure takes it for.
    expect(plan(put('1.234'), true)).toMatchObject({ corrected: [{ now: { value: 1.234 } }] });
    expect(plan(put('x'), true).refused).toMatchObject([{ why: 'number' }]);
  });
});
