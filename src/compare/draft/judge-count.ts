import {
  type Comparison,
  type Counted,
  type DraftClaim,
  type DraftExpected,
  type DraftRef,
  type FigureRef,
  type Finding,
  type FindingKind,
  type Focus,
  focusKey,
} from '../../model/index.ts';
import { indicatorColumns } from '../findings/columns-told.ts';
import { findFor } from '../findings/find.ts';
import { COUNTED_BY_ROW, isCountedByRow, rowCounts } from './count-rows.ts';
import { columnsFor, elsewhere, isOfLevel, sideOf, tableKey, unitsFor } from './places.ts';
import { agreed, differing, type Judgement, UNKNOWN } from './verdict.ts';

type CountClaim = Extract<DraftClaim, { kind: 'count' }>;

/** What a comparison says of one focus, worked out once. */
export type Findings = (comparison: Comparison, focus: Focus) => readonly Finding[];

export function findingsOnce(): Findings {
  const known = new Map<Comparison, Map<string, readonly Finding[]>>();
  return (comparison, focus) => {
    const of = known.get(comparison) ?? new Map<string, readonly Finding[]>();
    known.set(comparison, of);
    const found = of.get(focusKey(focus)) ?? findFor(comparison, focus);
    of.set(focusKey(focus), found);
    return found;
  };
}

/** Counted by the headline, under which name; the others have a finding each, in which `figure` counts them. */
const IN_HEADLINE: Partial<Readonly<Record<Counted, string>>> = {
  down: 'down',
  up: 'up',
  unchanged: 'unchanged',
  'no-data': 'noData',
};
const COUNTED_BY: Readonly<Record<Counted, { readonly [Rows in Focus['rows']]?: FindingKind }>> = {
  down: { units: 'units-down', indicators: 'indicators-down' },
  up: { units: 'units-up', indicators: 'indicators-up' },
  unchanged: { units: 'units-unchanged', indicators: 'indicators-unchanged' },
  full: { indicators: 'indicators-full' },
  'no-data': { units: 'units-no-data', indicators: 'indicators-no-data' },
  'rank-up': { units: 'rank-moves' },
  'rank-down': { units: 'rank-moves' },
  'grade-up': { units: 'grade-up' },
  'grade-down': { units: 'grade-down' },
  graded: { units: 'grade-counts' },
  'down-yet-rank-up': { units: 'down-yet-rank-up' },
  'up-yet-rank-down': { units: 'up-yet-rank-down' },
  new: { units: 'units-new' },
  gone: { units: 'units-gone' },
  listed: {},
  'with-data': {},
  met: {},
  unmet: {},
  beyond: {},
};
/** Said of one date alone, too. */
const OF_ONE_DATE: ReadonlySet<Counted> = new Set<Counted>(['full', 'no-data', 'graded', ...COUNTED_BY_ROW]);

interface Count {
  readonly place: string;
  readonly count: number;
  readonly of: number;
  /** Another number it may be counted out of: all, whether they have data or not. */
  readonly all: number;
  readonly finding?: Finding | undefined;
  readonly cells: readonly FigureRef[];
  readonly comparison: Comparison;
}

/** "05 chỉ số giảm", "09/11 sở, ban, ngành có dữ liệu giảm điểm", "12/18 đơn vị xếp loại xuất sắc". */
export function judgeCount(
  comparisons: readonly Comparison[],
  claim: CountClaim,
  findings: Findings,
): Judgement {
  const { count, of, isSure, ofData, listed } = claim;
  const countsOf = (columnsOf: typeof columnsFor): readonly Count[] =>
    comparisons
      .filter((comparison) => isAbout(comparison, claim))
      .flatMap((comparison) =>
        focusesOf(comparison, claim, columnsOf).flatMap((focus) =>
          countsIn(comparison, focus, claim, findings),
        ),
      );
  const counts = countsOf(columnsFor);
  const isOf = (found: Count): boolean =>
    of === undefined || of === found.of || (!ofData && of === found.all);
  // "Toàn bộ các sở": all that have data, whoever else there is.
  const isCount = (found: Count): boolean => found.count === (Number.isNaN(count) ? found.of : count);
  const right = counts.find((found) => isCount(found) && isOf(found));
  // A count right in itself that its own list contradicts: which of the two is meant cannot be told.
  if (right) return listed === undefined || listed === count ? agreed(refsOf(right)) : UNKNOWN;
  const places = new Set(counts.map(({ place }) => place));
  const [first] = counts;
  if (!first || !isSure || places.size > 1) return UNKNOWN;
  // The data may have some of the targets alone.
  const isOfTargets = claim.counted === 'met' || claim.counted === 'unmet';
  if (isOfTargets && of !== undefined && first.of !== of) return UNKNOWN;
  const isSaid = claim.rows === 'indicators' || claim.namesPoints;
  if (!isSaid && countsOf(elsewhere).some((found) => isCount(found) && isOf(found))) return UNKNOWN;
  return differing(first.count === count ? 'roster' : 'count', expectedOf(first, claim), refsOf(first));
}

function isAbout(comparison: Comparison, claim: CountClaim): boolean {
  if (!comparison.from && !OF_ONE_DATE.has(claim.counted)) return false;
  const { period, ...rest } = claim;
  const side = sideOf(period ? claim : rest, comparison);
  if (side !== 'after' || claim.rows === 'indicators') return side === 'after';
  const isAmong = claim.units.length === 0 || claim.units.some((unit) => comparison.units.includes(unit));
  return isAmong && isOfLevel(comparison, claim.level);
}

function focusesOf(
  comparison: Comparison,
  { rows, units, indicators }: CountClaim,
  columnsOf: typeof columnsFor,
): readonly Focus[] {
  if (rows === 'indicators') {
    if (indicatorColumns(comparison).length < 2) return [];
    return unitsFor(comparison, units).map((u) => ({ rows, unit: comparison.units[u]! }));
  }
  if (comparison.units.length < 2) return [];
  return columnsOf(comparison, indicators).map((c) => ({ rows, ...comparison.columns[c]! }));
}

/** Nobody rises where nobody is ranked, and none is good where none is graded: that is no count of zero. */
function canCount(
  comparison: Comparison,
  focus: Focus,
  { counted }: CountClaim,
  findings: Findings,
): boolean {
  if (COUNTED_BY[counted][focus.rows] === undefined) return false;
  if (counted === 'graded' || counted === 'grade-up' || counted === 'grade-down') {
    return findings(comparison, focus).some(({ kind }) => kind === 'grade-counts');
  }
  // Where less is better, a figure that falls while the rank rises is as it should be, and no finding counts it.
  if (counted.includes('-yet-') && !isBetterHigh(comparison, focus)) return false;
  return !counted.includes('rank') || comparison.move.some((move) => !Number.isNaN(move));
}

function isBetterHigh({ indicators }: Comparison, focus: Focus): boolean {
  if (focus.rows === 'indicators') return false;
  return indicators.find(({ key }) => key === focus.indicator)?.direction === 'higher';
}

function countsIn(
  comparison: Comparison,
  focus: Focus,
  claim: CountClaim,
  findings: Findings,
): readonly Count[] {
  const { counted, bound } = claim;
  if (isCountedByRow(counted)) {
    const place = tableKey(comparison, focus);
    return rowCounts(comparison, focus, counted, bound).map((found) => ({ ...found, place, comparison }));
  }
  return canCount(comparison, focus, claim, findings) ? [countIn(comparison, focus, claim, findings)] : [];
}

function countIn(comparison: Comparison, focus: Focus, claim: CountClaim, findings: Findings): Count {
  const { counted, grades } = claim;
  const found = findings(comparison, focus);
  const headline = found.find(({ kind }) => kind === 'headline')?.figures ?? {};
  const kind = COUNTED_BY[counted][focus.rows];
  const finding = found.find((f) => f.kind === kind);
  const all = headline.total ?? 0;
  const inHeadline = IN_HEADLINE[counted];
  const names = grades ?? [counted === 'rank-up' ? 'risen' : counted === 'rank-down' ? 'fallen' : 'count'];
  const told = names.reduce((sum, name) => sum + (finding?.figures[name] ?? 0), 0);
  return {
    place: tableKey(comparison, focus),
    count: inHeadline === undefined ? told : (headline[inHeadline] ?? 0),
    of: (counted === 'graded' ? finding?.figures.count : headline.withData) ?? 0,
    all,
    finding,
    cells: finding?.cells ?? [],
    comparison,
  };
}

const FEW = 8;

function expectedOf({ count, of, finding, cells }: Count, claim: CountClaim): DraftExpected {
  const named =
    finding && claim.grades === undefined && finding.figures.count === count ? finding : undefined;
  const keys = finding
    ? named?.[claim.rows]
    : cells.map(({ unit, indicator }) => (claim.rows === 'units' ? unit : indicator));
  const isOf = claim.of !== undefined || Number.isNaN(claim.count);
  const few = keys && keys.length > 0 && keys.length <= FEW ? { [claim.rows]: keys } : {};
  return { value: count, decimals: 0, kind: 'count', ...(isOf ? { of } : {}), ...few };
}

function refsOf({ cells, comparison }: Count): readonly DraftRef[] {
  return cells.map((cell) => ({ ...cell, assessment: comparison.toKey }));
}
