import {
  type Comparison,
  type DraftClaim,
  type DraftExpected,
  type DraftRef,
  type Period,
  periodKey,
  STATUSES,
  sumExact,
  TRENDS,
} from '../../model/index.ts';
import { changedSpots, expectedChange } from './judge-change.ts';
import { expectedValue, mostAt, valueAt } from './judge-value.ts';
import {
  columnsFor,
  elsewhere,
  isBegunIn,
  isOfLevel,
  isSamePeriod,
  refOf,
  refsOfChange,
  sideOf,
  spotsOf,
} from './places.ts';
import { agreed, differing, type Judgement, UNKNOWN } from './verdict.ts';

type Member = Extract<DraftClaim, { kind: 'member' }>;
type Total = Extract<DraftClaim, { kind: 'total' }>;
type DateClaim = Extract<DraftClaim, { kind: 'date' }>;

const TREND_OF = { down: 'declining', up: 'gaining', unchanged: 'unchanged' } as const;

/** A name in a list of those that fell, rose, stayed or stand at the maximum. */
export function judgeMember(comparisons: readonly Comparison[], claim: Member): Judgement {
  const { counted } = claim;
  if (counted === 'full') {
    const spots = spotsOf(comparisons, claim).filter((spot) => !Number.isNaN(valueAt(spot).value));
    const right = spots.find((spot) => valueAt(spot).value === mostAt(spot));
    if (right) return agreed([refOf(right)]);
    const [first] = spots;
    return first ? differing('not-in-list', expectedValue(first), [refOf(first)]) : UNKNOWN;
  }
  if (counted === 'no-data') {
    const spots = spotsOf(comparisons, claim);
    const known = spots.find((spot) => !Number.isNaN(valueAt(spot).value));
    const isAll =
      spots.length > 0 && spots.every(({ comparison, row }) => !Number.isNaN(comparison.delta[row]!));
    return known && isAll ? differing('not-in-list', expectedValue(known), [refOf(known)]) : UNKNOWN;
  }
  const spots = changedSpots(comparisons, claim).filter(
    ({ comparison, row }) => !Number.isNaN(comparison.delta[row]!),
  );
  const trend = TRENDS.indexOf(TREND_OF[counted]);
  const right = spots.find(({ comparison, row }) => comparison.trend[row] === trend);
  if (right) return agreed(refsOfChange(right));
  const [first] = spots;
  const others = changedSpots(comparisons, claim, elsewhere);
  if (!first || others.some(({ comparison, row }) => comparison.trend[row] === trend)) return UNKNOWN;
  return differing('not-in-list', expectedChange(first), refsOfChange(first));
}

const BLANK = STATUSES.indexOf('blank');

/** "tổng số 814 hồ sơ quá hạn": the sum of a count over the units of a level, or over all levels. */
export function judgeTotal(comparisons: readonly Comparison[], claim: Total): Judgement {
  const sums = sumsOf(comparisons, claim);
  const all =
    sums.length > 1
      ? [
          {
            sum: sumExact(
              sums.map(({ sum }) => sum),
              0,
            ),
            refs: sums.flatMap(({ refs }) => refs),
          },
        ]
      : [];
  const meant = claim.level === undefined ? [...all, ...sums] : sums;
  const right = meant.find(({ sum }) => sum === claim.count);
  if (right) return agreed(right.refs);
  const [first] = meant;
  if (!first || !claim.isSure || new Set(sums.map(({ indicator }) => indicator)).size > 1) return UNKNOWN;
  return differing('value', { value: first.sum, decimals: 0, kind: 'count' }, first.refs);
}

function sumsOf(comparisons: readonly Comparison[], claim: Total) {
  const seen = new Set<string>();
  return comparisons.flatMap((comparison) => {
    const side = sideOf(claim, comparison);
    const { units, toKey, columns, indicators } = comparison;
    if (side !== 'after' || units.length < 2 || !isOfLevel(comparison, claim.level)) return [];
    return columnsFor(comparison, claim.indicators).flatMap((column) => {
      const { indicator, part } = columns[column]!;
      const key = `${toKey}|${indicator}|${part}`;
      const isCount = indicators.find((i) => i.key === indicator)?.measure === 'count';
      if (!isCount || seen.has(key)) return [];
      seen.add(key);
      const start = column * units.length;
      const sum = sumExact(comparison.after.subarray(start, start + units.length), 0);
      const refs = units.flatMap((unit, u): DraftRef[] =>
        comparison.statusAfter[start + u] === BLANK ? [] : [{ unit, indicator, part, assessment: toKey }],
      );
      return [{ sum, refs, indicator }];
    });
  });
}

/** Every date of the comparisons once, oldest first. */
export function periodsOf(comparisons: readonly Comparison[]): readonly Period[] {
  const all = comparisons.flatMap(({ from, to }) => (from ? [from, to] : [to]));
  const known = new Map(all.map((period) => [periodKey(period), period]));
  return [...known.values()].toSorted((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0));
}

/** The day of the data that a day is with day and month exchanged, where it is none itself. */
export function swappedIn(period: Period, comparisons: readonly Comparison[]): Period | undefined {
  const known = periodsOf(comparisons);
  if (period.kind !== 'day' || known.some((other) => isSamePeriod(period, other))) return undefined;
  const [year, month, day] = period.end.split('-');
  return known.find((other) => other.kind === 'day' && other.end === `${year}-${day}-${month}`);
}

/** "04/8/2025" where the data is of 08/4/2025, "tháng 4/2024" where it ends on 25/4. */
export function judgeDate(comparisons: readonly Comparison[], { period }: DateClaim): Judgement {
  const same = periodsOf(comparisons).filter((other) => isSamePeriod(period, other));
  const [begun] = same;
  if (begun && same.every((other) => isBegunIn(period, other)))
    return differing('partial-period', dated(begun), []);
  if (begun) return agreed([]);
  const meant = swappedIn(period, comparisons);
  return meant ? differing('day-month', dated(meant), []) : UNKNOWN;
}

const dated = (period: Period): DraftExpected => ({ value: Number.NaN, decimals: 0, kind: 'date', period });
