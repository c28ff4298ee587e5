import {
  AllCommunityModule,
  type ColDef,
  createGrid,
  type GridApi,
  ModuleRegistry,
  themeQuartz,
} from 'ag-grid-community';
import { type Contender, timed } from '../contender.ts';
import {
  COLUMNS,
  figuresOf,
  groupOf,
  isChange,
  nameOf,
  ROWS,
  SORTED,
  sumOf,
  textOf,
  titleOf,
} from '../figures.ts';

/** AG Grid community with what it has of our features: filters, grouped heads, pinned name and totals, bars. */

type Row = Record<string, string | number | null>;

ModuleRegistry.registerModules([AllCommunityModule]);

const figures = figuresOf();
const rows: Row[] = Array.from({ length: ROWS }, (_, r) => {
  const row: Row = { id: r, c0: nameOf(r) };
  for (let c = 1; c < COLUMNS; c++) {
    const value = figures[c - 1]![r]!;
    row[`c${c}`] = Number.isNaN(value) ? null : value;
  }
  return row;
});

class ChangeCell {
  #element = document.createElement('span');

  init({ value, column }: { value: number | null; column?: { getColId(): string } }): void {
    const c = Number(column?.getColId().slice(1));
    this.#element.textContent =
      value === null ? '' : `${value > 0 ? '▲ ' : value < 0 ? '▼ ' : ''}${textOf(value, c)}`;
    if (!value) return;
    this.#element.className = value > 0 ? 'better' : 'worse';
    const bar = document.createElement('i');
    bar.className = 'bar';
    bar.style.transform = `scaleX(${value / 50})`;
    this.#element.append(bar);
  }

  getGui(): HTMLElement {
    return this.#element;
  }

  refresh(): boolean {
    return false;
  }
}

const column = (c: number): ColDef<Row> => ({
  colId: `c${c}`,
  field: `c${c}`,
  headerName: titleOf(c),
  width: c === 0 ? 220 : 90,
  filter: c === 0 ? 'agTextColumnFilter' : 'agNumberColumnFilter',
  editable: true,
  ...(c === 0 ? { pinned: 'left' as const } : { cellClass: 'end' }),
  ...(isChange(c)
    ? { cellRenderer: ChangeCell }
    : c > 0
      ? { valueFormatter: ({ value }: { value: number | null }) => textOf(value ?? Number.NaN, c) }
      : {}),
});

const groups = Map.groupBy(
  Array.from({ length: COLUMNS - 1 }, (_, i) => i + 1),
  groupOf,
);

/** Not those of the totals. */
const ROW = '.ag-row:not(.ag-row-pinned)';
const CELLS = `${ROW} .ag-cell`;

let grid: GridApi<Row>;

function build(): void {
  grid = createGrid<Row>(document.getElementById('grid')!, {
    theme: themeQuartz,
    rowHeight: 28,
    rowData: rows,
    defaultColDef: { sortable: true, resizable: true },
    columnDefs: [
      column(0),
      ...[...groups].map(([headerName, children]) => ({ headerName, children: children.map(column) })),
    ],
    pinnedBottomRowData: [Object.fromEntries(figures.map((values, i) => [`c${i + 1}`, sumOf(values)]))],
    animateRows: false,
    undoRedoCellEditing: true,
    suppressColumnVirtualisation: false,
  });
}

const firstRow = (): Row | undefined => grid.getDisplayedRowAtIndex(0)?.data;

const contender: Contender = {
  rowHeight: 28,
  show: () =>
    timed(async () => {
      build();
      // It fills its rows in a task of its own.
      for (let frames = 0; !document.querySelector(CELLS); frames++) {
        if (frames > 600) throw new Error('AG Grid shows no cell');
        await new Promise(requestAnimationFrame);
      }
    }),
  sort: () => timed(() => grid.applyColumnState({ state: [{ colId: `c${SORTED}`, sort: 'desc' }] })),
  firstFigure: () => textOf((firstRow()?.[`c${SORTED}`] as number | null) ?? Number.NaN, SORTED),
  scroller: () => document.querySelector<HTMLElement>('.ag-grid-viewport')!,
  rowsWithin: ({ top, bottom }) =>
    [...document.querySelectorAll(ROW)].filter((row) => {
      const box = row.getBoundingClientRect();
      return box.bottom > top + 1 && box.top < bottom - 1 && row.childElementCount > 0;
    }).length,
};

Object.assign(globalThis, { contender });
