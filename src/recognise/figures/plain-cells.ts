import type { CodedCells } from '../../model/index.ts';
import type { Column } from '../structure/columns.ts';
import type { Sheet } from '../structure/sheet.ts';
import { cellAt, numberAt } from '../structure/text-rows.ts';
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
 * cell is. They are taken apart once, a text that comes again no second time, before anybody knows what their sign means.
 */
export class PlainCells {
  readonly #coded: CodedCells | undefined;
  readonly #first: number;
  readonly #width: number;
  /** Column index → its place among the columns of figures. */
  readonly #places = new Map<number, number>();
  /** By the cell's number. */
  readonly #values: Float64Array;
  readonly #looks: Uint8Array;

  constructor({ rows, from, to, body }: Sheet, columns: readonly Column[]) {
    this.#coded = rows.coded;
    this.#first = from;
    this.#width = columns.length;
    const cells = rows.coded?.texts.length ?? (to - from) * columns.length;
    this.#values = new Float64Array(cells);
    this.#looks = new Uint8Array(cells);
    for (const [place, { index }] of columns.entries()) this.#places.set(index, place);
    const indexes = columns.map((c) => c.index);
    for (let i = 0; i < body.data.length; i++) {
      const { row } = body.data[i]!;
      for (let c = 0; c < indexes.length; c++) {
        const number = this.numberAt(row, indexes[c]!);
        if (this.#looks[number] === 0) this.#take(cellAt(rows, row, indexes[c]!), number);
      }
    }
  }

  /** By which a cell of the columns of figures is asked about: those of one number are alike. */
  numberAt(row: number, column: number): number {
    if (this.#coded === undefined) return (row - this.#first) * this.#width + this.#places.get(column)!;
    return numberAt(this.#coded, row, column);
  }

  lookAt(number: number): Look {
    return (this.#looks[number]! >> LOOK_BITS) as Look;
  }

  /** Digits behind the sign of a bare number. */
  decimalsOf(number: number): number {
    return this.#looks[number]! & DECIMALS;
  }

  /** Is it a bare number that is whole or has that sign, and would be printed the same again? */
  isFigure(number: number, sign: Look): boolean {
    const look = this.#looks[number]!;
    const kind = look >> LOOK_BITS;
    return (kind === LOOK.whole || kind === sign) && (look & PADDED) === 0;
  }

  /** Of a bare number. */
  valueOf(number: number): number {
    return this.#values[number]!;
  }

  #take(cell: string, at: number): void {
    const { length } = cell;
    if (length === 0) return;
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
    const decimals = mark === length ? 0 : length - mark - 1;
    this.#values[at] = quotient(digits, decimals);
    this.#looks[at] = (look << LOOK_BITS) | padded | decimals;
  }
}
