import { restoreTabs, storedTabs, type Workbook } from '../model/index.ts';
import { dropBallast } from './ballast.ts';
import { Connection } from './connection.ts';
import { hasRoom } from './disk-room.ts';
import { deleteDoubled, getDoubled, putDoubled } from './doubled.ts';
import { editsOf, keepAct, logOf, takeIn } from './edit-log.ts';
import { noteErased } from './erased.ts';
import { readAssessment, readColumns } from './figures.ts';
import { Known } from './known.ts';
import { freeUnreadable, mend, mendRecords } from './mend-records.ts';
import { openWithRoom } from './open-with-room.ts';
import { readOriginal } from './originals.ts';
import { putImport } from './put-import.ts';
import { readContents } from './read-contents.ts';
import type { RecordFault } from './record-faults.ts';
import { Rosters } from './rosters.ts';
import type { Database } from './schema.ts';
import { type Contents, type Store, StoreFull } from './store.ts';
import { sweep } from './sweep.ts';
import { allOf, committed } from './transaction.ts';
import { isUnreadable } from './unreadable.ts';
import { upkeepOf } from './upkeep-of.ts';
import { workbookIn } from './workbook-in.ts';
import { roomFor } from './write-staged.ts';

async function removeWorkbook(db: Database, id: string): Promise<void> {
  const stores = ['workbooks', 'doubles', 'edits', 'about'] as const;
  const tx = db.idb.transaction(stores, 'readwrite', { durability: 'strict' });
  await committed(tx, async () => {
    await noteErased(tx.objectStore('about'), id);
    await allOf((writes) => {
      deleteDoubled(writes, tx, 'workbooks', id);
      writes.push(tx.objectStore('edits').delete(editsOf(id)));
    });
  });
  await sweep(db);
}

function addWorkbook({ idb }: Database, workbook: Workbook): Promise<void> {
  const tx = idb.transaction(['workbooks', 'doubles'], 'readwrite', { durability: 'strict' });
  return committed(tx, async () => {
    if (await workbookIn(tx, workbook.id)) return;
    await allOf((writes) => putDoubled(writes, tx, 'workbooks', storedTabs(workbook)));
  });
}

function updateWorkbook(
  { idb }: Database,
  id: string,
  change: (workbook: Workbook) => Workbook,
): Promise<Workbook | undefined> {
  const tx = idb.transaction(['workbooks', 'doubles'], 'readwrite', { durability: 'strict' });
  return committed(tx, async () => {
    const workbook = await getDoubled(tx, 'workbooks', id);
    // What is remembered beside the steps is not worth to take what is left of a damaged one for whole.
    if (!workbook) return (await workbookIn(tx, id))?.workbook;
    const next = change(restoreTabs(workbook));
    await allOf((writes) => putDoubled(writes, tx, 'workbooks', storedTabs(next)));
    return next;
  });
}

/** What was found damaged since the page began, each once. */
type Found = Map<string, RecordFault>;

function note(found: Found, faults: readonly RecordFault[]): void {
  for (const fault of faults) found.set(JSON.stringify([fault.of, fault.key]), fault);
}

/** Damaged records are mended where their doubles are sound, before anybody sees that they were not. */
async function contentsOf(db: Database, found: Found): Promise<Contents> {
  const read = await readContents(db).catch(async (error: unknown) => {
    if (!isUnreadable(error)) throw error;
    await freeUnreadable(db);
    return readContents(db);
  });
  note(found, read.faults);
  if (read.faults.some(({ isMended }) => isMended)) {
    // Until there is room for it, their doubles stand for them.
    await mend(db, read.faults).catch((error: unknown) => {
      if (!(error instanceof StoreFull)) throw error;
    });
  }
  return read.contents;
}

/** What dead pages left stays until the next start where a full disk refuses even that. */
function unlessFull<T>(tidy: (db: Database) => Promise<T>, otherwise: T): (db: Database) => Promise<T> {
  return (db) =>
    tidy(db).catch((error: unknown) => {
      if (error instanceof StoreFull) return otherwise;
      throw error;
    });
}

const sweepAtStart = unlessFull<void>(sweep, undefined);

/** More than any change takes, in bytes: a workbook, a step of its log, and what the browser adds. */
const CHANGE = 1_000_000;

/**
 * The store in IndexedDB; it may be called at once, every call waits until the database is open. `superseded`: a newer
 * version of the program has taken over; reload.
 */
export function openStore(superseded: () => void): Store {
  const connection = new Connection<Database>({
    open: async (metFullDisk, closing) => {
      const overtaken = (): void => {
        connection.end();
        superseded();
      };
      const idb = await openWithRoom(overtaken, metFullDisk, closing);
      return { idb, rosters: new Rosters(), known: new Known() };
    },
    hasRoom: (bytes = 0) => hasRoom(bytes + CHANGE),
    makeRoom: dropBallast,
  });
  let swept: Promise<void> | undefined;
  const found: Found = new Map();
  return {
    opened: connection.opened,
    upkeep: upkeepOf(connection, async (db) => {
      note(found, await mendRecords(db));
      return [...found.values()];
    }),
    contents: () =>
      connection.run(async (db) => {
        const contents = await contentsOf(db, found);
        // Nobody waits for it: what it deletes is named by nobody.
        swept ??= sweepAtStart(db);
        return contents;
      }),
    assessment: (edition) => connection.run((db) => readAssessment(db, edition)),
    column: (editions, column) => connection.run((db) => readColumns(db, editions, column)),
    original: (key) => connection.run(({ idb }) => readOriginal(idb.transaction('originals').store, key)),
    putImport: (batch, waiting) => connection.write((db) => putImport(db, batch, waiting), roomFor(batch)),
    log: (id) => connection.run((db) => logOf(db, id)),
    addWorkbook: (workbook) => connection.write((db) => addWorkbook(db, workbook)),
    updateWorkbook: (id, change) => connection.write((db) => updateWorkbook(db, id, change)),
    takeIn: () => connection.write(unlessFull(takeIn, [])),
    perform: (id, gesture) => keepAct(connection, id, { kind: 'perform', gesture }),
    stepBack: (id) => keepAct(connection, id, { kind: 'step-back' }),
    stepForward: (id) => keepAct(connection, id, { kind: 'step-forward' }),
    removeWorkbook: (id) => connection.write((db) => removeWorkbook(db, id)),
    async close() {
      connection.end();
      await swept;
      // One that is not open, for want of room say, needs no closing.
      await connection.run(async ({ idb }) => idb.close()).catch(() => undefined);
    },
  };
}
