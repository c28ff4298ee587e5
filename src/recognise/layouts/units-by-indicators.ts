import { tablePeriod } from '../column-periods.ts';
import { bindIndicators } from '../indicator-columns.ts';
import type { Layout } from './layout.ts';

/** Units down, indicators across, all at one date that the title, the sheet or the file names. */
export const unitsByIndicators: Layout = {
  name: 'units-by-indicators',
  fits: (sheet, dates) => sheet.subjects === 'unit' && dates.size === 0,
  bind(sheet, tools) {
    const columns = sheet.columns.filter((c) => c.kind === 'figure' || c.kind === 'rank');
    if (columns.length === 0) return { bindings: [] };
    const dated = tablePeriod(sheet, tools.desk);
    if (!dated) return undefined;
    return { bindings: bindIndicators(sheet, columns, tools).map((bound) => ({ ...bound, dated })) };
  },
};
