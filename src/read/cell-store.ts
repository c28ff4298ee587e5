const BITS = 16;
/** 2³² divided by the golden ratio: figures of a few digits come to lie far apart. */
const SPREAD = 0x9e3779b1;
const LONGEST = 64;
/** An engine lets a longer part of a string keep the whole of it alive. */
const LONGEST_COPIED = 12;
const LF = 10;

/**
 * Cells cut out of a text, as strings of their own. Figures repeat, and one string for all that are alike takes a quarter
 * of the memory. A slot keeps the cell it met last, so the store does not grow.
 */
export class CellStore {
  readonly #slots: string[] = new Array(1 << BITS).fill('');

  /** Adds the rows of a text without quotes, in which every line ends with \n. */
  split(text: string, delimiter: number, rows: string[][]): void {
    const slots = this.#slots;
    let width = rows.at(-1)?.length ?? 1;
    let row: string[] = new Array(width);
    let fields = 0;
    let start = 0;
    let hash = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code !== delimiter && code !== LF) {
        hash = (Math.imul(hash, 31) + code) | 0;
        continue;
      }
      row[fields++] = cellOf(slots, text, start, i, hash);
      start = i + 1;
      hash = 0;
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
      let hash = 0;
      for (let i = 0; i < cell.length; i++) hash = (Math.imul(hash, 31) + cell.charCodeAt(i)) | 0;
      return cellOf(this.#slots, cell, 0, cell.length, hash);
    });
  }
}

function cellOf(slots: string[], text: string, from: number, to: number, hash: number): string {
  const length = to - from;
  if (length === 0) return '';
  if (length > LONGEST) return owned(text.slice(from, to));
  const slot = Math.imul(hash, SPREAD) >>> (32 - BITS);
  const kept = slots[slot]!;
  if (kept.length === length) {
    let i = 0;
    while (i < length && kept.charCodeAt(i) === text.charCodeAt(from + i)) i++;
    if (i === length) return kept;
  }
  const cell = owned(text.slice(from, to));
  slots[slot] = cell;
  return cell;
}

/** Joined and cut again, a string has text of its own. */
function owned(cell: string): string {
  return cell.length > LONGEST_COPIED ? ` ${cell}`.slice(1) : cell;
}
