import type { RowWindow } from '../../model/index.ts';

/** Cells fetched at once, that the page can do other things between. */
const CELLS = 20_000;
/** What is laid out for the printer at most, in cells: some hundred pages. */
const MOST_CELLS = 200_000;

/**
 * The rows of a table that lives in the engine, fetched before they are wanted: a print cannot wait. `isLeft` is asked
 * before each request; what has come so far is in the answer of `rows`.
 */
export class AllRows {
  readonly #rows: (readonly string[])[] = [];

  get rows(): readonly (readonly string[])[] {
    return this.#rows;
  }

  async gather(
    fetch: (from: number, to: number) => Promise<RowWindow>,
    total: number,
    width: number,
    isLeft: () => boolean,
  ): Promise<void> {
    const most = Math.min(total, Math.floor(MOST_CELLS / Math.max(1, width)));
    const step = Math.max(1, Math.floor(CELLS / Math.max(1, width)));
    for (let from = 0; from < most && !isLeft(); from += step) {
      const { rows } = await fetch(from, Math.min(most, from + step));
      this.#rows.push(...rows);
    }
  }
}
