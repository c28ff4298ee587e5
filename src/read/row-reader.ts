import Papa from 'papaparse';
import { CodedRows } from './coded-rows.ts';
import type { Delimiting } from './delimiter.ts';
import type { Defect } from './formats/format.ts';

/** So many bad quotes are named one by one. */
const MOST_NAMED = 50;
/** A cell does not reach over more text than this: its quote was never closed. */
const LONGEST_RECORD = 4_194_304;
const NUL = '\0';
/** So many rows with NULs are named. */
const MOST_WITH_NULS = 20;
const LF = 10;
const CR = 13;
const QUOTE = 34;
/** Letters from here on are more than a byte in UTF-8. */
const FIRST_OF_MORE_BYTES = 128;
/** A line on which a quoted cell may end: it has a quote that is not one of a pair. */
const CLOSES = /(?<!")"(?:"")*(?!")/;

/**
 * Pieces of delimited text to rows. A quote that is opened and never properly closed is read as a letter, on its line
 * only, and noticed: to a plain parser it would swallow every row below.
 */
export class RowReader {
  readonly rows: CodedRows;
  readonly defects: Defect[] = [];
  /** The first of them, without those of nothing else. */
  readonly rowsWithNuls: number[] = [];
  #nuls = 0;
  readonly #delimiter: string;
  readonly #width: number;
  readonly #parser: Papa.Parser;
  /** Lines from the row on whose quote is still open. */
  #open: readonly string[] = [];
  #endsInLine = false;

  /** `isStrict`: bytes that are no UTF-8 are not mended. */
  constructor({ delimiter, width }: Delimiting, isStrict: boolean) {
    this.rows = new CodedRows(isStrict);
    this.#delimiter = delimiter;
    this.#width = width;
    this.#parser = new Papa.Parser({ delimiter, newline: '\n' });
  }

  /** NULs that were dropped, in all. */
  get nuls(): number {
    return this.#nuls;
  }

  /** Takes whole lines; only the last piece of a text may end without a line end. NULs are dropped. */
  read(text: string): void {
    let from = 0;
    for (let at = text.indexOf(NUL); at >= 0; at = text.indexOf(NUL, from)) {
      const start = text.lastIndexOf('\n', at) + 1;
      const end = text.indexOf('\n', at) + 1 || text.length;
      this.#take(text.slice(from, start));
      const line = text.slice(start, end);
      const rest = line.replaceAll(NUL, '');
      this.#nuls += line.length - rest.length;
      if (rest.trim() !== '') this.#nameNuls();
      this.#take(rest);
      from = end;
    }
    this.#take(from === 0 ? text : text.slice(from));
  }

  #take(text: string): void {
    if (text === '') return;
    this.#endsInLine = !text.endsWith('\n');
    if (this.#open.length === 0 && !text.includes('"')) this.#split(text);
    else if (this.#open.length > 0 || !this.#parse(text)) {
      this.#open = this.#readLines([...this.#open, ...linesOf(text)], false);
    }
  }

  /** The same of UTF-8 as it stands in the file. False where quotes or such are to be made out: it has to be text. */
  readBytes(bytes: Uint8Array): boolean {
    const delimiter = this.#delimiter.charCodeAt(0);
    const isPlain = this.#open.length === 0 && delimiter < FIRST_OF_MORE_BYTES;
    if (!isPlain || bytes.includes(QUOTE) || bytes.includes(0)) return false;
    const last = bytes.at(-1);
    this.#endsInLine = last !== LF && last !== CR;
    this.rows.split(bytes, delimiter);
    return true;
  }

  /** To be called once, after the last piece. True where the text breaks off inside a row. */
  finish(): boolean {
    const [last, ...more] = this.#open;
    this.#readLines(this.#open, true);
    const isOpen = last !== undefined && more.length === 0;
    return this.#endsInLine && (isOpen || endsInsideRow(this.rows));
  }

  /** Without a quote every line is a row. */
  #split(text: string): void {
    for (const line of linesOf(text)) this.rows.add(line.split(this.#delimiter));
  }

  /** Where every line turns out to be a row of sound quotes, that is the reading. */
  #parse(text: string): boolean {
    const body = text.endsWith('\n') ? text.slice(0, -1) : text;
    const { data, errors } = this.#parser.parse(body, 0, false);
    if (errors.length > 0 || data.length !== countLines(body)) return false;
    for (const row of data) this.rows.add(row);
    return true;
  }

  /** Reads rows off the lines; gives back those whose row needs the lines below. */
  #readLines(lines: readonly string[], isLast: boolean): readonly string[] {
    let at = 0;
    while (at < lines.length) {
      const found = this.#rowAt(lines, at);
      if (found === 'open' && !isLast) return lines.slice(at);
      if (typeof found === 'object') {
        this.rows.add(found.row);
        at = found.next;
      } else {
        const isCut = found === 'open' && this.#endsInLine && at === lines.length - 1;
        if (!isCut) this.#nameBadQuote();
        this.#split(lines[at]!);
        at++;
      }
    }
    return [];
  }

  /** The row that begins on a line, or why its quotes do not make one. */
  #rowAt(lines: readonly string[], at: number): { row: readonly string[]; next: number } | 'open' | 'bad' {
    let text = lines[at] ?? '';
    let next = at + 1;
    if (!text.includes('"')) return { row: text.split(this.#delimiter), next };
    for (;;) {
      const { data, errors } = this.#parser.parse(text, 0, false);
      if (errors.some((error: Papa.ParseError) => error.code === 'InvalidQuotes')) return 'bad';
      if (errors.length === 0) {
        const isSwallowing = next > at + 1 && this.#areRows(lines.slice(at, next));
        return isSwallowing ? 'bad' : { row: data[0] ?? [], next };
      }
      let end = next;
      let length = text.length;
      while (end < lines.length && length < LONGEST_RECORD && !CLOSES.test(lines[end] ?? '')) {
        length += lines[end++]?.length ?? 0;
      }
      if (length >= LONGEST_RECORD) return 'bad';
      if (end === lines.length) return 'open';
      text = [text, ...lines.slice(next, end + 1)].join('\n');
      next = end + 1;
    }
  }

  /** Two stray quotes, some rows apart, look like one cell: but every line between is a whole row. */
  #areRows(lines: readonly string[]): boolean {
    return (
      this.#width > 2 &&
      lines.join('').split('"').length === 3 &&
      lines.every((line) => line.split(this.#delimiter).length === this.#width)
    );
  }

  #nameNuls(): void {
    const row = this.rows.length;
    const isNamed = this.rowsWithNuls.at(-1) === row;
    if (!isNamed && this.rowsWithNuls.length < MOST_WITH_NULS) this.rowsWithNuls.push(row);
  }

  #nameBadQuote(): void {
    if (this.defects.length >= MOST_NAMED) return;
    this.defects.push({ code: 'quote-unclosed', severity: 'warning', table: 0, row: this.rows.length });
  }
}

function linesOf(text: string): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** The last row is shorter than the one above though it has begun. */
function endsInsideRow(rows: CodedRows): boolean {
  const last = rows.at(-1);
  const above = rows.at(-2);
  return last !== undefined && above !== undefined && last.length > 1 && last.length < above.length;
}
