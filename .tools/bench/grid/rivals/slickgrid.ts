import 'slickgrid/dist/styles/css/slick.grid.css';
import 'slickgrid/dist/styles/css/slick-alpine-theme.css';
import {
  type Column,
  Editors,
  type ExternalCopyClipCommand,
  SlickCellExternalCopyManager,
  SlickCellSelectionModel,
  SlickGrid,
  SlickRange,
} from 'slickgrid';
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

/** SlickGrid with what it has of our features: ranges, copy and paste, undo of pastes, frozen name, totals, bars. */

type Row = Record<string, string | number>;

const figures = figuresOf();
// In the form it is fastest with.
const rows: Row[] = Array.from({ length: ROWS }, (_, r) => {
  const row: Row = { id: r, c0: nameOf(r) };
  for (let c = 1; c < COLUMNS; c++) row[`c${c}`] = figures[c - 1]![r]!;
  return row;
});

const shown = (value: string | number | undefined, c: number): string =>
  typeof value === 'number' ? textOf(value, c) : (value ?? '');

function cell(value: number, c: number): HTMLElement | string {
  const text = shown(value, c);
  if (!isChange(c) || !value) return text;
  const span = document.createElement('span');
  span.className = value > 0 ? 'better' : 'worse';
  span.textContent = `${value > 0 ? '▲' : '▼'} ${text}`;
  const bar = document.createElement('i');
  bar.className = 'bar';
  bar.style.transform = `scaleX(${value / 50})`;
  span.append(bar);
  return span;
}

const columns: Column<Row>[] = Array.from({ length: COLUMNS }, (_, c) => ({
  id: `c${c}`,
  field: `c${c}`,
  name: titleOf(c),
  columnGroup: c === 0 ? '' : groupOf(c),
  width: c === 0 ? 220 : 90,
  sortable: true,
  editor: Editors.Text,
  ...(c === 0
    ? {}
    : { cssClass: 'end', formatter: (_r: number, _c: number, value: number) => cell(value, c) }),
}));

let grid: SlickGrid<Row>;
const undone: ExternalCopyClipCommand[] = [];

function build(): void {
  grid = new SlickGrid<Row>('#grid', rows, columns, {
    rowHeight: 28,
    editable: true,
    autoEdit: false,
    enableCellNavigation: true,
    enableColumnReorder: false,
    multiColumnSort: true,
    frozenColumn: 0,
    createPreHeaderPanel: true,
    showPreHeaderPanel: true,
    createFooterRow: true,
    showFooterRow: true,
  });
  grid.setSelectionModel(new SlickCellSelectionModel());
  grid.registerPlugin(
    new SlickCellExternalCopyManager({
      clipboardCommandHandler: (command) => {
        undone.push(command);
        command.execute();
      },
      dataItemColumnValueExtractor: (item: Row, { id }) => shown(item[id], Number(String(id).slice(1))),
      dataItemColumnValueSetter: (item: Row, { id }, text: string) => {
        item[id] = Number(text.replace(',', '.'));
      },
    }),
  );
  for (let c = 1; c < COLUMNS; c++) {
    const foot = grid.getFooterRowColumn(`c${c}`);
    if (foot) foot.textContent = textOf(sumOf(figures[c - 1]!), c);
  }
}

const contender: Contender = {
  rowHeight: 28,
  show: () => timed(build),
  sort: () =>
    timed(() => {
      const id = `c${SORTED}`;
      const key = (row: Row): number => {
        const value = row[id] as number;
        return Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value;
      };
      rows.sort((a, b) => key(b) - key(a));
      grid.setSortColumns([{ columnId: id, sortAsc: false }]);
      grid.invalidate();
    }),
  firstFigure: () => shown(rows[0]![`c${SORTED}`], SORTED),
  scroller: () => document.querySelector<HTMLElement>('.slick-viewport-top.slick-viewport-right')!,
  rowsWithin: ({ top, bottom }) =>
    [...document.querySelectorAll('.grid-canvas-right .slick-row')].filter((row) => {
      const box = row.getBoundingClientRect();
      return box.bottom > top + 1 && box.top < bottom - 1 && row.childElementCount > 0;
    }).length,
};

Object.assign(globalThis, {
  contender,
  select(row: number, column: number, toRow: number, toColumn: number) {
    grid.setActiveCell(row, column);
    grid.getSelectionModel()?.setSelectedRanges([new SlickRange(row, column, toRow, toColumn)]);
    grid.focus();
  },
  figureAt: (row: number, column: number) => shown(rows[row]![`c${column}`], column),
  undo: () => timed(() => undone.pop()?.undo()),
});
