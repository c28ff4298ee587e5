import type { IDBPDatabase } from 'idb';
import { isBare } from './ballast.ts';
import { hasRoom } from './disk-room.ts';
import { DATABASE_NAME, openDatabase } from './open-database.ts';
import type { SoKySchema } from './schema.ts';
import { SETTLING, settle } from './settle.ts';
import { StoreFull } from './store-full.ts';

/** What opening writes by itself, and some change or other that comes after it. */
const OPENING = 250_000;

/** False where there is none yet, so nothing to lose, and where the browser does not say. */
async function exists(): Promise<boolean> {
  const all = await globalThis.indexedDB?.databases?.();
  return all?.some(({ name }) => name === DATABASE_NAME) ?? false;
}

/**
 * Opens the database where there is room for what opening writes; rejects with a StoreFull where there is none, before
 * anything is begun. One that may have met a full disk, in this page or, where no room is held back any more, in an earlier
 * one, is settled before it is used.
 */
export async function openWithRoom(
  superseded: () => void,
  metFullDisk: boolean,
): Promise<IDBPDatabase<SoKySchema>> {
  if (!(await exists())) return openDatabase(superseded);
  const mustSettle = metFullDisk || (await isBare());
  if (!(await hasRoom(mustSettle ? SETTLING : OPENING))) throw new StoreFull('no room to open');
  const db = await openDatabase(superseded);
  try {
    if (mustSettle) await settle(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
