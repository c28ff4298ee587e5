import type { Change, Finding } from '../../model/index.ts';
import type { Telling } from './telling.ts';

/** The changes of a contributions finding, taken apart again. */
export interface ContributionParts {
  /** What was moved. */
  readonly whole: Change | undefined;
  /** What moved it and is named, largest first. */
  readonly moved: readonly Change[];
  /** How many more moved it. */
  readonly more: number;
  readonly unchanged: number;
  readonly missing: readonly Change[];
  /** Are all of them groups, not components? */
  readonly areGroups: boolean;
}

/** Named on the screen; a notice names all. */
const NAMED = 6;

export function contributionParts({ changes, figures }: Finding, telling: Telling): ContributionParts {
  const [whole, ...below] = changes;
  const { count = 0 } = figures;
  const parts = below.slice(0, count);
  const moved = parts.filter(({ trend }) => trend === 'gaining' || trend === 'declining');
  const named = telling.isFull || moved.length <= NAMED ? moved : moved.slice(0, NAMED);
  return {
    whole,
    moved: named,
    more: moved.length - named.length,
    unchanged: parts.length - moved.length,
    missing: below.slice(count),
    areGroups: below.every(({ indicator }) => telling.indicator(indicator).role === 'group'),
  };
}
