import { type SettingPatch, settingBefore, withSetting } from './settings.ts';
import type { View, Workbook } from './workbook.ts';

/** One change of a workbook that can be told apart from every other, so that it can be taken back after later ones. */
export type Patch =
  | { readonly kind: 'add-view'; readonly view: View; readonly at: number }
  | { readonly kind: 'remove-view'; readonly id: string }
  | { readonly kind: 'change-view'; readonly view: View }
  | { readonly kind: 'move-view'; readonly id: string; readonly to: number }
  | { readonly kind: 'rename'; readonly name: string }
  | SettingPatch;

export const EDIT_NAMES = [
  'change-view',
  'add-tab',
  'name-tab',
  'copy-tab',
  'move-tab',
  'remove-tab',
  'name-workbook',
  'set-targets',
  'set-grades',
  'set-goals',
] as const;
export type EditName = (typeof EDIT_NAMES)[number];

/** What the user did, in one go. */
export interface Gesture {
  readonly name: EditName;
  readonly at: string;
  /** The tab it is about: doing, undoing and redoing lead there. */
  readonly view?: string;
  readonly forward: readonly Patch[];
}

/** One step of the undo log. `n` counts from 1; a step that could not be read any more leaves a gap. */
export interface LoggedEdit extends Gesture {
  readonly workbook: string;
  readonly n: number;
  /** Takes `forward` back; in the order in which it is applied. */
  readonly inverse: readonly Patch[];
}

/**
 * The workbook after a patch. A patch about a view that is gone changes nothing: another browser tab may have removed it
 * meanwhile.
 */
function applyPatch(workbook: Workbook, patch: Patch): Workbook {
  const { views } = workbook;
  const without = (id: string): View[] => views.filter((view) => view.id !== id);
  switch (patch.kind) {
    case 'add-view':
      return { ...workbook, views: without(patch.view.id).toSpliced(patch.at, 0, patch.view) };
    case 'remove-view':
      return { ...workbook, views: without(patch.id) };
    case 'change-view':
      return { ...workbook, views: views.map((view) => (view.id === patch.view.id ? patch.view : view)) };
    case 'move-view': {
      const view = views.find(({ id }) => id === patch.id);
      return view ? { ...workbook, views: without(patch.id).toSpliced(patch.to, 0, view) } : workbook;
    }
    case 'rename':
      return { ...workbook, name: patch.name };
    case 'set-grades':
    case 'set-target':
      return applySetting(workbook, patch);
  }
}

function applySetting({ settings, ...rest }: Workbook, patch: SettingPatch): Workbook {
  const changed = withSetting(settings, patch);
  return changed ? { ...rest, settings: changed } : rest;
}

export function applyPatches(workbook: Workbook, patches: readonly Patch[]): Workbook {
  return patches.reduce(applyPatch, workbook);
}

/** The patches that lead from `applyPatches(workbook, patches)` back to `workbook`. */
export function inverseOf(workbook: Workbook, patches: readonly Patch[]): readonly Patch[] {
  const inverse: Patch[] = [];
  let state = workbook;
  for (const patch of patches) {
    inverse.unshift(...takingBack(state, patch));
    state = applyPatch(state, patch);
  }
  return inverse;
}

function takingBack({ views, name, settings }: Workbook, patch: Patch): readonly Patch[] {
  if (patch.kind === 'rename') return [{ kind: 'rename', name }];
  if (patch.kind === 'set-grades' || patch.kind === 'set-target') return [settingBefore(settings, patch)];
  const id = 'view' in patch ? patch.view.id : patch.id;
  const at = views.findIndex((view) => view.id === id);
  const before = views[at];
  if (patch.kind === 'add-view')
    return [before ? { kind: 'add-view', view: before, at } : { kind: 'remove-view', id }];
  if (!before) return [];
  if (patch.kind === 'remove-view') return [{ kind: 'add-view', view: before, at }];
  return [
    patch.kind === 'move-view' ? { kind: 'move-view', id, to: at } : { kind: 'change-view', view: before },
  ];
}
