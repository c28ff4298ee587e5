import { periodKey } from '../../model/index.ts';
import { ONLINE_TOGETHER, SCHEME_766, TOTAL_766 } from '../builtin/scheme-766.ts';
import type { PlanChecks } from './check.ts';
import { scoresByPeriod, sumCheck } from './sums.ts';

const SIX = ['CKMB', 'TDGQ', 'CLGQ', 'TTTT', 'MDSH', 'MDHL'];
const FIVE = ['CKMB', 'TDGQ', ONLINE_TOGETHER, 'MDSH', 'MDHL'];
/** Six groups of two decimals, each rounded before it was printed. */
const TOTAL_TOLERANCE = 0.03;

/** The total of index 766 and the groups that must add up to it, six or five, in each period. */
export const planTotals: PlanChecks = (_, bindings) => {
  const of766 = bindings.filter((b) => b.scheme.key === SCHEME_766);
  return scoresByPeriod(of766, (b) => periodKey(b.dated.period)).flatMap((scores) => {
    const total = scores.get(TOTAL_766);
    const keys = [SIX, FIVE].find((set) => set.every((key) => scores.has(key)));
    if (!total || !keys) return [];
    return [
      sumCheck(
        total,
        keys.map((key) => scores.get(key)!),
        TOTAL_TOLERANCE,
      ),
    ];
  });
};
