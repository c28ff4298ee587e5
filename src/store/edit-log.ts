import type { IDBPDatabase, IDBPObjectStore, StoreNames } from 'idb';
import { type EditLog, restoreEdit } from '../model/index.ts';
import type { SoKySchema } from './schema.ts';
import { allOf, committed } from './transaction.ts';

/** Every step of one workbook's log: array keys sort after every number. */
export function editsOf(workbook: string): IDBKeyRange {
  return IDBKeyRange.bound([workbook], [workbook, []]);
}

/** A transaction that writes workbooks and logs, among others. */
export interface LogTransaction {
  objectStore<Name extends 'workbooks' | 'edits'>(
    name: Name,
  ): IDBPObjectStore<SoKySchema, StoreNames<SoKySchema>[], Name, 'readwrite'>;
}

/** A log, and what is on the disk of it: steps that can no longer be read are there too. */
export interface StoredLog {
  readonly log: EditLog;
  readonly steps: readonly number[];
}

export async function readLog(tx: LogTransaction, id: string): Promise<StoredLog | undefined> {
  const workbook = await tx.objectStore('workbooks').get(id);
  if (!workbook) return undefined;
  const stored = await tx.objectStore('edits').getAll(editsOf(id));
  const edits = stored.flatMap((edit) => restoreEdit(edit) ?? []);
  return { log: { workbook, edits }, steps: stored.map(({ n }) => n) };
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
    writes.push(tx.objectStore('workbooks').put(after.workbook));
    for (const n of before?.steps ?? []) {
      if (!kept.has(n)) writes.push(tx.objectStore('edits').delete([id, n]));
    }
    for (const edit of after.edits) {
      if (!before?.log.edits.includes(edit)) writes.push(tx.objectStore('edits').put(edit));
    }
  });
}

/** Reads a workbook with its log, changes both and writes what differs, in one transaction. */
export function changeLog(
  db: IDBPDatabase<SoKySchema>,
  id: string,
  change: (log: EditLog) => EditLog,
): Promise<EditLog | undefined> {
  const tx = db.transaction(['workbooks', 'edits'], 'readwrite', { durability: 'strict' });
  return committed(tx, async () => {
    const before = await readLog(tx, id);
    if (!before) return undefined;
    const after = change(before.log);
    if (after !== before.log) await writeLog(tx, before, after);
    return after;
  });
}
