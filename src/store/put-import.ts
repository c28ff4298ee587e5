import { type EditLog, performed, type Workbook } from '../model/index.ts';
import { whileAlive } from './alive.ts';
import { allDoubled, type Doubling, putDoubled } from './doubled.ts';
import { readLog, writeLog } from './edit-log.ts';
import { noteWrittenAgain } from './known.ts';
import type { Database } from './schema.ts';
import { type Staging, stagingOf } from './staging.ts';
import { type ImportBatch, Overtaken, StoreFull, type There, type Waiting } from './store.ts';
import { sweep } from './sweep.ts';
import { allOf, committed } from './transaction.ts';
import { workbooksAmong } from './workbook-in.ts';
import { announce, writeStaged } from './write-staged.ts';

/** Units written within one task of the page. */
const PORTION = 100;

/**
 * 1. says what will be written, 2. writes it where nobody looks, 3. lists it, in one short transaction that is durable when
 * it ends. Whatever stops it before that leaves nothing.
 */
export function putImport(db: Database, batch: ImportBatch, waiting: Waiting = {}): Promise<EditLog> {
  const staging = stagingOf(batch);
  return whileAlive(staging.id, async () => {
    const makeRoom = async (error: unknown): Promise<void> => {
      if (!(error instanceof StoreFull)) throw error;
      await sweep(db);
    };
    try {
      await announce(db, staging);
      await writeStaged(db, batch, waiting, makeRoom);
      return await list(db, batch, staging, waiting);
    } catch (error) {
      // A disk that is full may refuse even that: then it is swept when there is room.
      await sweep(db, staging.id).catch(() => undefined);
      throw error;
    }
  });
}

async function list(
  { idb, known }: Database,
  batch: ImportBatch,
  { id }: Staging,
  { signal }: Waiting,
): Promise<EditLog> {
  const names = ['workbooks', 'doubles', 'edits', 'staging', 'units', 'schemes', 'about'] as const;
  const tx = idb.transaction(names, 'readwrite', { durability: 'strict' });
  return committed(tx, async () => {
    const { workbook, units, schemes } = batch.fit?.(await thereIn(tx)) ?? batch;
    const { gesture } = batch;
    const stored = await readLog(tx, workbook.id, known);
    if (stored) mustStandOn(batch, stored.log.workbook);
    if ((await tx.objectStore('staging').getKey(id)) === undefined) {
      throw new Error('what was to be listed has been swept');
    }
    const before: EditLog = stored?.log ?? { workbook, edits: [] };
    const after = gesture ? performed(before, gesture) : before;
    await writeLog(tx, stored, after);
    if (units.length + schemes.length > 0) await noteWrittenAgain(tx.objectStore('about'));
    for (let from = 0; from < units.length; from += PORTION) {
      await allOf((writes) => {
        for (const unit of units.slice(from, from + PORTION)) putDoubled(writes, tx, 'units', unit);
      });
    }
    await allOf((writes) => {
      for (const scheme of schemes) putDoubled(writes, tx, 'schemes', scheme);
      writes.push(tx.objectStore('staging').delete(id));
    });
    // The last moment at which it can be stopped.
    signal?.throwIfAborted();
    return after;
  });
}

async function thereIn(tx: Doubling): Promise<There> {
  const [units, schemes, workbooks] = await Promise.all([
    allDoubled(tx, 'units'),
    allDoubled(tx, 'schemes'),
    allDoubled(tx, 'workbooks'),
  ]);
  const names = workbooksAmong(workbooks).map(({ workbook }) => workbook.name);
  return { units: units.records, schemes: schemes.records, names };
}

/** Figures joined with what the workbook no longer lists would lose what it lists now. */
function mustStandOn({ assessments, basis }: ImportBatch, { assessments: listed }: Workbook): void {
  const was = new Map(basis.map(({ key, edition }) => [key, edition]));
  const is = new Map(listed.map(({ key, edition }) => [key, edition]));
  const other = assessments.find(({ key }) => was.get(key) !== is.get(key));
  if (other) throw new Overtaken(`${other.key} has been given other figures meanwhile`);
}
