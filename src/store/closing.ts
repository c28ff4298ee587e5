/** What was done before the closing may still be told so long after it, in milliseconds. */
const STILL_TOLD = 100;

/** As the browser says it to whoever would work on a closed database. */
const closed = (): DOMException => new DOMException('the browser closed the database', 'InvalidStateError');

const isAborted = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';

/**
 * One opened database, which the browser may close by itself. Chromium does so when the disk is full, and of a transaction
 * that was under way then it tells no end: without this, whoever waits for one would wait for ever.
 */
export class Closing {
  readonly #waiting = new Set<(reason: DOMException) => void>();

  /** The browser has closed it. */
  told(): void {
    setTimeout(() => {
      for (const stop of this.#waiting) stop(closed());
    }, STILL_TOLD);
  }

  /** Begins the work in the task of the caller. Rejects as work on a closed database does where it closes meanwhile. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    let stop: (reason: DOMException) => void = () => undefined;
    const over = new Promise<never>((_, reject) => {
      stop = reject;
    });
    this.#waiting.add(stop);
    try {
      return await Promise.race([work(), over]);
    } catch (error) {
      // Requests end, aborted, before the closing that aborts them is told.
      if (isAborted(error))
        await Promise.race([over, new Promise((resolve) => setTimeout(resolve, 2 * STILL_TOLD))]);
      throw error;
    } finally {
      this.#waiting.delete(stop);
    }
  }
}
