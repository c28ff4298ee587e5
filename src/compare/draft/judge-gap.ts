import {
  type Comparison,
  type DraftClaim,
  type DraftExpected,
  subtract,
  type UnitKey,
} from '../../model/index.ts';
import { kindOfChange, measureAt, valueAt } from './judge-value.ts';
import { isFigure } from './numbers.ts';
import { columnsFor, type DraftSpot, figureKey, refOf, spotsOf } from './places.ts';
import { agreed, differing, type Judgement, UNKNOWN } from './verdict.ts';

type GapClaim = Extract<DraftClaim, { kind: 'gap' }>;

/** A figure held against another, exact. */
interface Gap {
  readonly spot: DraftSpot;
  readonly value: number;
  readonly decimals: number;
}

/** "vượt mục tiêu 2,50 điểm phần trăm", "cao hơn cả nước 3,64 điểm". */
export function judgeGap(comparisons: readonly Comparison[], claim: GapClaim): Judgement {
  const { readings, direction, measure, isSure } = claim;
  const sign = direction === 'up' ? 1 : -1;
  const gapOf = {
    target: gapToTarget,
    country: (spot: DraftSpot) => gapToCountry(spot, comparisons),
    unit: (spot: DraftSpot) => gapToUnit(spot, claim.others ?? []),
  }[claim.from];
  const gaps = spotsOf(comparisons, claim).flatMap((spot) => gapOf(spot) ?? []);
  const isBy = ({ value, decimals }: Gap, by: number): boolean =>
    readings.some((reading) => isFigure(reading, by * value, decimals));
  const isUnit = ({ spot }: Gap): boolean => measure !== 'percent' || measureAt(spot) !== 'percent';
  const right = gaps.find((gap) => isBy(gap, sign));
  if (right && isUnit(right)) return agreed([refOf(right.spot)]);
  const [first] = gaps;
  if (!first || !isSure || new Set(gaps.map(({ spot }) => figureKey(spot))).size > 1) return UNKNOWN;
  const because = right ? 'measure-unit' : isBy(first, -sign) ? 'sign' : 'value';
  return differing(because, expectedGap(first), [refOf(first.spot)]);
}

function expectedGap({ spot, value, decimals }: Gap): DraftExpected {
  return { value, decimals, kind: kindOfChange(spot) };
}

function gapToTarget(spot: DraftSpot): Gap | undefined {
  const { comparison, row, side } = spot;
  const { targets, decimalsAfter } = comparison;
  const gap = targets?.gap[row];
  if (side !== 'after' || gap === undefined || Number.isNaN(gap)) return undefined;
  return { spot, value: gap, decimals: Math.max(decimalsAfter[row]!, targets!.decimals[row]!) };
}

function gapToUnit(spot: DraftSpot, others: readonly UnitKey[]): Gap | undefined {
  const { comparison, row } = spot;
  const [u] = comparison.units.flatMap((unit, at) => (others.includes(unit) ? [at] : []));
  if (u === undefined) return undefined;
  return gapBetween(spot, { ...spot, row: row - comparison.unit[row]! + u });
}

/** The country's figure of the same date and scheme, wherever it is compared. */
function gapToCountry(spot: DraftSpot, comparisons: readonly Comparison[]): Gap | undefined {
  const { comparison, row, side } = spot;
  const day = (side === 'before' ? comparison.from : comparison.to)?.end;
  const { indicator, part } = comparison.columns[comparison.column[row]!]!;
  for (const country of comparisons) {
    if (country.level !== 'country' || country.scheme !== comparison.scheme) continue;
    const c = columnsFor(country, [indicator]).find((at) => country.columns[at]!.part === part);
    const at = country.to.end === day ? 'after' : country.from?.end === day ? 'before' : undefined;
    if (c === undefined || !at) continue;
    return gapBetween(spot, { comparison: country, row: c * country.units.length, side: at });
  }
  return undefined;
}

function gapBetween(spot: DraftSpot, other: DraftSpot): Gap | undefined {
  const [own, held] = [valueAt(spot), valueAt(other)];
  if (Number.isNaN(own.value) || Number.isNaN(held.value)) return undefined;
  const decimals = Math.max(own.decimals, held.decimals);
  return { spot, value: subtract(own.value, own.decimals, held.value, held.decimals), decimals };
}
