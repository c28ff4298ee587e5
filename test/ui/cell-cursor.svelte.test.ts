import { expect, it } from 'vitest';
import { ROW_ROLES } from '../../src/model/index.ts';
import { placeEditor } from '../../src/ui/corrections/editor-place.ts';
import { CellCursor, firstFigure } from '../../src/ui/tables/cell-cursor.svelte.ts';

const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false });

it('comes in at its first cell, goes by keys, and never out of the table', () => {
  const cursor = new CellCursor(
    () => ({ row: 3, column: 2 }),
    () => ({ rows: 20, columns: 5, page: 8 }),
  );
  const path = [
    'ArrowDown',
    'ArrowDown',
    'ArrowRight',
    'End',
    'ArrowRight',
    'PageDown',
    'PageDown',
    'Home',
    'PageUp',
  ];
  expect(path.map((key) => Object.values(cursor.follow(press(key))!))).toEqual([
    [3, 2],
    [4, 2],
    [4, 3],
    [4, 4],
    [4, 4],
    [12, 4],
    [19, 4],
    [19, 0],
    [11, 0],
  ]);
  expect(cursor.follow(press('End', true))).toEqual({ row: 19, column: 4 });
  expect(cursor.follow(press('Home', true))).toEqual({ row: 0, column: 0 });
  expect(cursor.follow(press('a'))).toBeUndefined();
});

it('the first cell is one of figures, from the row on top down', () => {
  const roles = Uint8Array.from(['preamble', 'header', 'stored', 'stored'] as const, (role) =>
    ROW_ROLES.indexOf(role),
  );
  const columns = [
    { role: 'unit', head: '' },
    { role: 'figure', head: '' },
  ] as const;
  expect(firstFigure(roles, columns, 0)).toEqual({ row: 2, column: 1 });
  expect(firstFigure(roles, columns, 3)).toEqual({ row: 3, column: 1 });
});

const size = { width: 400, height: 200 };
const screen = { innerWidth: 1366, innerHeight: 768 };
const cell = (left: number, top: number) => ({ left, right: left + 90, top, bottom: top + 29 });

it.each([
  ['below the cell, right edges together', cell(800, 300), { left: 490, top: 331 }],
  ['above it where there is no room below', cell(800, 700), { left: 490, top: 498 }],
  ['within the window on the left', cell(20, 300), { left: 8, top: 331 }],
  ['within the window on the right', cell(1330, 300), { left: 958, top: 331 }],
])('the editor stands %s', (_, at, place) => {
  expect(placeEditor(at, size, screen)).toEqual(place);
});
