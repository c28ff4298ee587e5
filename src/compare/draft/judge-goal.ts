import type { Comparison, DraftClaim } from '../../model/index.ts';
import { measureAt } from './judge-value.ts';
import { isFigure } from './numbers.ts';
import { refOf, spotsOf } from './places.ts';
import { agreed, differing, type Judgement, UNKNOWN } from './verdict.ts';

type GoalClaim = Extract<DraftClaim, { kind: 'goal' }>;

/** "chỉ tiêu được giao là 90%". */
export function judgeGoal(comparisons: readonly Comparison[], claim: GoalClaim): Judgement {
  const goals = spotsOf(comparisons, claim).flatMap((spot) => {
    const { targets } = spot.comparison;
    const value = targets?.value[spot.row];
    return targets === undefined || value === undefined || Number.isNaN(value)
      ? []
      : [{ spot, value, decimals: targets.decimals[spot.row]! }];
  });
  const right = goals.find(({ value, decimals }) => claim.readings.some((r) => isFigure(r, value, decimals)));
  if (right) return agreed([refOf(right.spot)]);
  const [first] = goals;
  if (!first || !claim.isSure || new Set(goals.map(({ value }) => value)).size > 1) return UNKNOWN;
  const { spot, value, decimals } = first;
  const kind = measureAt(spot) === 'percent' ? 'percent' : 'points';
  return differing('value', { value, decimals, kind }, [refOf(spot)]);
}
