import { bindIndicators } from '../indicators/indicator-columns.ts';
import { dating } from './dating.ts';
import type { Layout } from './layout.ts';

/**
 * Units down; across, indicators at the one date that the title, the sheet or the file names, or the dates that the heads
 * name, with what belongs to each.
 */
export const unitsByIndicators: Layout = {
  name: 'units-by-indicators',
  fits: (sheet) => sheet.subjects === 'unit',
  bind(sheet, tools) {
    const columns = sheet.columns.filter(
      (c) => c.kind === 'figure' || c.kind === 'rank' || c.kind === 'target',
    );
    if (columns.length === 0) return { bindings: [] };
    const date = dating(sheet, columns, tools);
    return date && { bindings: bindIndicators(sheet, columns, tools).flatMap((b) => date(b) ?? []) };
  },
};
