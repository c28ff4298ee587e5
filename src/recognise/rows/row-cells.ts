import { type Column, isRemark, MEASURED_KINDS } from '../structure/columns.ts';
import { filled, isBareFigure, isMetadata } from '../structure/head-words.ts';
import { cellAt, lengthOf, perText, type Rows } from '../structure/text-rows.ts';
import { clean } from '../text/text.ts';
import { isFigureCell, isMarred, isNote, type NameWords, saysNothing, wordsOf } from './row-words.ts';

/** What the cells of a table's rows say, told without making the rows, and once of cells with the same text. */
export class RowCells {
  readonly #rows: Rows;
  readonly #name: number;
  readonly #figures: readonly number[];
  readonly #ordinals: readonly number[];
  readonly #remarks: readonly number[];
  /** Columns further right have no head. */
  readonly #width: number;
  readonly #wordsAt: (row: number, column: number) => NameWords;
  readonly #textAt: (row: number, column: number) => string;
  readonly #isFigureAt: (row: number, column: number) => boolean;

  /** `name`: the column of names. */
  constructor(rows: Rows, name: number, columns: readonly Column[]) {
    this.#rows = rows;
    this.#name = name;
    this.#figures = columns.filter((c) => MEASURED_KINDS.has(c.kind)).map((c) => c.index);
    this.#ordinals = columns.filter((c) => c.kind === 'ordinal' || c.kind === 'code').map((c) => c.index);
    this.#remarks = columns.filter(isRemark).map((c) => c.index);
    this.#width = columns.reduce((n, c) => (c.path.length > 0 || c.kind !== 'ignored' ? c.index + 1 : n), 0);
    this.#wordsAt = perText(rows, wordsOf);
    this.#textAt = perText(rows, clean);
    this.#isFigureAt = perText(rows, isFigureCell);
  }

  words(row: number): NameWords {
    return this.#wordsAt(row, this.#name);
  }

  /** Has it a figure, or a word for a missing one? */
  isFigured(row: number): boolean {
    for (const c of this.#figures) if (this.#isFigureAt(row, c)) return true;
    return false;
  }

  /** Has it text under the heads of figures? */
  isWritten(cells: readonly string[]): boolean {
    return this.#figures.some((c) => (cells[c] ?? '').trim() !== '');
  }

  /** Has it a name, and beside it what was meant for a figure? */
  isMarred(cells: readonly string[]): boolean {
    const isNamed = clean(cells[this.#name] ?? '') !== '' && !filled(cells).some(isNote);
    return isNamed && this.#figures.some((c) => isMarred(cells[c] ?? ''));
  }

  /** Has it a name, and figures where the heads say of none? */
  hasOtherFigures(cells: readonly string[]): boolean {
    const isOwn = (c: number) => c === this.#name || this.#ordinals.includes(c);
    return (
      clean(cells[this.#name] ?? '') !== '' &&
      !filled(cells).some(isNote) &&
      !isMetadata(cells) &&
      cells.some((cell, c) => !isOwn(c) && isBareFigure(cell))
    );
  }

  ordinal(row: number): string | undefined {
    for (const c of this.#ordinals) {
      const ordinal = this.#textAt(row, c);
      if (ordinal !== '') return ordinal;
    }
    return undefined;
  }

  /** That of the next row which says anything. */
  ordinalBelow(row: number): string | undefined {
    const end = Math.min(row + 3, this.#rows.length);
    for (let r = row + 1; r < end; r++) if (!saysNothing(this.#rows, r)) return this.ordinal(r);
    return undefined;
  }

  /** Do words stand under "Ghi chú"? */
  isRemarked(row: number): boolean {
    const texts = this.#remarks.map((c) => this.#textAt(row, c)).filter((text) => text !== '');
    return texts.length > 0 && !texts.some(isBareFigure);
  }

  isRagged(row: number): boolean {
    const length = lengthOf(this.#rows, row);
    for (let c = this.#width; c < length; c++) if (cellAt(this.#rows, row, c).trim() !== '') return true;
    return false;
  }
}
