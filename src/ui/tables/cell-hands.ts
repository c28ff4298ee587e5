import type { CellCursor, OneCell } from './cell-cursor.svelte.ts';
import type { CellWriter } from './cell-writer.ts';

/** Works on a cell, or opens the menu of what can be done with it. */
export type CellAsker = (cell: OneCell, anchor: Element, asks: 'open' | 'menu') => void;

/** What keys and pointer do to the cells of a table: each answers whether it was one of theirs. */
export class CellHands {
  readonly #cursor: CellCursor;
  readonly #asker: () => CellAsker | undefined;
  readonly #writer: () => CellWriter | undefined;
  readonly #scroller: () => HTMLElement | undefined;
  readonly #show: (cell: OneCell) => void;

  /** `show`: brings a cell into sight and gives it the keyboard. */
  constructor(
    cursor: CellCursor,
    asker: () => CellAsker | undefined,
    writer: () => CellWriter | undefined,
    scroller: () => HTMLElement | undefined,
    show: (cell: OneCell) => void,
  ) {
    this.#cursor = cursor;
    this.#asker = asker;
    this.#writer = writer;
    this.#scroller = scroller;
    this.#show = show;
  }

  /** The cell the keyboard is at, where it is drawn; words across a row stand for each of its cells. */
  cell(): HTMLElement | null | undefined {
    const { at } = this.#cursor;
    const row = at && this.#scroller()?.querySelector(`tr[aria-rowindex="${at.row + 3}"]`);
    return row?.querySelector<HTMLElement>(`td[aria-colindex="${at!.column + 2}"], td.prose`);
  }

  onkey(event: KeyboardEvent): boolean {
    const { target, key, altKey } = event;
    const isTheirs = target === this.#scroller() || (target instanceof Element && target.matches('textarea'));
    if (!this.#asker() || altKey || !isTheirs) return false;
    if (key === 'F2' || key === 'Enter') return this.#cursor.at !== undefined && this.#ask('open');
    if (key === 'Delete' || key === 'Backspace') return this.#clear();
    if (key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
      this.#cursor.takeAll();
      return true;
    }
    const at = this.#cursor.follow(event);
    if (at) this.#show(at);
    return at !== undefined;
  }

  /** The cell under the pointer becomes the keyboard's. */
  point({ target, shiftKey, button }: MouseEvent): boolean {
    const cell = target instanceof Element ? target.closest('td') : null;
    const row = cell?.closest('tr')?.ariaRowIndex;
    if (!this.#asker() || !cell || !row) return false;
    const at = { row: Number(row) - 3, column: Number(cell.ariaColIndex ?? 2) - 2 };
    this.#cursor.put(at, shiftKey && button === 0);
    return true;
  }

  open(event: MouseEvent): boolean {
    return this.point(event) && this.#ask('open');
  }

  /** From the keyboard it comes for the cell that the keyboard is at. */
  menu(event: MouseEvent): boolean {
    const isTheirs = event.button === 2 ? this.point(event) : this.#cursor.at !== undefined;
    return isTheirs && this.#ask('menu');
  }

  #clear(): boolean {
    const [writer, { range }] = [this.#writer(), this.#cursor];
    if (writer && range) writer.clear(range);
    return writer !== undefined;
  }

  #ask(asks: 'open' | 'menu'): boolean {
    const [asker, anchor, { at }] = [this.#asker(), this.cell(), this.#cursor];
    if (asker && at && anchor) asker(at, anchor, asks);
    return asker !== undefined;
  }
}
