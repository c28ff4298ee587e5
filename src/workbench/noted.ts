import type { Comparison, Page, View } from '../model/index.ts';
import type { ViewNoteWords, Wording } from '../wording/index.ts';
import type { Ground } from './ground.ts';
import type { Move } from './moves.ts';
import type { Resolved } from './resolve-view.ts';
import type { TabCommands } from './tab-commands.ts';
import type { ViewCommands } from './view-commands.ts';

/** What the reader can do about a note: something the screen runs, or a file to be saved. */
export interface NoteOffer {
  readonly label: string;
  readonly run?: () => Promise<void>;
  readonly file?: { readonly name: string; readonly text: string };
}

/** Something to know about the open view beside its figures. */
export interface ViewNote {
  /** Tells it from the others of the view. */
  readonly key: string;
  readonly text: string;
  readonly offers: readonly NoteOffer[];
}

/** The open view and what can be done to it. */
export interface NoteHost {
  readonly current: View | undefined;
  readonly resolved: Resolved | undefined;
  readonly comparison: Comparison | undefined;
  readonly page: Page | undefined;
  /** The comparison and the page are not yet those the view asks for. */
  readonly busy: boolean;
  readonly ground: Ground;
  readonly wording: Wording;
  readonly view: ViewCommands;
  readonly tabs: TabCommands;
  /** How the open view moved when files came; undefined where it did not, or that was seen. */
  readonly move: Move | undefined;
  readonly forgetMove: () => void;
}

/** An open view, its dates found. */
export interface Noted extends NoteHost {
  readonly current: View;
  readonly resolved: Resolved;
  readonly words: ViewNoteWords;
}
