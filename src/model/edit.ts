import type { Correction, FigurePlace } from './correction.ts';
import type { Answers } from './import.ts';
import type { SettingPatch } from './settings.ts';
import type { Edition, View } from './workbook.ts';

/** Without an edition: no longer listed. */
export type Relisted = Pick<Edition, 'key'> & Partial<Edition>;

/** One change of a workbook that can be told apart from every other, so that it can be taken back after later ones. */
export type Patch =
  | { readonly kind: 'add-view'; readonly view: View; readonly at: number }
  | { readonly kind: 'remove-view'; readonly id: string }
  /** `was`: as the screen had it that changed it. Only what differs from that is changed; absent, all is. */
  | { readonly kind: 'change-view'; readonly view: View; readonly was?: View }
  | { readonly kind: 'move-view'; readonly id: string; readonly to: number }
  | { readonly kind: 'rename'; readonly name: string }
  /** What a drop of files brought, or takes away. */
  | {
      readonly kind: 'list';
      readonly assessments: readonly Relisted[];
      readonly imports: readonly Relisted[];
    }
  /** An empty answer forgets the one that was there. */
  | { readonly kind: 'remember'; readonly answers: Answers }
  /** Without a correction: as the file says. */
  | { readonly kind: 'correct'; readonly of: FigurePlace; readonly correction?: Correction }
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
  'colour-tab',
  'hide-tab',
  'add-tabs',
  'import',
  'type-figures',
  'keep-link',
  'remove-file',
  'correct',
  'drop-correction',
  'remove-tabs',
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

/** One step of the undo log. `n` counts from 1. */
export interface LoggedEdit extends Gesture {
  readonly workbook: string;
  readonly n: number;
  /** Not understood, of a later version perhaps: it stays on the disk as it is, and undo goes no further. */
  readonly isSealed?: true;
  /** Sealed because it is no longer what was written, or is gone. */
  readonly isDamaged?: true;
  /** Takes `forward` back; in the order in which it is applied. */
  readonly inverse: readonly Patch[];
}
