import {
  type Comparison,
  differingPlaces,
  type Finding,
  type Focus,
  measureOf,
  type Reference,
  simpleMean,
} from '../../model/index.ts';
import { indicatorColumns, indicatorOf, totalColumn } from './columns-told.ts';
import { findingOf } from './finding-of.ts';

/** F17 and published ranks of one figure over the units; `column` is its place in the comparison. */
export function basesOfUnits(comparison: Comparison, column: number, focus: Focus): readonly Finding[] {
  return [...nationalUnits(comparison, column, focus), ...rankDiffers(comparison, column, focus)];
}

/** Who stands above the country's own figure, and the units' simple mean beside it, named as one (domain rule 12). */
function nationalUnits(comparison: Comparison, column: number, focus: Focus): readonly Finding[] {
  const { reference, after, decimalsAfter, units } = comparison;
  if (!reference || Number.isNaN(reference.value[column]!)) return [];
  const rows = rowsOfColumn(comparison, column).filter((row) => !Number.isNaN(reference.gap[row]!));
  if (rows.length === 0) return [];
  const decimals = Math.max(...rows.map((row) => decimalsAfter[row]!));
  const by = (sign: number): readonly number[] =>
    rows
      .filter((row) => Math.sign(reference.gap[row]!) === sign)
      .sort((a, b) => Math.abs(reference.gap[b]!) - Math.abs(reference.gap[a]!) || a - b);
  const above = by(1);
  const isPoints = measureOf(indicatorOf(comparison, column), comparison.columns[column]!.part) === 'points';
  const mean = simpleMean(
    rows.map((row) => after[row]!),
    decimals,
  );
  return [
    findingOf(comparison, 'national-units', focus, {
      rows: above,
      figures: {
        above: above.length,
        below: by(-1).length,
        equal: by(0).length,
        withData: rows.length,
        total: units.length,
        national: reference.value[column]!,
        decimals: reference.decimals[column]!,
        isSum: reference.summed[column]!,
        // A mean of rates weighs a commune's ten dossiers as much as a city's million.
        ...(isPoints && rows.length > 1 ? { mean, meanDecimals: decimals } : {}),
      },
    }),
  ];
}

/** One unit against the country: its total, then its groups, the largest gap first; sums it has only in parts are in `sums`. */
export function nationalUnit(comparison: Comparison, unit: number, focus: Focus): readonly Finding[] {
  const { reference, units } = comparison;
  if (!reference) return [];
  const has = (row: number): boolean => !Number.isNaN(reference.gap[row]!);
  const rowIn = (column: number): number => column * units.length + unit;
  const total = totalColumn(comparison);
  const totals = total === undefined ? [] : [rowIn(total)].filter(has);
  const groups = indicatorColumns(comparison).map(rowIn).filter(has);
  const sums = sumsOf(reference, unit);
  if (totals.length + groups.length + sums === 0) return [];
  const bySize = groups.sort((a, b) => Math.abs(reference.gap[b]!) - Math.abs(reference.gap[a]!) || a - b);
  return [
    findingOf(comparison, 'national-unit', focus, {
      rows: [...totals, ...bySize],
      figures: { totals: totals.length, sums },
    }),
  ];
}

function sumsOf({ sums }: Reference, unit: number): number {
  return sums.filter(({ gap }) => !Number.isNaN(gap[unit]!)).length;
}

/** Published places that are not those the published figures give. */
function rankDiffers(comparison: Comparison, column: number, focus: Focus): readonly Finding[] {
  const rows = [...differingPlaces(comparison, column).keys()].sort(
    (a, b) => comparison.rankAfter[a]! - comparison.rankAfter[b]! || a - b,
  );
  return rows.length === 0 ? [] : [findingOf(comparison, 'rank-differs', focus, { rows })];
}

function rowsOfColumn({ units }: Comparison, column: number): readonly number[] {
  return Array.from({ length: units.length }, (_, u) => column * units.length + u);
}
