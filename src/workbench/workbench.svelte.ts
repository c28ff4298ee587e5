import type { HostCheck, WorkerEngine } from '../engine/index.ts';
import type { AssessmentKey, Cell, EditName, FigureRef, Patch, ViewSpec } from '../model/index.ts';
import type { Store } from '../store/index.ts';
import { focusOf } from '../view/index.ts';
import { type StartWords, wordingOf } from '../wording/index.ts';
import { type ArrivalNotice, Arrivals } from './arrivals.ts';
import { BackupDesk } from './backup-desk.svelte.ts';
import type { CheckedDraft, Draft, DraftWaiting } from './check-draft.ts';
import { Auditing, checksOf } from './checks.svelte.ts';
import { placeKey } from './choices.ts';
import { type Deck, deckOf } from './deck.ts';
import { freshView } from './default-views.ts';
import { groundUnder } from './ground.ts';
import { Guests, missingPeriods } from './guests.svelte.ts';
import { ImportDesk } from './import-desk.svelte.ts';
import { Library } from './library.svelte.ts';
import { LinkCommands } from './link-commands.ts';
import { asLost, type NotShown, whyNotShown } from './not-shown.ts';
import { pageOf } from './page-of.ts';
import { Preferences } from './preferences.svelte.ts';
import { resolveView } from './resolve-view.ts';
import { sheetsOf } from './sheets-of.ts';
import { Showing, type Shown } from './showing.ts';
import { sourceCell } from './source-cell.ts';
import { TabCommands } from './tab-commands.ts';
import { TableReader } from './table-reader.svelte.ts';
import { TypedDesk } from './typed-desk.svelte.ts';
import { ViewCommands } from './view-commands.ts';
import { viewOf } from './view-of-import.ts';

export type Phase = 'starting' | 'ready' | 'host-broken' | 'host-cannot-compile';

/** Something to tell the reader once, beside what they were doing. */
export type Notice = keyof StartWords['notices'] | ArrivalNotice;

const AFTER_HOST_CHECK: Readonly<Record<HostCheck, Phase>> = {
  fine: 'ready',
  broken: 'host-broken',
  'cannot-compile': 'host-cannot-compile',
};

/**
 * The one conductor: turns commands into new state and keeps disk, engine and screen in step. Components read its fields
 * and call its commands; nothing else changes the data.
 */
export class Workbench {
  phase = $state<Phase>('starting');
  notice = $state<Notice>();
  /** What the tab was called that the last step removed. */
  removedTab = $state<string>();
  /** The figures on screen are not yet those the view asks for. */
  busy = $state(false);
  /** Keys of the rows selected in the grid and marked in the chart. */
  selection = $state.raw<readonly string[]>([]);
  #shown = $state.raw<Shown>();
  /** Why nothing of the open view is shown. */
  notShown = $state.raw<NotShown>();

  readonly preferences = new Preferences();
  readonly library: Library;
  readonly wording = $derived(wordingOf(this.preferences.language, this.preferences.style));
  /** What was opened from links. */
  readonly guests = new Guests();
  /** The open view, the workbook's or a link's; undefined where none is. */
  readonly current = $derived.by(() => this.guests.view ?? this.library.view);
  readonly spec = $derived(this.current?.spec);
  /** The imported table that is open; then no view is. */
  readonly openTable = $derived.by(() => (this.guests.view ? undefined : this.library.table));
  /** What the open view stands on. */
  readonly ground = $derived.by(() => groundUnder(this.guests.guest, this.library.ground));
  /** The views the open one came with: those of its link, or the workbook's. */
  readonly siblings = $derived.by(() => this.guests.guest?.views ?? this.library.views);
  readonly resolved = $derived(this.spec && resolveView(this.spec, this.ground.heads));
  /** What a link without figures needs and this machine does not have. */
  readonly missing = $derived.by(() => {
    const { guest, view } = this.guests;
    return guest && view && !guest.ground ? missingPeriods(view.spec, this.ground) : [];
  });
  readonly comparison = $derived(this.#shown?.comparison);
  /** What is looked at: one figure of all units, or all figures of one unit. */
  readonly focus = $derived.by(() => this.#shown && focusOf(this.#shown.comparison, this.#shown.spec));
  /** What the shown figures need care about: as their files were read, and beyond. */
  readonly checks = $derived.by(() => checksOf(this.#shown, this.library.imports, this.auditing));
  readonly page = $derived.by(() => this.#shown && pageOf(this.#shown, this.checks, this.wording));

  /** What the reader does to the open view. */
  readonly view = new ViewCommands(this);
  /** What the reader does to the tabs and to the workbook's name. */
  readonly tabs = new TabCommands(this);
  readonly links: LinkCommands;
  /** The cells of the imported table that is open. */
  readonly table: TableReader;

  readonly arrivals = new Arrivals(this);
  readonly importing: ImportDesk;
  readonly typing: TypedDesk;
  readonly backups: BackupDesk;
  readonly auditing: Auditing;

  readonly #engine: WorkerEngine;
  readonly #showing: Showing;
  #started: Promise<void> | undefined;

  constructor(engine: WorkerEngine, store: Store) {
    this.#engine = engine;
    this.#showing = new Showing(engine);
    this.auditing = new Auditing(engine);
    this.library = new Library(store);
    this.links = new LinkCommands(this, engine);
    this.importing = new ImportDesk(this, engine, store);
    this.typing = new TypedDesk(this, engine, store);
    this.backups = new BackupDesk(this, store);
    const known = (file: string) => this.library.knownOf(file);
    this.table = new TableReader({ engine, store, known });
  }

  /** Reads what is on the disk and waits for the engine. Nothing of the screen works before it resolves. */
  readonly start = (): Promise<void> => {
    this.#started ??= this.#start();
    return this.#started;
  };

  get isReady(): boolean {
    return this.phase === 'ready';
  }

  readonly tell = (notice: Notice): void => {
    this.notice = notice;
  };

  async #start(): Promise<void> {
    const [host] = await Promise.all([this.#engine.host, this.library.load()]);
    if (host === 'fine') await this.refresh();
    this.phase = AFTER_HOST_CHECK[host];
  }

  /**
   * Shows what the workbook has now, in a view of the figures that were taken; a link that waits for figures may have got
   * them, and stays open.
   */
  readonly taken = async (keys: readonly AssessmentKey[]): Promise<void> => {
    this.selection = [];
    if (this.guests.guest?.ground) this.guests.leave();
    const view = this.guests.view ? undefined : viewOf(keys, this.library);
    if (view) await this.library.open(view.id);
    await this.refresh();
  };

  /** Shows the open view so; the change is on the disk when it resolves. */
  readonly replaceView = async (spec: ViewSpec): Promise<void> => {
    const { view } = this.library;
    if (this.guests.view) {
      this.guests.replace(spec);
      await this.refresh();
    } else if (view) await this.#step(() => this.library.changeView({ ...view, spec }));
  };

  /** A step of the undo log: shown at once, on the disk when it resolves. */
  readonly perform = (name: EditName, patches: readonly Patch[], view?: string): Promise<void> =>
    this.#step(() => this.library.perform(name, patches, view));

  undo(): Promise<void> {
    return this.#step(() => this.library.undo());
  }

  redo(): Promise<void> {
    return this.#step(() => this.library.redo());
  }

  async #step(step: () => Promise<void>): Promise<void> {
    const open = this.current?.id;
    this.removedTab = undefined;
    // Steps are of the workbook: what was done or undone must be in sight.
    this.guests.leave();
    const written = step();
    if (this.current?.id !== open) this.selection = [];
    await this.#keep(written);
  }

  /** Where the figure of a row in a column of the grid, named by its id, came from. */
  sourceOf(ref: FigureRef, column: string): Cell | undefined {
    return this.#shown && sourceCell(this.#shown, ref, column, (head, of) => this.#showing.figure(head, of));
  }

  /** Shows another scheme, scope or level: in the tab that is about it, else in this one. */
  async openPlace(key: string): Promise<void> {
    const tab = this.siblings.find((v) => placeKey(v.spec) === key);
    if (tab) return this.openTab(tab.id);
    const spec = freshView(this.ground, key);
    if (spec) await this.replaceView(spec);
  }

  /** Opens a view by its id, a link's or the workbook's, or an imported table by its key. */
  async openTab(key: string): Promise<void> {
    if ((this.openTable?.key ?? this.current?.id) === key) return;
    this.selection = [];
    this.removedTab = undefined;
    if (this.guests.pick(key)) await this.refresh();
    else await this.#keep(this.library.open(key));
  }

  /** A slide for each of the open view's siblings, in their order; undefined where none has figures. */
  async deck(): Promise<Deck | undefined> {
    const deck = await deckOf(this, this.#engine);
    if (deck !== 'missing') return deck;
    this.notice = 'slides-missing';
    return undefined;
  }

  /** What a draft says beside the figures behind the tabs; it is shown, and kept nowhere. */
  readonly checkDraft = async (draft: Draft, waiting?: DraftWaiting): Promise<CheckedDraft | undefined> =>
    (await import('./check-draft.ts')).checkDraft(this, this.#engine, draft, waiting);

  /** What makes the one-page sheets of the units that are shown. */
  readonly unitSheets = () => sheetsOf(this.#shown, this.#engine, this);

  /** Forgets the workbook and what only it used. */
  async removeWorkbook(): Promise<void> {
    this.selection = [];
    await this.library.remove();
    await this.refresh();
  }

  /** The screen follows at once; whether the disk did is said when it is known. */
  async #keep(written: Promise<void>): Promise<void> {
    const settled = written.catch((error: unknown) => this.storingFailed(error));
    await Promise.all([settled, this.refresh()]);
    // The disk did not take it, or held what another browser tab had made of the view.
    if (this.#shown?.spec !== this.spec) await this.refresh();
  }

  /** Says that the disk did not take a change. */
  readonly storingFailed = (error: unknown): void => {
    this.removedTab = undefined;
    this.notice = error instanceof Error && error.name === 'StoreFull' ? 'disk-full' : 'save-failed';
  };

  readonly stalled = (): void => {
    this.notice = 'reading-stalled';
  };

  /** Brings the open view's figures onto the screen. */
  readonly refresh = async (): Promise<void> => {
    const { spec, resolved } = this;
    if (!spec || !resolved || this.missing.length > 0) {
      this.#shown = undefined;
      return;
    }
    this.busy = true;
    const shown = await this.#showing.show(spec, resolved, this.ground).catch(asLost);
    if (shown === 'superseded') return;
    this.busy = false;
    this.#shown = typeof shown === 'string' ? undefined : shown;
    void this.auditing.look(this.#shown);
    const reason = typeof shown === 'string' ? await whyNotShown(shown, resolved, this.ground) : undefined;
    if (this.resolved === resolved) this.notShown = reason;
  };
}
