import { type Comparison, type Finding, type Focus, TRENDS } from '../../model/index.ts';
import { levelMean } from '../level-mean.ts';
import { trendCode } from '../trend.ts';
import { findingOf } from './finding-of.ts';
import type { Story } from './story.ts';

const ON_BOTH = { listedBefore: true, listedAfter: true };

/** Units named on either side. */
const PULLERS = 3;

/**
 * Who pulled the level's simple mean. `before`, `after` and `change` are exact sums over the `count` units with data at
 * both dates, with `decimals` decimals, `trend` a code into TRENDS; `changes` holds the largest pullers up, `up` of them, then those down. `kept`
 * counts the units in it that have an event not yet let into headlines.
 */
export function meanFindings(
  comparison: Comparison,
  focus: Focus & { readonly rows: 'units' },
  story: Story,
): readonly Finding[] {
  const mean = levelMean(comparison, focus);
  if (!mean) return [];
  const { rows, before, after, change, decimals } = mean;
  const inMean = new Set(rows);
  const side = (trend: 'gaining' | 'declining'): readonly number[] =>
    story.where((row) => inMean.has(row.row) && TRENDS[row.trend] === trend).slice(0, PULLERS);
  const up = side('gaining');
  const trend = trendCode(change / rows.length, comparison.tolerance, ON_BOTH);
  const kept = story.where((row) => row.kept === 1 && inMean.has(row.row));
  return [
    findingOf(comparison, 'level-mean', focus, {
      rows,
      named: [...up, ...side('declining')],
      figures: { before, after, change, decimals, trend, up: up.length, kept: kept.length },
    }),
  ];
}
