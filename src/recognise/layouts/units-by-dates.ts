import type { Dated } from '../column-periods.ts';
import { bindIndicators } from '../indicator-columns.ts';
import type { Layout } from './layout.ts';

/** Units down, dates across; a column whose head names no date belongs to the dated one left of it (its rank). */
export const unitsByDates: Layout = {
  name: 'units-by-dates',
  fits: (sheet, dates) => sheet.subjects === 'unit' && dates.size > 0,
  bind(sheet, tools) {
    const [first] = tools.dates.values();
    let last: Dated | undefined = first;
    const datedOf = new Map<number, Dated>();
    const columns = sheet.columns.filter((c) => c.kind === 'figure' || c.kind === 'rank');
    for (const { index } of columns) {
      last = tools.dates.get(index) ?? last;
      if (last) datedOf.set(index, last);
    }
    return {
      bindings: bindIndicators(sheet, columns, tools).map((bound) => ({
        ...bound,
        dated: datedOf.get(bound.column.index)!,
      })),
    };
  },
};
