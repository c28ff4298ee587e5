import type { GridColumn } from '../../model/index.ts';
import { isMissing, type Line } from '../lines.ts';
import type { PageContext } from '../page-context.ts';
import { mostDecimals } from './column-size.ts';

/** The change of a published rank is its move, and stands in that column. */
export function changeColumn(
  lines: readonly Line[],
  { comparison, words }: PageContext,
): GridColumn | undefined {
  if (!comparison.from || lines.every((line) => line.change.part === 'rank')) return undefined;
  const text = (line: Line): string => {
    const { change } = line;
    if (!Number.isNaN(change.delta)) return words.numbers.change(change.delta, line.decimals, line.measure);
    return isMissing(line) ? '' : words.names.trend(change.trend);
  };
  return {
    id: 'delta',
    kind: 'change',
    title: words.grid.change,
    sort: 'delta',
    width: 156,
    align: 'end',
    text: lines.map(text),
    values: Float64Array.from(lines, (line) => line.change.delta),
    decimals: mostDecimals(lines),
    tone: Int8Array.from(lines, (line) => line.change.better),
  };
}
