import {
  type AssessmentHead,
  performed,
  restoreEdit,
  steppedBack,
  steppedForward,
  type Workbook,
} from '../model/index.ts';
import { changeLog, editsOf } from './edit-log.ts';
import { readAssessment, readColumns } from './figures.ts';
import { openDatabase } from './open-database.ts';
import { readOriginal } from './originals.ts';
import { putImport } from './put-import.ts';
import { Rosters, readHeads } from './rosters.ts';
import type { Database } from './schema.ts';
import { type Contents, type Kept, type Store, StoreFull } from './store.ts';
import { sweep } from './sweep.ts';
import { allOf, committed } from './transaction.ts';

async function removeWorkbook(db: Database, id: string): Promise<void> {
  const tx = db.idb.transaction(['workbooks', 'edits'], 'readwrite', { durability: 'strict' });
  await committed(tx, () =>
    allOf((writes) => {
      writes.push(tx.objectStore('workbooks').delete(id), tx.objectStore('edits').delete(editsOf(id)));
    }),
  );
  await sweep(db);
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
    const next = change(workbook);
    await tx.store.put(next);
    return next;
  });
}

async function readContents({ idb, rosters }: Database): Promise<Contents> {
  const tx = idb.transaction(['heads', 'rosters', 'imports', 'units', 'schemes', 'workbooks', 'edits']);
  const [stored, imports, units, schemes, workbooks, edits] = await Promise.all([
    readHeads(tx.objectStore('heads')),
    tx.objectStore('imports').getAll(),
    tx.objectStore('units').getAll(),
    tx.objectStore('schemes').getAll(),
    tx.objectStore('workbooks').getAll(),
    tx.objectStore('edits').getAll(),
  ]);
  const heads: Kept<AssessmentHead>[] = [];
  for (const head of stored) heads.push(await rosters.whole(tx.objectStore('rosters'), head));
  return {
    heads,
    imports,
    units,
    schemes,
    workbooks,
    edits: edits.flatMap((edit) => restoreEdit(edit) ?? []),
  };
}

/** What dead pages left stays until the next start where a full disk refuses even that. */
async function sweepAtStart(db: Database): Promise<void> {
  try {
    await sweep(db);
  } catch (error) {
    if (!(error instanceof StoreFull)) throw error;
  }
}

/**
 * The store in IndexedDB; it may be called at once, every call waits until the database is open. `superseded`: a newer
 * version of the program has taken over; reload.
 */
export function openStore(superseded: () => void): Store {
  const opening = openDatabase(superseded).then((idb): Database => ({ idb, rosters: new Rosters() }));
  const opened = opening.then(() => undefined);
  let swept: Promise<void> | undefined;
  return {
    opened,
    async contents() {
      const db = await opening;
      const contents = await readContents(db);
      // Nobody waits for it: what it deletes is named by nobody.
      swept ??= sweepAtStart(db);
      return contents;
    },
    assessment: async (edition) => readAssessment(await opening, edition),
    column: async (editions, column) => readColumns(await opening, editions, column),
    original: async (key) => readOriginal((await opening).idb.transaction('originals').store, key),
    putImport: async (batch, waiting) => putImport(await opening, batch, waiting),
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
      const { idb } = await opening;
      await swept;
      idb.close();
    },
  };
}
