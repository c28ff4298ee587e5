import { type GridColumn, roundHalfAway } from '../../model/index.ts';
import type { Line } from '../lines.ts';
import type { PageContext } from '../page-context.ts';
import { widthOf } from './column-size.ts';

/** Per cent of the maximum, one decimal; NaN of anything but points, and where there is no ceiling. */
export function shareOf({ change, indicator, measure }: Line): number {
  return measure === 'points' && indicator.max
    ? roundHalfAway((change.after / indicator.max) * 100, 1, 6)
    : Number.NaN;
}

/** Points as a share of the maximum (F18), for indicators of points with a ceiling. */
export function shareColumn(lines: readonly Line[], { spec, words }: PageContext): GridColumn | undefined {
  if (spec.rows !== 'indicators') return undefined;
  const values = Float64Array.from(lines, shareOf);
  if (values.every(Number.isNaN)) return undefined;
  const texts = Array.from(values, (v) => (Number.isNaN(v) ? '' : `${words.numbers.figure(v, 1)}%`));
  return {
    id: 'share',
    kind: 'figure',
    title: words.grid.share,
    hint: words.grid.shareHint,
    width: widthOf(words.grid.share, texts),
    align: 'end',
    text: texts,
    values,
    decimals: 1,
  };
}
