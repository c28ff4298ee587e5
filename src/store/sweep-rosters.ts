import type { IDBPDatabase } from 'idb';
import type { StoredHead } from './rosters.ts';
import type { SoKySchema } from './schema.ts';
import { StoreFull } from './store.ts';
import { allOf, committed } from './transaction.ts';

interface Heads {
  getAll(): Promise<StoredHead[]>;
}

interface Lists {
  getAllKeys(): Promise<number[]>;
  delete(id: number): Promise<void>;
}

/** Deletes the lists of units that no assessment is about any more, in the transaction that both stores are of. */
export async function sweepRosters(heads: Heads, rosters: Lists): Promise<void> {
  const orphans = orphansOf(await heads.getAll(), await rosters.getAllKeys());
  await allOf((writes) => {
    for (const id of orphans) writes.push(rosters.delete(id));
  });
}

export const hasOrphans = (heads: readonly StoredHead[], lists: readonly number[]): boolean =>
  orphansOf(heads, lists).length > 0;

function orphansOf(heads: readonly StoredHead[], lists: readonly number[]): readonly number[] {
  const used = new Set(heads.map(({ roster }) => roster));
  return lists.filter((id) => !used.has(id));
}

/**
 * Lists that an earlier version of the program left behind. Another tab may have imported since they were seen: they are
 * looked up again where nobody else writes. A full disk may refuse even that; then they stay until the next start.
 */
export async function sweepLeftovers(idb: IDBPDatabase<SoKySchema>): Promise<void> {
  const tx = idb.transaction(['heads', 'rosters'], 'readwrite', { durability: 'strict' });
  try {
    await committed(tx, () => sweepRosters(tx.objectStore('heads'), tx.objectStore('rosters')));
  } catch (error) {
    if (!(error instanceof StoreFull)) throw error;
  }
}
