import {
  type Comparison,
  changeAt,
  type Finding,
  type FindingKind,
  type Focus,
  focusKey,
  MOST_CHANGES,
} from '../../model/index.ts';

/** What a finding says beside its kind and focus. */
export interface Told {
  /** Comparison rows it counts, in the order in which they are told. */
  readonly rows: readonly number[];
  readonly figures?: Readonly<Record<string, number>>;
  /** Rows it names, where that is not the first of `rows`. */
  readonly named?: readonly number[];
}

/** A finding about one focus: `figures.count` is the number of rows it counts. */
export function findingOf(
  comparison: Comparison,
  kind: FindingKind,
  focus: Focus,
  { rows, figures = {}, named = rows }: Told,
): Finding {
  return {
    key: `${kind}@${focusKey(focus)}`,
    kind,
    focus,
    figures: { count: rows.length, ...figures },
    ...placesOf(comparison, rows, named),
  };
}

export function placesOf(
  comparison: Comparison,
  rows: readonly number[],
  named: readonly number[] = rows,
): Pick<Finding, 'changes' | 'units' | 'indicators' | 'cells'> {
  const changes = named.slice(0, MOST_CHANGES).map((row) => changeAt(comparison, row));
  return {
    changes,
    units: Array.from(placesIn(comparison.unit, rows), (place) => comparison.units[place]!),
    indicators: [
      ...new Set(
        Array.from(placesIn(comparison.column, rows), (place) => comparison.columns[place]!.indicator),
      ),
    ],
    cells: changes.map(({ unit, indicator, part }) => ({ unit, indicator, part })),
  };
}

/** Each once, in the order of `rows`. Numbers: a nation's thousands of keys would take as long as all the rest of a finding. */
function placesIn(column: Uint16Array | Uint32Array, rows: readonly number[]): ReadonlySet<number> {
  const places = new Set<number>();
  for (const row of rows) places.add(column[row]!);
  return places;
}
