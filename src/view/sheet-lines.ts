import type { Indicator } from '../model/index.ts';
import type { Line } from './lines.ts';

/** A line and how deep it stands below others: a component under its group, a group under the one that sums it. */
export interface NestedLine {
  readonly line: Line;
  readonly depth: number;
}

/** Totals first, then every line with what stands under it; lines of one parent keep their order. */
export function nested(lines: readonly Line[]): readonly NestedLine[] {
  const parents = new Map(lines.map((line) => [line, parentAmong(lines, line.indicator)]));
  const under = (parent: Line | undefined, depth: number): readonly NestedLine[] =>
    lines
      .filter((line) => parents.get(line) === parent)
      .sort((a, b) => isTotal(b) - isTotal(a))
      .flatMap((line) => [{ line, depth }, ...under(line, depth + 1)]);
  return under(undefined, 0);
}

const isTotal = ({ indicator }: Line): number => (indicator.role === 'total' ? 1 : 0);

function parentAmong(lines: readonly Line[], { key, group }: Indicator): Line | undefined {
  const owner = lines.find(({ indicator }) => indicator.key === group);
  const isSummed = ({ indicator: { sumOf = [] } }: Line): boolean =>
    sumOf.includes(key) || (group !== undefined && sumOf.includes(group));
  return owner ?? lines.find(isSummed);
}
