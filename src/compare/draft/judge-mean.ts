import {
  type Comparison,
  type DraftClaim,
  type DraftExpected,
  type DraftNumber,
  type DraftRef,
  measureOf,
  quotientRounded,
  subtract,
  sumExact,
} from '../../model/index.ts';
import { indicatorOf } from '../findings/columns-told.ts';
import { columnsFor, elsewhere, isOfLevel, refOf, sideOf, tableKey } from './places.ts';
import { agreed, differing, type Judgement, UNKNOWN } from './verdict.ts';

type MeanClaim = Extract<DraftClaim, { kind: 'mean' }>;
type ColumnsOf = typeof columnsFor;

/** Exact sums over the same units: each divided by `n` where it is printed. */
interface Sums {
  readonly n: number;
  readonly before: number;
  readonly after: number;
  readonly decimals: number;
}

/** A level's mean of one figure at a pair of dates. */
interface LevelSums {
  readonly place: string;
  readonly all: number;
  readonly isPercent: boolean;
  readonly side: 'before' | 'after';
  /** Over the units with data at both dates. */
  readonly both: Sums;
  /** Over those with data at the date itself, whose mean it may be as well. */
  readonly each: Readonly<Record<'before' | 'after', Sums>>;
  readonly hasChange: boolean;
  readonly refs: readonly DraftRef[];
}

const LEAST_DECIMALS = 2;

/** "bình quân giản đơn 11 sở, ngành đạt 83,88 điểm, giảm 2,03 điểm": never the country's own figure (domain rule 12). */
export function judgeMean(comparisons: readonly Comparison[], claim: MeanClaim): Judgement {
  const { readings, of, isSure } = claim;
  const known = (columnsOf: ColumnsOf): readonly LevelSums[] =>
    sumsOf(comparisons, claim, columnsOf).filter(
      ({ all, both, each, side }) => of === undefined || [all, both.n, each[side].n].includes(of),
    );
  const sums = known(columnsFor);
  const isMean = (mean: LevelSums): boolean => readings.some((reading) => fits(mean, claim, reading));
  const right = sums.find(isMean);
  if (right) return agreed(right.refs);
  const [first] = sums;
  if (!first || !isSure || new Set(sums.map(({ place }) => place)).size > 1) return UNKNOWN;
  if (claim.indicators.length === 0 && known(elsewhere).some(isMean)) return UNKNOWN;
  const isOther = claim.direction === undefined && readings.some((r) => isCountrys(comparisons, claim, r));
  const isSign = readings.some((reading) => fits(first, { ...claim, direction: opposite(claim) }, reading));
  const because = isOther ? 'country-for-mean' : claim.direction && isSign ? 'sign' : 'value';
  return differing(because, expectedOf(first, claim), first.refs);
}

/** Is a number that is said to be the country's the mean of its units instead? */
export function isMeanOfUnits(
  comparisons: readonly Comparison[],
  claim: Extract<DraftClaim, { kind: 'value' }>,
): boolean {
  const asked: MeanClaim = { ...claim, kind: 'mean', units: [], level: 'province' };
  return sumsOf(comparisons, asked, columnsFor).some((mean) =>
    claim.readings.some((reading) => reading.decimals >= LEAST_DECIMALS && fits(mean, asked, reading)),
  );
}

const opposite = ({ direction }: MeanClaim): 'up' | 'down' => (direction === 'up' ? 'down' : 'up');

function fits(
  { both, each, side, hasChange }: LevelSums,
  { direction, period, isLater }: MeanClaim,
  { value, decimals }: DraftNumber,
): boolean {
  const mean = ({ n, decimals: known }: Sums, sum: number): number =>
    quotientRounded(sum, n, decimals, known);
  if (direction) {
    if (!hasChange) return false;
    const sign = direction === 'up' ? 1 : -1;
    const change = subtract(both.after, both.decimals, both.before, both.decimals);
    const [before, after] = [mean(both, both.before), mean(both, both.after)];
    return (
      mean(both, change) === sign * value || subtract(after, decimals, before, decimals) === sign * value
    );
  }
  const isAt = (at: 'before' | 'after'): boolean =>
    [both, each[at]].some((sums) => mean(sums, sums[at]) === value);
  // Without a date said, the mean of the earlier one is no mistake.
  const sides = period || isLater ? [side] : (['after', 'before'] as const);
  return (side === 'before' ? ['before' as const] : sides).some(isAt);
}

function expectedOf({ both, each, side, isPercent }: LevelSums, { direction }: MeanClaim): DraftExpected {
  const sums = direction ? both : each[side];
  const decimals = Math.max(LEAST_DECIMALS, sums.decimals);
  const sum = direction ? subtract(sums.after, sums.decimals, sums.before, sums.decimals) : sums[side];
  const value = quotientRounded(sum, sums.n, decimals, sums.decimals);
  const kind = !isPercent ? 'points' : direction ? 'percentage-points' : 'percent';
  return { value, decimals, kind, of: sums.n, ...(direction ? { isChange: true as const } : {}) };
}

function sumsOf(
  comparisons: readonly Comparison[],
  claim: MeanClaim,
  columnsOf: ColumnsOf,
): readonly LevelSums[] {
  return comparisons.flatMap((comparison) => {
    const side = sideOf(claim, comparison);
    const { level, units, columns, from } = comparison;
    if (!side || units.length < 2 || level === 'country' || !isOfLevel(comparison, claim.level)) return [];
    return columnsOf(comparison, claim.indicators).flatMap((c): readonly LevelSums[] => {
      const { part } = columns[c]!;
      const measure = measureOf(indicatorOf(comparison, c), part);
      const isMean = (part === 'score' || part === 'rate') && (measure === 'points' || measure === 'percent');
      if (!isMean || (claim.direction && (side === 'before' || !from))) return [];
      return levelSums(comparison, c, side, measure === 'percent');
    });
  });
}

function levelSums(
  comparison: Comparison,
  c: number,
  side: 'before' | 'after',
  isPercent: boolean,
): readonly LevelSums[] {
  const { units, before, after, from } = comparison;
  const rows = units.map((_, u) => c * units.length + u);
  const has = (figures: Float64Array) => (row: number) => !Number.isNaN(figures[row]!);
  const both = sumsAt(
    comparison,
    from ? rows.filter(has(before)).filter(has(after)) : rows.filter(has(after)),
  );
  const each = {
    before: sumsAt(comparison, rows.filter(has(before))),
    after: sumsAt(comparison, rows.filter(has(after))),
  };
  if (both.n < 2 || each[side].n < 2) return [];
  const place = tableKey(comparison, { rows: 'units', ...comparison.columns[c]! });
  const refs = rows
    .filter(has(side === 'before' ? before : after))
    .map((row) => refOf({ comparison, row, side }));
  return [{ place, all: units.length, isPercent, side, both, each, hasChange: from !== undefined, refs }];
}

function sumsAt({ before, after, decimalsBefore, decimalsAfter }: Comparison, rows: readonly number[]): Sums {
  const decimals = rows.reduce((d, row) => Math.max(d, decimalsBefore[row]!, decimalsAfter[row]!), 0);
  const sum = (figures: Float64Array): number =>
    sumExact(
      rows.map((row) => figures[row]!),
      decimals,
    );
  return { n: Math.max(rows.length, 1), before: sum(before), after: sum(after), decimals };
}

function isCountrys(comparisons: readonly Comparison[], claim: MeanClaim, { value }: DraftNumber): boolean {
  return comparisons.some((comparison) => {
    const side = sideOf(claim, comparison);
    if (comparison.level !== 'country' || !side) return false;
    return columnsFor(comparison, claim.indicators).some(
      (c) => comparison[side][c * comparison.units.length] === value,
    );
  });
}
