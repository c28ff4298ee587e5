import type { ColumnsSpec, GridColumn, PageGrid } from '../../model/index.ts';

/** Columns in the reader's order, without the hidden ones; the name stands first whatever the order. */
export function layOut(
  columns: readonly GridColumn[],
  { order = [], hidden = [], widths, frozen }: ColumnsSpec = {},
): Pick<PageGrid, 'columns' | 'hidden' | 'widths' | 'frozen'> {
  const isHidden = ({ id, kind }: GridColumn): boolean => kind !== 'name' && hidden.includes(id);
  const ordered = inOrder(columns, order);
  const left = ordered.filter(isHidden);
  return {
    columns: ordered.filter((column) => !isHidden(column)),
    ...(left.length > 0
      ? {
          hidden: left.map((column) => ({ id: column.id, title: column.title, at: ordered.indexOf(column) })),
        }
      : {}),
    ...(widths ? { widths } : {}),
    ...(frozen === undefined ? {} : { frozen }),
  };
}

/** What the order does not name, such as a baseline that came since, stands behind what it usually stands behind. */
function inOrder(columns: readonly GridColumn[], order: readonly string[]): readonly GridColumn[] {
  if (order.length === 0) return columns;
  const named = order.flatMap((id) => columns.find((column) => column.id === id) ?? []);
  const all = [...new Set(named)];
  columns.forEach((column, i) => {
    if (all.includes(column)) return;
    const before = columns[i - 1];
    all.splice(before ? all.indexOf(before) + 1 : 0, 0, column);
  });
  return all.toSorted((a, b) => Number(b.kind === 'name') - Number(a.kind === 'name'));
}
