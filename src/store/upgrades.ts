import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { AssessmentHead } from '../model/index.ts';
import { Rosters, type StoredHead } from './rosters.ts';
import type { SoKySchema } from './schema.ts';
import type { Summed } from './summed.ts';
import { giveEditions } from './upgrade-to-editions.ts';
import { giveSums } from './upgrade-to-sums.ts';

type Upgrade = (
  db: IDBPDatabase<SoKySchema>,
  tx: IDBPTransaction<SoKySchema, StoreNames<SoKySchema>[], 'versionchange'>,
) => void | Promise<void>;

/** Append only: step n takes a database from version n to n + 1. A published step is never edited. */
export const UPGRADES: readonly Upgrade[] = [
  (db) => {
    db.createObjectStore('imports', { keyPath: 'key' });
    db.createObjectStore('originals');
    db.createObjectStore('heads', { keyPath: 'key' });
    db.createObjectStore('chunks');
    db.createObjectStore('units', { keyPath: 'key' });
    db.createObjectStore('schemes', { keyPath: 'key' });
    db.createObjectStore('workbooks', { keyPath: 'id' });
    (db as unknown as IDBPDatabase).createObjectStore('answers');
  },
  async (db, tx) => {
    db.createObjectStore('edits', { keyPath: ['workbook', 'n'] });
    const workbooks = tx.objectStore('workbooks');
    for (const workbook of await workbooks.getAll()) await workbooks.put({ ...workbook, step: 0 });
  },
  async (db, tx) => {
    db.createObjectStore('rosters', { keyPath: 'id', autoIncrement: true }).createIndex('sum', 'sum');
    const rosters = new Rosters();
    const heads = tx.objectStore('heads');
    for (const key of await heads.getAllKeys()) {
      // Until now a head held its units itself.
      const { units, ...head } = (await heads.get(key)) as unknown as AssessmentHead;
      const roster = await rosters.idOf(tx.objectStore('rosters'), units);
      await heads.put({ ...head, roster } as Summed<StoredHead>);
    }
  },
  async (db, tx) => {
    await giveEditions(db as unknown as IDBPDatabase, tx as unknown as Parameters<typeof giveEditions>[1]);
    db.createObjectStore('staging', { keyPath: 'id' });
  },
  (db) => {
    db.createObjectStore('about');
  },
  (db, tx) => giveSums(db as unknown as IDBPDatabase, tx as unknown as Parameters<typeof giveSums>[1]),
  (db) => {
    db.createObjectStore('sent', { autoIncrement: true });
  },
];
