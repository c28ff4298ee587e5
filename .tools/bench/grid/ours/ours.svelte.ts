import { mount } from 'svelte';
import type { ColumnInfo, GridModel } from '../../../../src/ui/grid/grid-model.ts';
import { type Contender, timed } from '../contender.ts';
import { COLUMNS, figuresOf, groupOf, nameOf, ROWS, SORTED, textOf, titleOf } from '../figures.ts';
import BenchGrid from './BenchGrid.svelte';

/** Our grid over typed arrays, as views have them. */

const figures = figuresOf();
let order: Int32Array | undefined;
const rowOf = (row: number): number => order?.[row] ?? row;
const figureAt = (row: number, column: number): number => figures[column - 1]?.[rowOf(row)] ?? Number.NaN;

const columns: readonly ColumnInfo[] = Array.from({ length: COLUMNS }, (_, c) => ({
  id: `c${c}`,
  kind: c === 0 ? 'name' : 'figure',
  title: titleOf(c),
  group: c === 0 ? undefined : groupOf(c),
  width: c === 0 ? 220 : 90,
  align: c === 0 ? 'start' : 'end',
  canSort: true,
}));

const modelOf = (): GridModel => ({
  rows: ROWS,
  columns,
  keyOf: (row) => String(rowOf(row)),
  textOf: (row, column) => (column === 0 ? nameOf(rowOf(row)) : textOf(figureAt(row, column), column)),
  isEmpty: (row, column) => column > 0 && Number.isNaN(figureAt(row, column)),
});

const props = $state({ model: modelOf(), figureAt });

function sort(): void {
  const values = figures[SORTED - 1]!;
  const key = (row: number): number => (Number.isNaN(values[row]!) ? Number.NEGATIVE_INFINITY : values[row]!);
  order = Int32Array.from({ length: ROWS }, (_, r) => r).sort((a, b) => key(b) - key(a) || a - b);
  props.model = modelOf();
}

const scroller = (): HTMLElement => document.querySelector<HTMLElement>('[role=grid]')!;

const contender: Contender = {
  rowHeight: 28,
  show: () => timed(() => void mount(BenchGrid, { target: document.getElementById('grid')!, props })),
  sort: () => timed(sort),
  firstFigure: () => textOf(figureAt(0, SORTED), SORTED),
  scroller,
  rowsWithin: ({ top, bottom }) =>
    [...document.querySelectorAll('[role=rowgroup] [role=row]')].filter((row) => {
      const box = row.getBoundingClientRect();
      return box.bottom > top + 1 && box.top < bottom - 1 && row.childElementCount > 0;
    }).length,
};

Object.assign(globalThis, { contender });
