import type { Baseline, GridColumn } from '../../model/index.ts';
import type { Line } from '../lines.ts';
import type { PageContext } from '../page-context.ts';
import { widthOf } from './column-size.ts';
import { labelOf } from './figure.ts';

/** A further period: its figure and what the second date differs from it. */
export function baselineColumns(
  lines: readonly Line[],
  { words }: PageContext,
  baseline: Baseline,
  index: number,
): readonly GridColumn[] {
  const period = words.dates.periodHead(baseline.period);
  const change = words.grid.changeFrom(words.dates.period(baseline.period));
  const decimals = (line: Line) => Math.max(line.decimals, baseline.decimals[line.at] ?? 0);
  const deltaOf = (line: Line) => baseline.delta[line.at] ?? Number.NaN;
  const figureOf = (line: Line) => baseline.value[line.at] ?? Number.NaN;
  const finest = lines.reduce((d, line) => Math.max(d, decimals(line)), 0);
  const figures = lines.map((line) => words.numbers.figure(figureOf(line), decimals(line), line.measure));
  const changes = lines.map((line) => words.numbers.change(deltaOf(line), decimals(line), line.measure));
  return [
    {
      id: `baseline-${index}`,
      kind: 'figure',
      title: period,
      ...labelOf(baseline.period),
      width: widthOf(period, figures),
      align: 'end',
      text: figures,
      values: Float64Array.from(lines, figureOf),
      decimals: finest,
    },
    {
      id: `baseline-${index}-delta`,
      kind: 'move',
      title: change,
      width: widthOf(change, changes),
      align: 'end',
      text: changes,
      values: Float64Array.from(lines, deltaOf),
      decimals: finest,
      tone: Int8Array.from(lines, (line) => toneOf(deltaOf(line), line)),
    },
  ];
}

function toneOf(delta: number, { indicator }: Line): number {
  const sign = Math.sign(delta) || 0;
  return indicator.direction === 'none' ? 0 : indicator.direction === 'lower' ? -sign : sign;
}
