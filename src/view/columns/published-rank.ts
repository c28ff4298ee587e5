import { type GridColumn, publishedRows } from '../../model/index.ts';
import type { Line } from '../lines.ts';
import type { PageContext } from '../page-context.ts';
import { widthOf } from './column-size.ts';

/** Is every place the source prints the computed one, at both dates? Then one column says both. */
export function isPublishedAlike(lines: readonly Line[], { comparison }: PageContext): boolean {
  const [first] = lines;
  const rowOf = first && publishedRows(comparison, comparison.column[first.at]!);
  if (!rowOf) return false;
  const { rankBefore, nBefore, rankAfter, nAfter } = comparison;
  const isAlike = (place: Float64Array, n: Float64Array, at: number): boolean => {
    const row = rowOf(at);
    const isOneList = Number.isNaN(n[row]!) || n[row] === n[at];
    return Object.is(place[row], place[at]) && isOneList;
  };
  return lines.every(({ at }) => isAlike(rankAfter, nAfter, at) && isAlike(rankBefore, nBefore, at));
}

/** The places the source prints, a figure of their own beside the computed ones they differ from (domain rule 7). */
export function publishedRankColumn(lines: readonly Line[], context: PageContext): GridColumn | undefined {
  const { comparison, spec, words } = context;
  const [first] = lines;
  if (spec.rows !== 'units' || !first || isPublishedAlike(lines, context)) return undefined;
  const rowOf = publishedRows(comparison, comparison.column[first.at]!);
  if (!rowOf) return undefined;
  const { rankBefore, nBefore, rankAfter, nAfter, move } = comparison;
  const values = Float64Array.from(lines, ({ at }) => rankAfter[rowOf(at)]!);
  const text = lines.map(({ at }) => {
    const row = rowOf(at);
    const before = words.numbers.rank(rankBefore[row]!, nBefore[row]!);
    const after = words.numbers.rank(rankAfter[row]!, nAfter[row]!);
    if (!comparison.from || (before === '' && after === '')) return after;
    const moved = words.numbers.move(move[row]!);
    return `${before || '–'} → ${after || '–'}${moved === '' ? '' : ` (${moved})`}`;
  });
  if (text.every((place) => place === '')) return undefined;
  const title = words.bases.publishedRank;
  return {
    id: 'published-rank',
    kind: 'rank',
    title,
    hint: words.bases.publishedRankHint,
    width: widthOf(title, text),
    align: 'end',
    text,
    values,
  };
}
