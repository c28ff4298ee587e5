import type { Staging } from './staging.ts';

/** Nobody writes a drop for as long, in milliseconds; counts only where the browser does not tell who is alive. */
const LONGEST_WRITING = 3_600_000;

const lockOf = (id: string): string => `so-ky:staging:${id}`;

// Node, where the tests run, has none of either.
const lockManager = (): LockManager | undefined => globalThis.navigator?.locks;

/** Holds a lock while the work goes on: the browser lets go of it when the page dies. */
export async function whileAlive<T>(id: string, work: () => Promise<T>): Promise<T> {
  const locks = lockManager();
  return locks ? await locks.request(lockOf(id), work) : await work();
}

/** Those whose page is gone. They must have been read before this is asked: a writer is alive before its record is there. */
export async function deadAmong(records: readonly Staging[]): Promise<ReadonlySet<string>> {
  if (records.length === 0) return new Set();
  const held = await lockManager()?.query();
  const names = held && new Set([...(held.held ?? []), ...(held.pending ?? [])].map(({ name }) => name));
  const isDead = ({ id, at }: Staging): boolean =>
    names ? !names.has(lockOf(id)) : Date.now() - Date.parse(at) > LONGEST_WRITING;
  return new Set(records.filter(isDead).map(({ id }) => id));
}
