const BITS = 16;
const LONGEST = 64;
/** An engine lets a longer part of a string keep the whole of it alive. */
const LONGEST_COPIED = 12;

/**
 * Cut cells out of a text as strings of their own: figures repeat, and one string for all of the same kind takes a
 * quarter of the memory. Bounded: the cell met last stays in its slot.
 */
export class CellStore {
  readonly #slots: string[] = new Array(1 << BITS).fill('');

  /** One row of a stretch without quotes. */
  split(text: string, from: number, to: number, delimiter: number, width: number): string[] {
    const row: string[] = new Array(width);
    let [fields, start, hash] = [0, from, 0];
    for (let i = from; i < to; i++) {
      const code = text.charCodeAt(i);
      if (code === delimiter) {
        row[fields++] = this.#cell(text, start, i, hash);
        start = i + 1;
        hash = 0;
      } else hash = (Math.imul(hash, 31) + code) | 0;
    }
    row[fields++] = this.#cell(text, start, to, hash);
    row.length = fields;
    return row;
  }

  /** The same cells, owned. */
  own(row: readonly string[]): string[] {
    return row.map((cell) => this.split(cell, 0, cell.length, -1, 1)[0]!);
  }

  #cell(text: string, from: number, to: number, hash: number): string {
    const length = to - from;
    if (length === 0) return '';
    if (length > LONGEST) return owned(text.slice(from, to));
    const slot = (hash ^ (hash >>> (32 - BITS))) & ((1 << BITS) - 1);
    const kept = this.#slots[slot]!;
    let same = kept.length === length;
    for (let i = 0; same && i < length; i++) same = kept.charCodeAt(i) === text.charCodeAt(from + i);
    if (same) return kept;
    const cell = owned(text.slice(from, to));
    this.#slots[slot] = cell;
    return cell;
  }
}

/** Joined and cut again, a string has text of its own. */
function owned(cell: string): string {
  return cell.length > LONGEST_COPIED ? ` ${cell}`.slice(1) : cell;
}
