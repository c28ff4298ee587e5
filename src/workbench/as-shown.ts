import { type EditLog, isSame } from '../model/index.ts';
import type { ImportedTable } from './tables.ts';

/**
 * What was read, with the parts of `before` that say the same in their place: what another page did to one tab must not
 * draw all the others anew.
 */
export function sharingParts(read: EditLog, before: EditLog | undefined): EditLog {
  if (!before || read.workbook.id !== before.workbook.id) return read;
  const kept = new Map(before.workbook.views.map((view) => [view.id, view]));
  const views = read.workbook.views.map((view) => {
    const had = kept.get(view.id);
    if (!had) return view;
    return isSame(view, had) ? had : { ...view, spec: same(view.spec, had.spec) };
  });
  const workbook = Object.entries(read.workbook).map(([name, value]) => [
    name,
    same(value, Reflect.get(before.workbook, name)),
  ]);
  return {
    workbook: { ...Object.fromEntries(workbook), views: same(views, before.workbook.views) },
    edits: same(read.edits, before.edits),
  };
}

/** The list that was there before, where each of what was read is the very same. */
export function sameItems<T>(read: readonly T[], before: readonly T[]): readonly T[] {
  return read.length === before.length && read.every((one, i) => one === before[i]) ? before : read;
}

function same<T>(read: T, before: T): T {
  return isSame(read, before) ? before : read;
}

/** With this tab open, where the workbook has it still. */
export function withOpen(log: EditLog, tab: string | undefined, tables: readonly ImportedTable[]): EditLog {
  const { workbook } = log;
  const isThere = workbook.views.some(({ id }) => id === tab) || tables.some(({ key }) => key === tab);
  return tab !== undefined && isThere ? { ...log, workbook: { ...workbook, active: tab } } : log;
}
