import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { AssessmentHead, ImportRecord, Workbook } from '../model/index.ts';
import { type Chunk, type ChunkKey, chunkKeys, joinAssessment, splitAssessment } from './chunk.ts';
import { openDatabase, type SoKySchema } from './schema.ts';
import { type ImportBatch, type Store, StoreFull } from './store.ts';

type Database = IDBPDatabase<SoKySchema>;

const IMPORT_STORES: ImportStore[] = [
  'imports',
  'originals',
  'heads',
  'chunks',
  'units',
  'schemes',
  'workbooks',
  'answers',
];
type ImportStore = StoreNames<SoKySchema>;

/** A quota error surfaces on the request or on the transaction, under either of two names. */
function asStoreError(error: unknown): unknown {
  const name = error instanceof DOMException ? error.name : '';
  return name === 'QuotaExceededError' ? new StoreFull('no room on the disk', { cause: error }) : error;
}

type ImportTransaction = IDBPTransaction<SoKySchema, ImportStore[], 'readwrite'>;

/** Issues every write at once: awaiting anything else in between would commit the half that was issued. */
function issueWrites(tx: ImportTransaction, batch: ImportBatch, writes: Promise<unknown>[]): void {
  for (const { record, bytes } of batch.imports) {
    writes.push(tx.objectStore('imports').put(record));
    writes.push(tx.objectStore('originals').put(bytes, record.key));
  }
  for (const assessment of batch.assessments) {
    const { head, chunks } = splitAssessment(assessment);
    writes.push(tx.objectStore('heads').put(head));
    // A column that the earlier version of this assessment had and this one has not must not stay behind.
    writes.push(tx.objectStore('chunks').delete(chunksOf(head.key)));
    chunkKeys(head).forEach((key, c) => {
      writes.push(tx.objectStore('chunks').put(chunks[c]!, key));
    });
  }
  for (const unit of batch.units) writes.push(tx.objectStore('units').put(unit));
  for (const scheme of batch.schemes) writes.push(tx.objectStore('schemes').put(scheme));
  for (const [id, answer] of Object.entries(batch.answers)) {
    writes.push(tx.objectStore('answers').put(answer, id));
  }
  writes.push(tx.objectStore('workbooks').put(batch.workbook));
}

/** One strict transaction: durable when acknowledged, and all of it or nothing. */
async function putImport(db: Database, batch: ImportBatch): Promise<void> {
  const tx = db.transaction(IMPORT_STORES, 'readwrite', { durability: 'strict' });
  const writes: Promise<unknown>[] = [];
  try {
    issueWrites(tx, batch, writes);
    await Promise.all(writes);
    await tx.done;
  } catch (error) {
    // An exception here does not abort by itself: what was issued would be committed.
    try {
      tx.abort();
    } catch {
      // It was the transaction that failed, so it is over already.
    }
    await Promise.allSettled([...writes, tx.done]);
    throw asStoreError(error);
  }
}

/** Every chunk of one assessment: array keys sort after every string. */
function chunksOf(assessment: string): IDBKeyRange {
  return IDBKeyRange.bound([assessment], [assessment, []]);
}

async function removeWorkbook(db: Database, id: string): Promise<void> {
  const tx = db.transaction(['imports', 'originals', 'heads', 'chunks', 'workbooks'], 'readwrite', {
    durability: 'strict',
  });
  const workbooks: Workbook[] = await tx.objectStore('workbooks').getAll();
  const heads: AssessmentHead[] = await tx.objectStore('heads').getAll();
  const imports: ImportRecord[] = await tx.objectStore('imports').getAll();
  const listed = new Set(workbooks.filter((w) => w.id !== id).flatMap((w) => w.assessments));
  const kept = heads.filter((head) => listed.has(head.key));
  const usedImports = new Set(kept.flatMap((head) => head.origins.map((o) => o.import)));
  const writes: Promise<unknown>[] = [tx.objectStore('workbooks').delete(id)];
  for (const head of heads) {
    if (listed.has(head.key)) continue;
    writes.push(
      tx.objectStore('heads').delete(head.key),
      tx.objectStore('chunks').delete(chunksOf(head.key)),
    );
  }
  for (const record of imports) {
    if (usedImports.has(record.key)) continue;
    writes.push(tx.objectStore('imports').delete(record.key), tx.objectStore('originals').delete(record.key));
  }
  await Promise.all(writes);
  await tx.done;
}

/** Opens the store in IndexedDB. `superseded`: a newer version of the program has taken over; reload. */
export async function openStore(superseded: () => void): Promise<Store> {
  const db = await openDatabase(superseded);
  return {
    async contents() {
      const tx = db.transaction(['heads', 'imports', 'units', 'schemes', 'workbooks', 'answers']);
      const [heads, imports, units, schemes, workbooks, ids, answers] = await Promise.all([
        tx.objectStore('heads').getAll(),
        tx.objectStore('imports').getAll(),
        tx.objectStore('units').getAll(),
        tx.objectStore('schemes').getAll(),
        tx.objectStore('workbooks').getAll(),
        tx.objectStore('answers').getAllKeys(),
        tx.objectStore('answers').getAll(),
      ]);
      return {
        heads,
        imports,
        units,
        schemes,
        workbooks,
        answers: Object.fromEntries(ids.map((id, i) => [id, answers[i]!])),
      };
    },
    async assessment(key) {
      const tx = db.transaction(['heads', 'chunks']);
      const head = await tx.objectStore('heads').get(key);
      if (!head) return undefined;
      const chunks = await Promise.all(
        chunkKeys(head).map((k: ChunkKey): Promise<Chunk | undefined> => tx.objectStore('chunks').get(k)),
      );
      return joinAssessment(head, chunks);
    },
    original: (key) => db.get('originals', key),
    putImport: (batch) => putImport(db, batch),
    async updateWorkbook(id, change) {
      const tx = db.transaction('workbooks', 'readwrite', { durability: 'strict' });
      const workbook = await tx.store.get(id);
      if (!workbook) return undefined;
      const next = change(workbook);
      await tx.store.put(next);
      await tx.done;
      return next;
    },
    removeWorkbook: (id) => removeWorkbook(db, id),
    async usage() {
      const estimate = await navigator.storage?.estimate?.();
      return estimate?.usage ?? Number.NaN;
    },
    async persist() {
      return (await navigator.storage?.persist?.()) ?? false;
    },
    close: () => db.close(),
  };
}
