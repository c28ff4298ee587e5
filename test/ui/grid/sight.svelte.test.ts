import { describe, expect, test } from 'vitest';
import type { RowSummary } from '../../../src/model/index.ts';
import type { GridModel } from '../../../src/ui/grid/grid-model.ts';
import { GridSight } from '../../../src/ui/grid/grid-sight.svelte.ts';

const ROW = 29;
const total: RowSummary = { kind: 'total', group: '', count: 1 };

const model = (rows: number, summary: RowSummary | undefined = total): GridModel => ({
  rows,
  columns: [{ id: 'name', kind: 'name', title: '', width: 200, align: 'start' }],
  keyOf: String,
  textOf: () => '',
  isEmpty: () => false,
  summaryOf: (row) => (row === rows - 1 ? summary : undefined),
});

/** Ten rows high with the heads; at the page's corner. */
function sightOf(of: GridModel): GridSight {
  const sight = new GridSight(
    () => of,
    () => ({}),
  );
  sight.width = 600;
  sight.height = sight.headHeight + 10 * ROW;
  sight.scroller = {
    scrollTop: 0,
    scrollLeft: 0,
    getBoundingClientRect: () => ({ left: 0, top: 0 }),
  } as HTMLElement;
  return sight;
}
const rowBelowHeads = (sight: GridSight, y: number): number => sight.placeAt(100, sight.headHeight + y).row;

describe('a total that stands last', () => {
  test('stays in the page however far it is scrolled away, which a group’s row does not', () => {
    expect(sightOf(model(1000)).isRowMounted(999)).toBe(true);
    expect(sightOf(model(1000, { ...total, kind: 'group' })).isRowMounted(999)).toBe(false);
  });

  test('lies over no row that is gone to, and is gone to without scrolling', () => {
    const sight = sightOf(model(1000));
    sight.reveal({ row: 9, column: 0 });
    expect(sight.top).toBe(ROW);
    sight.reveal({ row: 999, column: 0 });
    expect(sight.top).toBe(ROW);
    sight.reveal({ row: 998, column: 0 });
    expect(sight.top).toBe(999 * ROW - 9 * ROW);
  });

  test('is what is pointed at where it is drawn: at the foot, or under a few rows', () => {
    const sight = sightOf(model(1000));
    expect(rowBelowHeads(sight, 9 * ROW - 1)).toBe(8);
    expect(rowBelowHeads(sight, 9 * ROW)).toBe(999);
    expect(rowBelowHeads(sight, 10 * ROW + 1)).toBe(8);
    const few = sightOf(model(3));
    expect([0, 2 * ROW - 1, 2 * ROW, 4 * ROW].map((y) => rowBelowHeads(few, y))).toEqual([0, 1, 2, 1]);
  });

  test('may be the only row', () => {
    const sight = sightOf(model(1));
    expect([rowBelowHeads(sight, 3), sight.bodyRows, sight.isRowMounted(0)]).toEqual([0, 0, true]);
  });
});
