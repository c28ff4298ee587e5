import type { GridColumn } from '../../model/index.ts';
import type { Line } from '../lines.ts';
import type { PageContext } from '../page-context.ts';
import { widthOf } from './column-size.ts';

const hasTarget = ({ change }: Line): boolean => change.target !== undefined;

/** What was to be reached, as it was set (F14). */
export function targetColumn(lines: readonly Line[], { words }: PageContext): GridColumn | undefined {
  if (!lines.some(hasTarget)) return undefined;
  const { target: title, targetHint: hint } = words.grid;
  const texts = lines.map(({ change: { target }, measure }) =>
    target ? words.numbers.figure(target.value, target.decimals, measure) : '',
  );
  return {
    id: 'target',
    kind: 'figure',
    title,
    hint,
    width: widthOf(title, texts),
    align: 'end',
    text: texts,
    values: Float64Array.from(lines, ({ change }) => change.target?.value ?? Number.NaN),
    decimals: Math.max(...lines.map(({ change }) => change.target?.decimals ?? 0)),
  };
}

/** What the later figure differs from its target; the tone says whether that is met. */
export function gapColumn(lines: readonly Line[], { words }: PageContext): GridColumn | undefined {
  if (!lines.some(hasTarget)) return undefined;
  const { gap: title, gapHint: hint } = words.grid;
  const decimalsOf = ({ change, decimals }: Line): number => Math.max(decimals, change.target?.decimals ?? 0);
  const texts = lines.map((line) =>
    words.numbers.change(line.change.target?.gap ?? Number.NaN, decimalsOf(line), line.measure),
  );
  return {
    id: 'gap',
    kind: 'move',
    title,
    hint,
    sort: 'gap',
    inputs: { columns: ['after', 'target'], over: 'row' },
    width: widthOf(title, texts),
    align: 'end',
    text: texts,
    values: Float64Array.from(lines, ({ change }) => change.target?.gap ?? Number.NaN),
    decimals: Math.max(...lines.map(decimalsOf)),
    tone: Int8Array.from(lines, ({ change }) => change.target?.met ?? 0),
  };
}
