import { type Comparison, type Finding, isListOfSome } from '../../model/index.ts';
import { placesOf } from './finding-of.ts';

/** Two lists name different units: of those on one alone the other date says nothing. */
export function oneListOnly(comparison: Comparison): readonly Finding[] {
  if (!comparison.from || !isListOfSome(comparison)) return [];
  const { units, columns, before, after } = comparison;
  const isKnown = (values: Float64Array, u: number): boolean =>
    columns.some((_, c) => !Number.isNaN(values[c * units.length + u]!));
  const on = (values: Float64Array, other: Float64Array): readonly number[] =>
    units.flatMap((_, u) => (isKnown(values, u) && !isKnown(other, u) ? [u] : []));
  const [onlyAfter, onlyBefore] = [on(after, before), on(before, after)];
  if (onlyAfter.length + onlyBefore.length === 0) return [];
  return [
    {
      key: 'overdue-one-list@all',
      kind: 'overdue-one-list',
      figures: { onlyAfter: onlyAfter.length, onlyBefore: onlyBefore.length },
      changes: [],
      ...cellsOf(comparison, [...onlyAfter, ...onlyBefore]),
    },
  ];
}

function cellsOf(
  comparison: Comparison,
  rows: readonly number[],
): Pick<Finding, 'units' | 'indicators' | 'cells'> {
  const { changes: _, ...places } = placesOf(comparison, rows);
  return places;
}
