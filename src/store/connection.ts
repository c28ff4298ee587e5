import { isFull, StoreFull } from './store-full.ts';

/** What a request fails with once the browser has closed the database. */
function isClosed(error: unknown): boolean {
  return error instanceof Error && error.name === 'InvalidStateError';
}

export interface Openable<Db> {
  /** `metFullDisk`: the browser closed the one before by itself, perhaps in the middle of writing. */
  readonly open: (metFullDisk: boolean) => Promise<Db>;
  /** Is there room for a change? Asked before each where none is held back. */
  readonly hasRoom: () => Promise<boolean>;
  /** Gives room back that was held for this; false where there was none. */
  readonly makeRoom: () => Promise<boolean>;
}

/**
 * The way to the database. A browser may close it by itself, as Chromium does when the disk is full: it is opened again for
 * what is asked next. What does not fit is tried again once room was made.
 */
export class Connection<Db> {
  /** Told each time that room held back was needed. */
  onspent: () => void = () => undefined;
  readonly #way: Openable<Db>;
  #opening: Promise<Db>;
  /** As it was opened last. */
  #db: Db | undefined;
  /** It could not be opened, or was found closed. */
  #isStale = false;
  /** The browser closed it by itself. */
  #metFullDisk = false;
  /** Counts the times room was made. */
  #made = 0;
  /** No room is held back: a write that met the full disk would have nothing to fall back on. */
  #isBare = false;
  /** Closed for good: a newer version of the program has taken over, or the page is done. */
  #isOver = false;

  constructor(way: Openable<Db>) {
    this.#way = way;
    this.#opening = this.#open();
  }

  /** Resolves once it is open for the first time. */
  get opened(): Promise<void> {
    return this.#opening.then(() => undefined);
  }

  end(): void {
    this.#isOver = true;
  }

  /** Room is held back again. */
  held(): void {
    this.#isBare = false;
  }

  /** As `run`, for work that writes. The database is not let meet a full disk twice: it might not come through. */
  async write<T>(work: (db: Db) => Promise<T>): Promise<T> {
    if (this.#isBare && !(await this.#way.hasRoom())) throw asFull(undefined);
    return this.run(work);
  }

  /** Works in the task of the caller, where `run` may wait; undefined where it is not open, or the disk may be full. */
  now<T>(work: (db: Db) => T): T | undefined {
    return this.#db === undefined || this.#isOver || this.#isBare ? undefined : work(this.#db);
  }

  /** `work` must be whole or nothing each time it runs. Rejects with a StoreFull where there is no room for it. */
  async run<T>(work: (db: Db) => Promise<T>): Promise<T> {
    const before = this.#made;
    try {
      return await this.#reopening(work);
    } catch (error) {
      if (!isFull(error) || this.#isOver) throw error;
      // Another that did not fit either may have made room for both.
      if (!(await this.#makeRoom()) && this.#made === before) throw asFull(error);
      // Whatever keeps it from succeeding now, such as a database that does not open, is for want of room.
      return this.#reopening(work).catch((again: unknown) => Promise.reject(asFull(again)));
    }
  }

  async #makeRoom(): Promise<boolean> {
    this.#isBare = true;
    if (!(await this.#way.makeRoom())) return false;
    this.#made++;
    this.onspent();
    return true;
  }

  /** Found closed, it is opened again once. */
  async #reopening<T>(work: (db: Db) => Promise<T>): Promise<T> {
    const opening = this.#current();
    try {
      return await work(await opening);
    } catch (error) {
      if (!isClosed(error) || this.#isOver) throw error;
      this.#metFullDisk = true;
      if (this.#opening === opening) this.#isStale = true;
      return work(await this.#current());
    }
  }

  /** One opening for all who found it closed. */
  #current(): Promise<Db> {
    if (this.#isStale && !this.#isOver) {
      this.#isStale = false;
      this.#opening = this.#open();
    }
    return this.#opening;
  }

  /** A full disk keeps a database from opening, under the name of any error. */
  async #open(): Promise<Db> {
    try {
      this.#db = await this.#way.open(this.#metFullDisk).catch(async (error: unknown) => {
        if (!(await this.#makeRoom())) throw error;
        return this.#way.open(true);
      });
      this.#metFullDisk = false;
      return this.#db;
    } catch (error) {
      this.#isStale = true;
      throw isFull(error) ? asFull(error) : error;
    }
  }
}

const asFull = (error: unknown): unknown =>
  error instanceof StoreFull ? error : new StoreFull('no room on the disk', { cause: error });
