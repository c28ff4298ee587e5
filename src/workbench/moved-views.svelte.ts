import { type Move, movesOf, type Stand, standOf } from './moves.ts';

/** The views that files moved to other dates, until the reader has seen it. */
export class MovedViews {
  #moves = $state.raw<ReadonlyMap<string, Move>>(new Map());

  of(view: string | undefined): Move | undefined {
    return view === undefined ? undefined : this.#moves.get(view);
  }

  /** What was not seen yet stays: such a view moved from where it was seen last. */
  compare(had: Stand, has: Stand): void {
    this.#moves = new Map([...movesOf(had, standOf(has)), ...this.#moves]);
  }

  forget(view: string | undefined): void {
    this.#moves = new Map([...this.#moves].filter(([id]) => id !== view));
  }
}
