import { type GridColumn, SHARE_DECIMALS, shareOfMaximum } from '../../model/index.ts';
import type { NumberWords } from '../../wording/index.ts';
import type { Line } from '../lines.ts';
import type { PageContext } from '../page-context.ts';
import { widthOf } from './column-size.ts';

/** Per cent of the maximum, one decimal; NaN of anything but points, and where there is no ceiling. */
export function shareOf({ change, indicator }: Line): number {
  return shareOfMaximum(indicator, change.part, change.after);
}

/** In a table as in a sentence: "97,5%", "64%". */
export function shareText(line: Line, numbers: NumberWords): string {
  return numbers.share(shareOf(line), SHARE_DECIMALS, line.change.after, line.indicator.max ?? Number.NaN);
}

/** Points as a share of the maximum (F18), for indicators of points with a ceiling; over units where it is asked for. */
export function shareColumn(lines: readonly Line[], { spec, words }: PageContext): GridColumn | undefined {
  if (spec.rows !== 'indicators' && !spec.computed?.includes('share')) return undefined;
  const values = Float64Array.from(lines, shareOf);
  if (values.every(Number.isNaN)) return undefined;
  const texts = lines.map((line) => shareText(line, words.numbers));
  return {
    id: 'share',
    kind: 'figure',
    title: words.grid.share,
    hint: words.grid.shareHint,
    inputs: { columns: ['after'], over: 'row' },
    width: widthOf(words.grid.share, texts),
    align: 'end',
    text: texts,
    values,
    decimals: SHARE_DECIMALS,
  };
}
