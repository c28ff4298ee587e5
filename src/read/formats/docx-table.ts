import { type Block, cellKey, type MarkupTable, markupTable } from './markup-blocks.ts';
import { closeCell, type MarkupCell, placeInCell } from './markup-cell.ts';
import { MarkupGrid } from './markup-grid.ts';
import type { Attributes } from './markup-tokens.ts';

interface Cell extends MarkupCell {
  column: number;
  columns: number;
  rows: number;
  /** It carries on the cell above. */
  isContinued: boolean;
  mayContinue: boolean;
}

/** One `tbl` of a .docx: cells that say how many columns of the grid they take and whether they carry on the one above. */
export class DocxTable {
  readonly #rows: Cell[][] = [];
  #row: Cell[] = [];
  #cell: Cell | undefined;
  #column = 0;
  #isDeleted = false;
  #isInRowProperties = false;

  open(name: string, attributes: Attributes): void {
    if (name === 'tr') {
      this.#row = [];
      this.#column = 0;
      this.#isDeleted = false;
    } else if (name === 'trPr') this.#isInRowProperties = true;
    else if (name === 'tc') this.#cell = newCell();
    else if (name === 'gridBefore') this.#skip(count(attributes));
    else if (name === 'gridSpan' && this.#cell) this.#cell.columns = count(attributes);
    else if (name === 'vMerge' && this.#cell) {
      this.#cell.isContinued = attributes.get('val') !== 'restart';
      this.#cell.mayContinue = true;
    }
  }

  close(name: string): void {
    if (name === 'trPr') this.#isInRowProperties = false;
    else if (name === 'tr' && !this.#isDeleted) this.#rows.push(this.#row);
    else if (name === 'tc' && this.#cell) {
      this.#cell.column = this.#column;
      this.#column += this.#cell.columns;
      this.#row.push(this.#cell);
      this.#cell = undefined;
    }
  }

  /** A deletion noted among a row's properties takes the whole row; anywhere else it is of words. */
  deleteRow(): void {
    this.#isDeleted ||= this.#isInRowProperties;
  }

  text(text: string): void {
    if (this.#cell) this.#cell.text += text;
  }

  /** Tables that stood in the open cell. */
  place(blocks: readonly Block[]): void {
    if (this.#cell) placeInCell(this.#cell, blocks);
  }

  finish(): { readonly table: MarkupTable; readonly isTooLarge: boolean } {
    const grid = new MarkupGrid();
    const inner = new Map<string, readonly Block[]>();
    this.#carryOn();
    for (const row of this.#rows) {
      grid.openRow();
      for (const cell of row) {
        if (cell.rows === 0) continue;
        const column = grid.place(closeCell(cell), cell);
        if (cell.blocks) inner.set(cellKey(grid.rows.length - 1, column), cell.blocks);
      }
    }
    return { table: markupTable(grid, inner, '\n'), isTooLarge: grid.isTooLarge };
  }

  /** Lets each cell reach over those that carry it on; these then take no place of their own. */
  #carryOn(): void {
    let above = new Map<number, Cell>();
    for (const row of this.#rows) {
      const open = new Map<number, Cell>();
      for (const cell of row) {
        const start = above.get(cell.column);
        if (cell.isContinued && start?.columns === cell.columns) {
          start.rows++;
          cell.rows = 0;
          open.set(cell.column, start);
        } else if (cell.mayContinue) open.set(cell.column, cell);
      }
      above = open;
    }
  }

  #skip(columns: number): void {
    for (let i = 0; i < columns; i++) this.#row.push({ ...newCell(), column: this.#column++ });
  }
}

function newCell(): Cell {
  return { text: '', column: 0, columns: 1, rows: 1, isContinued: false, mayContinue: false };
}

/** What a grid can have at most: Word allows 63 columns. */
function count(attributes: Attributes): number {
  const number = Number.parseInt(attributes.get('val') ?? '1', 10);
  return number >= 1 ? Math.min(number, 1000) : 1;
}
