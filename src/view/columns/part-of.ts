import { type GridColumn, percentOf, rowsOf, SCHEME_DOSSIERS, WHOLE_OF } from '../../model/index.ts';
import type { Line } from '../lines.ts';
import type { PageContext } from '../page-context.ts';
import { widthOf } from './column-size.ts';

const DECIMALS = 2;

/** One unit's counts of dossiers as shares of what they are parts of: those in time of those resolved. */
export function partOfColumn(
  lines: readonly Line[],
  { comparison, spec, words }: PageContext,
): GridColumn | undefined {
  if (spec.rows !== 'indicators' || comparison.scheme !== SCHEME_DOSSIERS) return undefined;
  const wholeOf = ({ change, measure, at }: Line): number => {
    const whole = measure === 'count' ? WHOLE_OF[change.indicator] : undefined;
    const [start, end] = whole === undefined ? [0, 0] : rowsOf(comparison, whole, 'score');
    return start === end ? Number.NaN : comparison.after[start + (at % comparison.units.length)]!;
  };
  const wholes = lines.map(wholeOf);
  const values = Float64Array.from(lines, ({ change }, i) => percentOf(change.after, wholes[i]!));
  if (values.every(Number.isNaN)) return undefined;
  const texts = lines.map(({ change }, i) =>
    words.numbers.share(values[i]!, DECIMALS, change.after, wholes[i]!),
  );
  return {
    id: 'part-of',
    kind: 'figure',
    title: words.grid.partOf,
    hint: words.grid.partOfHint,
    width: widthOf(words.grid.partOf, texts),
    align: 'end',
    text: texts,
    values,
    decimals: DECIMALS,
  };
}
