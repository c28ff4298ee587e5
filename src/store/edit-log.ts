import type { IDBPDatabase, IDBPObjectStore, StoreNames } from 'idb';
import { type EditLog, restoreTabs, storedEdit, storedTabs } from '../model/index.ts';
import { putDoubled } from './doubled.ts';
import type { SoKySchema } from './schema.ts';
import { stepsOf } from './steps-of.ts';
import { summed } from './summed.ts';
import { allOf, committed } from './transaction.ts';
import { workbookIn } from './workbook-in.ts';

/** Every step of one workbook's log: array keys sort after every number. */
export function editsOf(workbook: string): IDBKeyRange {
  return IDBKeyRange.bound([workbook], [workbook, []]);
}

type Mode = 'readonly' | 'readwrite';

/** A transaction over workbooks and logs, among others. */
export interface LogTransaction<M extends Mode = 'readwrite'> {
  objectStore<Name extends 'workbooks' | 'doubles' | 'edits'>(
    name: Name,
  ): IDBPObjectStore<SoKySchema, StoreNames<SoKySchema>[], Name, M>;
}

/** A log, and what is on the disk of it: steps that can no longer be read are there too. */
export interface StoredLog {
  readonly log: EditLog;
  readonly steps: readonly number[];
}

export async function readLog(tx: LogTransaction<Mode>, id: string): Promise<StoredLog | undefined> {
  const [found, keys, stored] = await Promise.all([
    workbookIn(tx, id),
    tx.objectStore('edits').getAllKeys(editsOf(id)),
    tx.objectStore('edits').getAll(editsOf(id)),
  ]);
  if (!found) return undefined;
  const workbook = restoreTabs(found.workbook);
  // Steps lead from one whole workbook to another.
  const edits = found.isDamaged ? stepsOf(workbook, [], []) : stepsOf(workbook, keys, stored);
  return {
    log: { workbook, edits },
    steps: keys.map(([, n]) => n),
  };
}

/** Writes what differs. */
export async function writeLog(
  tx: LogTransaction,
  before: StoredLog | undefined,
  after: EditLog,
): Promise<void> {
  const { id } = after.workbook;
  const kept = new Set(after.edits.map(({ n }) => n));
  await allOf((writes) => {
    putDoubled(writes, tx, 'workbooks', storedTabs(after.workbook));
    for (const n of before?.steps ?? []) {
      if (!kept.has(n)) writes.push(tx.objectStore('edits').delete([id, n]));
    }
    for (const edit of after.edits) {
      if (!before?.log.edits.includes(edit))
        writes.push(tx.objectStore('edits').put(summed(storedEdit(edit))));
    }
  });
}

/** Reads a workbook with its log, changes both and writes what differs, in one transaction. */
export function changeLog(
  db: IDBPDatabase<SoKySchema>,
  id: string,
  change: (log: EditLog) => EditLog,
): Promise<EditLog | undefined> {
  const tx = db.transaction(['workbooks', 'doubles', 'edits'], 'readwrite', { durability: 'strict' });
  return committed(tx, async () => {
    const before = await readLog(tx, id);
    if (!before) return undefined;
    const after = change(before.log);
    if (after !== before.log) await writeLog(tx, before, after);
    return after;
  });
}

/** One workbook with its log, as they lie on the disk together; undefined where there is no such workbook. */
export async function logOf(db: IDBPDatabase<SoKySchema>, id: string): Promise<EditLog | undefined> {
  return (await readLog(db.transaction(['workbooks', 'doubles', 'edits']), id))?.log;
}
