import type { GridColumn, Page, PageGrid } from '../../model/index.ts';
import { officeLines } from '../copies/page-text.ts';
import { copiedText } from './cell-text.ts';
import { boundsOf, type CellRange } from './selection.ts';

/** A range as spreadsheets and word processors take it. `plain` makes the text of a figure one they count with. */
export interface Copied {
  /** Tab-separated, CRLF, without a line break at the end: that would blank the row below on pasting. */
  readonly text: string;
  readonly html: string;
}

export function fillClipboard(clipboard: DataTransfer, { text, html }: Copied): void {
  clipboard.setData('text/plain', text);
  clipboard.setData('text/html', html);
}

/** How texts leave the page: words, and figures, which a spreadsheet is to count with. */
export interface Plain {
  readonly ascii: (text: string) => string;
  readonly bare: (text: string) => string;
}

/** A range of a page that leaves. */
export function copyOf({ grid, office }: Page, range: CellRange, plain: Plain): Copied {
  return copyRange(grid, range, plain, office && officeLines(office));
}

/** `below`: lines under the cells. */
export function copyRange(
  grid: PageGrid,
  range: CellRange,
  plain: Plain,
  below: readonly string[] = [],
): Copied {
  const rows = [...cellsOf(grid, range, plain), ...below.map((line) => [harmless(plain.ascii(line))])];
  return {
    text: rows.map((cells) => cells.map(quoted).join('\t')).join('\r\n'),
    html: `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</table>`,
  };
}

function cellsOf(grid: PageGrid, range: CellRange, { ascii, bare }: Plain): readonly string[][] {
  const { top, bottom, left, right } = boundsOf(range);
  const columns = grid.columns.slice(left, right + 1);
  const firstFigure = columns.find((column) => column.kind !== 'name');
  const rows: string[][] = [];
  for (let row = top; row <= Math.min(bottom, grid.rows.length - 1); row++) {
    rows.push(
      columns.map((column) => {
        const text = copiedText(column, grid.rows, row, column === firstFigure);
        return isFigure(column, row) ? bare(text) : harmless(ascii(text));
      }),
    );
  }
  return [...rows, ...statedBelow(grid, range, ascii)];
}

/**
 * Whoever gets a table of changes learns what was counted as unchanged (domain rule 4), and of a filtered one that it is not
 * whole. A part of it is taken for its figures, and pasted between others.
 */
function statedBelow(grid: PageGrid, range: CellRange, ascii: Plain['ascii']): readonly string[][] {
  const { top, bottom, left, right } = boundsOf(range);
  const columns = grid.columns.slice(left, right + 1);
  const isTable = top === 0 && bottom >= grid.rows.length - 1 && columns.some(({ kind }) => kind === 'name');
  const hasChanges = columns.some(({ kind }) => kind === 'change');
  const stated = isTable ? [hasChanges ? grid.tolerance : undefined, grid.filtered] : [];
  return stated
    .filter((text) => text !== undefined)
    .map((text) => [ascii(text), ...columns.slice(1).map(() => '')]);
}

function isFigure(column: GridColumn, row: number): boolean {
  return column.values !== undefined && !Number.isNaN(column.values[row] ?? Number.NaN);
}

/** A name that begins like a formula is text; a figure such as −5 stays a figure. */
function harmless(text: string): string {
  return /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign).replace(/\r\n|\r|\n/g, '<br>');
}
