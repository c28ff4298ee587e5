import { append } from './append.ts';
import { type Block, blocksOf, cellKey, markupTable } from './markup-blocks.ts';
import { closeCell, type MarkupCell, placeInCell } from './markup-cell.ts';
import { MarkupGrid } from './markup-grid.ts';
import { linesOf, PARAGRAPH, tidy } from './markup-text.ts';
import type { Attributes, MarkupHandler } from './markup-tokens.ts';
import { shownNumber } from './shown-number.ts';

const UNREAD = new Set(['tracked-changes', 'note', 'annotation', 'forms', 'sequence-decls']);
/** Fillers of a sheet repeat to its very end. */
const MOST_REPEATED = 1000;

interface OpenTable {
  readonly grid: MarkupGrid;
  readonly inner: Map<string, readonly Block[]>;
  cell: OpenCell | undefined;
}

interface OpenCell extends MarkupCell {
  readonly rows: number;
  readonly columns: number;
  readonly repeated: number;
  readonly number: string | undefined;
}

/** content.xml of an OpenDocument text as paragraphs and tables. */
export class OdtBody implements MarkupHandler {
  readonly blocks: Block[] = [];
  isTooLarge = false;
  readonly #tables: OpenTable[] = [];
  #unread = '';
  #depth = 0;
  #text = '';
  /** A text box stands inside a paragraph. */
  #paragraphs = 0;

  open(name: string, attributes: Attributes): void {
    if (this.#unread !== '') {
      if (name === this.#unread) this.#depth++;
      return;
    }
    const table = this.#tables.at(-1);
    if (UNREAD.has(name)) {
      this.#unread = name;
      this.#depth = 1;
    } else if (name === 'table')
      this.#tables.push({ grid: new MarkupGrid(), inner: new Map(), cell: undefined });
    else if (name === 'table-row') table?.grid.openRow();
    else if (name === 'table-cell' && table) table.cell = openCell(attributes);
    else if (name === 'p' || name === 'h') this.#startParagraph();
    else if (name === 's' || name === 'tab') this.#add(' ');
    else if (name === 'line-break') this.#add('\n');
  }

  close(name: string): void {
    if (this.#unread !== '') {
      if (name === this.#unread && --this.#depth === 0) this.#unread = '';
      return;
    }
    const table = this.#tables.at(-1);
    if (name === 'p' || name === 'h') this.#closeParagraph();
    else if (name === 'table-cell' && table) this.#closeCell(table);
    else if (name === 'table') this.#closeTable();
  }

  text(text: string): void {
    if (this.#unread === '' && this.#paragraphs > 0) this.#add(text.replace(/[ \t\n\r]+/g, ' '));
  }

  #startParagraph(): void {
    if (this.#paragraphs > 0) this.#add(PARAGRAPH);
    this.#paragraphs++;
  }

  #add(text: string): void {
    const cell = this.#tables.at(-1)?.cell;
    if (cell) cell.text += text;
    else this.#text += text;
  }

  #closeParagraph(): void {
    this.#paragraphs = Math.max(0, this.#paragraphs - 1);
    this.#add(PARAGRAPH);
    if (this.#tables.length > 0 || this.#paragraphs > 0) return;
    for (const line of linesOf(tidy(this.#text))) this.blocks.push(line);
    this.#text = '';
  }

  #closeCell(table: OpenTable): void {
    const { cell, grid } = table;
    table.cell = undefined;
    if (!cell) return;
    const text = closeCell(cell);
    const shown = cell.number === undefined ? undefined : shownNumber(text, cell.number);
    for (let i = 0; i < cell.repeated; i++) {
      const column = grid.place(shown?.text ?? text, cell, shown !== undefined);
      if (cell.blocks) table.inner.set(cellKey(grid.rows.length - 1, column), cell.blocks);
    }
    this.isTooLarge ||= grid.isTooLarge;
  }

  #closeTable(): void {
    const table = this.#tables.pop();
    if (!table) return;
    const blocks = blocksOf(markupTable(table.grid, table.inner, '\n'));
    const cell = this.#tables.at(-1)?.cell;
    if (cell) placeInCell(cell, blocks);
    else append(this.blocks, blocks);
  }
}

function openCell(attributes: Attributes): OpenCell {
  const isNumber = attributes.get('value-type') === 'float';
  return {
    text: '',
    rows: count(attributes, 'number-rows-spanned'),
    columns: count(attributes, 'number-columns-spanned'),
    repeated: Math.min(count(attributes, 'number-columns-repeated'), MOST_REPEATED),
    number: isNumber ? attributes.get('value') : undefined,
  };
}

function count(attributes: Attributes, name: string): number {
  const number = Number.parseInt(attributes.get(name) ?? '1', 10);
  return Math.max(1, Number.isNaN(number) ? 1 : number);
}
