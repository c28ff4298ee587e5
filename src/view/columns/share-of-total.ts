import { type GridColumn, percentOf, scaled, sumExact } from '../../model/index.ts';
import type { Line } from '../lines.ts';
import type { PageContext } from '../page-context.ts';
import { mostDecimals, widthOf } from './column-size.ts';

const DECIMALS = 2;

/**
 * What each row gives to the total at the later date: of units their counts, of one unit's indicators their points, where a
 * total of it is printed. Rates and points of several units have no total.
 */
export function shareOfTotalColumn(
  lines: readonly Line[],
  { spec, words }: PageContext,
): GridColumn | undefined {
  if (!spec.computed?.includes('share-of-total')) return undefined;
  const measure = spec.rows === 'units' ? 'count' : 'points';
  const counted = lines.filter((line) => line.measure === measure && line.change.part !== 'ranked');
  const decimals = mostDecimals(counted);
  const own = counted.map(({ change }) => change.after);
  const printed = counted.find(({ indicator }) => indicator.role === 'total')?.change.after;
  const total = spec.rows === 'units' ? sumExact(own, decimals) : (printed ?? Number.NaN);
  const whole = scaled(total, decimals);
  const values = Float64Array.from(lines, ({ change, measure: of }) =>
    of === measure ? percentOf(scaled(change.after, decimals), whole, DECIMALS) : Number.NaN,
  );
  if (values.every(Number.isNaN)) return undefined;
  const title = words.lines.shareOfTotal;
  const text = lines.map(({ change }, i) => words.numbers.share(values[i]!, DECIMALS, change.after, total));
  return {
    id: 'share-of-total',
    kind: 'figure',
    title,
    hint: words.lines.shareOfTotalHint(words.numbers.figure(total, decimals, measure)),
    width: widthOf(title, text),
    align: 'end',
    text,
    values,
    decimals: DECIMALS,
    inputs: { columns: ['after'], over: 'all-rows' },
  };
}
