import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { summed } from './summed.ts';

type Versionchange = IDBPTransaction<unknown, string[], 'versionchange'>;

/** As version 5 of the database had them; the rest has sums of its own. */
const UNSUMMED = ['workbooks', 'heads', 'imports', 'units', 'schemes', 'edits', 'staging'] as const;
/** Those that get a double. */
const DOUBLED: readonly string[] = ['workbooks', 'heads', 'imports', 'units', 'schemes'];

/** Every small record gets a sum over what is there, and what the rest hangs on a double. */
export async function giveSums(db: IDBPDatabase, tx: Versionchange): Promise<void> {
  db.createObjectStore('doubles');
  for (const name of UNSUMMED) {
    const store = tx.objectStore(name);
    // One after another: years of heads do not fit into the memory at once.
    for (let cursor = await store.openCursor(); cursor; cursor = await cursor.continue()) {
      const record = summed(cursor.value);
      await cursor.update(record);
      if (DOUBLED.includes(name))
        await tx.objectStore('doubles').put(record, [name, cursor.primaryKey as string]);
    }
  }
}
