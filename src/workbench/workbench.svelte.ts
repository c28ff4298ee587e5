import type { HostCheck, WorkerEngine } from '../engine/index.ts';
import {
  type Cell,
  type FigureRef,
  type PeriodRef,
  periodKey,
  type SourceFile,
  type ViewSpec,
} from '../model/index.ts';
import { readDay } from '../recognise/index.ts';
import type { Store } from '../store/index.ts';
import { buildPage, focusOf } from '../view/index.ts';
import { wordingOf } from '../wording/index.ts';
import { columnKey, placeKey } from './choices.ts';
import { defaultViews } from './default-views.ts';
import { ImportSession } from './import-session.svelte.ts';
import { Library } from './library.svelte.ts';
import { Preferences } from './preferences.svelte.ts';
import { resolveView } from './resolve-view.ts';
import { fetchSamples } from './samples.ts';
import { Showing, type Shown } from './showing.ts';

export type Phase = 'starting' | 'ready' | 'host-broken' | 'host-cannot-compile';

/** Something to tell the reader once, beside what they were doing. */
export type Notice = 'disk-full' | 'save-failed' | 'figures-damaged' | 'superseded' | 'samples-missing';

const AFTER_HOST_CHECK: Readonly<Record<HostCheck, Phase>> = {
  fine: 'ready',
  broken: 'host-broken',
  'cannot-compile': 'host-cannot-compile',
};

const UNITS_SORT: ViewSpec['sort'] = { by: 'after', descending: true };
const INDICATORS_SORT: ViewSpec['sort'] = { by: 'source', descending: false };

/**
 * The one conductor: turns commands into new state and keeps disk, engine and screen in step. Components read its fields
 * and call its commands; nothing else changes the data.
 */
export class Workbench {
  phase = $state<Phase>('starting');
  notice = $state<Notice>();
  /** The figures on screen are not yet those the view asks for. */
  busy = $state(false);
  session = $state.raw<ImportSession>();
  /** Keys of the rows selected in the grid and marked in the chart. */
  selection = $state.raw<readonly string[]>([]);
  #shown = $state.raw<Shown>();

  readonly preferences = new Preferences();
  readonly library: Library;
  readonly wording = $derived(wordingOf(this.preferences.language));
  readonly resolved = $derived.by(() => {
    const { view, ownHeads } = this.library;
    return view && resolveView(view.spec, ownHeads);
  });
  /** What is looked at: one figure of all units, or all figures of one unit. */
  readonly focus = $derived.by(() => this.#shown && focusOf(this.#shown.comparison, this.#shown.spec));
  /** What the files behind the shown figures need care about. */
  readonly dataNotes = $derived.by(() => {
    const heads = [this.#shown?.from, this.#shown?.to];
    const behind = new Set(heads.flatMap((head) => head?.origins.map((o) => o.import) ?? []));
    return this.library.imports
      .filter((i) => behind.has(i.key))
      .flatMap((i) => i.issues.filter((issue) => issue.severity !== 'note'));
  });
  readonly page = $derived.by(() => {
    const shown = this.#shown;
    const scheme = shown && this.library.schemes.get(shown.spec.scheme);
    if (!shown || !scheme) return undefined;
    return buildPage({
      spec: shown.spec,
      comparison: shown.comparison,
      findings: shown.findings,
      units: [...this.library.units.values()],
      scheme,
      issues: this.dataNotes,
      sourceName: this.wording.start.source(shown.to.source),
      language: this.preferences.language,
    });
  });

  /** A date typed into a question; undefined where it is none. */
  readonly readDate = readDay;

  readonly #engine: WorkerEngine;
  readonly #store: Store;
  readonly #showing: Showing;
  #started: Promise<void> | undefined;

  constructor(engine: WorkerEngine, store: Store) {
    this.#engine = engine;
    this.#store = store;
    this.#showing = new Showing(engine, store);
    this.library = new Library(store);
  }

  /** Reads what is on the disk and waits for the engine. Nothing of the screen works before it resolves. */
  start(): Promise<void> {
    this.#started ??= this.#start();
    return this.#started;
  }

  async #start(): Promise<void> {
    const [host] = await Promise.all([this.#engine.host, this.library.load()]);
    if (host === 'fine') await this.#refresh();
    this.phase = AFTER_HOST_CHECK[host];
  }

  /** Files dropped or picked: read them and open the import sheet. */
  async openFiles(files: readonly SourceFile[]): Promise<void> {
    // Files may be dropped on a page that is still starting.
    await this.start();
    if (this.phase !== 'ready') return;
    // What another tab stored meanwhile is what these files are set beside.
    try {
      await this.library.load();
    } catch (error) {
      this.#storingFailed(error);
      return;
    }
    // More files for an import that is still open join it.
    const earlier = this.session?.phase === 'saving' ? [] : (this.session?.files ?? []);
    await this.session?.cancel();
    const { heads, imported, imports, answers } = this.library;
    const session = new ImportSession([...earlier, ...files], {
      engine: this.#engine,
      store: this.#store,
      heads,
      context: {
        ...imported,
        imports: imports.map((i) => i.key),
      },
      answers,
    });
    this.session = session;
    try {
      await session.read();
    } catch (error) {
      if (this.session === session) this.session = undefined;
      if (!(error instanceof Error) || error.name !== 'JobCancelled') throw error;
    }
  }

  /** The files that ship with the program, taken in without further questions. */
  async openSample(): Promise<void> {
    let files: SourceFile[];
    try {
      files = await fetchSamples();
    } catch {
      this.notice = 'samples-missing';
      return;
    }
    await this.openFiles(files);
    await this.acceptImport(this.wording.start.sampleWorkbook);
  }

  async closeImport(): Promise<void> {
    const session = this.session;
    this.session = undefined;
    await session?.cancel();
  }

  /** Stores the session's figures with their files and opens the first view they give. */
  async acceptImport(name = this.wording.start.newWorkbook): Promise<void> {
    const { session } = this;
    if (!session?.outcome || session.isEmpty) return;
    session.phase = 'saving';
    const batch = session.batch(new Date().toISOString());
    try {
      await this.library.add(batch, name);
    } catch (error) {
      session.phase = 'ready';
      this.#storingFailed(error);
      return;
    }
    this.session = undefined;
    await session.release();
    this.#showing.forget(batch.assessments.map((a) => a.key));
    this.selection = [];
    await this.#refresh();
    await this.#store.persist();
  }

  /** Changes the open view; the change is on the disk when it resolves. */
  async changeView(change: Partial<ViewSpec>): Promise<void> {
    const { view } = this.library;
    if (view) await this.#keep(this.library.editView({ ...view.spec, ...change }));
  }

  /** Shows one date alone: the later one stays. */
  async dropFrom(): Promise<void> {
    const { view } = this.library;
    if (!view) return;
    const { from: _dropped, ...rest } = view.spec;
    await this.#keep(this.library.editView(rest));
  }

  /** Sets a further period beside the pair, or takes it away again; `key` as `periodChoices` gives it. */
  async toggleBaseline(key: string): Promise<void> {
    const { choices, baselines } = this.resolved ?? { choices: [], baselines: [] };
    const shown = baselines.map((head) => periodKey(head.period));
    const wanted = shown.includes(key) ? shown.filter((k) => k !== key) : [...shown, key];
    const heads = choices.filter((head) => wanted.includes(periodKey(head.period)));
    await this.changeView({ baselines: heads.map((head): PeriodRef => ({ exact: head.period })) });
  }

  async swap(): Promise<void> {
    const { from, to } = this.resolved ?? {};
    if (from && to) await this.changeView({ from: { exact: to.period }, to: { exact: from.period } });
  }

  /** Where the figure at the later (`after`) or the earlier date came from. */
  sourceOf(ref: FigureRef, side: 'before' | 'after'): Cell | undefined {
    const head = side === 'after' ? this.#shown?.to : this.#shown?.from;
    return head && this.#showing.figure(head, ref)?.cell;
  }

  /** Shows another scheme, scope or level: in the tab that is about it, else in this one. */
  async openPlace(key: string): Promise<void> {
    const tab = this.library.views.find((v) => placeKey(v.spec) === key);
    if (tab) return this.openView(tab.id);
    const heads = this.library.ownHeads.filter((head) => placeKey(head) === key);
    const [spec] = defaultViews(heads, heads, this.library.schemes, []);
    if (spec) await this.#keep(this.library.editView(spec));
  }

  /** Shows this figure of every unit; `key` as `columnChoices` gives it. */
  async showColumn(key: string): Promise<void> {
    const column = this.#shown?.comparison.columns.find((c) => columnKey(c) === key);
    if (column) await this.changeView({ rows: 'units', focus: column, sort: UNITS_SORT });
  }

  /** Looks into one unit's indicators; undefined goes back to all units, with the one that was left selected. */
  async openUnit(unit: string | undefined): Promise<void> {
    const { unit: left, ...focus } = this.library.view?.spec.focus ?? {};
    this.selection = unit === undefined && left !== undefined ? [left] : [];
    await this.changeView(
      unit === undefined
        ? { rows: 'units', focus, sort: UNITS_SORT }
        : { rows: 'indicators', focus: { ...focus, unit }, sort: INDICATORS_SORT },
    );
  }

  /** Lets an event into the headline, or keeps it out again. */
  async toggleDismissed(finding: string): Promise<void> {
    const dismissed = this.library.view?.spec.dismissed ?? [];
    const without = dismissed.filter((key) => key !== finding);
    await this.changeView({
      dismissed: without.length < dismissed.length ? without : [...dismissed, finding],
    });
  }

  async openView(id: string): Promise<void> {
    if (this.library.view?.id === id) return;
    this.selection = [];
    await this.#keep(this.library.edit((workbook) => ({ ...workbook, active: id })));
  }

  /** Forgets the workbook and what only it used. */
  async removeWorkbook(): Promise<void> {
    this.selection = [];
    await this.library.remove();
    await this.#refresh();
  }

  /** The screen follows at once; whether the disk did is said when it is known. */
  async #keep(written: Promise<void>): Promise<void> {
    const settled = written.catch((error: unknown) => this.#storingFailed(error));
    await Promise.all([settled, this.#refresh()]);
  }

  #storingFailed(error: unknown): void {
    this.notice = error instanceof Error && error.name === 'StoreFull' ? 'disk-full' : 'save-failed';
  }

  async #refresh(): Promise<void> {
    const { view, units, schemes } = this.library;
    if (!view || !this.resolved) {
      this.#shown = undefined;
      return;
    }
    this.busy = true;
    const shown = await this.#showing.show(view.spec, this.resolved, units, schemes);
    if (shown === 'superseded') return;
    this.busy = false;
    if (shown === 'damaged') this.notice = 'figures-damaged';
    this.#shown = typeof shown === 'string' ? undefined : shown;
  }
}
