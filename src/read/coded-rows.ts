import type { CodedCells, TextRows } from '../model/index.ts';
import { CellTexts, hashed } from './cell-texts.ts';

const LF = 10;
const CR = 13;
const CELLS_AT_FIRST = 1 << 16;
const ROWS_AT_FIRST = 1 << 12;

/** Rows of delimited text, kept as numbers of their cells' texts: a nation's table has far fewer texts than cells. */
export class CodedRows implements TextRows {
  readonly #texts: CellTexts;
  readonly #encoder = new TextEncoder();
  #numbers = new Uint32Array(CELLS_AT_FIRST);
  #starts = new Uint32Array(ROWS_AT_FIRST);
  #cells = 0;
  #rows = 0;
  /** The row that was asked for last: it is asked for again and again while it is judged. */
  #last: { readonly row: number; readonly cells: readonly string[] } | undefined;
  /** Asked for with every cell. */
  #coded: CodedCells | undefined;

  /** `isStrict`: bytes that are no UTF-8 are not mended. */
  constructor(isStrict = false) {
    this.#texts = new CellTexts(isStrict);
  }

  /** Were there bytes that are no UTF-8, in a strict reading? */
  get isForeign(): boolean {
    return this.#texts.isForeign;
  }

  get length(): number {
    return this.#rows;
  }

  get coded(): CodedCells {
    this.#coded ??= { texts: this.#texts.list, numbers: this.#numbers, starts: this.#starts };
    return this.#coded;
  }

  at(index: number): readonly string[] | undefined {
    const row = index < 0 ? index + this.#rows : index;
    if (row < 0 || row >= this.#rows) return undefined;
    if (this.#last?.row !== row) this.#last = { row, cells: this.#cellsOf(row) };
    return this.#last.cells;
  }

  slice(from = 0, to = this.#rows): string[][] {
    const first = Math.max(0, from < 0 ? from + this.#rows : from);
    const end = Math.min(this.#rows, to < 0 ? to + this.#rows : to);
    return Array.from({ length: Math.max(0, end - first) }, (_, i) => this.#cellsOf(first + i));
  }

  *[Symbol.iterator](): Iterator<readonly string[]> {
    for (let row = 0; row < this.#rows; row++) yield this.#cellsOf(row);
  }

  /** Adds the lines of a text in UTF-8. They end in LF, CR or both, the last of them perhaps in nothing. */
  split(bytes: Uint8Array, delimiter: number): void {
    this.#makeRoom(bytes.length + 1);
    const texts = this.#texts;
    const numbers = this.#numbers;
    let cells = this.#cells;
    let start = 0;
    let hash = 0;
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i]!;
      if (byte !== delimiter && byte !== LF && byte !== CR) {
        hash = hashed(hash, byte);
        continue;
      }
      numbers[cells++] = texts.numberOf(bytes, start, i, hash);
      if (byte === CR && bytes[i + 1] === LF) i++;
      if (byte !== delimiter) this.#endRow(cells);
      start = i + 1;
      hash = 0;
    }
    this.#cells = cells;
    if (start < bytes.length || bytes[start - 1] === delimiter) {
      numbers[cells++] = texts.numberOf(bytes, start, bytes.length, hash);
      this.#endRow(cells);
    }
  }

  add(row: readonly string[]): void {
    this.#makeRoom(row.length);
    let cells = this.#cells;
    for (const cell of row) {
      const bytes = this.#encoder.encode(cell);
      this.#numbers[cells++] = this.#texts.numberOf(bytes, 0, bytes.length, bytes.reduce(hashed, 0));
    }
    this.#endRow(cells);
  }

  #cellsOf(row: number): string[] {
    const { list } = this.#texts;
    const from = this.#starts[row]!;
    const cells: string[] = new Array(this.#starts[row + 1]! - from);
    for (let c = 0; c < cells.length; c++) cells[c] = list[this.#numbers[from + c]!]!;
    return cells;
  }

  #endRow(cells: number): void {
    if (this.#rows + 1 === this.#starts.length) this.#starts = grown(this.#starts, this.#rows + 2);
    this.#starts[++this.#rows] = cells;
    this.#cells = cells;
  }

  #makeRoom(more: number): void {
    this.#coded = undefined;
    const cells = this.#cells + more;
    if (cells > this.#numbers.length) this.#numbers = grown(this.#numbers, cells);
  }
}

function grown(old: Uint32Array, least: number): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(Math.max(least, old.length + (old.length >> 1)));
  more.set(old);
  return more;
}
