import type { ColumnReading, LedgerBlock } from '../../model/index.ts';
import type { Bound } from '../layouts/layout.ts';
import { ROLE_OF_KIND } from '../structure/columns.ts';
import type { Sheet } from '../structure/sheet.ts';

/** What a table's columns were taken for. */
export function blockOf(sheet: Sheet, bound: Bound | undefined): LedgerBlock {
  const { from, to, shape } = sheet;
  return { from, to, shape, columns: columnsOf(sheet, bound) };
}

function columnsOf(sheet: Sheet, bound: Bound | undefined): ColumnReading[] {
  const bindings = new Map(bound?.bindings.map((b) => [b.column.index, b]));
  return sheet.columns.map(({ index, kind, head }): ColumnReading => {
    const binding = bindings.get(index);
    if (binding) {
      const { indicator, part, dated } = binding;
      return {
        role: 'figure',
        head,
        ...(indicator ? { indicator: indicator.name } : {}),
        ...(part ? { part } : {}),
        period: dated.period,
      };
    }
    if (bound?.parts?.has(index)) {
      const part = bound.parts.get(index);
      return { role: 'figure', head, ...(part ? { part } : {}) };
    }
    return { role: kind === 'name' ? sheet.subjects : ROLE_OF_KIND[kind], head };
  });
}
