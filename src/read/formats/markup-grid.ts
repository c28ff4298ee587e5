import type { Merge } from '../../model/index.ts';

export interface Spans {
  /** 0 reaches to the end of the group of rows. */
  readonly rows: number;
  readonly columns: number;
}

/** What browsers allow. */
const MOST_COLUMNS = 1000;
const MOST_ROWS = 65_534;
/** Cells, the empty ones counted, above which a table is a trap and no table. */
const MOST_CELLS = 16_000_000;

interface Reach {
  row: number;
  rows: number;
  readonly column: number;
  readonly columns: number;
}

/**
 * Cells in the order of their tags to a grid, as browsers lay them out: a cell takes the first place that no cell above
 * reaches into; a reach ends with its group of rows; where two overlap, both keep their texts.
 */
export class MarkupGrid {
  readonly rows: string[][] = [];
  /** Set once a table grows past all measure; what comes then is not taken. */
  isTooLarge = false;
  readonly #reaches: Reach[] = [];
  /** By row, the columns that hold numbers. */
  readonly #typed: (number[] | undefined)[] = [];
  readonly #hidden = new Set<number>();
  /** By column, the row before which a cell above still covers it. */
  #covered: number[] = [];
  #groupReaches = 0;
  #cells = 0;

  openRow(isHidden = false): void {
    if (isHidden) this.#hidden.add(this.rows.length);
    this.rows.push([]);
  }

  /** Puts a cell into the open row and returns its column. A `typed` text is a number with a decimal point. */
  place(text: string, spans: Spans, typed = false): number {
    const at = this.rows.length - 1;
    const row = this.rows[at]!;
    let column = row.length;
    while ((this.#covered[column] ?? 0) > at) column++;
    const columns = Math.min(Math.max(1, spans.columns), MOST_COLUMNS);
    const rows = spans.rows === 0 ? Number.POSITIVE_INFINITY : Math.min(spans.rows, MOST_ROWS);
    this.#cells += column + columns - row.length;
    this.isTooLarge ||= this.#cells > MOST_CELLS;
    if (this.isTooLarge) return column;
    while (row.length < column) row.push('');
    row.push(text);
    for (let c = 1; c < columns; c++) row.push('');
    if (rows > 1) {
      for (let c = column; c < column + columns; c++) {
        this.#covered[c] = Math.max(this.#covered[c] ?? 0, at + rows);
      }
    }
    if (rows > 1 || columns > 1) this.#reaches.push({ row: at, column, rows, columns });
    if (typed) {
      this.#typed[at] ??= [];
      this.#typed[at].push(column);
    }
    return column;
  }

  /** Ends a group of rows (`tbody`), past which no cell reaches. */
  closeGroup(): void {
    for (let i = this.#groupReaches; i < this.#reaches.length; i++) {
      const reach = this.#reaches[i]!;
      reach.rows = Math.min(reach.rows, this.rows.length - reach.row);
    }
    this.#groupReaches = this.#reaches.length;
    this.#covered = [];
  }

  /** The rows that show, and how many do not. A text that reaches out of a hidden row stands in the first that shows. */
  finish(): {
    readonly rows: string[][];
    readonly merges: readonly Merge[];
    readonly typed: readonly (Uint8Array | undefined)[];
    readonly hidden: number;
  } {
    this.closeGroup();
    if (this.#hidden.size > 0) this.#leaveHidden();
    return {
      rows: this.rows,
      merges: this.#reaches.filter((r) => r.rows > 0 && r.rows * r.columns > 1),
      typed: Array.from(this.#typed, (columns, row) => columns && marks(columns, this.rows[row]!.length)),
      hidden: this.#hidden.size,
    };
  }

  #leaveHidden(): void {
    for (const reach of this.#reaches) {
      const end = reach.row + reach.rows;
      const first = reach.row;
      while (reach.row < end && this.#hidden.has(reach.row)) reach.row++;
      if (reach.row < end && reach.row > first) {
        const row = this.rows[reach.row]!;
        while (row.length <= reach.column) row.push('');
        row[reach.column] = this.rows[first]![reach.column]!;
      }
      let shown = 0;
      for (let r = reach.row; r < end; r++) if (!this.#hidden.has(r)) shown++;
      reach.rows = shown;
    }
    const shift = new Int32Array(this.rows.length + 1);
    for (let r = 0; r < this.rows.length; r++) shift[r + 1] = shift[r]! + (this.#hidden.has(r) ? 1 : 0);
    for (const reach of this.#reaches) reach.row -= shift[reach.row]!;
    keepShown(this.rows, this.#hidden);
    this.#typed.length = this.#typed.length > 0 ? shift.length - 1 : 0;
    keepShown(this.#typed, this.#hidden);
  }
}

function marks(columns: readonly number[], width: number): Uint8Array {
  const marked = new Uint8Array(width);
  for (const column of columns) marked[column] = 1;
  return marked;
}

function keepShown<T>(list: T[], hidden: ReadonlySet<number>): void {
  let kept = 0;
  for (let i = 0; i < list.length; i++) if (!hidden.has(i)) list[kept++] = list[i]!;
  list.length = kept;
}
