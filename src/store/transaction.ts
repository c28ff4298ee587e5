import { isFull, StoreFull } from './store-full.ts';

function asStoreError(error: unknown): unknown {
  return isFull(error) ? new StoreFull('no room on the disk', { cause: error }) : error;
}

/**
 * Runs the work of a transaction to its durable end, or undoes all of it: an exception inside does not abort by itself,
 * what was issued before it would be committed.
 */
export async function committed<T>(
  tx: { readonly done: Promise<void>; abort(): void },
  work: () => Promise<T>,
): Promise<T> {
  try {
    const result = await work();
    await tx.done;
    return result;
  } catch (error) {
    try {
      tx.abort();
    } catch {
      // It was the transaction that failed, so it is over already.
    }
    await tx.done.catch(() => undefined);
    throw asStoreError(error);
  }
}

/** Of several writes the first failure counts; the others are awaited so that none fails unheard. */
export async function allOf(issue: (writes: Promise<unknown>[]) => void): Promise<void> {
  const writes: Promise<unknown>[] = [];
  try {
    issue(writes);
  } finally {
    void Promise.allSettled(writes);
  }
  await Promise.all(writes);
}
