import type { Engine, Issue, Page } from '../model/index.ts';
import type { CheckedDraft, Draft, DraftHost, DraftWaiting } from './check-draft.ts';
import type { CopyMaker } from './copy-maker.ts';
import { type Deck, type DeckHost, deckOf } from './deck.ts';
import { type SheetsHost, sheetsOf } from './sheets-of.ts';
import type { Shown } from './showing.ts';
import type { UnitSheets } from './unit-sheets.ts';

interface WaysOutHost extends DeckHost, DraftHost, SheetsHost {
  readonly shown: Shown | undefined;
  readonly checks: readonly Issue[];
}

/** What the reader takes along of what is on the screen, and holds against it. */
export class WaysOut {
  readonly #host: WaysOutHost;
  readonly #engine: Engine;

  constructor(host: WaysOutHost, engine: Engine) {
    this.#host = host;
    this.#engine = engine;
  }

  /** The page on the screen as `copy` makes it leave. */
  page(copy: CopyMaker): Page | undefined {
    const { shown, checks, wording } = this.#host;
    return shown && copy.page(shown, checks, wording);
  }

  /** A slide for each of the open view's siblings, in their order; undefined where none has figures. */
  deck(): Promise<Deck | undefined> {
    return deckOf(this.#host, this.#engine);
  }

  /** What makes the one-page sheets of the units that are shown. */
  unitSheets(): Promise<UnitSheets | undefined> {
    return sheetsOf(this.#host.shown, this.#engine, this.#host);
  }

  /** What a draft says beside the figures behind the tabs; it is shown, and kept nowhere. */
  async checkDraft(draft: Draft, waiting?: DraftWaiting): Promise<CheckedDraft | undefined> {
    return (await import('./check-draft.ts')).checkDraft(this.#host, this.#engine, draft, waiting);
  }
}
