import type { IDBPDatabase } from 'idb';
import type { SoKySchema } from './schema.ts';
import { allOf, committed } from './transaction.ts';

/** Short of what the browser would lay aside as a file of its own. */
const PIECE = 50_000;
/** Together more than Chromium gathers before it begins a new log. */
const PIECES = 90;
const NAME = 'settling-';
/** What settling takes on the disk until it is done: the old log and a new one, both full, and the old one gathered up. */
export const SETTLING = 9_000_000;

/**
 * Has the browser begin a new log. A write that a full disk cut off leaves half a record at the end of Chromium's, and
 * whatever it opens next is written behind that; who reads such a log later takes it for damaged and removes the whole
 * database. A log that was gathered up into tables is deleted, with its half record.
 */
export async function settle(idb: IDBPDatabase<SoKySchema>): Promise<void> {
  const filling = idb.transaction('about', 'readwrite', { durability: 'relaxed' });
  await committed(filling, () =>
    allOf((writes) => {
      for (let n = 0; n < PIECES; n++) writes.push(filling.store.put('0'.repeat(PIECE), `${NAME}${n}`));
    }),
  );
  const emptying = idb.transaction('about', 'readwrite', { durability: 'strict' });
  await committed(emptying, () => emptying.store.delete(IDBKeyRange.bound(NAME, `${NAME}~`)));
}
