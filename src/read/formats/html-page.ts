import { append } from './append.ts';
import { type Block, blocksOf, cellKey, type MarkupTable, markupTable } from './markup-blocks.ts';
import { closeCell, type MarkupCell, placeInCell } from './markup-cell.ts';
import { MarkupGrid } from './markup-grid.ts';
import { isFigureText, linesOf, PARAGRAPH, raised, tidy } from './markup-text.ts';
import type { Attributes, MarkupHandler } from './markup-tokens.ts';
import { shownNumber } from './shown-number.ts';

/** A cell whose program wrote a number with more digits than it shows. */
export interface Rounded {
  /** The very row of its table. */
  readonly row: readonly string[];
  readonly column: number;
  readonly text: string;
}

interface OpenCell extends MarkupCell {
  readonly rows: number;
  readonly columns: number;
  readonly number: string | undefined;
  readonly isHidden: boolean;
}

interface OpenTable {
  readonly grid: MarkupGrid;
  readonly inner: Map<string, readonly Block[]>;
  isInRow: boolean;
  cell: OpenCell | undefined;
  /** Its caption, and what stands in it outside any cell. */
  text: string;
}

const PARAGRAPHS = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary title ul'
  ).split(' '),
);
/** What stands in these is not the page's text. */
const UNREAD = new Set(['script', 'style', 'noscript', 'template', 'select', 'xml', 'iframe', 'noframes']);
const TABLE_PARTS = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th']);
const GROUPS = new Set(['thead', 'tbody', 'tfoot']);
const HIDDEN = /display\s*:\s*none|mso-hide\s*:\s*all/i;
const TYPED_INPUT = /^(?:text|number|date|search|)$/;

/** Gathers a page's paragraphs and tables as a browser would lay them out, from its tags alone. */
export class HtmlPage implements MarkupHandler {
  readonly blocks: Block[] = [];
  readonly rounded: Rounded[] = [];
  hasFrames = false;
  isTooLarge = false;
  readonly #open: OpenTable[] = [];
  #text = '';
  #unread = '';
  #depth = 0;
  #selected = false;
  #raised = 0;

  open(name: string, attributes: Attributes): void {
    if (this.#isUnread(name)) {
      if (name === this.#unread) this.#depth++;
      else if (name === 'option') this.#selected = attributes.has('selected');
      return;
    }
    const table = this.#open.at(-1);
    if (name === 'table') this.#openTable();
    else if (table && (name === 'td' || name === 'th')) openCell(this.#closedCell(table), attributes);
    else if (table && name === 'tr') this.#openRow(table, attributes);
    else if (table && GROUPS.has(name)) this.#closeGroup(table);
    else if (name === 'br') this.#add('\n');
    else if (name === 'sup') this.#raised++;
    else if (name === 'input') this.#add(inputText(attributes));
    else if (name === 'frameset') this.hasFrames = true;
    else if (PARAGRAPHS.has(name)) this.#add(PARAGRAPH);
    else if (UNREAD.has(name) || (name === 'span' && isHidden(attributes))) {
      this.#unread = name;
      this.#depth = 1;
    }
  }

  close(name: string): void {
    if (this.#isUnread(name)) {
      if (name === this.#unread && --this.#depth === 0) this.#unread = '';
      if (name === 'option' || this.#unread === '') this.#selected = false;
      return;
    }
    const table = this.#open.at(-1);
    if (name === 'table') this.#closeTable();
    else if (table && (name === 'td' || name === 'th')) this.#closedCell(table);
    else if (table && name === 'tr') this.#closeRow(table);
    else if (table && GROUPS.has(name)) this.#closeGroup(table);
    else if (name === 'sup') this.#raised = Math.max(0, this.#raised - 1);
    else if (PARAGRAPHS.has(name)) this.#add(PARAGRAPH);
  }

  text(text: string): void {
    if (this.#unread !== '' && !this.#selected) return;
    const spaced = text.replace(/[ \t\n\r\f]+/g, ' ');
    this.#add(this.#raised > 0 ? raised(spaced) : spaced);
  }

  /** Closes what the page left open. */
  finish(): void {
    while (this.#open.length > 0) this.#closeTable();
    this.#flush();
  }

  /** What is hidden inside a cell ends with it, though its own end be missing. */
  #isUnread(name: string): boolean {
    if (TABLE_PARTS.has(name) && (this.#unread === 'span' || this.#unread === 'select')) this.#unread = '';
    return this.#unread !== '';
  }

  #add(text: string): void {
    if (text === PARAGRAPH) this.#raised = 0;
    const table = this.#open.at(-1);
    if (table?.cell) table.cell.text += text;
    else if (table) table.text += text;
    else this.#text += text;
  }

  #flush(): void {
    for (const line of linesOf(tidy(this.#text))) this.blocks.push(line);
    this.#text = '';
  }

  #openTable(): void {
    const outer = this.#open.at(-1);
    // A table between the cells of another stands above it, as its stray texts do.
    if (!outer) this.#flush();
    this.#open.push({
      grid: new MarkupGrid(),
      inner: new Map(),
      isInRow: false,
      cell: undefined,
      text: '',
    });
  }

  #openRow(table: OpenTable, attributes: Attributes): void {
    this.#closeRow(table);
    table.grid.openRow(isHidden(attributes));
    table.isInRow = true;
  }

  #closeRow(table: OpenTable): void {
    this.#closedCell(table);
    table.isInRow = false;
  }

  #closeGroup(table: OpenTable): void {
    this.#closeRow(table);
    table.grid.closeGroup();
  }

  #closedCell(table: OpenTable): OpenTable {
    const { cell, grid } = table;
    this.#raised = 0;
    table.cell = undefined;
    if (!cell || (cell.isHidden && !cell.blocks)) return table;
    const text = closeCell(cell);
    const shown = cell.number === undefined ? undefined : shownNumber(text, cell.number);
    const column = grid.place(shown?.text ?? text, cell, shown !== undefined);
    this.isTooLarge ||= grid.isTooLarge;
    if (cell.blocks) table.inner.set(cellKey(grid.rows.length - 1, column), cell.blocks);
    if (shown?.isRounded) this.rounded.push({ row: grid.rows.at(-1)!, column, text });
    return table;
  }

  #closeTable(): void {
    const table = this.#open.at(-1);
    if (!table) return;
    this.#closeRow(table);
    this.#open.pop();
    const closed = markupTable(table.grid, table.inner, ' ');
    const stray = linesOf(tidy(table.text));
    const line = oneLine(closed);
    // A table inside a cell that is one line only dresses it.
    const cell = this.#open.at(-1)?.cell;
    if (cell && line) cell.text += [PARAGRAPH, ...stray, ...line].join(PARAGRAPH);
    else this.#place([...stray, ...blocksOf(closed)]);
  }

  /** Into the innermost open cell; what stands between cells stands above their table, as in a browser. */
  #place(blocks: readonly Block[]): void {
    const cell = this.#open.findLast((table) => table.cell)?.cell;
    if (cell) placeInCell(cell, blocks);
    else append(this.blocks, blocks);
  }
}

/** The texts of a table of one row with one figure at most: two figures in one line could be read as one. */
function oneLine({ rows, typed, inner }: MarkupTable): string[] | undefined {
  const [line, ...more] = rows
    .map((row) => row.filter((text) => text !== ''))
    .filter((row) => row.length > 0);
  if (more.length > 0 || typed.length > 0 || inner.size > 0) return undefined;
  return (line ?? []).filter(isFigureText).length > 1 ? undefined : [...(line ?? []), ''];
}

function openCell(table: OpenTable, attributes: Attributes): void {
  if (!table.isInRow) table.grid.openRow();
  table.isInRow = true;
  const number = attributes.get('x:num') ?? attributes.get('sdval');
  table.cell = {
    text: '',
    rows: span(attributes.get('rowspan'), 0),
    columns: span(attributes.get('colspan'), 1),
    number: number === '' ? undefined : number,
    isHidden: isHidden(attributes),
  };
}

/** As browsers read it: what is no number is 1. */
function span(written: string | undefined, least: number): number {
  const number = Number.parseInt(written ?? '1', 10);
  return number >= least ? number : 1;
}

function isHidden(attributes: Attributes): boolean {
  return attributes.has('hidden') || HIDDEN.test(attributes.get('style') ?? '');
}

function inputText(attributes: Attributes): string {
  const shows = TYPED_INPUT.test(attributes.get('type')?.toLowerCase() ?? '');
  return shows ? ` ${attributes.get('value') ?? ''} ` : '';
}
