import { understoodWorkbook, type Workbook } from '../model/index.ts';
import { type AllDoubled, type Doubling, getDoubled } from './doubled.ts';

export interface FoundWorkbook {
  readonly workbook: Workbook;
  /** Neither it nor its double is what was written any more: this is as much of it as can be understood. */
  readonly isDamaged: boolean;
}

/** Undefined where there is none. */
export async function workbookIn(tx: Doubling, id: string): Promise<FoundWorkbook | undefined> {
  const written = await getDoubled(tx, 'workbooks', id);
  if (written) return { workbook: written, isDamaged: false };
  const stored = await tx.objectStore('workbooks' as never).get(id as never);
  return stored === undefined ? undefined : { workbook: understoodWorkbook(stored, id), isDamaged: true };
}

/** No workbook is out of sight for being damaged. */
export function workbooksAmong({ records, lost }: AllDoubled<Workbook>): readonly FoundWorkbook[] {
  const understood = lost.filter(({ stored }) => stored !== undefined);
  return [
    ...records.map((workbook) => ({ workbook, isDamaged: false })),
    ...understood.map(({ key, stored }) => ({ workbook: understoodWorkbook(stored, key), isDamaged: true })),
  ];
}
