import { Closing } from './closing.ts';
import { isFull, StoreFull } from './store-full.ts';

/** What a request fails with once the browser has closed the database. */
function isClosed(error: unknown): boolean {
  return error instanceof Error && error.name === 'InvalidStateError';
}

export interface Openable<Db> {
  /**
   * `metFullDisk`: the browser closed the one before by itself, perhaps in the middle of writing. `closing` is to be told when
   * it closes this one.
   */
  readonly open: (metFullDisk: boolean, closing: Closing) => Promise<Db>;
  /** Is there room for so many bytes, or for a change, which is asked before each where none is held back? */
  readonly hasRoom: (bytes?: number) => Promise<boolean>;
  /** Gives room back that was held for this; false where there was none. */
  readonly makeRoom: () => Promise<boolean>;
}

interface Opened<Db> {
  readonly db: Db;
  readonly closing: Closing;
}

/**
 * The way to the database. A browser may close it by itself, as Chromium does when the disk is full: it is opened again for
 * what is asked next. What does not fit is tried again once room was made.
 */
export class Connection<Db> {
  /** Told each time that room held back was needed. */
  onspent: () => void = () => undefined;
  readonly #way: Openable<Db>;
  #opening: Promise<Opened<Db>>;
  /** As it was opened last. */
  #opened: Opened<Db> | undefined;
  /** It could not be opened, or was found closed. */
  #isStale = false;
  /** The browser closed it by itself. */
  #metFullDisk = false;
  /** Counts the times room was made. */
  #made = 0;
  /** No room is held back: a write that met the full disk would have nothing to fall back on. */
  #isBare = false;
  readonly #writing = new Set<Promise<unknown>>();
  /** Resolves when nobody need wait for who looks for room any more. */
  #alone: Promise<void> | undefined;
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

  /**
   * As `run`, for work that writes. The database is not let meet a full disk twice: it might not come through. What says that it
   * needs so many bytes is refused where they are not there, and leaves the room held back to others.
   */
  async write<T>(work: (db: Db) => Promise<T>, needed?: number): Promise<T> {
    if (needed !== undefined) await this.alone(() => this.#mustHaveRoom(needed));
    while (this.#alone) await this.#alone;
    if (!this.#isBare) return this.#noting(this.run(work));
    return this.alone(async () => {
      await this.#mustHaveRoom();
      return this.run(work);
    });
  }

  /** Works while this page writes nothing: who looks for room takes it away from all others for a moment. */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    // A drop may be written for a minute: nobody waits for one who waits for that.
    while (this.#alone || this.#writing.size > 0) {
      await this.#alone;
      await Promise.allSettled(this.#writing);
    }
    let done: () => void = () => undefined;
    this.#alone = new Promise((resolve) => {
      done = resolve;
    });
    try {
      return await work();
    } finally {
      this.#alone = undefined;
      done();
    }
  }

  /** Alone where the disk was full; elsewhere no edit is to wait for it. */
  lookingForRoom<T>(work: () => Promise<T>): Promise<T> {
    return this.#isBare ? this.alone(work) : work();
  }

  /** Works in the task of the caller, where `run` may wait; undefined where it is not open, or the disk may be full. */
  now<T>(work: (db: Db) => Promise<T>): Promise<T> | undefined {
    const opened = this.#opened;
    if (opened === undefined || this.#alone || this.#isOver || this.#isBare) return undefined;
    return this.#noting(opened.closing.during(() => work(opened.db)));
  }

  async #mustHaveRoom(bytes?: number): Promise<void> {
    if (!(await this.#way.hasRoom(bytes))) throw asFull(undefined);
  }

  async #noting<T>(writing: Promise<T>): Promise<T> {
    this.#writing.add(writing);
    try {
      return await writing;
    } finally {
      this.#writing.delete(writing);
    }
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
    const working = ({ db, closing }: Opened<Db>): Promise<T> => closing.during(() => work(db));
    try {
      return await working(await opening);
    } catch (error) {
      if (!isClosed(error) || this.#isOver) throw error;
      this.#metFullDisk = true;
      if (this.#opening === opening) this.#isStale = true;
      return working(await this.#current());
    }
  }

  /** One opening for all who found it closed. */
  #current(): Promise<Opened<Db>> {
    if (this.#isStale && !this.#isOver) {
      this.#isStale = false;
      this.#opening = this.#open();
    }
    return this.#opening;
  }

  /** A full disk keeps a database from opening, under the name of any error. */
  async #open(): Promise<Opened<Db>> {
    const closing = new Closing();
    try {
      const db = await this.#way.open(this.#metFullDisk, closing).catch(async (error: unknown) => {
        if (!(await this.#makeRoom())) throw error;
        return this.#way.open(true, closing);
      });
      this.#opened = { db, closing };
      this.#metFullDisk = false;
      return this.#opened;
    } catch (error) {
      this.#isStale = true;
      throw isFull(error) ? asFull(error) : error;
    }
  }
}

const asFull = (error: unknown): unknown =>
  error instanceof StoreFull ? error : new StoreFull('no room on the disk', { cause: error });
