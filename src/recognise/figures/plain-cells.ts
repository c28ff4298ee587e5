import type { Column } from '../structure/columns.ts';
import type { Rows } from '../structure/merges.ts';
import type { Sheet } from '../structure/sheet.ts';
import { COMMA, POINT, quotient, ZERO } from '../text/plain-number.ts';

/** So many digits are a whole number of 30 bits. */
const MOST_DIGITS = 9;

/** What a cell is, in the bits above the others. */
export const LOOK = { empty: 0, other: 1, whole: 2, comma: 3, point: 4 } as const;
export type Look = (typeof LOOK)[keyof typeof LOOK];
const LOOK_BITS = 5;
/** "05" would not be printed the same again. */
const PADDED = 16;
const DECIMALS = 15;

/**
 * The bare numbers among a table's cells of figures: a few digits with at most one sign within them, as nearly every such
 * cell is. They are taken apart once, row after row as they lie in memory, before anybody knows what their sign means.
 */
export class PlainCells {
  readonly #first: number;
  readonly #width: number;
  /** Column index → its place in a row of the arrays below. */
  readonly #places = new Map<number, number>();
  readonly #digits: Int32Array;
  readonly #looks: Uint8Array;

  constructor({ rows, from, to, body }: Sheet, columns: readonly Column[]) {
    this.#first = from;
    this.#width = columns.length;
    this.#digits = new Int32Array((to - from) * columns.length);
    this.#looks = new Uint8Array((to - from) * columns.length);
    for (const [place, { index }] of columns.entries()) this.#places.set(index, place);
    const indexes = columns.map(({ index }) => index);
    for (const { row } of body.data) this.#takeRow(row, rows, indexes);
  }

  /** By which the cells of a column are asked for. */
  placeOf(column: number): number {
    return this.#places.get(column)!;
  }

  lookAt(row: number, place: number): Look {
    return (this.#looks[(row - this.#first) * this.#width + place]! >> LOOK_BITS) as Look;
  }

  /** Digits behind the sign of a bare number. */
  decimalsAt(row: number, place: number): number {
    return this.#looks[(row - this.#first) * this.#width + place]! & DECIMALS;
  }

  /** Is it a bare number that is whole or has that sign, and would be printed the same again? */
  isFigure(row: number, place: number, sign: Look): boolean {
    const look = this.#looks[(row - this.#first) * this.#width + place]!;
    const kind = look >> LOOK_BITS;
    return (kind === LOOK.whole || kind === sign) && (look & PADDED) === 0;
  }

  /** Of a bare number. */
  valueAt(row: number, place: number): number {
    const at = (row - this.#first) * this.#width + place;
    return quotient(this.#digits[at]!, this.#looks[at]! & DECIMALS);
  }

  #takeRow(row: number, rows: Rows, indexes: readonly number[]): void {
    const cells = rows[row]!;
    const start = (row - this.#first) * this.#width;
    for (let place = 0; place < indexes.length; place++) {
      const cell = cells[indexes[place]!];
      if (cell) this.#take(cell, start + place);
    }
  }

  #take(cell: string, at: number): void {
    const { length } = cell;
    let mark = length;
    let look: Look = LOOK.whole;
    let digits = 0;
    if (length > MOST_DIGITS + 1) look = LOOK.other;
    else {
      for (let i = 0; i < length; i++) {
        const code = cell.charCodeAt(i);
        if (code >= ZERO && code <= ZERO + 9) digits = digits * 10 + (code - ZERO);
        else if ((code === COMMA || code === POINT) && mark === length && i > 0 && i < length - 1) {
          mark = i;
          look = code === COMMA ? LOOK.comma : LOOK.point;
        } else {
          look = LOOK.other;
          break;
        }
      }
      if (mark === length && length > MOST_DIGITS) look = LOOK.other;
    }
    if (look === LOOK.other) {
      this.#looks[at] = LOOK.other << LOOK_BITS;
      return;
    }
    const padded = mark > 1 && cell.charCodeAt(0) === ZERO ? PADDED : 0;
    this.#digits[at] = digits;
    this.#looks[at] = (look << LOOK_BITS) | padded | (mark === length ? 0 : length - mark - 1);
  }
}
