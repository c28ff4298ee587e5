import { HtmlPage } from './formats/html-page.ts';
import { plainTable } from './formats/markup-blocks.ts';
import { readMarkup } from './formats/markup-tokens.ts';

/** What the clipboard holds, in the two forms a table comes in. */
export interface PastedTexts {
  readonly html: string;
  readonly text: string;
}

/**
 * A block of cells as texts, nothing of them interpreted. Undefined where the block has no cell: a row that is shorter than
 * the others, or the rest of a merged one. Such a place says nothing, while '' says that nothing stands there.
 */
export type PastedBlock = readonly (readonly (string | undefined)[])[];

/** What spreadsheets write into the pages they copy; the text beside it is theirs too, and exact. */
const OF_SPREADSHEET = /urn:schemas-microsoft-com:office:(?:excel|spreadsheet)|LibreOffice|google-sheets/i;

/**
 * The cells that were copied. The text has them as they are shown, apart by tabs; a word processor breaks it wherever a cell
 * has a line of its own, so that its page counts where the two are not of one shape. No element is ever made of that page.
 */
export function readClipboard({ html, text }: PastedTexts): PastedBlock {
  const cells = tabbed(text);
  if (!/<table[\s>]/i.test(html) || (OF_SPREADSHEET.test(html) && text !== '')) return cells;
  const table = onlyTable(html);
  return table && !isOfShape(cells, table) ? table : cells;
}

/** A cell in quotes may hold tabs and line breaks; a quote inside it is doubled. A line end at the end begins no row. */
function tabbed(text: string): PastedBlock {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < text.length || row.length > 0; ) {
    const quoted = text[at] === '"' ? quotedFrom(text, at) : undefined;
    const end = quoted?.end ?? endOfPlain(text, at);
    row.push(quoted?.cell ?? text.slice(at, end));
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
    if (text[end] === '\t') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const isLineEnd = (text: string, at: number): boolean => text[at] === '\n' || text[at] === '\r';

function endOfPlain(text: string, from: number): number {
  let end = from;
  while (end < text.length && text[end] !== '\t' && !isLineEnd(text, end)) end++;
  return end;
}

/** Undefined where the quote is none: it is not closed, or something stands behind it. */
function quotedFrom(text: string, from: number): { readonly cell: string; readonly end: number } | undefined {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') {
      at++;
      continue;
    }
    const end = at + 1;
    const isClosed = end === text.length || text[end] === '\t' || isLineEnd(text, end);
    return isClosed ? { cell: text.slice(from + 1, at).replaceAll('""', '"'), end } : undefined;
  }
  return undefined;
}

/** The page's table, where it has one alone. */
function onlyTable(html: string): PastedBlock | undefined {
  const page = new HtmlPage();
  const steps = readMarkup(html, page, 'html');
  while (!steps.next().done);
  page.finish();
  const [table, ...more] = page.blocks.filter((block) => typeof block !== 'string');
  if (!table || more.length > 0 || page.isTooLarge) return undefined;
  const { rows, merges = [] } = plainTable({ ...table, between: '\n' });
  const cells = Array.from(rows, (row): (string | undefined)[] => [...row]);
  for (const { row, column, rows: high, columns: wide } of merges) {
    for (let r = row; r < Math.min(row + high, cells.length); r++) {
      for (let c = column; c < column + wide; c++) {
        if (r === row && c === column) continue;
        const line = cells[r]!;
        // A text of another cell that the merged one runs into stays.
        if (c < line.length && line[c] === '') line[c] = undefined;
      }
    }
  }
  return cells;
}

function isOfShape(a: PastedBlock, b: PastedBlock): boolean {
  return a.length === b.length && a.every((row, r) => row.length === b[r]!.length);
}
