/**
 * A worker that the browser ends, for want of memory say, tells nobody. But what it held is let go with it: a lock for
 * as long as it lives, which the page asks for too.
 */

/** The worker's end, under its own name. Resolves once the lock is held, or where there are no locks to be had. */
export function holdForLife(name: string): Promise<void> {
  return new Promise((resolve) => {
    const hold = (): Promise<never> => {
      resolve();
      return new Promise(() => undefined);
    };
    locked(name, hold).catch(() => resolve());
  });
}

/**
 * The page's end: resolves when the worker is gone, or has broken down so that an answer may be missing. `held`: once
 * the worker holds its lock.
 */
export function lossOf(worker: Worker, name: string, held: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const gone = (): void => resolve();
    worker.addEventListener('error', gone, { once: true });
    worker.addEventListener('messageerror', gone, { once: true });
    // Without locks the engine's own watch is slower, and no less sure.
    void held.then(() => locked(name, gone)).catch(() => undefined);
  });
}

/** Rejects where the browser has no locks for this page: it came without https, or may store nothing. */
async function locked<T>(name: string, run: () => T): Promise<Awaited<T>> {
  return navigator.locks.request(name, run);
}
