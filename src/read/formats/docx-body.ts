import { append } from './append.ts';
import type { Numbering } from './docx-numbering.ts';
import { DocxTable } from './docx-table.ts';
import { type Block, blocksOf } from './markup-blocks.ts';
import { linesOf, PARAGRAPH, raised, tidy } from './markup-text.ts';
import type { Attributes, MarkupHandler } from './markup-tokens.ts';

/** What is inside these is deleted, moved away, said elsewhere, or no text of the document. */
const UNREAD = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'instrText',
  'delText',
  'pict',
  'pPrChange',
  'rPrChange',
  'sectPr',
]);
/** A text box stands in `pict` in old documents: it is read though what draws it is not. */
const TEXT_BOX = 'txbxContent';

/** By their number, the paragraphs of each. */
export type Footnotes = ReadonlyMap<string, readonly Block[]>;

/**
 * The body of word/document.xml as paragraphs and tables. Names count, prefixes do not: the strict form differs in them.
 * Deleted and hidden text stays out, of fields the result is read, of alternatives the first. A footnote follows the
 * paragraph, or the table, it belongs to.
 */
export class DocxBody implements MarkupHandler {
  readonly blocks: Block[] = [];
  isTooLarge = false;
  readonly #numbering: Numbering;
  readonly #notes: Footnotes;
  /** Footnotes of the paragraph or table that is open. */
  #noted: Block[] = [];
  readonly #counts = new Map<string, number>();
  readonly #tables: DocxTable[] = [];
  /** Paragraphs that are open: a text box stands inside one. */
  readonly #paragraphs: string[] = [];
  readonly #unread: string[] = [];
  #isText = false;
  #isInRun = false;
  #isHidden = false;
  #isRaised = false;
  #list = '';
  #level = '';

  constructor(numbering: Numbering, notes: Footnotes = new Map()) {
    this.#numbering = numbering;
    this.#notes = notes;
  }

  open(name: string, attributes: Attributes): void {
    if (this.#unread.length > 0) {
      if (name === this.#unread.at(-1)) this.#unread.push(name);
      else if (name === TEXT_BOX && this.#unread.at(-1) === 'pict') this.#unread.push(TEXT_BOX);
      if (this.#unread.at(-1) !== TEXT_BOX) return;
    }
    if (name === 'del') this.#tables.at(-1)?.deleteRow();
    if (UNREAD.has(name)) this.#unread.push(name);
    else this.#openRead(name, attributes);
  }

  #openRead(name: string, attributes: Attributes): void {
    const table = this.#tables.at(-1);
    if (name === 'tbl') this.#tables.push(new DocxTable());
    else if (name === 'p') this.#paragraphs.push('');
    else if (name === 'r') this.#startRun();
    else if (name === 't') this.#isText = true;
    else if (name === 'tab' && this.#isInRun) this.#add(' ');
    else if ((name === 'br' || name === 'cr') && this.#isInRun) this.#add('\n');
    else if (name === 'noBreakHyphen') this.#add('-');
    else if (name === 'footnoteReference')
      append(this.#noted, this.#notes.get(attributes.get('id') ?? '') ?? []);
    else if (name === 'sym') this.#add(symbol(attributes));
    else if (name === 'vanish') this.#isHidden = isOn(attributes);
    else if (name === 'vertAlign') this.#isRaised = attributes.get('val') === 'superscript';
    else if (name === 'numId') this.#list = attributes.get('val') ?? '';
    else if (name === 'ilvl') this.#level = attributes.get('val') ?? '';
    else table?.open(name, attributes);
  }

  close(name: string): void {
    if (this.#unread.length > 0) {
      const isEnd = name === this.#unread.at(-1);
      if (isEnd) this.#unread.pop();
      if (isEnd || this.#unread.at(-1) !== TEXT_BOX) return;
    }
    if (name === 't') this.#isText = false;
    else if (name === 'r') this.#isInRun = false;
    else if (name === 'p') this.#closeParagraph();
    else if (name === 'tbl') this.#closeTable();
    else this.#tables.at(-1)?.close(name);
  }

  text(text: string): void {
    if (this.#isText) this.#add(this.#isRaised ? raised(text) : text);
  }

  #startRun(): void {
    this.#isInRun = true;
    this.#isHidden = false;
    this.#isRaised = false;
  }

  #add(text: string): void {
    const last = this.#paragraphs.length - 1;
    if (last >= 0 && !this.#isHidden) this.#paragraphs[last] += text;
  }

  #closeParagraph(): void {
    const text = this.#numbered(this.#paragraphs.pop() ?? '');
    const table = this.#tables.at(-1);
    if (table) table.text(`${text}${PARAGRAPH}`);
    else this.#place(linesOf(tidy(text)));
    this.#list = '';
    this.#level = '';
    // What follows a text box in its paragraph is a run begun before it.
    this.#isInRun = this.#paragraphs.length > 0;
  }

  /** With its number, where Word counts its paragraphs: the text itself does not hold it. */
  #numbered(text: string): string {
    const level = this.#level === '0' || this.#level === '' ? this.#numbering.get(this.#list) : undefined;
    if (!level) return text;
    const count = this.#counts.get(level.counter) ?? level.start;
    this.#counts.set(level.counter, count + 1);
    return `${level.text.replace('%1', String(count))} ${text}`;
  }

  #closeTable(): void {
    const table = this.#tables.pop();
    if (!table) return;
    const closed = table.finish();
    this.isTooLarge ||= closed.isTooLarge;
    const outer = this.#tables.at(-1);
    const blocks = blocksOf(closed.table);
    if (outer) outer.place(blocks);
    else this.#place(blocks);
  }

  #place(blocks: readonly Block[]): void {
    append(this.blocks, blocks);
    append(this.blocks, this.#noted);
    this.#noted = [];
  }
}

function isOn(attributes: Attributes): boolean {
  return !/^(?:0|false|off)$/.test(attributes.get('val') ?? '');
}

/** A letter of a symbol font: those that stand for signs of figures and lists, the others as a blank. */
function symbol(attributes: Attributes): string {
  const code = Number.parseInt(attributes.get('char') ?? '', 16) & 0xff;
  if (code === 0x2d) return '\u2212';
  return code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : ' ';
}
