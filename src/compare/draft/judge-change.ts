import type { Comparison, DraftCause, DraftClaim, DraftExpected, DraftSubject } from '../../model/index.ts';
import { isMeasured, judgeValue, kindOfChange, measureAt } from './judge-value.ts';
import { hasLostComma, isFigure, sharePercent } from './numbers.ts';
import { columnsFor, type DraftSpot, elsewhere, figureKey, refsOfChange, sideOf, spotsOf } from './places.ts';
import { agreed, differing, type Judgement, UNKNOWN } from './verdict.ts';

type ChangeClaim = Extract<DraftClaim, { kind: 'change' }>;
type ValueClaim = Extract<DraftClaim, { kind: 'value' }>;

/** A change that stands where a value might: "giảm nhiều nhất là Sở Tư pháp (5,97 điểm)". */
export function judgeListed(comparisons: readonly Comparison[], claim: ValueClaim): Judgement {
  const value = judgeValue(comparisons, claim);
  if (claim.listed === undefined || value.verdict === 'agrees') return value;
  const { max: _most, listed, kind: _kind, ...rest } = claim;
  const change = judgeChange(comparisons, { ...rest, kind: 'change', direction: listed });
  return change.verdict === 'unknown' ? value : change;
}

function decimalsOfChange({ comparison, row }: DraftSpot): number {
  return Math.max(comparison.decimalsBefore[row]!, comparison.decimalsAfter[row]!);
}

/** The places a change may be of: those of a pair of dates whose later one the subject does not contradict. */
export function changedSpots(
  comparisons: readonly Comparison[],
  subject: DraftSubject,
  columnsOf = columnsFor,
): readonly DraftSpot[] {
  const { period, isEarlier: _earlier, ...rest } = subject;
  const pairs = comparisons.filter(
    (comparison) => comparison.from && (!period || sideOf({ ...rest, period }, comparison) === 'after'),
  );
  return spotsOf(pairs, rest, columnsOf);
}

/** "giảm 24,27 điểm", "tăng 4,5%". */
export function judgeChange(comparisons: readonly Comparison[], claim: ChangeClaim): Judgement {
  const { readings, direction, measure, isSure } = claim;
  const sign = direction === 'up' ? 1 : -1;
  const isPercent = measure === 'percent';
  const spots = changedSpots(comparisons, claim).filter((spot) => isPercent || isMeasured(spot, measure));
  const moved = spots.filter(({ comparison, row }) => !Number.isNaN(comparison.delta[row]!));
  const isBy = (spot: DraftSpot, by: number): boolean =>
    readings.some((r) => isFigure(r, by * spot.comparison.delta[spot.row]!, decimalsOfChange(spot)));
  const right = moved.find((spot) => (isPercent ? isRelative(spot, claim, sign) : isBy(spot, sign)));
  if (right) return agreed(refsOfChange(right));
  const [first] = moved;
  if (!first || !isSure || new Set(moved.map(figureKey)).size > 1) return UNKNOWN;
  if (changedSpots(comparisons, claim, elsewhere).some((spot) => isBy(spot, sign))) return UNKNOWN;
  const cause = causeOf(first, claim, isBy, sign);
  return cause ? differing(cause, expectedChange(first), refsOfChange(first)) : UNKNOWN;
}

export function expectedChange(spot: DraftSpot): DraftExpected {
  return {
    value: spot.comparison.delta[spot.row]!,
    decimals: decimalsOfChange(spot),
    kind: kindOfChange(spot),
    isChange: true,
  };
}

function causeOf(
  first: DraftSpot,
  { readings, measure }: ChangeClaim,
  isBy: (spot: DraftSpot, by: number) => boolean,
  sign: 1 | -1,
): DraftCause | undefined {
  const delta = first.comparison.delta[first.row]!;
  const isRate = measureAt(first) === 'percent';
  // A relative change of a score or of a count is another figure than the data's.
  if (measure === 'percent')
    return isRate && isBy(first, sign) ? 'measure-unit' : isRate && isBy(first, -sign) ? 'sign' : undefined;
  if (isBy(first, -sign)) return 'sign';
  if (readings.some((r) => hasLostComma(r, delta, decimalsOfChange(first)))) {
    return Math.sign(delta) === sign ? 'comma' : 'sign-and-comma';
  }
  return 'value';
}

/** The change in per cent of the earlier figure. */
function isRelative({ comparison, row }: DraftSpot, { readings }: ChangeClaim, sign: 1 | -1): boolean {
  const before = comparison.before[row]!;
  if (before === 0) return false;
  return readings.some((r) => r.value === sign * sharePercent(comparison.delta[row]!, before, r.decimals));
}
