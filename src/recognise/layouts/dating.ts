import { type Dated, tablePeriod } from '../column-periods.ts';
import type { Column } from '../columns.ts';
import type { Sheet } from '../sheet.ts';
import type { Binding, Tools } from './layout.ts';

export interface Undated extends Omit<Binding, 'dated'> {
  /** It rests on a proposal nobody has confirmed. */
  readonly provisional?: true;
}

/**
 * Gives each of `columns` (at least one) its period: the one its head names; without one, that of the dated column left
 * of it (its rank, its numerator); in a table whose heads name none, the table's. Undefined where that is a question
 * nobody has answered.
 */
export function dating(
  sheet: Sheet,
  columns: readonly Column[],
  { dates, desk }: Tools,
): ((bound: Undated) => Binding) | undefined {
  const first = columns.map((c) => dates.get(c.index)).find((d) => d !== undefined);
  let last: Dated | undefined = first ?? tablePeriod(sheet, desk);
  if (!last) return undefined;
  const datedOf = new Map<number, Dated>();
  for (const { index } of columns) {
    last = dates.get(index) ?? last;
    datedOf.set(index, last);
  }
  return ({ provisional, ...bound }) => {
    const dated = datedOf.get(bound.column.index)!;
    return { ...bound, dated: provisional ? { ...dated, provisional } : dated };
  };
}
