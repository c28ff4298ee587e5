import { areOfTwoSystems, type GridColumn, isListOfSome, successionsIn } from '../../model/index.ts';
import { hasBoth, isMissing, type Line } from '../lines.ts';
import type { PageContext } from '../page-context.ts';
import { mostDecimals, widthOf, widthOfWords } from './column-size.ts';

/** Pixels for the bars and for the arrow, beside the figure. */
const LANE = 66;
const ARROW = 16;

/** A rank's change is its move and stands in that column: places and points share no scale. */
export function changeColumn(
  lines: readonly Line[],
  { comparison, words }: PageContext,
): GridColumn | undefined {
  if (!comparison.from || lines.every((line) => line.change.part === 'rank')) return undefined;
  const successions = successionsIn(comparison);
  const isList = isListOfSome(comparison);
  const isApart = areOfTwoSystems(comparison.scheme, comparison.comparable);
  const value = (line: Line): number => (line.change.part === 'rank' ? Number.NaN : line.change.delta);
  const text = (line: Line): string => {
    const { change } = line;
    if (change.part === 'rank') return '';
    if (!Number.isNaN(change.delta)) return words.numbers.change(change.delta, line.decimals, line.measure);
    if (isMissing(line)) return '';
    if (isApart && hasBoth(line)) return words.bases.apart;
    if (successions.has(change.unit)) return words.bases.notComparable;
    const isUnlisted = [change.statusBefore, change.statusAfter].includes('not-listed');
    return isList && isUnlisted ? words.names.status('not-listed') : words.names.trend(change.trend);
  };
  const texts = lines.map(text);
  const isFigure = (_: string, i: number): boolean => !Number.isNaN(value(lines[i]!));
  const figures = isApart ? texts : texts.filter(isFigure);
  const said = texts.filter((text, i) => !isFigure(text, i));
  return {
    id: 'delta',
    kind: 'change',
    title: words.grid.change,
    ...(isApart ? { hint: words.bases.apartHint } : {}),
    sort: 'delta',
    inputs: { columns: ['before', 'after'], over: 'row' },
    width: Math.max(LANE + ARROW + widthOf('', figures), widthOfWords(said)),
    align: 'end',
    text: texts,
    values: Float64Array.from(lines, value),
    decimals: mostDecimals(lines),
    tone: Int8Array.from(lines, (line) => line.change.better),
  };
}
