import {
  type AssessmentHead,
  performed,
  restoreEdit,
  restoreTabs,
  steppedBack,
  steppedForward,
  storedTabs,
  type Workbook,
} from '../model/index.ts';
import { dropBallast } from './ballast.ts';
import { Connection } from './connection.ts';
import { changeLog, editsOf } from './edit-log.ts';
import { noteErased } from './erased.ts';
import { readAssessment, readColumns } from './figures.ts';
import { logOf } from './log-of.ts';
import { openDatabase } from './open-database.ts';
import { readOriginal } from './originals.ts';
import { putImport } from './put-import.ts';
import { Rosters, readHeads } from './rosters.ts';
import type { Database } from './schema.ts';
import { type Contents, type Kept, type Store, StoreFull } from './store.ts';
import { sweep } from './sweep.ts';
import { allOf, committed } from './transaction.ts';
import { upkeepOf } from './upkeep-of.ts';

async function removeWorkbook(db: Database, id: string): Promise<void> {
  const tx = db.idb.transaction(['workbooks', 'edits', 'about'], 'readwrite', { durability: 'strict' });
  await committed(tx, async () => {
    await noteErased(tx.objectStore('about'), id);
    await allOf((writes) => {
      writes.push(tx.objectStore('workbooks').delete(id), tx.objectStore('edits').delete(editsOf(id)));
    });
  });
  await sweep(db);
}

function addWorkbook({ idb }: Database, workbook: Workbook): Promise<void> {
  const tx = idb.transaction('workbooks', 'readwrite', { durability: 'strict' });
  return committed(tx, async () => {
    if (!(await tx.store.get(workbook.id))) await tx.store.put(storedTabs(workbook));
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
    workbooks: workbooks.map(restoreTabs),
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
  const connection = new Connection<Database>({
    open: async () => ({
      idb: await openDatabase(() => {
        connection.end();
        superseded();
      }),
      rosters: new Rosters(),
    }),
    makeRoom: dropBallast,
  });
  let swept: Promise<void> | undefined;
  return {
    opened: connection.opened,
    upkeep: upkeepOf(connection),
    contents: () =>
      connection.run(async (db) => {
        const contents = await readContents(db);
        // Nobody waits for it: what it deletes is named by nobody.
        swept ??= sweepAtStart(db);
        return contents;
      }),
    assessment: (edition) => connection.run((db) => readAssessment(db, edition)),
    column: (editions, column) => connection.run((db) => readColumns(db, editions, column)),
    original: (key) => connection.run(({ idb }) => readOriginal(idb.transaction('originals').store, key)),
    putImport: (batch, waiting) => connection.run((db) => putImport(db, batch, waiting)),
    log: (id) => connection.run(({ idb }) => logOf(idb, id)),
    addWorkbook: (workbook) => connection.run((db) => addWorkbook(db, workbook)),
    updateWorkbook: (id, change) => connection.run((db) => updateWorkbook(db, id, change)),
    perform: (id, gesture) =>
      connection.run(({ idb }) => changeLog(idb, id, (log) => performed(log, gesture))),
    stepBack: (id) => connection.run(({ idb }) => changeLog(idb, id, steppedBack)),
    stepForward: (id) => connection.run(({ idb }) => changeLog(idb, id, steppedForward)),
    removeWorkbook: (id) => connection.run((db) => removeWorkbook(db, id)),
    async close() {
      connection.end();
      await swept;
      await connection.run(async ({ idb }) => idb.close());
    },
  };
}
