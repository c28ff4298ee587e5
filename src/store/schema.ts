import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import type { AssessmentHead, ImportRecord, LoggedEdit, Scheme, Unit, Workbook } from '../model/index.ts';
import type { Chunk } from './chunk.ts';
import { Rosters, type StoredHead, type StoredRoster } from './rosters.ts';

/** What is on the disk. Assessments and imports are global; a workbook lists keys. */
export interface SoKySchema extends DBSchema {
  imports: { key: string; value: ImportRecord };
  /** The files' bytes as they were dropped, by SHA-256; of a large file the first, the others behind it. */
  originals: { key: string | [string, number]; value: Uint8Array };
  heads: { key: string; value: StoredHead };
  rosters: { key: number; value: StoredRoster; indexes: { sum: string } };
  /** One per assessment × indicator × part. */
  chunks: { key: [string, string, string]; value: Chunk };
  units: { key: string; value: Unit };
  schemes: { key: string; value: Scheme };
  workbooks: { key: string; value: Workbook };
  /** Question id → answer, for the questions whose answer holds from week to week. */
  answers: { key: string; value: string };
  /** The undo logs of all workbooks. */
  edits: { key: [workbook: string, n: number]; value: LoggedEdit };
  /** What is said of the database itself, such as its name. */
  about: { key: string; value: string };
}

/** The database, and what was read of it and cannot change. */
export interface Database {
  readonly idb: IDBPDatabase<SoKySchema>;
  readonly rosters: Rosters;
}

type Upgrade = (
  db: IDBPDatabase<SoKySchema>,
  tx: IDBPTransaction<SoKySchema, StoreNames<SoKySchema>[], 'versionchange'>,
) => void | Promise<void>;

/** Append only: step n takes a database from version n to n + 1. A published step is never edited. */
const UPGRADES: readonly Upgrade[] = [
  (db) => {
    db.createObjectStore('imports', { keyPath: 'key' });
    db.createObjectStore('originals');
    db.createObjectStore('heads', { keyPath: 'key' });
    db.createObjectStore('chunks');
    db.createObjectStore('units', { keyPath: 'key' });
    db.createObjectStore('schemes', { keyPath: 'key' });
    db.createObjectStore('workbooks', { keyPath: 'id' });
    db.createObjectStore('answers');
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
      await heads.put({ ...head, roster: await rosters.idOf(tx.objectStore('rosters'), units) });
    }
  },
  (db) => {
    db.createObjectStore('about');
  },
];

export const DATABASE_NAME = 'so-ky';

/** Opens the database; `superseded` is called when a newer version of the program wants it, after it was closed. */
export async function openDatabase(superseded: () => void): Promise<IDBPDatabase<SoKySchema>> {
  const db = await openDB<SoKySchema>(DATABASE_NAME, UPGRADES.length, {
    async upgrade(database, oldVersion, _newVersion, tx) {
      for (const step of UPGRADES.slice(oldVersion)) await step(database, tx);
    },
    blocking(_current, _blocked, event) {
      // An old tab would hold up the upgrade for ever.
      (event.target as IDBDatabase).close();
      superseded();
    },
  });
  return db;
}
