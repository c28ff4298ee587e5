import type { RawTable, Steps } from '../../model/index.ts';
import type { Defect, FormatOptions, FormatReading } from './format.ts';
import { decodePage } from './html-charset.ts';
import { HtmlPage, type Rounded } from './html-page.ts';
import { tablesOf } from './markup-blocks.ts';
import { readMarkup } from './markup-tokens.ts';

/** Where Excel writes the names of a workbook's sheets. */
const NAMES_WITHIN = 65_536;

/**
 * A page with tables, whatever its file is called: what a portal exports as ".xls", a saved web page, a block copied
 * from Excel, LibreOffice, Word or a browser. No element is ever made of it.
 */
export function* readHtml(bytes: Uint8Array, options: FormatOptions): Steps<FormatReading> {
  const { text, charset, guessed } = decodePage(bytes, options.charset);
  const page = new HtmlPage();
  // Some systems put the clipboard's own lines ("Version:0.9 …") before the page.
  const start = /^\ufeff?Version:/i.test(text) ? Math.max(0, text.indexOf('<')) : 0;
  yield* readMarkup(start > 0 ? text.slice(start) : text, page, 'html');
  page.finish();
  if (page.isTooLarge) return refused(charset, 'table-too-wide');
  const found = tablesOf(page.blocks);
  if (found.length === 0) return refused(charset, page.hasFrames ? 'file-is-frameset' : 'no-figures');

  const name = found.length === 1 ? sheetName(text) : undefined;
  const tables = found.map(({ table }) => (name === undefined ? table : { ...table, sheet: name }));
  const defects: Defect[] = [
    ...roundings(tables, page.rounded),
    ...found.flatMap(({ hidden }, table): Defect[] =>
      hidden > 0 ? [{ code: 'rows-hidden', severity: 'warning', table, detail: { rows: hidden } }] : [],
    ),
  ];
  if (guessed) defects.push({ code: 'charset-guessed', severity: 'warning', detail: { charset } });
  return { charset, tables, defects };
}

function refused(charset: string, code: Defect['code']): FormatReading {
  return { charset, tables: [], defects: [{ code, severity: 'blocking' }] };
}

function sheetName(text: string): string | undefined {
  const names = [...text.slice(0, NAMES_WITHIN).matchAll(/<x:Name>([^<]{1,100})<\/x:Name>/g)];
  const [only] = names;
  return names.length === 1 ? only![1]!.replaceAll('&amp;', '&') : undefined;
}

/** Once per column, with its first such cell. */
function roundings(tables: readonly RawTable[], rounded: readonly Rounded[]): Defect[] {
  if (rounded.length === 0) return [];
  const at = new Map<Rounded['row'], readonly [table: number, row: number]>();
  tables.forEach(({ rows }, table) => {
    let r = 0;
    for (const row of rows) at.set(row, [table, r++]);
  });
  const columns = new Map<string, { readonly first: Rounded; cells: number }>();
  for (const cell of rounded) {
    const key = `${at.get(cell.row)?.[0]}:${cell.column}`;
    const column = columns.get(key);
    if (column) column.cells++;
    else columns.set(key, { first: cell, cells: 1 });
  }
  return [...columns.values()].flatMap(({ first: { row, column, text }, cells }): Defect[] => {
    const place = at.get(row);
    if (!place) return [];
    const [table, r] = place;
    const head = tables[table]!.rows.slice().find((heads) => (heads[column] ?? '') !== '')?.[column] ?? '';
    return [
      { code: 'figure-rounded', severity: 'note', table, row: r, column, detail: { head, cells, text } },
    ];
  });
}
