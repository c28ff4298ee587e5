import type { Comparison, DraftClaim } from '../../model/index.ts';
import { changedSpots, judgeChange } from './judge-change.ts';
import { measureAt } from './judge-value.ts';
import { type Judgement, UNKNOWN } from './verdict.ts';

type ContributionClaim = Extract<DraftClaim, { kind: 'contribution' }>;

/** "nhóm Công khai làm tổng điểm tăng 3,52 điểm": what a group adds to its total is its own change, in points alone. */
export function judgeContribution(comparisons: readonly Comparison[], claim: ContributionClaim): Judgement {
  const spots = changedSpots(comparisons, claim);
  if (spots.length === 0 || spots.some((spot) => measureAt(spot) !== 'points')) return UNKNOWN;
  return judgeChange(comparisons, { ...claim, kind: 'change', measure: 'points' });
}
