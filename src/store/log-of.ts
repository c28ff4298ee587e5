import type { IDBPDatabase } from 'idb';
import { type EditLog, restoreEdit, restoreTabs } from '../model/index.ts';
import { editsOf } from './edit-log.ts';
import type { SoKySchema } from './schema.ts';

/** One workbook with its log, as they lie on the disk together; undefined where there is no such workbook. */
export async function logOf(db: IDBPDatabase<SoKySchema>, id: string): Promise<EditLog | undefined> {
  const tx = db.transaction(['workbooks', 'edits']);
  const [workbook, stored] = await Promise.all([
    tx.objectStore('workbooks').get(id),
    tx.objectStore('edits').getAll(editsOf(id)),
  ]);
  return (
    workbook && { workbook: restoreTabs(workbook), edits: stored.flatMap((edit) => restoreEdit(edit) ?? []) }
  );
}
