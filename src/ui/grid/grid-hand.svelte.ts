import type { GridModel } from './grid-model.ts';
import type { GridSight } from './grid-sight.svelte.ts';
import { afterKey, type GridShape } from './moves.ts';
import {
  boundsOf,
  type CellAt,
  columnsRange,
  cycled,
  extended,
  HEAD_ROW,
  isOneCell,
  isSelected,
  lastRange,
  rowsRange,
  type Selection,
  selectedCell,
  selectionOf,
  toggled,
  within,
} from './selection.ts';

type Press = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;
type Held = Pick<MouseEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'>;

const isAdding = ({ ctrlKey, metaKey }: Held): boolean => ctrlKey || metaKey;

/** What is selected, and how keys and the pointer change it. */
export class GridHand {
  readonly #model: () => GridModel;
  readonly #sight: GridSight;
  readonly #onselect: (selection: Selection) => void;

  #selection = $state.raw<Selection>(selectedCell(0, 0));
  /** Nothing is shown as selected before somebody has selected something. */
  isTouched = $state(false);

  constructor(model: () => GridModel, sight: GridSight, onselect: (selection: Selection) => void) {
    this.#model = model;
    this.#sight = sight;
    this.#onselect = onselect;
  }

  /** It fits the grid there is, which may have lost rows and columns. */
  readonly selection = $derived.by(() => {
    const { rows, columns } = this.#model();
    return rows === 0 || columns.length === 0
      ? selectedCell(0, 0)
      : within(this.#selection, rows, columns.length);
  });

  readonly active = $derived.by(() => this.selection.active);
  readonly isInHead = $derived.by(() => this.active.row === HEAD_ROW);

  /** What lay outside is let go of for good: other rows may come to stand there. */
  readonly fit = (): void => {
    const { rows, columns } = this.#model();
    const isOutside = this.#selection.ranges
      .map(boundsOf)
      .some(({ bottom, right }) => bottom >= rows || right >= columns.length);
    if (isOutside && rows > 0) this.#selection = this.selection;
  };

  readonly #shape = (): GridShape => {
    const { rows, columns, isEmpty } = this.#model();
    const { bodyHeight, density, across } = this.#sight;
    const page = Math.max(1, Math.floor(bodyHeight / density.row) - 1);
    return {
      rows,
      columns: columns.length,
      page,
      pageAcross: Math.max(1, across.last - across.first - 1),
      isEmpty,
    };
  };

  /** `shows`: what comes into sight, where that is not the cell that is worked on; null: the sight stays. */
  readonly select = (next: Selection, shows: CellAt | null = next.active): void => {
    this.#selection = next;
    this.isTouched = true;
    if (shows) this.#sight.reveal(shows);
    this.#onselect(next);
  };

  /** Other columns may stand where they were selected. */
  readonly tell = (): void => {
    if (this.isTouched) this.#onselect(this.selection);
  };

  /** A key that moves or grows what is selected; answers whether it was one. */
  readonly press = (event: Press): boolean => {
    const { key, shiftKey: shift, altKey: alt } = event;
    const ctrl = isAdding(event);
    const { selection } = this;
    if ((key === 'Tab' || key === 'Enter') && !alt && !ctrl && !isOneCell(selection)) {
      this.select(cycled(selection, key === 'Tab' ? 'row' : 'column', shift ? -1 : 1));
      return true;
    }
    if (key === 'Escape' && !isOneCell(selection)) {
      this.select(selectedCell(selection.active.row, selection.active.column));
      return true;
    }
    const next = afterKey(selection, { key, shift, ctrl, alt }, this.#shape());
    if (!next) return false;
    const isWhole = key.toLowerCase() === 'a' || key === ' ';
    this.select(next, isWhole ? null : shift ? lastRange(next).focus : next.active);
    return true;
  };

  /** The pointer went down on a cell, or on the number of a row: column −1. */
  readonly point = ({ row, column }: CellAt, held: Held): void => {
    const { columns } = this.#model();
    const { selection } = this;
    const isRow = column < 0;
    const range = isRow
      ? rowsRange(row, row, columns.length)
      : { anchor: { row, column }, focus: { row, column } };
    if (held.shiftKey && !this.isInHead) {
      const { anchor } = lastRange(selection);
      const to = isRow ? rowsRange(anchor.row, row, columns.length) : { anchor, focus: { row, column } };
      this.select({ ...extended(selection, to.focus), ranges: replaced(selection, to) }, null);
    } else if (isAdding(held) && !this.isInHead) this.select(toggled(selection, range), null);
    else this.select(selectionOf(range), isRow ? null : range.focus);
  };

  /** The pointer is dragged over a cell; `isRows`: from the number of a row. */
  readonly drag = ({ row, column }: CellAt, isRows: boolean): void => {
    const { focus } = lastRange(this.selection);
    const to = { row, column: isRows ? this.#model().columns.length - 1 : Math.max(0, column) };
    if (to.row === focus.row && to.column === focus.column) return;
    this.select(extended(this.selection, to), null);
  };

  /** A whole column; with Shift those between too, with Ctrl as a further range. */
  readonly pickColumn = (column: number, held: Held): void => {
    const { rows } = this.#model();
    if (rows === 0) return;
    const { selection } = this;
    const range = columnsRange(column, column, rows);
    if (held.shiftKey && this.isTouched && !this.isInHead) {
      const from = selection.active.column;
      this.select({ ranges: [columnsRange(from, column, rows)], active: selection.active }, null);
    } else if (isAdding(held) && this.isTouched && !this.isInHead)
      this.select(toggled(selection, range), null);
    else this.select(selectionOf(range), null);
  };

  readonly pickAll = (): void => {
    const { rows, columns } = this.#model();
    if (rows > 0) this.select(selectionOf(rowsRange(0, rows - 1, columns.length)), null);
  };

  /** Where a menu is asked for: what is selected stays, if the place is in it. */
  readonly pointForMenu = ({ row, column }: CellAt): void => {
    const { selection } = this;
    const active = { row, column };
    if (!isSelected(selection, row, column) || this.isInHead) this.select(selectedCell(row, column));
    else if (isOneCell(selection)) this.select(selection);
    else this.select({ ranges: lastHolding(selection, active), active }, null);
  };
}

type Ranges = Selection['ranges'];

const replaced = ({ ranges }: Selection, last: Ranges[number]): Ranges => {
  const [first, ...rest] = [...ranges.slice(0, -1), last];
  return [first ?? last, ...rest];
};

/** The active cell belongs to the last range: the one that holds the cell becomes it. */
function lastHolding(selection: Selection, { row, column }: CellAt): Ranges {
  const holding = selection.ranges.findLast((range) =>
    isSelected({ ...selection, ranges: [range] }, row, column),
  );
  if (!holding) return selection.ranges;
  const [first, ...rest] = [...selection.ranges.filter((range) => range !== holding), holding];
  return [first ?? holding, ...rest];
}
