import { DOUBLED, type Doubled, type DoubledRecords, doubleOf, doublesOf, putDoubled } from './doubled.ts';
import { faultOf, type RecordFault } from './record-faults.ts';
import type { Database } from './schema.ts';
import { asWritten } from './summed.ts';
import { allOf, committed } from './transaction.ts';
import { isUnreadable } from './unreadable.ts';

/** Records read within one task of the page. */
const PORTION = 200;

type Named = Pick<RecordFault, 'of' | 'key'>;

/** Reads every small record and every double; mends what one of the two still gives, and names all that was not sound. */
export async function mendRecords(db: Database): Promise<readonly RecordFault[]> {
  const suspects: Named[] = [];
  for (const of of DOUBLED) {
    for (const key of await suspectsIn(db, of)) suspects.push({ of, key });
  }
  return mend(db, suspects);
}

async function suspectsIn({ idb }: Database, of: Doubled): Promise<Iterable<string>> {
  const [own, doubles] = await Promise.all([idb.getAllKeys(of), idb.getAllKeys('doubles', doublesOf(of))]);
  const keys = [...new Set([...own, ...doubles.map(([, key]) => key)])].sort();
  const suspects = new Set<string>();
  for (let from = 0; from < keys.length; from += PORTION) {
    const some = keys.slice(from, from + PORTION);
    const [first, last] = [some[0]!, some.at(-1)!];
    const [records, seconds] = await Promise.all([
      idb.getAll(of, IDBKeyRange.bound(first, last)),
      idb.getAll('doubles', IDBKeyRange.bound([of, first], [of, last])),
    ]);
    const areWhole = records.length === some.length && seconds.length === some.length;
    for (const [i, key] of some.entries()) {
      // Where some are gone, which is which is seen one by one.
      if (!areWhole || !asWritten(records[i] as never) || !asWritten(seconds[i] as never)) suspects.add(key);
    }
  }
  return suspects;
}

/** Of each pair the one that is as it was written takes the place of the other. */
export async function mend({ idb }: Database, suspects: readonly Named[]): Promise<readonly RecordFault[]> {
  if (suspects.length === 0) return [];
  const tx = idb.transaction([...DOUBLED, 'doubles'], 'readwrite', { durability: 'strict' });
  return committed(tx, async () => {
    const faults: RecordFault[] = [];
    for (const { of, key } of suspects) {
      const stored: unknown = await tx.objectStore(of).get(key);
      const [own, double] = [stored, await doubleOf(tx, of, key)].map((one) => asWritten(one as never));
      if (own && double) continue;
      const sound = (own ?? double) as DoubledRecords[typeof of] | undefined;
      if (sound) await allOf((writes) => putDoubled(writes, tx, of, sound));
      faults.push(faultOf(of, key, sound ?? stored, sound !== undefined));
    }
    return faults;
  });
}

const READ_AT_ONCE = [...DOUBLED, 'doubles', 'rosters', 'edits', 'staging'] as const;

/** Takes away the records that the disk does not give back at all: each would hold up all that are read with it. */
export async function freeUnreadable({ idb }: Database): Promise<void> {
  for (const name of READ_AT_ONCE) {
    for (const key of await idb.getAllKeys(name)) {
      const isGiven = await idb.get(name, key as never).then(
        () => true,
        (error: unknown) => !isUnreadable(error),
      );
      if (!isGiven) await idb.delete(name, key as never);
    }
  }
}
