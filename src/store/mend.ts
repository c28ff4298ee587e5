import type { Assessment, ImportKey } from '../model/index.ts';
import { chunkKeys, chunksOf, isSoundChunk, splitAssessment } from './chunk.ts';
import { putDoubled } from './doubled.ts';
import { noteWrittenAgain } from './known.ts';
import { piecesOf, writeOriginal } from './originals.ts';
import { Rosters } from './rosters.ts';
import type { Database } from './schema.ts';
import { allOf, committed } from './transaction.ts';
import type { Likeness } from './upkeep.ts';

/** An edition is written once; only where it is no longer what was written, it is written again. */
export function mendAssessment({ idb }: Database, edition: string, assessment: Assessment): Promise<void> {
  const tx = idb.transaction(['heads', 'doubles', 'rosters', 'chunks', 'about'], 'readwrite', {
    durability: 'strict',
  });
  return committed(tx, async () => {
    const { head, chunks } = splitAssessment({ ...assessment, edition });
    const { units, ...rest } = head;
    await noteWrittenAgain(tx.objectStore('about'));
    // A damaged list is not the same as this one: its place is not taken, another is given.
    const roster = await new Rosters().idOf(tx.objectStore('rosters'), units);
    await allOf((writes) => {
      putDoubled(writes, tx, 'heads', { ...rest, roster });
      writes.push(tx.objectStore('chunks').delete(chunksOf(edition)));
      chunkKeys(head).forEach((key, c) => {
        writes.push(tx.objectStore('chunks').put(chunks[c]!, key));
      });
    });
  });
}

export function mendOriginal({ idb }: Database, file: ImportKey, bytes: Uint8Array): Promise<void> {
  const tx = idb.transaction('originals', 'readwrite', { durability: 'strict' });
  return committed(tx, async () => {
    for (const piece of piecesOf(file)) await tx.store.delete(piece);
    await writeOriginal(tx.store, file, bytes);
  });
}

export async function likenessOf(
  { idb }: Database,
  edition: string,
  assessment: Assessment,
): Promise<Likeness> {
  const { head, chunks } = splitAssessment({ ...assessment, edition });
  const keys = chunkKeys(head);
  let likeness: Likeness = 'proven';
  for (const [c, [, indicator, part]] of keys.entries()) {
    const kept = await idb.get('chunks', [edition, indicator, part]).catch(() => undefined);
    if (kept?.checksum === chunks[c]!.checksum) continue;
    if (kept && isSoundChunk(kept)) return 'other';
    likeness = 'likely';
  }
  const columns = new Set(keys.map(([, indicator, part]) => JSON.stringify([indicator, part])));
  const stored = await idb.getAllKeys('chunks', chunksOf(edition));
  const isWhole = stored.every(([, indicator, part]) => columns.has(JSON.stringify([indicator, part])));
  return isWhole ? likeness : 'other';
}
