import type { IDBPDatabase } from 'idb';
import { type EditLog, restoreEdit, restoreTabs, storedEdit, storedTabs } from '../model/index.ts';
import type { SoKySchema } from './schema.ts';
import { allOf, committed } from './transaction.ts';

/** Every step of one workbook's log: array keys sort after every number. */
export function editsOf(workbook: string): IDBKeyRange {
  return IDBKeyRange.bound([workbook], [workbook, []]);
}

/** Reads a workbook with its log, changes both and writes what differs, in one transaction. */
export function changeLog(
  db: IDBPDatabase<SoKySchema>,
  id: string,
  change: (log: EditLog) => EditLog,
): Promise<EditLog | undefined> {
  const tx = db.transaction(['workbooks', 'edits'], 'readwrite', { durability: 'strict' });
  return committed(tx, async () => {
    const raw = await tx.objectStore('workbooks').get(id);
    if (!raw) return undefined;
    const workbook = restoreTabs(raw);
    const stored = await tx.objectStore('edits').getAll(editsOf(id));
    const before: EditLog = { workbook, edits: stored.flatMap((edit) => restoreEdit(edit) ?? []) };
    const after = change(before);
    if (after === before) return before;
    const kept = new Set(after.edits.map(({ n }) => n));
    await allOf((writes) => {
      writes.push(tx.objectStore('workbooks').put(storedTabs(after.workbook)));
      for (const { n } of stored) if (!kept.has(n)) writes.push(tx.objectStore('edits').delete([id, n]));
      for (const edit of after.edits) {
        if (!before.edits.includes(edit)) writes.push(tx.objectStore('edits').put(storedEdit(edit)));
      }
    });
    return after;
  });
}
