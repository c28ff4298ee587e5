import type { GridColumn, GridRow } from '../../model/index.ts';

/** What a cell says in full: "Xuất sắc → Tốt". */
export function cellText(column: GridColumn, row: number): string {
  const text = column.text[row] ?? '';
  const prior = column.prior?.[row] ?? '';
  return prior === '' ? text : `${prior} → ${text}`;
}

/** The words that stand across a row without figures, in the first cell they cover and nowhere else. */
export function copiedText(
  column: GridColumn,
  rows: readonly GridRow[],
  row: number,
  isFirst: boolean,
): string {
  const missing = rows[row]?.missing;
  if (missing === undefined || column.kind === 'name') return cellText(column, row);
  return isFirst ? missing : '';
}
