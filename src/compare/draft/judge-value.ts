import {
  type Comparison,
  type DraftClaim,
  type DraftExpected,
  type DraftMeasure,
  type Measure,
  maximumOf,
  measureOf,
} from '../../model/index.ts';
import { indicatorOf } from '../findings/columns-told.ts';
import { hasLostComma, isFigure, sharePercent } from './numbers.ts';
import { type DraftSpot, elsewhere, figureKey, refOf, spotsOf } from './places.ts';
import { agreed, differing, type Judgement, UNKNOWN } from './verdict.ts';

type ValueClaim = Extract<DraftClaim, { kind: 'value' }>;

/** What figures a number in such a measure can be. Offices write "điểm" of rates, too. */
const MEASURES: Readonly<Record<DraftMeasure, readonly Measure[]>> = {
  points: ['points', 'percent'],
  percent: ['percent'],
  'percentage-points': ['percent'],
  dossiers: ['count'],
  places: ['rank'],
};

export function measureAt({ comparison, row }: DraftSpot): Measure {
  const column = comparison.column[row]!;
  return measureOf(indicatorOf(comparison, column), comparison.columns[column]!.part);
}

export function isMeasured(spot: DraftSpot, measure: DraftMeasure | undefined): boolean {
  return measure === undefined || MEASURES[measure].includes(measureAt(spot));
}

export function valueAt({ comparison, row, side }: DraftSpot): {
  readonly value: number;
  readonly decimals: number;
} {
  return side === 'before'
    ? { value: comparison.before[row]!, decimals: comparison.decimalsBefore[row]! }
    : { value: comparison.after[row]!, decimals: comparison.decimalsAfter[row]! };
}

const EXPECTED_KINDS: Readonly<Record<Measure, DraftExpected['kind']>> = {
  points: 'points',
  percent: 'percent',
  count: 'count',
  days: 'count',
  rank: 'rank',
};

/** What a difference of two such figures is of: of two rates, percentage points (domain rule 3). */
export function kindOfChange(spot: DraftSpot): 'points' | 'percentage-points' | 'count' {
  const measure = measureAt(spot);
  return measure === 'percent' ? 'percentage-points' : measure === 'points' ? 'points' : 'count';
}

export function expectedValue(spot: DraftSpot): DraftExpected {
  return { ...valueAt(spot), kind: EXPECTED_KINDS[measureAt(spot)] };
}

export function mostAt({ comparison, row }: DraftSpot): number {
  const column = comparison.column[row]!;
  return maximumOf(indicatorOf(comparison, column), comparison.columns[column]!.part);
}

/** A figure as such: "đạt 95,59 điểm", "19,5/20 điểm - đạt 97,5%", "204 hồ sơ". */
export function judgeValue(comparisons: readonly Comparison[], claim: ValueClaim): Judgement {
  const spots = spotsOf(comparisons, claim);
  const fitting = spots.filter(
    (spot) => isMeasured(spot, claim.measure) && (claim.max === undefined || mostAt(spot) === claim.max),
  );
  const isPrinted = (spot: DraftSpot): boolean => {
    const { value, decimals } = valueAt(spot);
    return claim.readings.some((reading) => isFigure(reading, value, decimals));
  };
  const right =
    fitting.find(isPrinted) ??
    shares(spots, claim) ??
    (claim.period || claim.isLater ? undefined : earlier(fitting, isPrinted));
  if (right) return agreed([refOf(right)]);
  const known = fitting.filter((spot) => !Number.isNaN(valueAt(spot).value));
  const [first] = known;
  if (!first || !claim.isSure || new Set(known.map(figureKey)).size > 1) return UNKNOWN;
  if (spotsOf(comparisons, claim, elsewhere).some(isPrinted)) return UNKNOWN;
  const { value, decimals } = valueAt(first);
  const isComma = claim.readings.some((reading) => hasLostComma(reading, value, decimals));
  const cause = isComma ? 'comma' : isAnothers(first, claim) ? 'other-unit' : 'value';
  return differing(cause, expectedValue(first), [refOf(first)]);
}

/** "97,5%" of a score that is 19,5 of 20. */
function shares(spots: readonly DraftSpot[], { measure, readings }: ValueClaim): DraftSpot | undefined {
  if (measure !== 'percent') return undefined;
  return spots.find((spot) => {
    const { value } = valueAt(spot);
    const most = mostAt(spot);
    if (measureAt(spot) !== 'points' || Number.isNaN(value) || Number.isNaN(most)) return false;
    return readings.some((r) => r.value === sharePercent(value, most, r.decimals));
  });
}

/** Without a date said, the figure of the earlier one is no mistake. */
function earlier(
  spots: readonly DraftSpot[],
  isPrinted: (spot: DraftSpot) => boolean,
): DraftSpot | undefined {
  return spots
    .map((spot): DraftSpot => ({ ...spot, side: spot.side === 'after' ? 'before' : 'after' }))
    .find(isPrinted);
}

/** Another unit has exactly this figure in the same column. */
function isAnothers({ comparison, row, side }: DraftSpot, { readings }: ValueClaim): boolean {
  const n = comparison.units.length;
  const start = comparison.column[row]! * n;
  for (let other = start; other < start + n; other++) {
    const { value, decimals } = valueAt({ comparison, row: other, side });
    if (other !== row && readings.some((r) => r.decimals > 0 && isFigure(r, value, decimals))) return true;
  }
  return false;
}
