import type { EditName, Gesture, Patch } from '../model/index.ts';

/** What the user does now; `view`: the tab it is about. */
export function gestureOf(name: EditName, forward: readonly Patch[], view: string | undefined): Gesture {
  const at = new Date().toISOString();
  return { name, at, forward, ...(view === undefined ? {} : { view }) };
}
