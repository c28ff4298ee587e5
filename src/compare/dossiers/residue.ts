import { DOSSIER_SUMS, type DossierCount } from '../../model/index.ts';
import type { Counts } from './counts.ts';

/** What is taken off what was received before anything is called a residue, where a table counts it. */
export const TAKEN_OFF = ['withdrawn', 'returned', 'suspended'] as const satisfies readonly DossierCount[];

/**
 * What of `received` is neither resolved nor open nor counted as withdrawn, returned or suspended (F13). NaN where one of
 * these has a column and no figure.
 */
export function residueOf(unit: number, counts: Counts): number {
  const handled = counts.at(unit, 'resolved') + counts.at(unit, 'open');
  return TAKEN_OFF.reduce(
    (rest, count) => rest - takenOff(unit, counts, count),
    counts.at(unit, 'received') - handled,
  );
}

/** How many of these dossiers stand outside both resolved and open ones. */
export function takenOff(unit: number, counts: Counts, count: (typeof TAKEN_OFF)[number]): number {
  if (!counts.has(count)) return 0;
  return count === 'suspended' && !isSuspendedApart(unit, counts) ? 0 : counts.at(unit, count);
}

/** Suspended dossiers may be open ones: they stand apart only where the open ones add up without them. */
export function isSuspendedApart(unit: number, counts: Counts): boolean {
  return counts.at(unit, 'open') === counts.at(unit, 'not-due') + counts.at(unit, 'overdue');
}

/** A printed total and the sum of its parts, where the two differ. */
export interface PartsDiffer {
  readonly total: DossierCount;
  readonly parts: readonly DossierCount[];
  readonly printed: number;
  readonly sum: number;
}

/** Printed totals of one unit that no complete set of their parts adds up to. */
export function partsThatDiffer(unit: number, counts: Counts): readonly PartsDiffer[] {
  return DOSSIER_SUMS.flatMap(({ total, sets }) => {
    const printed = counts.at(unit, total);
    const sums = sets
      .filter((parts) => parts.every(counts.has))
      .map((parts) => ({ parts, sum: parts.reduce((sum, part) => sum + counts.at(unit, part), 0) }))
      .filter(({ sum }) => !Number.isNaN(sum));
    const [first] = sums;
    if (!first || Number.isNaN(printed) || sums.some(({ sum }) => sum === printed)) return [];
    return [{ total, ...first, printed }];
  });
}
