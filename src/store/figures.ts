import type { Assessment, AssessmentKey, FigureColumn } from '../model/index.ts';
import { chunkKeys, joinAssessment } from './chunk.ts';
import type { Database } from './schema.ts';
import { unlessUnreadable } from './unreadable.ts';

/** Columns that are read within one task of the page: their checksums are computed there. */
const COLUMNS_AT_ONCE = 16;

/** Every chunk of one assessment: array keys sort after every string. */
export function chunksOf(assessment: string): IDBKeyRange {
  return IDBKeyRange.bound([assessment], [assessment, []]);
}

export async function readAssessment(
  { idb, rosters }: Database,
  key: AssessmentKey,
): Promise<Assessment | undefined> {
  const tx = idb.transaction(['heads', 'rosters', 'chunks']);
  const store = tx.objectStore('chunks');
  return unlessUnreadable(tx, async () => {
    // All at once: every request is a way to another process and back.
    const [stored, keys, chunks] = await Promise.all([
      tx.objectStore('heads').get(key),
      store.getAllKeys(chunksOf(key)),
      store.getAll(chunksOf(key)),
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
  key: AssessmentKey,
  { indicator, part }: FigureColumn,
): Promise<Assessment | undefined> {
  const tx = idb.transaction(['heads', 'rosters', 'chunks']);
  return unlessUnreadable(tx, async () => {
    const [stored, chunk] = await Promise.all([
      tx.objectStore('heads').get(key),
      tx.objectStore('chunks').get([key, indicator, part]),
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
  keys: readonly AssessmentKey[],
  column: FigureColumn,
): Promise<readonly (Assessment | undefined)[]> {
  const all: (Assessment | undefined)[] = [];
  for (let from = 0; from < keys.length; from += COLUMNS_AT_ONCE) {
    const some = keys.slice(from, from + COLUMNS_AT_ONCE).map((key) => readColumn(db, key, column));
    all.push(...(await Promise.all(some)));
  }
  return all;
}
