import type { Correction } from './correction.ts';
import type { Answers } from './import.ts';
import type { OwnNames } from './own-names.ts';
import type { WorkbookSettings } from './settings.ts';
import type { ViewSpec } from './view-spec.ts';

/** Of a tab's mark. Append, never reorder. */
export const TAB_COLOURS = ['blue', 'teal', 'green', 'yellow', 'orange', 'red', 'purple', 'grey'] as const;
export type TabColour = (typeof TAB_COLOURS)[number];

/** Of a view that this program cannot take for whole. */
export interface Sealed {
  /** Of a later version, or of one we know and yet not as that version writes. */
  readonly why: 'newer' | 'damaged';
  /** What is understood suffices to show figures. */
  readonly isDrawable: boolean;
  /** Its JSON as it was; it is written again so. */
  readonly stored: unknown;
  /** Paths of the members that were not understood: `filters`, `focus.group`. */
  readonly lost: readonly string[];
}

/** A tab: a view, and what is the tab's own. */
export interface View {
  readonly id: string;
  readonly spec: ViewSpec;
  readonly colour?: TabColour;
  /** No slide is made of it. */
  readonly isOffDeck?: true;
  /** The spec is but what was understood of a view; it is shown, and not to be changed. */
  readonly sealed?: Sealed;
}

/**
 * Which of the stored editions of an assessment or an import a workbook stands on. What is written is written once, under
 * an edition of its own, and never changed: another workbook, or a step of the undo log, may stand on the one before.
 */
export interface Edition {
  readonly key: string;
  readonly edition: string;
}

/** When the workbook was last saved as a file with everything in it, and when the reader last put that off; ISO 8601. */
export interface Backup {
  readonly at?: string;
  readonly putOff?: string;
}

/**
 * A list of assessments and the views on them; the assessments themselves are global (decided 1 of the plan). The same
 * contents are the same value: what has no order of its own is kept in the order of its keys, what is empty is absent.
 */
export interface Workbook {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly assessments: readonly Edition[];
  readonly imports: readonly Edition[];
  /** In the order of the tabs, which is the order of the deck. */
  readonly views: readonly View[];
  /** The tab that is open: a view's id or, for an imported table, what `tableTab` makes of it. */
  readonly active?: string;
  /** The last step of the undo log that is done; 0: none. */
  readonly step: number;
  readonly settings?: WorkbookSettings;
  readonly corrections?: readonly Correction[];
  /** Given in its imports, and good for next week's files too. */
  readonly answers?: Answers;
  /** Of the file it came as, where this machine has others. No step of the undo log: no patch is about them. */
  readonly names?: OwnNames;
  /** When somebody last opened it. Kept as `active` is: no step of the undo log. */
  readonly openedAt?: string;
  /** Since when it lies among the removed ones, from which it can be brought back for a while. */
  readonly removedAt?: string;
  /** No step of the undo log: what was saved stays saved. */
  readonly backup?: Backup;
}
