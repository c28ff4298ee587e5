import type { Change, Finding, FindingKind } from '../../model/index.ts';
import type { SentenceTellers, Telling } from './telling.ts';

export { type Teller, type Telling, told } from './telling.ts';

/** What is told of targets, of shares of the maximum and of grades. */
const GOAL_KINDS = [
  'targets',
  'target-pace',
  'units-below-target',
  'units-met-target',
  'units-full',
  'units-lowest',
  'shares-of-maximum',
  'grade-counts',
] as const satisfies readonly FindingKind[];

export type GoalTellers = Pick<SentenceTellers, (typeof GOAL_KINDS)[number]>;

/** By how much a target is missed, without a sign, and whether the figure stands below it. */
export function missed(
  change: Change,
  { numbers, measure }: Telling,
): { readonly amount: string; readonly isBelow: boolean } {
  const { gap = Number.NaN, decimals = 0 } = change.target ?? {};
  return {
    amount: numbers.amount(gap, Math.max(decimals, change.decimalsAfter), measure(change)),
    isBelow: gap < 0,
  };
}

/** What is farthest below its target, all of it where several share the place. */
export function farthest({ figures: { below = 0 }, changes }: Finding): readonly Change[] {
  const [first] = changes.slice(0, below);
  return changes.slice(0, below).filter(({ target }) => target?.gap === first?.target?.gap);
}
