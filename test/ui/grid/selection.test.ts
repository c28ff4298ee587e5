import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterKey, type GridShape, type KeyPress } from '../../../src/ui/grid/moves.ts';
import {
  boundsOf,
  type CellRange,
  cellRange,
  cycled,
  extended,
  HEAD_ROW,
  isInside,
  isOneCell,
  isSelected,
  lastRange,
  type Selection,
  selectedCell,
  selectionOf,
  toggled,
  within,
} from '../../../src/ui/grid/selection.ts';

const shape: GridShape = { rows: 100, columns: 6, page: 20, pageAcross: 3, isEmpty: () => false };

/** Keys as they are named to a reader: "Ctrl+Shift+ArrowDown". */
function press(selection: Selection, named: string, of: Partial<GridShape> = {}): Selection | undefined {
  const parts = named.split('+');
  const key = parts.at(-1)!;
  const keyPress: KeyPress = {
    key: key === 'Space' ? ' ' : key,
    ctrl: parts.includes('Ctrl'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
  };
  return afterKey(selection, keyPress, { ...shape, ...of });
}

const afterKeys = (selection: Selection, ...keys: readonly string[]): Selection =>
  keys.reduce((now, key) => press(now, key) ?? now, selection);

const range = (top: number, left: number, bottom: number, right: number): CellRange => ({
  anchor: { row: top, column: left },
  focus: { row: bottom, column: right },
});

describe('keys move and extend', () => {
  test('arrows stop at the ends, and go into the head', () => {
    expect(press(selectedCell(0, 0), 'ArrowLeft')).toEqual(selectedCell(0, 0));
    expect(press(selectedCell(99, 5), 'ArrowDown')).toEqual(selectedCell(99, 5));
    expect(press(selectedCell(0, 2), 'ArrowUp')).toEqual(selectedCell(HEAD_ROW, 2));
    expect(press(selectedCell(HEAD_ROW, 2), 'ArrowDown')).toEqual(selectedCell(0, 2));
  });

  test('page keys go a page, with Alt across', () => {
    expect(press(selectedCell(50, 1), 'PageDown')).toEqual(selectedCell(70, 1));
    expect(press(selectedCell(5, 1), 'PageUp')).toEqual(selectedCell(0, 1));
    expect(press(selectedCell(5, 1), 'Alt+PageDown')).toEqual(selectedCell(5, 4));
    expect(press(selectedCell(5, 1), 'Alt+PageUp')).toEqual(selectedCell(5, 0));
  });

  test('Home and End go along the row, with Ctrl to the corners', () => {
    expect(press(selectedCell(7, 3), 'Home')).toEqual(selectedCell(7, 0));
    expect(press(selectedCell(7, 3), 'End')).toEqual(selectedCell(7, 5));
    expect(press(selectedCell(7, 3), 'Ctrl+Home')).toEqual(selectedCell(0, 0));
    expect(press(selectedCell(7, 3), 'Ctrl+End')).toEqual(selectedCell(99, 5));
  });

  test('Shift keeps the active cell and moves the other corner', () => {
    const grown = afterKeys(selectedCell(5, 2), 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowRight');
    expect(grown).toEqual({ ranges: [range(5, 2, 7, 3)], active: { row: 5, column: 2 } });
    expect(afterKeys(grown, 'ArrowDown')).toEqual(selectedCell(6, 2));
    expect(boundsOf(lastRange(afterKeys(selectedCell(HEAD_ROW, 2), 'Shift+ArrowDown'))).top).toBe(0);
  });

  test('Ctrl+A takes all, Ctrl+Space the columns, Shift+Space the rows', () => {
    const at = selectionOf(range(3, 1, 4, 2));
    expect(boundsOf(lastRange(afterKeys(at, 'Ctrl+a')))).toEqual({ top: 0, bottom: 99, left: 0, right: 5 });
    expect(boundsOf(lastRange(afterKeys(at, 'Ctrl+Space')))).toEqual({
      top: 0,
      bottom: 99,
      left: 1,
      right: 2,
    });
    expect(boundsOf(lastRange(afterKeys(at, 'Shift+Space')))).toEqual({
      top: 3,
      bottom: 4,
      left: 0,
      right: 5,
    });
    expect(afterKeys(at, 'Ctrl+a').active).toEqual({ row: 3, column: 1 });
  });

  test('no sequence of keys leaves the grid, and the last range always holds what is worked on', () => {
    const keys = [
      'ArrowUp',
      'ArrowDown',
      'ArrowLeft',
      'ArrowRight',
      'Home',
      'End',
      'PageUp',
      'PageDown',
      'a',
      'Space',
    ];
    const named = fc
      .tuple(fc.subarray(['Ctrl+', 'Shift+', 'Alt+']), fc.constantFrom(...keys))
      .map(([held, key]) => held.join('') + key);
    fc.assert(
      fc.property(fc.array(named, { maxLength: 30 }), (presses) => {
        const at = afterKeys(selectedCell(0, 0), ...presses);
        const { row, column } = at.active;
        expect(row >= HEAD_ROW && row < shape.rows && column >= 0 && column < shape.columns).toBe(true);
        expect(row === HEAD_ROW || isInside(lastRange(at), row, column)).toBe(true);
      }),
    );
  });

  test('a key that means nothing here moves nothing, nor does any in an empty grid', () => {
    expect(press(selectedCell(0, 0), 'a')).toBeUndefined();
    expect(press(selectedCell(0, 0), 'Space')).toBeUndefined();
    expect(press(selectedCell(0, 0), 'ArrowDown', { rows: 0 })).toBeUndefined();
  });
});

describe('Ctrl with an arrow goes to the edge of the data', () => {
  const filled = [1, 1, 0, 0, 1, 0, 1, 1, 1, 0];
  const column: Partial<GridShape> = { rows: filled.length, isEmpty: (row) => filled[row] === 0 };
  const stops = (from: number, key: string): number | undefined =>
    press(selectedCell(from, 0), key, column)?.active.row;

  test('to the last filled cell, to the next filled one, or to the end', () => {
    const down = Array.from({ length: filled.length }, (_, row) => stops(row, 'Ctrl+ArrowDown'));
    expect(down).toEqual([1, 4, 4, 4, 6, 6, 8, 8, 9, 9]);
    const up = Array.from({ length: filled.length }, (_, row) => stops(row, 'Ctrl+ArrowUp'));
    expect(up).toEqual([0, 0, 1, 1, 1, 4, 4, 6, 6, 8]);
  });

  test('with Shift the selection reaches there', () => {
    const grown = press(selectedCell(6, 0), 'Ctrl+Shift+ArrowDown', column)!;
    expect(boundsOf(lastRange(grown))).toEqual({ top: 6, bottom: 8, left: 0, right: 0 });
  });
});

const cells = fc.record({ row: fc.nat(9), column: fc.nat(5) });
const ranges = fc.record({ anchor: cells, focus: cells });
const selections: fc.Arbitrary<Selection> = fc
  .array(ranges, { minLength: 1, maxLength: 4 })
  .map(([first, ...rest]) => ({ ranges: [first!, ...rest], active: (rest.at(-1) ?? first!).anchor }));

describe('several ranges', () => {
  test('a second one is added, and let go of when it is asked for again', () => {
    const first = selectedCell(1, 1);
    const both = toggled(first, cellRange(3, 3));
    expect(both.active).toEqual({ row: 3, column: 3 });
    expect([isSelected(both, 1, 1), isSelected(both, 3, 3), isSelected(both, 2, 2)]).toEqual([
      true,
      true,
      false,
    ]);
    expect(toggled(both, cellRange(3, 3))).toEqual(first);
    expect(toggled(first, cellRange(1, 1))).toEqual(first);
  });

  test('Shift grows the last one', () => {
    const grown = extended(toggled(selectedCell(1, 1), cellRange(3, 3)), { row: 5, column: 4 });
    expect(grown.ranges.map(boundsOf)).toEqual([boundsOf(cellRange(1, 1)), boundsOf(range(3, 3, 5, 4))]);
    expect(isOneCell(grown)).toBe(false);
  });

  test('whatever was selected, it fits a grid that became smaller', () => {
    fc.assert(
      fc.property(
        selections,
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: 1, max: 6 }),
        (selection, rows, columns) => {
          const kept = within(selection, rows, columns);
          for (const one of kept.ranges.map(boundsOf)) {
            expect(one.bottom).toBeLessThan(rows);
            expect(one.right).toBeLessThan(columns);
          }
          expect(isInside(lastRange(kept), kept.active.row, kept.active.column)).toBe(true);
        },
      ),
    );
  });

  test('Tab and Enter come through every selected cell and back to the first', () => {
    fc.assert(
      fc.property(selections, fc.constantFrom('row' as const, 'column' as const), (selection, along) => {
        const size = selection.ranges
          .map(boundsOf)
          .reduce((sum, { top, bottom, left, right }) => sum + (bottom - top + 1) * (right - left + 1), 0);
        fc.pre(areApart(selection.ranges));
        const seen = new Set<string>();
        let now = selection;
        for (let n = 0; n < size; n++) {
          expect(isSelected(now, now.active.row, now.active.column)).toBe(true);
          seen.add(`${now.active.row}:${now.active.column}`);
          now = cycled(now, along, 1);
        }
        expect(seen.size).toBe(size);
        expect(now).toEqual(selection);
        expect(cycled(cycled(selection, along, 1), along, -1)).toEqual(selection);
      }),
    );
  });
});

function areApart(all: readonly CellRange[]): boolean {
  return all.every((a, i) =>
    all.slice(i + 1).every((b) => {
      const [x, y] = [boundsOf(a), boundsOf(b)];
      return x.bottom < y.top || y.bottom < x.top || x.right < y.left || y.right < x.left;
    }),
  );
}
