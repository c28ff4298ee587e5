import type { Comparison } from './comparison.ts';

/** A published place beside the one computed of the same figure (domain rule 7). */
export interface PublishedPlace {
  readonly published: number;
  readonly computed: number;
}

/**
 * By row of column `column`, the row of the published rank of the same indicator; undefined where the comparison has none,
 * or where the column is that rank.
 */
export function publishedRows(
  { columns, units }: Comparison,
  column: number,
): ((row: number) => number) | undefined {
  const shown = columns[column];
  const rank = columns.findIndex((c) => c.indicator === shown?.indicator && c.part === 'rank');
  if (rank < 0 || rank === column || shown?.part !== 'score') return undefined;
  return (row) => row + (rank - column) * units.length;
}

/**
 * By row of `column`, the two places at the later date where they differ. Nothing where they rank different lists: another
 * N or, with no N published, places beyond the computed one.
 */
export function differingPlaces(comparison: Comparison, column: number): ReadonlyMap<number, PublishedPlace> {
  const { rankAfter, nAfter, units } = comparison;
  const publishedAt = publishedRows(comparison, column);
  if (!publishedAt) return new Map();
  const rows = Array.from({ length: units.length }, (_, u) => column * units.length + u);
  const ranked = rows.filter((row) => !Number.isNaN(rankAfter[row]!));
  const isOneList = ranked.every((row) => {
    const published = publishedAt(row);
    const n = nAfter[published]!;
    return Number.isNaN(n) ? !(rankAfter[published]! > nAfter[row]!) : n === nAfter[row];
  });
  if (!isOneList) return new Map();
  return new Map(
    ranked
      .map((row) => [row, { published: rankAfter[publishedAt(row)]!, computed: rankAfter[row]! }] as const)
      .filter(([, { published, computed }]) => !Number.isNaN(published) && published !== computed),
  );
}
