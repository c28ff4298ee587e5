import { ROW_ROLES, type RowLedger, type RowRole } from '../../model/index.ts';

/** A row as it stood in the file. */
export interface PrintedRow {
  /** From 0. */
  readonly row: number;
  readonly role: RowRole;
  readonly cells: readonly string[];
}

/** Rows under one head; the first of a table may have none. */
export interface TableSection {
  readonly head: readonly PrintedRow[];
  readonly body: readonly PrintedRow[];
}

/** The table part by part: no head is repeated over figures that stand under another. */
export function tableSections(
  rows: readonly (readonly string[])[],
  { roles }: Pick<RowLedger, 'roles'>,
): readonly TableSection[] {
  const sections: { head: PrintedRow[]; body: PrintedRow[] }[] = [{ head: [], body: [] }];
  for (const [row, cells] of rows.entries()) {
    const role = ROW_ROLES[roles[row] ?? 0] ?? 'blank';
    if (role === 'header' && sections.at(-1)!.body.length > 0) sections.push({ head: [], body: [] });
    const section = sections.at(-1)!;
    (role === 'header' ? section.head : section.body).push({ row, role, cells });
  }
  return sections.filter(({ head, body }) => head.length + body.length > 0);
}

/** Columns in which some row says something, from 0: empty ones take paper and tell nothing. */
export function columnsInUse(rows: readonly (readonly string[])[]): readonly number[] {
  const inUse = new Set<number>();
  for (const cells of rows) for (const [c, cell] of cells.entries()) if (cell.trim() !== '') inUse.add(c);
  return [...inUse].sort((a, b) => a - b);
}
