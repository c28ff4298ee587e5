import Papa from 'papaparse';
import { decode } from '../decode.ts';
import { chooseDelimiter, type Delimiter } from '../delimiter.ts';
import type { Defect, FormatReading } from './format.ts';

/** After so many bad quotes the rest of a file is read without quoting. */
const MOST_BAD_QUOTES = 50;

/** Delimited text in any charset, as a file or as a system exports it: one table, or none where it says nothing. */
export function readCsv(bytes: Uint8Array): FormatReading {
  const { text, charset, guessed, cut } = decode(bytes);
  if (text.trim() === '') return { charset, tables: [], defects: [] };
  const { rows, defects, isCut } = readRows(text);
  if (guessed) defects.push({ code: 'charset-guessed', severity: 'warning', detail: { charset } });
  return { charset, tables: [{ rows, ...(cut || isCut ? { cutAt: rows.length - 1 } : {}) }], defects };
}

/**
 * Delimited text to rows of texts. A quote that is opened and never properly closed is read as a letter, on its line
 * only, and noticed: to a plain parser it would swallow every row below.
 */
function readRows(text: string): {
  readonly rows: string[][];
  readonly defects: Defect[];
  readonly isCut: boolean;
} {
  const delimiter = chooseDelimiter(text);
  const rows: string[][] = [];
  const defects: Defect[] = [];
  let rest = text;
  let isCut = false;
  while (rest !== '') {
    const good = parse(rest, delimiter);
    if (good === undefined) {
      const sound = soundRows(rest, delimiter);
      for (const row of sound.rows) rows.push(row);
      const end = defects.length < MOST_BAD_QUOTES ? lineEnd(rest, sound.length) : rest.length;
      if (end < rest.length)
        defects.push({ code: 'quote-unclosed', severity: 'warning', table: 0, row: rows.length });
      else isCut = true;
      for (const line of rest.slice(sound.length, end).replace(/\n$/, '').split('\n')) {
        rows.push(line.split(delimiter));
      }
      rest = rest.slice(end);
    } else {
      for (const row of good) rows.push(row);
      rest = '';
    }
  }
  if (text.endsWith('\n') && rows.at(-1)?.length === 1 && rows.at(-1)?.[0] === '') rows.pop();
  else if (endsInsideRow(rows)) isCut = true;
  return { rows, defects, isCut };
}

/** All rows, or undefined where a quote is out of place. */
function parse(text: string, delimiter: Delimiter): string[][] | undefined {
  const result = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  return result.errors.some((e) => e.type === 'Quotes') ? undefined : result.data;
}

/** The rows before the first bad quote, and how many characters they take. */
function soundRows(text: string, delimiter: Delimiter): { rows: string[][]; length: number } {
  const rows: string[][] = [];
  let length = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step: (result, parser) => {
      if (result.errors.some((e) => e.type === 'Quotes')) {
        parser.abort();
        return;
      }
      rows.push(result.data);
      length = result.meta.cursor;
    },
  });
  return { rows, length };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end + 1;
}

/** No line end after the last row, and the row is shorter than the one above though it has begun. */
function endsInsideRow(rows: readonly (readonly string[])[]): boolean {
  const last = rows.at(-1);
  const above = rows.at(-2);
  return last !== undefined && above !== undefined && last.length > 1 && last.length < above.length;
}
