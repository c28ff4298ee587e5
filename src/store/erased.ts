import type { IDBPObjectStore, StoreNames } from 'idb';
import type { Database, SoKySchema } from './schema.ts';

const KEY = 'erased';
/** So many are remembered: what is known of workbooks outside the database is hardly older. */
const MOST = 100;

type About = IDBPObjectStore<SoKySchema, StoreNames<SoKySchema>[], 'about', 'readwrite'>;

const idsIn = (stored: string | undefined): readonly string[] => stored?.split(' ') ?? [];

/** In the transaction that removes it: what other places know of it they may learn later than this, or never. */
export async function noteErased(about: About, workbook: string): Promise<void> {
  const before = idsIn(await about.get(KEY));
  await about.put([...before, workbook].slice(-MOST).join(' '), KEY);
}

/** The ids of the workbooks that were removed for good, the last ones last. */
export async function erasedIn({ idb }: Database): Promise<readonly string[]> {
  return idsIn(await idb.get('about', KEY));
}
