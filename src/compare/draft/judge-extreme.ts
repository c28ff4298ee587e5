import {
  type Comparison,
  type DraftClaim,
  type DraftExpected,
  type Extreme,
  measureOf,
  TRENDS,
  type Trend,
} from '../../model/index.ts';
import { indicatorColumns, indicatorOf } from '../findings/columns-told.ts';
import { expectedChange } from './judge-change.ts';
import { expectedValue, valueAt } from './judge-value.ts';
import { columnsFor, type DraftSpot, elsewhere, isOfLevel, refOf, sideOf, unitsFor } from './places.ts';
import { agreed, differing, type Judgement, UNKNOWN } from './verdict.ts';

type ExtremeClaim = Extract<DraftClaim, { kind: 'extreme' }>;

/** Those among whom the claimed ones are said to stand at an end. */
interface Field {
  readonly spots: readonly DraftSpot[];
  readonly claimed: readonly DraftSpot[];
}

/** Of those that moved so: nobody rose most where nobody rose. */
const AMONG: Partial<Readonly<Record<Extreme, Trend>>> = {
  'rose-most': 'gaining',
  'rose-least': 'gaining',
  'fell-most': 'declining',
  'fell-least': 'declining',
};

/** "giảm nhiều nhất là Sở Tư pháp": right where nobody fell more; several may have fallen as much. */
export function judgeExtreme(comparisons: readonly Comparison[], claim: ExtremeClaim): Judgement {
  const fieldsOf = (columnsOf: typeof columnsFor): readonly Field[] =>
    comparisons.flatMap((comparison) => fieldsIn(comparison, claim, columnsOf));
  const fields = fieldsOf(columnsFor);
  const isAtEnd = (field: Field): boolean => {
    const ends = endsOf(field.spots, claim.most);
    return field.claimed.some((spot) => ends.includes(spot));
  };
  const right = fields.find(isAtEnd);
  if (right) return agreed(right.claimed.map(refOf));
  const [first] = fields;
  // Another figure may be meant, where none is named.
  if (!first || !claim.isSure || fieldsOf(elsewhere).some(isAtEnd)) return UNKNOWN;
  const ends = endsOf(first.spots, claim.most);
  const [end] = ends;
  return end ? differing('not-extreme', expectedOf(ends, end, claim), ends.map(refOf)) : UNKNOWN;
}

function fieldsIn(
  comparison: Comparison,
  claim: ExtremeClaim,
  columnsOf: typeof columnsFor,
): readonly Field[] {
  const isOfChange = AMONG[claim.most] !== undefined;
  const side = sideOf(claim, comparison);
  if (!side || (isOfChange && (!comparison.from || side === 'before'))) return [];
  const spotAt = (row: number): DraftSpot => ({ comparison, row, side });
  const at = ({ row }: DraftSpot): number => sizeFor(spotAt(row), claim.most);
  const field = (rows: readonly number[], isClaimed: (row: number) => boolean): readonly Field[] => {
    const spots = rows.map(spotAt).filter((spot) => !Number.isNaN(at(spot)));
    const claimed = spots.filter(({ row }) => isClaimed(row));
    return spots.length < 2 || claimed.length === 0 ? [] : [{ spots, claimed }];
  };
  const n = comparison.units.length;
  if (claim.rows === 'units') {
    if (n < 2 || comparison.level === 'country' || !isOfLevel(comparison, claim.level)) return [];
    const said = new Set(unitsFor(comparison, claim.units));
    return columnsOf(comparison, claim.indicators).flatMap((c) =>
      field(
        comparison.units.map((_, u) => c * n + u),
        (row) => said.has(comparison.unit[row]!),
      ),
    );
  }
  const columns = alike(comparison);
  return unitsFor(comparison, claim.units).flatMap((u) =>
    field(
      columns.map((c) => c * n + u),
      (row) => claim.indicators.includes(comparison.columns[comparison.column[row]!]!.indicator),
    ),
  );
}

/** The indicators that can be held against each other: of one measure, none where there are several. */
function alike(comparison: Comparison): readonly number[] {
  const columns = indicatorColumns(comparison);
  const measures = new Set(
    columns.map((c) => measureOf(indicatorOf(comparison, c), comparison.columns[c]!.part)),
  );
  return measures.size === 1 ? columns : [];
}

/** What an extreme is the largest of: a place counts down. */
function sizeFor(spot: DraftSpot, most: Extreme): number {
  const { comparison, row, side } = spot;
  switch (most) {
    case 'highest':
      return valueAt(spot).value;
    case 'lowest':
      return -valueAt(spot).value;
    case 'first':
      return -(side === 'before' ? comparison.rankBefore : comparison.rankAfter)[row]!;
    case 'last':
      return (side === 'before' ? comparison.rankBefore : comparison.rankAfter)[row]!;
    case 'rose-most':
    case 'fell-least':
      return comparison.delta[row]!;
    case 'rose-least':
    case 'fell-most':
      return -comparison.delta[row]!;
  }
}

function endsOf(spots: readonly DraftSpot[], most: Extreme): readonly DraftSpot[] {
  const trend = AMONG[most];
  const among = trend
    ? spots.filter(({ comparison, row }) => TRENDS[comparison.trend[row]!] === trend)
    : spots;
  const best = Math.max(...among.map((spot) => sizeFor(spot, most)));
  return among.filter((spot) => sizeFor(spot, most) === best);
}

/** Those named in it are few. */
const FEW = 5;

function expectedOf(ends: readonly DraftSpot[], end: DraftSpot, { most, rows }: ExtremeClaim): DraftExpected {
  const figure = AMONG[most] ? expectedChange(end) : expectedValue(end);
  const keys = ends.map((spot) => refOf(spot)[rows === 'units' ? 'unit' : 'indicator']);
  return { ...figure, ...(keys.length <= FEW ? { [rows]: keys } : {}) };
}
