import type { Store } from '../store/index.ts';

/** Milliseconds after which a write is spoken of: one that is done sooner would only flicker. */
const SHORT = 300;

/** What is on its way to the disk and not there yet. */
export class Pending {
  /** lasting: it takes so long that the reader is told; done: so it did, and it is there now. */
  state = $state<'still' | 'lasting' | 'done'>('still');
  #count = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** The store, of which every write is waited for here. */
  watching(store: Store): Store {
    const waited =
      <Given extends unknown[], Result>(write: (...given: Given) => Promise<Result>) =>
      (...given: Given): Promise<Result> =>
        this.#wait(write(...given));
    return {
      ...store,
      putImport: waited(store.putImport),
      addWorkbook: waited(store.addWorkbook),
      updateWorkbook: waited(store.updateWorkbook),
      perform: waited(store.perform),
      stepBack: waited(store.stepBack),
      stepForward: waited(store.stepForward),
    };
  }

  async #wait<T>(writing: Promise<T>): Promise<T> {
    this.#count += 1;
    this.#timer ??= setTimeout(() => (this.state = 'lasting'), SHORT);
    let isDone = false;
    try {
      const result = await writing;
      isDone = true;
      return result;
    } finally {
      this.#count -= 1;
      if (this.#count === 0) this.#rest(isDone);
    }
  }

  /** One that failed is told of where it was asked for: it is not said to be done. */
  #rest(isDone: boolean): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.state = isDone && this.state === 'lasting' ? 'done' : 'still';
  }
}
