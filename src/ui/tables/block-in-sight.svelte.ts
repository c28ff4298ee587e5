import type { LedgerBlock } from '../../model/index.ts';

/** Which of the tables that stand in one sheet says what the columns are: the one gone to, else the one on top. */
export class BlockInSight {
  #goneTo = $state<number>();
  readonly #top: () => number;
  readonly #blocks: () => readonly LedgerBlock[];

  /** `blocks`: as they are read under the answers in force; `top`: the first row in sight. */
  constructor(blocks: () => readonly LedgerBlock[], top: () => number) {
    this.#blocks = blocks;
    this.#top = top;
  }

  /** Those with a header. */
  get #headed(): readonly LedgerBlock[] {
    return this.#blocks().filter(({ shape }) => shape !== '');
  }

  get current(): LedgerBlock | undefined {
    const row = this.#goneTo;
    return (
      this.#headed.find(({ from, to }) => row !== undefined && from <= row && row < to) ??
      this.#blocks().find(({ to }) => this.#top() < to) ??
      this.#blocks().at(-1)
    );
  }

  get count(): number {
    return this.#headed.length;
  }

  /** From 1; 0 where the block on top has no header. */
  get place(): number {
    return this.current ? this.#headed.indexOf(this.current) + 1 : 0;
  }

  /** Goes to the next table, and round; its first row. */
  next(): number {
    this.#goneTo = this.#headed[this.place % this.#headed.length]?.from;
    return this.#goneTo ?? 0;
  }

  /** What is in sight has changed: a table that was left no longer counts. */
  keepWithin(first: number, last: number): void {
    if (this.#goneTo !== undefined && (this.#goneTo < first || this.#goneTo >= last))
      this.#goneTo = undefined;
  }
}
