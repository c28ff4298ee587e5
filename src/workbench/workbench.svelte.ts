import type { WorkerEngine } from '../engine/index.ts';
import {
  type AssessmentKey,
  type Cell,
  type EditName,
  type FigurePlace,
  type FigureRef,
  isSame,
  type Patch,
  type ViewSpec,
} from '../model/index.ts';
import type { Store } from '../store/index.ts';
import { focusOf } from '../view/index.ts';
import { wordingOf } from '../wording/index.ts';
import { Arrivals } from './arrivals.ts';
import { BackupDesk } from './backup-desk.svelte.ts';
import { Auditing, checksOf } from './checks.svelte.ts';
import { Copies } from './copies.svelte.ts';
import { Corrections } from './corrections.svelte.ts';
import { FileCommands } from './file-commands.svelte.ts';
import { groundUnder } from './ground.ts';
import { Guests, missingPeriods } from './guests.svelte.ts';
import { ImportDesk } from './import-desk.svelte.ts';
import { Library } from './library.svelte.ts';
import { LinkCommands } from './link-commands.ts';
import { MovedViews } from './moved-views.svelte.ts';
import type { Stand } from './moves.ts';
import { asLost, type NotShown, whyNotShown } from './not-shown.ts';
import type { Notice } from './notice.ts';
import { OtherPages } from './other-pages.svelte.ts';
import { Overwriting } from './overwriting.svelte.ts';
import { rememberedHere } from './page-memory.ts';
import { screenPage } from './page-of.ts';
import { Pending } from './pending.svelte.ts';
import { AFTER_HOST_CHECK, type Phase } from './phase.ts';
import type { Preferences } from './preferences.svelte.ts';
import { resolveView } from './resolve-view.ts';
import { Shelf } from './shelf.svelte.ts';
import { isStoreFull } from './shortage.ts';
import { Showing, type Shown } from './showing.ts';
import { type FigureOf, sourceCell, sourcePlace } from './source-cell.ts';
import { StorageDesk } from './storage-desk.svelte.ts';
import { TabCommands, type TabsChanged } from './tab-commands.ts';
import { TableReader } from './table-reader.svelte.ts';
import { Tracing } from './tracing.svelte.ts';
import { TypedDesk } from './typed-desk.svelte.ts';
import { ViewCommands } from './view-commands.ts';
import { withNames } from './view-names.ts';
import { viewOf } from './view-of-import.ts';
import { WaysOut } from './ways-out.ts';

/**
 * The one conductor: turns commands into new state and keeps disk, engine and screen in step. Components read its fields
 * and call its commands; nothing else changes the data.
 */
export class Workbench {
  phase = $state<Phase>('starting');
  notice = $state<Notice>();
  /** What the last step did to the strip of tabs, where it is told. */
  tabsChanged = $state.raw<TabsChanged>();
  /** The figures on screen are not yet those the view asks for. */
  busy = $state(false);
  /** Keys of the rows selected in the grid and marked in the chart. */
  selection = $state.raw<readonly string[]>([]);
  #shown = $state.raw<Shown>();
  /** How the workbook's views moved when files came last, until that was seen. */
  readonly moved = new MovedViews();
  /** Why nothing of the open view is shown. */
  notShown = $state.raw<NotShown>();

  readonly preferences: Preferences;
  readonly library: Library;
  readonly wording = $derived.by(() => wordingOf(this.preferences.language, this.preferences.style));
  /** What was opened from links. */
  readonly guests = new Guests();
  /** The open view, the workbook's or a link's; undefined where none is. */
  readonly current = $derived.by(() => this.guests.view ?? this.library.view);
  readonly spec = $derived(this.current?.spec);
  /** The imported table that is open; then no view is. */
  readonly openTable = $derived.by(() => (this.guests.view ? undefined : this.library.table));
  /** What the open view stands on. */
  readonly ground = $derived.by(() => groundUnder(this.guests.guest, this.library.ground));
  /** The views the open one came with: those of its link, or the workbook's but for what is not understood whole. */
  readonly siblings = $derived.by(
    () => this.guests.guest?.views ?? this.library.views.filter(({ sealed }) => !sealed),
  );
  readonly move = $derived.by(() => this.moved.of(this.current?.id));
  readonly isOnGuest = $derived.by(() => this.guests.guest !== undefined);
  readonly resolved = $derived(this.spec && resolveView(this.spec, this.ground.heads));
  /** What a link without figures needs and this machine does not have. */
  readonly missing = $derived.by(() => {
    const { guest, view } = this.guests;
    return guest && view && !guest.ground ? missingPeriods(view.spec, this.ground) : [];
  });
  /** What is on the screen; the view it shows may be overtaken. */
  readonly shown = $derived(this.#shown);
  readonly comparison = $derived(this.#shown?.comparison);
  /** What is looked at: one figure of all units, or all figures of one unit. */
  readonly focus = $derived.by(() => this.#shown && focusOf(this.#shown.comparison, this.#shown.spec));
  /** What the shown figures need care about: as their files were read, and beyond. */
  readonly checks = $derived.by(() =>
    checksOf(this.#shown, this.library.imports, this.auditing, this.guests.guest),
  );
  readonly page = $derived.by(() =>
    screenPage(this.#shown, this.guests.guest, this.checks, this.wording, this.corrections.holding),
  );

  /** What the reader does to the open view. */
  readonly view = new ViewCommands(this);
  /** What the reader does to the tabs and to the workbook's name. */
  readonly tabs = new TabCommands(this);
  /** In which form things leave. */
  readonly copies = new Copies(this);
  readonly links: LinkCommands;
  /** What the reader does to the files the workbook was made of. */
  readonly files: FileCommands;
  /** The cells of the imported table that is open. */
  readonly table: TableReader;

  readonly arrivals = new Arrivals(this);
  readonly importing: ImportDesk;
  readonly typing: TypedDesk;
  readonly backups: BackupDesk;
  readonly auditing: Auditing;
  /** What looks after the disk. */
  readonly storage: StorageDesk;
  readonly corrections: Corrections;
  /** Where the figures of the open view came from. */
  readonly tracing: Tracing;
  readonly overwriting = new Overwriting(this);

  /** All workbooks of this machine. */
  readonly shelf: Shelf;
  readonly pending = new Pending();
  readonly pages = new OtherPages(this);
  readonly waysOut: WaysOut;

  readonly #engine: WorkerEngine;
  readonly #showing: Showing;
  #started: Promise<void> | undefined;

  constructor(engine: WorkerEngine, disk: Store, preferences: Preferences) {
    this.preferences = preferences;
    const store = this.pending.watching(disk);
    this.#engine = engine;
    this.#showing = new Showing(engine);
    this.auditing = new Auditing(engine);
    this.library = new Library(store, rememberedHere());
    this.storage = new StorageDesk(this, engine, store);
    this.shelf = new Shelf(this, store);
    this.links = new LinkCommands(this, engine);
    this.waysOut = new WaysOut(this, engine);
    this.files = new FileCommands(this, engine, store);
    this.importing = new ImportDesk(this, engine, store);
    this.typing = new TypedDesk(this, engine, store);
    this.backups = new BackupDesk(this, engine, store);
    this.table = new TableReader({ engine, store, known: (file) => this.library.knownOf(file) });
    this.corrections = new Corrections(this, store);
    this.tracing = new Tracing(this, engine, store);
  }

  /** Reads what is on the disk and waits for the engine. Nothing of the screen works before it resolves. */
  readonly start = (): Promise<void> => {
    this.#started ??= this.#start();
    return this.#started;
  };

  readonly tell = (notice: Notice): void => {
    this.notice = notice;
  };

  async #start(): Promise<void> {
    const [host] = await Promise.all([this.#engine.host, this.library.load()]);
    await this.storage.start();
    if (host === 'fine') await this.refresh();
    this.phase = AFTER_HOST_CHECK[host];
    void this.shelf.start();
  }

  /**
   * Shows what the workbook has now, in a view of the figures that were taken; a link that waits for figures may have got
   * them, and stays open. `had`: the workbook before.
   */
  readonly taken = async (keys: readonly AssessmentKey[], had: Stand): Promise<void> => {
    this.moved.compare(had, this.library);
    this.selection = [];
    if (this.guests.guest?.ground) this.guests.leave();
    const view = this.guests.view ? undefined : viewOf(keys, this.library);
    if (view) await this.library.open(view.id);
    await this.refresh();
    void this.storage.afterImport();
  };

  /** Shows the open view so; the change is on the disk when it resolves. */
  readonly replaceView = async (spec: ViewSpec): Promise<void> => {
    const { view } = this.library;
    if (this.guests.view) {
      this.guests.replace(spec);
      await this.refresh();
    } else if (view && !view.sealed && !isSame(spec, view.spec)) {
      const named = withNames(spec, this.library.ground);
      await this.#step(() => this.library.changeView({ ...view, spec: named }));
    }
  };

  /** What was said of the open view's new dates was read. */
  readonly forgetMove = (): void => this.moved.forget(this.current?.id);

  /** A step of the undo log: shown at once, on the disk when it resolves. */
  readonly perform = (name: EditName, patches: readonly Patch[], view?: string): Promise<void> =>
    this.#step(() => this.library.perform(name, patches, view));

  readonly undo = (): Promise<void> => this.#step(() => this.library.undo());

  readonly redo = (): Promise<void> => this.#step(() => this.library.redo());

  async #step(step: () => Promise<void>): Promise<void> {
    const open = this.current?.id;
    this.#untell();
    this.forgetMove();
    // Steps are of the workbook: what was done or undone must be in sight.
    this.guests.leave();
    const written = step();
    if (this.current?.id !== open) this.selection = [];
    await this.#keep(written);
  }

  #untell(): void {
    this.tabsChanged = undefined;
    this.files.removed = undefined;
  }

  readonly figureOf = (shown: Shown): FigureOf => this.#showing.figuresOf(shown);

  /** Where the figure of a row in a column of the grid, named by its id, came from. */
  sourceOf(ref: FigureRef, column: string): Cell | undefined {
    return this.#shown && sourceCell(this.#shown, ref, column, this.figureOf(this.#shown));
  }

  /** Which of all figures that is. */
  readonly placeOf = (ref: FigureRef, column: string): FigurePlace | undefined =>
    this.#shown && sourcePlace(this.#shown, ref, column, this.figureOf(this.#shown));

  /** Opens a view by its id, a link's or the workbook's, or an imported table by its key. */
  readonly openTab = async (key: string): Promise<void> => {
    if ((this.openTable?.key ?? this.current?.id) === key) return;
    this.selection = [];
    this.#untell();
    if (this.guests.pick(key)) await this.refresh();
    else await this.#keep(this.library.open(key));
  };

  readonly catchUp = async (): Promise<void> => {
    const isShown = this.#shown?.spec === this.spec && this.#shown?.ground === this.ground;
    if (!isShown) await this.refresh();
  };

  /** The screen follows at once; whether the disk did is said when it is known. */
  async #keep(written: Promise<void>): Promise<void> {
    const settled = written.catch((error: unknown) => this.storingFailed(error));
    await Promise.all([settled, this.refresh()]);
    void this.storage.mark();
    // The disk did not take it, or held what another browser tab had made of the view.
    if (this.#shown?.spec !== this.spec) await this.refresh();
  }

  /** Says that the disk did not take a change. */
  readonly storingFailed = (error: unknown): void => {
    this.tabsChanged = undefined;
    if (this.pages.outdated) this.pages.outdated = 'asking';
    else this.notice = isStoreFull(error) ? 'disk-full' : 'save-failed';
  };

  /** Figures were written anew under the edition they had. */
  readonly mended = async (): Promise<void> => {
    await this.library.load(true);
    await this.refresh();
  };

  readonly stalled = (): void => this.tell('reading-stalled');

  /** Brings the open view's figures onto the screen. */
  readonly refresh = async (): Promise<void> => {
    const { spec, resolved } = this;
    void this.corrections.look();
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
