import type { Sheet } from '../structure/sheet.ts';
import type { DecimalSign } from '../text/decimal-sign.ts';
import { readCell } from './figures.ts';

/** Fewer marks could count up by chance. */
const LEAST = 3;

/**
 * The rank that stands behind each figure of a column, by row: "85,5 (2)". Undefined where any figure has none, or where
 * those are not the competition ranks (1, 2, 2, 4) of the column or of each section, the most first: what is in
 * parentheses may then be anything.
 */
export function ranksBehind(
  sheet: Sheet,
  column: number,
  sign: DecimalSign,
): ReadonlyMap<number, number> | undefined {
  const ranks = new Map<number, number>();
  const bySection = new Map<string, Ranked[]>();
  for (const { row, section } of sheet.body.data) {
    const { value, status, mark } = readCell(sheet, row, column, sign);
    if (status !== 'measured') continue;
    const rank = Number(/^[([](\d+)[)\]]$/.exec(mark ?? '')?.[1]);
    if (Number.isNaN(rank)) return undefined;
    ranks.set(row, rank);
    const ranked = bySection.get(section) ?? [];
    ranked.push({ value, rank });
    bySection.set(section, ranked);
  }
  if (ranks.size < LEAST || new Set(ranks.values()).size === 1) return undefined;
  const sections = [...bySection.values()];
  return areRanks(sections.flat()) || sections.every(areRanks) ? ranks : undefined;
}

interface Ranked {
  readonly value: number;
  readonly rank: number;
}

function areRanks(figures: readonly Ranked[]): boolean {
  const first = new Map<number, number>();
  const descending = figures.map(({ value }) => value).sort((a, b) => b - a);
  for (const [i, value] of descending.entries()) if (!first.has(value)) first.set(value, i + 1);
  return figures.every(({ value, rank }) => rank === first.get(value));
}
