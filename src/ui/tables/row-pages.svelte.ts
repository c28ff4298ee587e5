import type { RowWindow } from '../../model/index.ts';

/** Cells fetched at once, at most: a page of a wide table has fewer rows. */
const CELLS = 20_000;
const MOST_ROWS = 250;
/** Pages kept, so that going back and forth meets text and not blanks. */
const MOST_PAGES = 80;
/** Requests at once: what was scrolled past meanwhile need not be fetched at all. */
const AT_ONCE = 2;
/** A cell can hold a megabyte; what is drawn of it is its beginning. */
const LONGEST = 300;

/** The rows of a table that lives in the engine, page by page: those in sight and their neighbours are fetched. */
export class RowPages {
  readonly #fetch: (from: number, to: number) => Promise<RowWindow>;
  readonly #total: number;
  readonly #size: number;
  readonly #pages = new Map<number, readonly (readonly string[])[]>();
  readonly #asked = new Set<number>();
  #wanted: readonly number[] = [];
  /** Counts the pages that came: what is drawn depends on it. */
  #came = $state(0);

  constructor(fetch: (from: number, to: number) => Promise<RowWindow>, total: number, width: number) {
    this.#fetch = fetch;
    this.#total = total;
    this.#size = Math.max(4, Math.min(MOST_ROWS, Math.floor(CELLS / Math.max(1, width))));
  }

  /** Undefined while the row is on its way. */
  at(row: number): readonly string[] | undefined {
    void this.#came;
    return this.#pages.get(Math.floor(row / this.#size))?.[row % this.#size];
  }

  /** Rows [first, last) are in sight. */
  want(first: number, last: number): void {
    const top = Math.floor(first / this.#size);
    const bottom = Math.floor(Math.max(first, last - 1) / this.#size);
    const seen = Array.from({ length: bottom - top + 1 }, (_, n) => top + n);
    this.#wanted = [...seen, bottom + 1, top - 1].filter(
      (page) => page >= 0 && page * this.#size < this.#total,
    );
    this.#ask();
  }

  #ask(): void {
    for (const page of this.#wanted) {
      if (this.#asked.size >= AT_ONCE) return;
      if (this.#pages.has(page) || this.#asked.has(page)) continue;
      this.#asked.add(page);
      void this.#load(page);
    }
  }

  async #load(page: number): Promise<void> {
    const from = page * this.#size;
    const { rows } = await this.#fetch(from, Math.min(this.#total, from + this.#size));
    this.#asked.delete(page);
    this.#pages.set(
      page,
      rows.map((cells) => cells.map(shown)),
    );
    for (const old of this.#pages.keys()) {
      if (this.#pages.size <= MOST_PAGES) break;
      if (!this.#wanted.includes(old)) this.#pages.delete(old);
    }
    this.#came++;
    this.#ask();
  }
}

function shown(cell: string): string {
  return cell.length > LONGEST ? `${cell.slice(0, LONGEST)}…` : cell;
}
