import { type GridColumn, simpleMean, subtract } from '../../model/index.ts';
import type { Line } from '../lines.ts';
import type { PageContext } from '../page-context.ts';
import { mostDecimals, widthOf } from './column-size.ts';

const LEAST_DECIMALS = 2;

/** What each unit's later figure differs from the simple mean of all that have one; of points and rates alone. */
export function againstMeanColumn(lines: readonly Line[], context: PageContext): GridColumn | undefined {
  const { comparison, spec, words } = context;
  const [first] = lines;
  if (spec.rows !== 'units' || !spec.computed?.includes('against-mean') || !first) return undefined;
  const { measure, indicator } = first;
  const isResult = ['score', 'rate'].includes(first.change.part);
  if (!isResult || (measure !== 'points' && measure !== 'percent')) return undefined;
  const known = lines.map(({ change }) => change.after).filter((value) => !Number.isNaN(value));
  if (known.length < 2) return undefined;
  const printed = mostDecimals(lines);
  const decimals = Math.max(LEAST_DECIMALS, printed);
  const mean = simpleMean(known, decimals);
  const values = Float64Array.from(lines, ({ change }) => subtract(change.after, printed, mean, decimals));
  const text = Array.from(values, (value) => words.numbers.change(value, decimals, measure));
  const title = words.lines.againstMean;
  const what = words.names.levelUnits(comparison.level, known.length);
  const sign = indicator.direction === 'none' ? 0 : indicator.direction === 'lower' ? -1 : 1;
  return {
    id: 'against-mean',
    kind: 'move',
    title,
    hint: words.lines.againstMeanHint(words.numbers.figure(mean, decimals, measure), known.length, what),
    width: widthOf(title, text),
    align: 'end',
    text,
    values,
    decimals,
    tone: Int8Array.from(values, (value) => Math.sign(value) * sign || 0),
    inputs: { columns: ['after'], over: 'all-rows' },
  };
}
