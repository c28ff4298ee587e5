const BITS = 16;
/** Side by side in memory: a cell has its place in any of them. */
const WAYS = 4;
const LONGEST = 64;
/** So many letters of ASCII, with a 1 before them, are two numbers of 28 and 29 bits: alike only where the cells are. */
const LONGEST_PACKED = 8;
const LOW = (1 << 28) - 1;
const INEXACT = 1 << 31;
/** 2³² divided by the golden ratio: figures of a few digits come to lie far apart. */
const SPREAD = 0x9e3779b1;
/** An engine lets a longer part of a string keep the whole of it alive. */
const LONGEST_COPIED = 12;
const LF = 10;

/**
 * Cells cut out of a text, as strings of their own. Figures repeat, and one string for all that are alike takes a quarter
 * of the memory. A new cell takes the place of one of four, so the store does not grow.
 */
export class CellStore {
  readonly #slots: string[] = new Array(1 << BITS).fill('');
  /** What is in each slot, packed; `INEXACT` in the second where other cells come to the same. */
  readonly #lows = new Int32Array(1 << BITS);
  readonly #highs = new Int32Array(1 << BITS);
  #turn = 0;

  /** Adds the rows of a text without quotes, in which every line ends with \n. */
  split(text: string, delimiter: number, rows: string[][]): void {
    let width = rows.at(-1)?.length ?? 1;
    let row: string[] = new Array(width);
    let fields = 0;
    let start = 0;
    let [low, high, letters] = [1, 0, 0];
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code !== delimiter && code !== LF) {
        high = (high << 7) | (low >>> 21);
        low = ((low << 7) | code) & LOW;
        letters |= code;
        continue;
      }
      row[fields++] = this.#cell(text, start, i, low, high, letters);
      start = i + 1;
      low = 1;
      high = 0;
      letters = 0;
      if (code === LF) {
        row.length = fields;
        rows.push(row);
        width = fields;
        row = new Array(width);
        fields = 0;
      }
    }
  }

  /** The same cells, owned. */
  own(row: readonly string[]): string[] {
    return row.map((cell) => {
      let [low, high, letters] = [1, 0, 0];
      for (let i = 0; i < cell.length; i++) {
        const code = cell.charCodeAt(i);
        high = (high << 7) | (low >>> 21);
        low = ((low << 7) | code) & LOW;
        letters |= code;
      }
      return this.#cell(cell, 0, cell.length, low, high, letters);
    });
  }

  /** `letters`: all codes of the cell, laid over one another. */
  #cell(text: string, from: number, to: number, low: number, high: number, letters: number): string {
    const length = to - from;
    if (length === 0) return '';
    if (length > LONGEST) return owned(text.slice(from, to));
    const isExact = length <= LONGEST_PACKED && letters < 128;
    const tail = isExact ? high : high | INEXACT;
    const first = (Math.imul(low ^ Math.imul(tail, SPREAD), SPREAD) >>> (32 - BITS)) & -WAYS;
    for (let slot = first; slot < first + WAYS; slot++) {
      if (this.#lows[slot] !== low || this.#highs[slot] !== tail) continue;
      const kept = this.#slots[slot]!;
      if (isExact || standsAt(text, from, to, kept)) return kept;
    }
    this.#turn = (this.#turn + 1) & (WAYS - 1);
    const cell = owned(text.slice(from, to));
    this.#slots[first + this.#turn] = cell;
    this.#lows[first + this.#turn] = low;
    this.#highs[first + this.#turn] = tail;
    return cell;
  }
}

function standsAt(text: string, from: number, to: number, cell: string): boolean {
  if (cell.length !== to - from) return false;
  for (let i = 0; i < cell.length; i++) {
    if (cell.charCodeAt(i) !== text.charCodeAt(from + i)) return false;
  }
  return true;
}

/** Joined and cut again, a string has text of its own. */
function owned(cell: string): string {
  return cell.length > LONGEST_COPIED ? ` ${cell}`.slice(1) : cell;
}
