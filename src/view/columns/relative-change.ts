import { type GridColumn, percentOf } from '../../model/index.ts';
import type { Line } from '../lines.ts';
import type { PageContext } from '../page-context.ts';
import { widthOf } from './column-size.ts';

const DECIMALS = 2;

/** A change of a count as a share of what it was: asked for by name, and offered for counts alone (domain rule 3). */
export function relativeChangeColumn(
  lines: readonly Line[],
  { comparison, spec, words }: PageContext,
): GridColumn | undefined {
  if (!comparison.from || !spec.computed?.includes('relative-change')) return undefined;
  const values = Float64Array.from(lines, ({ change, measure }) =>
    measure === 'count' ? percentOf(change.delta, change.before, DECIMALS) : Number.NaN,
  );
  if (values.every(Number.isNaN)) return undefined;
  const title = words.lines.relativeChange;
  const text = Array.from(values, (value) =>
    Number.isNaN(value) ? '' : `${words.numbers.change(value, DECIMALS, 'percent')}%`,
  );
  return {
    id: 'relative-change',
    kind: 'move',
    title,
    hint: words.lines.relativeChangeHint,
    width: widthOf(title, text),
    align: 'end',
    text,
    values,
    decimals: DECIMALS,
    tone: Int8Array.from(lines, ({ change }) => change.better),
    inputs: { columns: ['before', 'after'], over: 'row' },
  };
}
