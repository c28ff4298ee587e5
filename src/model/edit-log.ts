import type { Gesture, LoggedEdit, Patch } from './edit.ts';
import { applyPatches, inverseOf } from './patches.ts';
import { isSame } from './same.ts';
import type { Workbook } from './workbook.ts';

/** The steps that can be taken back; the oldest goes when another comes. */
export const MOST_EDITS = 100;

/** A workbook with its undo log, the oldest step first. */
export interface EditLog {
  readonly workbook: Workbook;
  readonly edits: readonly LoggedEdit[];
}

/** The step that would be taken back next. */
export function lastDone({ workbook, edits }: EditLog): LoggedEdit | undefined {
  return edits.findLast(({ n }) => n <= workbook.step);
}

/** The step that would be done again next. */
export function nextUndone({ workbook, edits }: EditLog): LoggedEdit | undefined {
  return edits.find(({ n }) => n > workbook.step);
}

/**
 * The log with one step more; those that were taken back before it are gone for good. The same log where the gesture
 * changes nothing.
 */
export function performed(log: EditLog, gesture: Gesture): EditLog {
  const { workbook, edits } = log;
  const changed = applyPatches(workbook, gesture.forward);
  if (isSame(changed, workbook)) return log;
  const n = workbook.step + 1;
  const inverse = inverseOf(workbook, gesture.forward);
  const kept = edits.filter((edit) => edit.n < n && edit.n > n - MOST_EDITS);
  return {
    workbook: { ...opening(gesture.view, workbook, changed), step: n },
    edits: [...kept, { ...gesture, inverse, workbook: workbook.id, n }],
  };
}

/** The same log where nothing can be taken back; nothing can beyond a step that is not understood. */
export function steppedBack(log: EditLog): EditLog {
  const edit = lastDone(log);
  if (!edit || edit.isSealed) return log;
  const changed = stepped(log.workbook, edit.forward, edit.inverse);
  return { ...log, workbook: { ...opening(edit.view, log.workbook, changed), step: edit.n - 1 } };
}

/** The same log where nothing can be done again. */
export function steppedForward(log: EditLog): EditLog {
  const edit = nextUndone(log);
  if (!edit || edit.isSealed) return log;
  const changed = stepped(log.workbook, edit.inverse, edit.forward);
  return { ...log, workbook: { ...opening(edit.view, log.workbook, changed), step: edit.n } };
}

/**
 * The workbook with `patches`, which undo `opposite`. Of a changed view only what the step changed: an import may have
 * given it a second date since. Steps kept by an earlier version do not say what the view was before.
 */
function stepped(workbook: Workbook, opposite: readonly Patch[], patches: readonly Patch[]): Workbook {
  const [from, to] = [opposite[0], patches[0]];
  const isOne = opposite.length === 1 && patches.length === 1;
  if (!isOne || from?.kind !== 'change-view' || to?.kind !== 'change-view')
    return applyPatches(workbook, patches);
  return applyPatches(workbook, [{ was: from.view, ...to }]);
}

/** Leads to the tab a step is about; where the open tab went away, to the one that took its place. */
function opening(view: string | undefined, before: Workbook, after: Workbook): Workbook {
  const isThere = (id: string | undefined): boolean => after.views.some((v) => v.id === id);
  if (view !== undefined && isThere(view)) return { ...after, active: view };
  const was = before.views.findIndex(({ id }) => id === before.active);
  if (was < 0 || isThere(before.active)) return after;
  const { active: _gone, ...rest } = after;
  const neighbour = after.views[Math.min(was, after.views.length - 1)];
  return neighbour ? { ...rest, active: neighbour.id } : rest;
}
