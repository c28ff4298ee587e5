import type { Assessment, FigureColumn } from '../model/index.ts';
import { chunkKeys, chunksOf, joinAssessment } from './chunk.ts';
import { getDoubled } from './doubled.ts';
import type { Kept } from './kept.ts';
import type { Database } from './schema.ts';
import { unlessUnreadable } from './unreadable.ts';

/** Columns that are read within one task of the page: their checksums are computed there. */
const COLUMNS_AT_ONCE = 16;

export async function readAssessment(
  { idb, rosters }: Database,
  edition: string,
): Promise<Kept<Assessment> | undefined> {
  const tx = idb.transaction(['heads', 'doubles', 'rosters', 'chunks']);
  const store = tx.objectStore('chunks');
  return unlessUnreadable(tx, async () => {
    // All at once: every request is a way to another process and back.
    const [stored, keys, chunks] = await Promise.all([
      getDoubled(tx, 'heads', edition),
      store.getAllKeys(chunksOf(edition)),
      store.getAll(chunksOf(edition)),
    ]);
    if (!stored) return undefined;
    const head = await rosters.whole(tx.objectStore('rosters'), stored);
    const nameOf = (chunk: readonly string[]): string => JSON.stringify(chunk);
    const byKey = new Map(keys.map((chunk, i) => [nameOf(chunk), chunks[i]]));
    return joinAssessment(
      head,
      chunkKeys(head).map((chunk) => byKey.get(nameOf(chunk))),
    );
  });
}

/** The head, and the chunk of one column where it has that; both in one transaction, so that they belong together. */
async function readColumn(
  { idb, rosters }: Database,
  edition: string,
  { indicator, part }: FigureColumn,
): Promise<Kept<Assessment> | undefined> {
  const tx = idb.transaction(['heads', 'doubles', 'rosters', 'chunks']);
  return unlessUnreadable(tx, async () => {
    const [stored, chunk] = await Promise.all([
      getDoubled(tx, 'heads', edition),
      tx.objectStore('chunks').get([edition, indicator, part]),
    ]);
    if (!stored) return undefined;
    const head = await rosters.whole(tx.objectStore('rosters'), stored);
    const columns = head.columns.filter((c) => c.indicator === indicator && c.part === part);
    return joinAssessment({ ...head, columns }, columns.length > 0 ? [chunk] : []);
  });
}

/** A portion at a time. */
export async function readColumns(
  db: Database,
  editions: readonly string[],
  column: FigureColumn,
): Promise<readonly (Kept<Assessment> | undefined)[]> {
  const all: (Kept<Assessment> | undefined)[] = [];
  for (let from = 0; from < editions.length; from += COLUMNS_AT_ONCE) {
    const some = editions.slice(from, from + COLUMNS_AT_ONCE);
    all.push(...(await Promise.all(some.map((edition) => readColumn(db, edition, column)))));
  }
  return all;
}
