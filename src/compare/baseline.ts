import { type Assessment, type Baseline, type FigureColumn, subtract, type UnitKey } from '../model/index.ts';
import { alignTo } from './align.ts';
import { reasonsOf } from './comparability.ts';
import type { Frame } from './frame.ts';
import { movesBetween } from './ranks.ts';

/**
 * A further assessment beside the pair: its figures row by row and what `after` differs from them; for a rank part the
 * move. It is shown and subtracted, with its caveats, and never spliced into the pair (domain rule 8).
 */
export function baselineOf(
  assessment: Assessment,
  to: Assessment,
  units: readonly UnitKey[],
  columns: readonly FigureColumn[],
  { after, decimalsAfter }: Pick<Frame, 'after' | 'decimalsAfter'>,
): Baseline {
  const length = units.length * columns.length;
  const align = alignTo(units, assessment);
  const alignAfter = alignTo(units, to);
  const value = new Float64Array(length);
  const decimals = new Uint8Array(length);
  const status = new Uint8Array(length);
  const delta = new Float64Array(length);
  columns.forEach((column, c) => {
    const start = c * units.length;
    const aligned = align(column);
    value.set(aligned.value, start);
    decimals.set(aligned.decimals, start);
    status.set(aligned.status, start);
    const ranked: FigureColumn = { indicator: column.indicator, part: 'ranked' };
    const difference =
      column.part === 'rank'
        ? movesBetween(aligned, alignAfter(column), align(ranked), alignAfter(ranked))
        : (i: number) =>
            subtract(after[start + i]!, decimalsAfter[start + i]!, aligned.value[i]!, aligned.decimals[i]!);
    for (let i = 0; i < units.length; i++) delta[start + i] = difference(i);
  });
  return {
    key: assessment.key,
    period: assessment.period,
    value,
    decimals,
    status,
    delta,
    reasons: reasonsOf(assessment, to),
  };
}
