import type { Workbook } from '../model/index.ts';
import type { OpenHere } from './page-memory.ts';

/** Within this many milliseconds somebody comes back to what they were at: one day. */
const RECENT = 24 * 3_600_000;

/** When somebody last had it on the screen, as far as it is known. */
export const usedAt = ({ openedAt, createdAt }: Workbook): string => openedAt ?? createdAt;

/** Those that were not removed, the last opened first. */
export function byUse(workbooks: readonly Workbook[]): readonly Workbook[] {
  return workbooks
    .filter(({ removedAt }) => removedAt === undefined)
    .sort((a, b) => (usedAt(a) < usedAt(b) ? 1 : -1));
}

/**
 * The workbook a page begins with; undefined: the start screen. A page that was reloaded shows what it showed. A new one
 * opens the only workbook there is, or of several the one used within the last day: who comes back after a week chooses.
 */
export function firstOpen(
  workbooks: readonly Workbook[],
  here: OpenHere | undefined,
  now: number,
): string | undefined {
  const [last, ...others] = byUse(workbooks);
  if (here) return workbooks.find(({ id, removedAt }) => id === here.workbook && removedAt === undefined)?.id;
  if (!last) return undefined;
  return others.length === 0 || now - Date.parse(usedAt(last)) < RECENT ? last.id : undefined;
}
