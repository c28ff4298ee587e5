import type { Comparison, Finding, Focus } from '../../model/index.ts';
import { focusKey, percentOf } from '../../model/index.ts';
import { placesOf } from './finding-of.ts';

/** A row of one comparison and its count at the later date. */
export interface Counted {
  readonly comparison: Comparison;
  readonly row: number;
  readonly value: number;
}

/** Of two units one always holds half: that says nothing. */
const FEWEST = 3;

/**
 * One unit that holds half of a count or more: all others together have no more than it, so that whatever is said of the
 * sum is said of this unit (notice 1072: Bình Long with 204 of 214). Among at least three units that have any.
 */
export function dominance(counted: readonly Counted[], focus: Focus): readonly Finding[] {
  const some = counted.filter(({ value }) => value > 0);
  const sum = some.reduce((total, { value }) => total + value, 0);
  const [most] = some.toSorted((a, b) => b.value - a.value);
  const holders = some.filter(({ value }) => 2 * value >= sum);
  if (!most || some.length < FEWEST || holders.length !== 1) return [];
  const rest = sum - most.value;
  return [
    {
      key: `dominates@${focusKey(focus)}`,
      kind: 'dominates',
      focus,
      level: most.comparison.level,
      figures: {
        count: 1,
        value: most.value,
        sum,
        rest,
        units: some.length,
        share: percentOf(most.value, sum),
      },
      ...placesOf(most.comparison, [most.row]),
    },
  ];
}
