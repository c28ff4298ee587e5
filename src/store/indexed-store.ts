import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import {
  type Assessment,
  type AssessmentHead,
  type AssessmentKey,
  type FigureColumn,
  type ImportRecord,
  performed,
  restoreEdit,
  steppedBack,
  steppedForward,
  type Unit,
  type UnitKey,
  type Workbook,
} from '../model/index.ts';
import { type Chunk, type ChunkKey, chunkKeys, joinAssessment, splitAssessment } from './chunk.ts';
import { changeLog, editsOf } from './edit-log.ts';
import { piecesOf, readOriginal, writeOriginal } from './originals.ts';
import { openDatabase, type SoKySchema } from './schema.ts';
import type { Contents, ImportBatch, Store } from './store.ts';
import { allOf, committed } from './transaction.ts';

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

type ImportTransaction = IDBPTransaction<SoKySchema, ImportStore[], 'readwrite'>;

/** One assessment after another: a task that writes all of a nation's would hold up the page. */
async function writeAssessments(tx: ImportTransaction, assessments: readonly Assessment[]): Promise<void> {
  for (const assessment of assessments) {
    await allOf((writes) => {
      const { head, chunks } = splitAssessment(assessment);
      writes.push(tx.objectStore('heads').put(head));
      // A column that the earlier version of this assessment had and this one has not must not stay behind.
      writes.push(tx.objectStore('chunks').delete(chunksOf(head.key)));
      chunkKeys(head).forEach((key, c) => {
        writes.push(tx.objectStore('chunks').put(chunks[c]!, key));
      });
    });
  }
}

/** Units or assessments that are written, or read, within one task of the page. */
const PORTION = 100;

/** Columns that are read within one task of the page: their checksums are computed there. */
const COLUMNS_AT_ONCE = 16;

async function writeUnits(tx: ImportTransaction, units: readonly Unit[]): Promise<void> {
  for (let from = 0; from < units.length; from += PORTION) {
    await allOf((writes) => {
      for (const unit of units.slice(from, from + PORTION)) writes.push(tx.objectStore('units').put(unit));
    });
  }
}

/** Everything of a drop but its figures, units and bytes. */
function issueWrites(
  tx: ImportTransaction,
  batch: ImportBatch,
  workbook: Workbook,
  writes: Promise<unknown>[],
): void {
  for (const { record } of batch.imports) {
    writes.push(tx.objectStore('imports').put(record));
  }
  for (const scheme of batch.schemes) writes.push(tx.objectStore('schemes').put(scheme));
  for (const [id, answer] of Object.entries(batch.answers)) {
    writes.push(tx.objectStore('answers').put(answer, id));
  }
  writes.push(tx.objectStore('workbooks').put(workbook));
}

function putImport(db: Database, batch: ImportBatch): Promise<void> {
  const tx = db.transaction(IMPORT_STORES, 'readwrite', { durability: 'strict' });
  return committed(tx, async () => {
    const { id, change } = batch.workbook;
    const workbook = change(await tx.objectStore('workbooks').get(id));
    // Awaiting anything but the database would commit the half that was issued.
    await writeAssessments(tx, batch.assessments);
    await writeUnits(tx, batch.units);
    for (const { record, bytes } of batch.imports) {
      await writeOriginal(tx.objectStore('originals'), record.key, bytes);
    }
    await allOf((writes) => issueWrites(tx, batch, workbook, writes));
  });
}

/** Every chunk of one assessment: array keys sort after every string. */
function chunksOf(assessment: string): IDBKeyRange {
  return IDBKeyRange.bound([assessment], [assessment, []]);
}

function removeWorkbook(db: Database, id: string): Promise<void> {
  const names = ['imports', 'originals', 'heads', 'chunks', 'workbooks', 'edits'] as const;
  const tx = db.transaction(names, 'readwrite', { durability: 'strict' });
  return committed(tx, async () => {
    const workbooks: Workbook[] = await tx.objectStore('workbooks').getAll();
    const heads: AssessmentHead[] = await tx.objectStore('heads').getAll();
    const imports: ImportRecord[] = await tx.objectStore('imports').getAll();
    const listed = new Set(workbooks.filter((w) => w.id !== id).flatMap((w) => w.assessments));
    const used = new Set(
      heads.filter((h) => listed.has(h.key)).flatMap((h) => h.origins.map((o) => o.import)),
    );
    await allOf((writes) => {
      writes.push(tx.objectStore('workbooks').delete(id), tx.objectStore('edits').delete(editsOf(id)));
      for (const { key } of heads.filter((head) => !listed.has(head.key))) {
        writes.push(tx.objectStore('heads').delete(key), tx.objectStore('chunks').delete(chunksOf(key)));
      }
      for (const { key } of imports.filter((record) => !used.has(record.key))) {
        writes.push(tx.objectStore('imports').delete(key));
        for (const piece of piecesOf(key)) writes.push(tx.objectStore('originals').delete(piece));
      }
    });
  });
}

function updateWorkbook(
  db: Database,
  id: string,
  change: (workbook: Workbook) => Workbook,
): Promise<Workbook | undefined> {
  const tx = db.transaction('workbooks', 'readwrite', { durability: 'strict' });
  return committed(tx, async () => {
    const workbook = await tx.store.get(id);
    if (!workbook) return undefined;
    const next = change(workbook);
    await tx.store.put(next);
    return next;
  });
}

/** A nation's heads name all its units again and again: taken in at once they would hold up the page. */
async function readHeads(heads: {
  getAll(query?: IDBKeyRange, count?: number): Promise<AssessmentHead[]>;
}): Promise<AssessmentHead[]> {
  const all: AssessmentHead[] = [];
  for (let last: AssessmentHead | undefined; ; ) {
    const after = last && IDBKeyRange.lowerBound(last.key, true);
    const some = await heads.getAll(after, PORTION);
    all.push(...some);
    last = some.at(-1);
    if (some.length < PORTION) return all;
  }
}

async function readContents(db: Database): Promise<Contents> {
  const tx = db.transaction(['heads', 'imports', 'units', 'schemes', 'workbooks', 'answers', 'edits']);
  const [heads, imports, units, schemes, workbooks, ids, answers, edits] = await Promise.all([
    readHeads(tx.objectStore('heads')),
    tx.objectStore('imports').getAll(),
    tx.objectStore('units').getAll(),
    tx.objectStore('schemes').getAll(),
    tx.objectStore('workbooks').getAll(),
    tx.objectStore('answers').getAllKeys(),
    tx.objectStore('answers').getAll(),
    tx.objectStore('edits').getAll(),
  ]);
  const byId = Object.fromEntries(ids.map((id, i) => [id, answers[i]!]));
  return {
    heads,
    imports,
    units,
    schemes,
    workbooks,
    answers: byId,
    edits: edits.flatMap((edit) => restoreEdit(edit) ?? []),
  };
}

async function readAssessment(db: Database, key: AssessmentKey): Promise<Assessment | undefined> {
  const tx = db.transaction(['heads', 'chunks']);
  const head = await tx.objectStore('heads').get(key);
  if (!head) return undefined;
  const chunks = await Promise.all(
    chunkKeys(head).map((k: ChunkKey): Promise<Chunk | undefined> => tx.objectStore('chunks').get(k)),
  );
  return joinAssessment(head, chunks);
}

/** The head, and the chunk of one column where it has that; both in one transaction, so that they belong together. */
async function readColumn(
  db: Database,
  key: AssessmentKey,
  { indicator, part }: FigureColumn,
): Promise<Assessment | undefined> {
  const tx = db.transaction(['heads', 'chunks']);
  const [head, chunk] = await Promise.all([
    tx.objectStore('heads').get(key),
    tx.objectStore('chunks').get([key, indicator, part]),
  ]);
  if (!head) return undefined;
  const columns = head.columns.filter((c) => c.indicator === indicator && c.part === part);
  return joinAssessment({ ...head, columns }, columns.length > 0 ? [chunk] : []);
}

/** A portion at a time. Assessments that list the same units share the list: a nation's would be held once a date. */
async function readColumns(
  db: Database,
  keys: readonly AssessmentKey[],
  column: FigureColumn,
): Promise<readonly (Assessment | undefined)[]> {
  const all: (Assessment | undefined)[] = [];
  let last: readonly UnitKey[] = [];
  for (let from = 0; from < keys.length; from += COLUMNS_AT_ONCE) {
    const some = keys.slice(from, from + COLUMNS_AT_ONCE).map((key) => readColumn(db, key, column));
    for (const assessment of await Promise.all(some)) {
      if (assessment && !isSameList(assessment.units, last)) last = assessment.units;
      all.push(assessment && { ...assessment, units: last });
    }
  }
  return all;
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

/**
 * The store in IndexedDB; it may be called at once, every call waits until the database is open. `superseded`: a newer
 * version of the program has taken over; reload.
 */
export function openStore(superseded: () => void): Store {
  const opening = openDatabase(superseded);
  const opened = opening.then(() => undefined);
  return {
    opened,
    contents: async () => readContents(await opening),
    assessment: async (key) => readAssessment(await opening, key),
    column: async (keys, column) => readColumns(await opening, keys, column),
    original: async (key) => readOriginal((await opening).transaction('originals').store, key),
    putImport: async (batch) => putImport(await opening, batch),
    updateWorkbook: async (id, change) => updateWorkbook(await opening, id, change),
    perform: async (id, gesture) => changeLog(await opening, id, (log) => performed(log, gesture)),
    stepBack: async (id) => changeLog(await opening, id, steppedBack),
    stepForward: async (id) => changeLog(await opening, id, steppedForward),
    removeWorkbook: async (id) => removeWorkbook(await opening, id),
    async usage() {
      const estimate = await navigator.storage?.estimate?.();
      return estimate?.usage ?? Number.NaN;
    },
    async persist() {
      return (await navigator.storage?.persist?.()) ?? false;
    },
    async close() {
      (await opening).close();
    },
  };
}
