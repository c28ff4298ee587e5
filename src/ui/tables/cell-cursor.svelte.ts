import { type ColumnReading, ROW_ROLES } from '../../model/index.ts';
import type { TableRange } from '../../workbench/index.ts';
import type { CellPlace } from './cell-place.ts';

/** A cell, by row and column from 0. */
export type OneCell = Required<CellPlace> & { readonly column: number };

/** How many rows and columns there are to go through, and how many rows a page has. */
export interface CursorRoom {
  readonly rows: number;
  readonly columns: number;
  readonly page: number;
}

/** The cell the keyboard is at, in a table whose cells can be worked on. */
export class CellCursor {
  at = $state.raw<OneCell>();
  /** From where the selection reaches to it. */
  #anchor = $state.raw<OneCell>();
  readonly range = $derived.by((): TableRange | undefined => {
    const [at, from] = [this.at, this.#anchor ?? this.at];
    return (
      at &&
      from && {
        top: Math.min(at.row, from.row),
        bottom: Math.max(at.row, from.row),
        left: Math.min(at.column, from.column),
        right: Math.max(at.column, from.column),
      }
    );
  });
  readonly #first: () => OneCell;
  readonly #room: () => CursorRoom;

  /** `first`: where it comes in. */
  constructor(first: () => OneCell, room: () => CursorRoom) {
    this.#first = first;
    this.#room = room;
  }

  /** Goes where the key leads, and comes in with the first of them; undefined where it leads nowhere. */
  follow({ key, ctrlKey, metaKey, shiftKey }: MovingKey): OneCell | undefined {
    const step = STEPS[key];
    if (!step) return undefined;
    if (!this.at) return this.put(this.#first());
    const room = this.#room();
    return this.put(step(this.at, room, ctrlKey || metaKey), shiftKey);
  }

  /** `isReaching`: the selection reaches to it from where it began. */
  put({ row, column }: OneCell, isReaching = false): OneCell {
    const { rows, columns } = this.#room();
    const at = { row: within(row, rows), column: within(column, columns) };
    this.#anchor = isReaching ? (this.#anchor ?? at) : at;
    this.at = at;
    return at;
  }

  /** Is its cell among the rows and the columns [first, last) that are drawn? */
  isIn(first: number, last: number, columns: { readonly first: number; readonly last: number }): boolean {
    const { row, column } = this.at ?? { row: -1, column: -1 };
    return row >= first && row < last && column >= columns.first && column < columns.last;
  }

  /** The first and the last column that are selected in a row. */
  selectedIn(row: number): readonly [first: number, last: number] | undefined {
    const { range } = this;
    return range && row >= range.top && row <= range.bottom ? [range.left, range.right] : undefined;
  }

  takeAll(): void {
    const { rows, columns } = this.#room();
    this.put({ row: 0, column: 0 });
    this.put({ row: rows - 1, column: columns - 1 }, true);
  }
}

type MovingKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'> & { readonly shiftKey?: boolean };

type Step = (from: OneCell, room: CursorRoom, isFar: boolean) => OneCell;

const by =
  (rows: number, columns: number): Step =>
  ({ row, column }) => ({ row: row + rows, column: column + columns });

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: by(-1, 0),
  ArrowDown: by(1, 0),
  ArrowLeft: by(0, -1),
  ArrowRight: by(0, 1),
  PageUp: ({ row, column }, { page }) => ({ row: row - page, column }),
  PageDown: ({ row, column }, { page }) => ({ row: row + page, column }),
  Home: ({ row }, _, isFar) => ({ row: isFar ? 0 : row, column: 0 }),
  End: ({ row }, { rows, columns }, isFar) => ({ row: isFar ? rows - 1 : row, column: columns - 1 }),
};

function within(at: number, size: number): number {
  return Math.max(0, Math.min(at, size - 1));
}

const STORED = ROW_ROLES.indexOf('stored');

/** The first cell of figures from the row on top down. */
export function firstFigure(roles: Uint8Array, columns: readonly ColumnReading[], top: number): OneCell {
  return {
    row: roles.indexOf(STORED, top),
    column: columns.findIndex(({ role }) => role === 'figure'),
  };
}
