import { fold, type Part } from '../../model/index.ts';
import type { Column } from '../columns.ts';
import { readCell } from '../figures.ts';
import { rowIndicators } from '../row-indicators.ts';
import { scheme766 } from '../schemes.ts';
import { rowsByName } from '../sheet.ts';
import type { Layout } from './layout.ts';

/** Indicators down, dates across, all of the one unit the document is about; targets belong to the latest date. */
export const indicatorsByDates: Layout = {
  name: 'indicators-by-dates',
  fits: (sheet, dates) =>
    sheet.subjects === 'indicator' && sheet.columns.some((c) => c.kind === 'figure' && dates.has(c.index)),
  bind(sheet, tools) {
    const columns = sheet.columns.filter((c) => c.kind === 'figure' && tools.dates.has(c.index));
    const targets = sheet.columns.filter((c) => c.kind === 'target');
    const nameOf = new Map(sheet.body.data.map(({ row, name }) => [row, name]));
    const rows = rowsByName(sheet);
    const figuresOf = (name: string) => {
      const { part, row } = rows.get(name)!;
      return columns.map((c) => readCell(part, row, c.index, tools.signs.get(c.index)!.sign));
    };
    const of = rowIndicators(sheet, [...rows.keys()], (name) => ({ figures: figuresOf(name) }), tools, false);
    const sample = [...nameOf.values()].map(of).find((placed) => placed !== undefined);
    if (!sample) return { bindings: [] };
    const { scheme, provisional } = sample;
    const latest = columns
      .map((c) => tools.dates.get(c.index)!)
      .reduce((a, b) => (b.period.end >= a.period.end ? b : a));
    const unsure = provisional ? { provisional } : {};
    const bindings = [
      ...columns.map((column) => ({
        column,
        scheme,
        ...(scheme === scheme766 ? { part: partOf766(column) } : {}),
        dated: { ...tools.dates.get(column.index)!, ...unsure },
      })),
      ...targets.map((column) => ({
        column,
        scheme,
        part: 'target' as const,
        dated: { ...(tools.dates.get(column.index) ?? latest), ...unsure },
      })),
    ].sort((a, b) => a.column.index - b.column.index);
    return {
      bindings,
      readingOf(row) {
        const placed = of(nameOf.get(row) ?? '');
        return placed ? { indicator: placed.indicator } : 'unknown-indicator';
      },
    };
  },
};

function partOf766({ head }: Column): Part {
  const folded = fold(head);
  return /\bt[yi] le\b/.test(folded) && !/\bdiem\b/.test(folded) ? 'rate' : 'score';
}
