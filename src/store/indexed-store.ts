import type { IDBPTransaction, StoreNames } from 'idb';
import {
  type Assessment,
  type AssessmentHead,
  type ImportRecord,
  performed,
  restoreEdit,
  restoreTabs,
  steppedBack,
  steppedForward,
  storedTabs,
  type Unit,
  type Workbook,
} from '../model/index.ts';
import { chunkKeys, splitAssessment } from './chunk.ts';
import { changeLog, editsOf } from './edit-log.ts';
import { chunksOf, readAssessment, readColumns } from './figures.ts';
import { piecesOf, readOriginal, writeOriginal } from './originals.ts';
import { Rosters, type StoredHead } from './rosters.ts';
import { type Database, openDatabase, type SoKySchema } from './schema.ts';
import type { Contents, ImportBatch, Store } from './store.ts';
import { hasOrphans, sweepLeftovers, sweepRosters } from './sweep-rosters.ts';
import { allOf, committed } from './transaction.ts';

const IMPORT_STORES: ImportStore[] = [
  'imports',
  'originals',
  'heads',
  'rosters',
  'chunks',
  'units',
  'schemes',
  'workbooks',
  'answers',
];
type ImportStore = StoreNames<SoKySchema>;

type ImportTransaction = IDBPTransaction<SoKySchema, ImportStore[], 'readwrite'>;

/**
 * One assessment after another: a task that writes all of a nation's would hold up the page. Answers whether one of them
 * is about another list of units than it was before.
 */
async function writeAssessments(tx: ImportTransaction, assessments: readonly Assessment[]): Promise<boolean> {
  const rosters = new Rosters();
  let hasLeft = false;
  for (const assessment of assessments) {
    const { head, chunks } = splitAssessment(assessment);
    const { units, ...rest } = head;
    const roster = await rosters.idOf(tx.objectStore('rosters'), units);
    const before = await tx.objectStore('heads').get(head.key);
    hasLeft ||= before !== undefined && before.roster !== roster;
    await allOf((writes) => {
      writes.push(tx.objectStore('heads').put({ ...rest, roster }));
      // A column that the earlier version of this assessment had and this one has not must not stay behind.
      writes.push(tx.objectStore('chunks').delete(chunksOf(head.key)));
      chunkKeys(head).forEach((key, c) => {
        writes.push(tx.objectStore('chunks').put(chunks[c]!, key));
      });
    });
  }
  return hasLeft;
}

/** Units or assessments that are written, or read, within one task of the page. */
const PORTION = 100;

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

function putImport({ idb }: Database, batch: ImportBatch): Promise<void> {
  const tx = idb.transaction(IMPORT_STORES, 'readwrite', { durability: 'strict' });
  return committed(tx, async () => {
    const { id, change } = batch.workbook;
    const stored = await tx.objectStore('workbooks').get(id);
    const workbook = storedTabs(change(stored && restoreTabs(stored)));
    // Awaiting anything but the database would commit the half that was issued.
    const hasLeft = await writeAssessments(tx, batch.assessments);
    if (hasLeft) await sweepRosters(tx.objectStore('heads'), tx.objectStore('rosters'));
    await writeUnits(tx, batch.units);
    for (const { record, bytes } of batch.imports) {
      await writeOriginal(tx.objectStore('originals'), record.key, bytes);
    }
    await allOf((writes) => issueWrites(tx, batch, workbook, writes));
  });
}

function removeWorkbook({ idb }: Database, id: string): Promise<void> {
  const names = ['imports', 'originals', 'heads', 'rosters', 'chunks', 'workbooks', 'edits'] as const;
  const tx = idb.transaction(names, 'readwrite', { durability: 'strict' });
  return committed(tx, async () => {
    const workbooks: Workbook[] = await tx.objectStore('workbooks').getAll();
    const heads: StoredHead[] = await tx.objectStore('heads').getAll();
    const imports: ImportRecord[] = await tx.objectStore('imports').getAll();
    const listed = new Set(
      workbooks.filter((w) => w.id !== id).flatMap((w) => w.assessments.map((a) => a.edition)),
    );
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
    await sweepRosters(tx.objectStore('heads'), tx.objectStore('rosters'));
  });
}

function updateWorkbook(
  { idb }: Database,
  id: string,
  change: (workbook: Workbook) => Workbook,
): Promise<Workbook | undefined> {
  const tx = idb.transaction('workbooks', 'readwrite', { durability: 'strict' });
  return committed(tx, async () => {
    const workbook = await tx.store.get(id);
    if (!workbook) return undefined;
    const next = change(restoreTabs(workbook));
    await tx.store.put(storedTabs(next));
    return next;
  });
}

/** Years of heads taken in at once would hold up the page. */
async function readHeads(heads: {
  getAll(query?: IDBKeyRange, count?: number): Promise<StoredHead[]>;
}): Promise<StoredHead[]> {
  const all: StoredHead[] = [];
  for (let last: StoredHead | undefined; ; ) {
    const after = last && IDBKeyRange.lowerBound(last.key, true);
    const some = await heads.getAll(after, PORTION);
    all.push(...some);
    last = some.at(-1);
    if (some.length < PORTION) return all;
  }
}

async function readContents({ idb, rosters }: Database): Promise<Contents> {
  const tx = idb.transaction([
    'heads',
    'rosters',
    'imports',
    'units',
    'schemes',
    'workbooks',
    'answers',
    'edits',
  ]);
  const [stored, lists, imports, units, schemes, workbooks, ids, answers, edits] = await Promise.all([
    readHeads(tx.objectStore('heads')),
    tx.objectStore('rosters').getAllKeys(),
    tx.objectStore('imports').getAll(),
    tx.objectStore('units').getAll(),
    tx.objectStore('schemes').getAll(),
    tx.objectStore('workbooks').getAll(),
    tx.objectStore('answers').getAllKeys(),
    tx.objectStore('answers').getAll(),
    tx.objectStore('edits').getAll(),
  ]);
  const heads: AssessmentHead[] = [];
  for (const head of stored) heads.push(await rosters.whole(tx.objectStore('rosters'), head));
  if (hasOrphans(stored, lists)) await sweepLeftovers(idb);
  const byId = Object.fromEntries(ids.map((id, i) => [id, answers[i]!]));
  return {
    heads,
    imports,
    units,
    schemes,
    workbooks: workbooks.map(restoreTabs),
    answers: byId,
    edits: edits.flatMap((edit) => restoreEdit(edit) ?? []),
  };
}

/**
 * The store in IndexedDB; it may be called at once, every call waits until the database is open. `superseded`: a newer
 * version of the program has taken over; reload.
 */
export function openStore(superseded: () => void): Store {
  const opening = openDatabase(superseded).then((idb): Database => ({ idb, rosters: new Rosters() }));
  const opened = opening.then(() => undefined);
  return {
    opened,
    contents: async () => readContents(await opening),
    assessment: async (key) => readAssessment(await opening, key),
    column: async (keys, column) => readColumns(await opening, keys, column),
    original: async (key) => readOriginal((await opening).idb.transaction('originals').store, key),
    putImport: async (batch) => putImport(await opening, batch),
    updateWorkbook: async (id, change) => updateWorkbook(await opening, id, change),
    perform: async (id, gesture) => changeLog((await opening).idb, id, (log) => performed(log, gesture)),
    stepBack: async (id) => changeLog((await opening).idb, id, steppedBack),
    stepForward: async (id) => changeLog((await opening).idb, id, steppedForward),
    removeWorkbook: async (id) => removeWorkbook(await opening, id),
    async usage() {
      const estimate = await navigator.storage?.estimate?.();
      return estimate?.usage ?? Number.NaN;
    },
    async persist() {
      return (await navigator.storage?.persist?.()) ?? false;
    },
    async close() {
      (await opening).idb.close();
    },
  };
}
