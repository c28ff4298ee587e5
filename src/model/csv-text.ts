import type { SourceFile } from './engine.ts';

/** What a spreadsheet would take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
/** A number keeps its sign, and a dash says that there is none. */
const FIGURE = /^[-+]?[\d\s.,:%/]*$/;

/** A text as a CSV cell: what came from elsewhere must not become a formula where the file is opened. */
export function asCsvText(text: string): string {
  return quoted(FORMULA.test(text) ? `'${text}` : text);
}

/** The same for a cell that may hold a figure, a date or a dash, which stay as they are. */
export function asCsvCell(text: string): string {
  return FIGURE.test(text) ? quoted(text) : asCsvText(text);
}

/** The text that `asCsvText` was given. */
export function fromCsvText(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** CSV as a Vietnamese Excel opens it: `;`, CRLF, a mark of its charset. Cells are ready to stand in it. */
export function csvFile(name: string, rows: readonly (readonly string[])[]): SourceFile {
  return { name, bytes: new TextEncoder().encode(CSV_MARK + rows.map(csvLine).join('')) };
}

/** Stands before the first line: it says that the bytes are UTF-8. */
export const CSV_MARK = '\ufeff';

/** Cells are ready to stand in it. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.join(';')}\r\n`;
}

function quoted(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
