import { fold, type Indicator, type Part, type Scheme } from '../../model/index.ts';
import { tablePeriod } from '../column-periods.ts';
import type { Column } from '../columns.ts';
import { readCell } from '../figures.ts';
import { match766, type OwnIndicator, ownScheme, scheme766 } from '../schemes.ts';
import type { Sheet } from '../sheet.ts';
import { slug } from '../text.ts';
import type { Layout, Tools } from './layout.ts';

/** Above this share of rows known to index 766 the table is one of its own. */
const MOSTLY = 0.8;

/** Indicators down, dates across, all of the one unit the document is about. */
export const indicatorsByDates: Layout = {
  name: 'indicators-by-dates',
  fits: (sheet) => sheet.subjects === 'indicator',
  bind(sheet, tools) {
    const figures = sheet.columns.filter((c) => c.kind === 'figure');
    const dated = figures.filter((c) => tools.dates.has(c.index));
    const columns = dated.length > 0 ? dated : resultColumn(figures);
    const fallback = dated.length === 0 && columns.length > 0 ? tablePeriod(sheet, tools.desk) : undefined;
    if (dated.length === 0 && columns.length > 0 && !fallback) return undefined;
    const { scheme, indicatorOf } = schemeOfRows(sheet, columns, tools);
    return {
      indicatorOf,
      bindings: columns.map((column) => ({
        column,
        scheme,
        ...(scheme === scheme766 ? { part: partOf766(column) } : {}),
        dated: tools.dates.get(column.index) ?? fallback!,
      })),
    };
  },
};

/** Best first. */
const RESULT_HEADS = [/\bdiem\b/, /\b(?:ket qua|thuc hien|gia tri)\b/, /\bt[yi] le\b/];
const FRACTION_HEAD = /^(?:tu so|mau so|so luong dat|tong so)$/;

/** Without dates in the heads one column holds the result: never what it was computed from. */
function resultColumn(figures: readonly Column[]): readonly Column[] {
  const results = figures.filter((c) => !FRACTION_HEAD.test(fold(c.head)));
  const named = RESULT_HEADS.map((head) => results.find((c) => head.test(fold(c.head)))).find((c) => c);
  return named ? [named] : results.slice(0, 1);
}

function partOf766({ head }: Column): Part {
  const folded = fold(head);
  return /\bt[yi] le\b/.test(folded) && !/\bdiem\b/.test(folded) ? 'rate' : 'score';
}

function schemeOfRows(
  sheet: Sheet,
  columns: readonly Column[],
  tools: Tools,
): { readonly scheme: Scheme; readonly indicatorOf: ReadonlyMap<number, Indicator> } {
  const { data } = sheet.body;
  const matches = data.map(({ name }) => match766([name])?.indicator);
  if (data.length > 0 && matches.filter((m) => m !== undefined).length >= data.length * MOSTLY) {
    const indicatorOf = new Map<number, Indicator>();
    data.forEach(({ row }, i) => {
      const indicator = matches[i];
      if (indicator) indicatorOf.set(row, indicator);
    });
    return { scheme: scheme766, indicatorOf };
  }
  const own = data.map(({ row, name }): OwnIndicator => {
    const cells = columns.map((c) => readCell(sheet, row, c.index, tools.signs.get(c.index)!.sign));
    return {
      name,
      hasPercent: cells.some((cell) => cell.percent),
      decimals: Math.max(0, ...cells.map((cell) => cell.decimals)),
    };
  });
  const scheme = ownScheme(own, sheet, tools);
  const byKey = new Map(scheme.indicators.map((i) => [i.key, i]));
  return { scheme, indicatorOf: new Map(data.map(({ row, name }) => [row, byKey.get(slug(name))!])) };
}
