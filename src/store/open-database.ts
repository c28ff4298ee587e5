import { type IDBPDatabase, openDB } from 'idb';
import type { SoKySchema } from './schema.ts';
import { UPGRADES } from './upgrades.ts';

export const DATABASE_NAME = 'so-ky';

/**
 * Opens the database; `superseded` is called when a newer version of the program wants it, after it was closed, `closed` when
 * the browser closed it by itself.
 */
export async function openDatabase(
  superseded: () => void,
  closed: () => void,
): Promise<IDBPDatabase<SoKySchema>> {
  const db = await openDB<SoKySchema>(DATABASE_NAME, UPGRADES.length, {
    async upgrade(database, oldVersion, _newVersion, tx) {
      for (const step of UPGRADES.slice(oldVersion)) await step(database, tx);
    },
    blocking(_current, _blocked, event) {
      // An old tab would hold up the upgrade for ever.
      (event.target as IDBDatabase).close();
      superseded();
    },
    terminated: closed,
  });
  return db;
}
