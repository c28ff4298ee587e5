import type { HostCheck, WorkerEngine } from '../engine/index.ts';
import {
  type Answers,
  type AssessmentHead,
  type Cell,
  type FigureRef,
  type ImportRecord,
  restoreView,
  type Scheme,
  type SourceFile,
  type Unit,
  type View,
  type ViewSpec,
  type Workbook,
} from '../model/index.ts';
import { builtinSchemes, builtinUnits, readDay } from '../recognise/index.ts';
import type { Contents, Store } from '../store/index.ts';
import { buildPage, focusOf } from '../view/index.ts';
import { wordingOf } from '../wording/index.ts';
import { columnKey, placeKey } from './choices.ts';
import { defaultViews } from './default-views.ts';
import { ImportSession } from './import-session.svelte.ts';
import { Preferences } from './preferences.svelte.ts';
import { resolveView } from './resolve-view.ts';
import { fetchSamples } from './samples.ts';
import { Showing, type Shown } from './showing.ts';

export type Phase = 'starting' | 'ready' | 'host-broken' | 'host-cannot-compile';

/** Something to tell the reader once, beside what they were doing. */
export type Notice =
  | 'saved'
  | 'disk-full'
  | 'save-failed'
  | 'figures-damaged'
  | 'superseded'
  | 'samples-missing';

const UNITS_SORT: ViewSpec['sort'] = { by: 'after', descending: true };
const INDICATORS_SORT: ViewSpec['sort'] = { by: 'source', descending: false };

/**
 * The one conductor: holds the open workbook, turns commands into new state, and keeps disk, engine and screen in step.
 * Components read its fields and call its commands; nothing else changes the data.
 */
export class Workbench {
  phase = $state<Phase>('starting');
  notice = $state<Notice>();
  /** The figures on screen are not yet those the view asks for. */
  busy = $state(false);
  bytesUsed = $state(Number.NaN);
  persisted = $state(false);

  workbook = $state.raw<Workbook>();
  heads = $state.raw<readonly AssessmentHead[]>([]);
  imports = $state.raw<readonly ImportRecord[]>([]);
  units = $state.raw<ReadonlyMap<string, Unit>>(new Map());
  schemes = $state.raw<ReadonlyMap<string, Scheme>>(new Map());
  session = $state.raw<ImportSession>();
  /** Keys of the rows selected in the grid and marked in the chart. */
  selection = $state.raw<readonly string[]>([]);

  readonly preferences = new Preferences();
  readonly wording = $derived(wordingOf(this.preferences.language));
  /** The assessments the open workbook lists. */
  readonly ownHeads = $derived.by(() => {
    const listed = new Set(this.workbook?.assessments);
    return this.heads.filter((head) => listed.has(head.key));
  });
  readonly views = $derived(this.workbook?.views ?? []);
  readonly view = $derived(this.views.find((v) => v.id === this.workbook?.active) ?? this.views[0]);
  readonly resolved = $derived(this.view && resolveView(this.view.spec, this.ownHeads));
  /** What is looked at: one figure of all units, or all figures of one unit. */
  readonly focus = $derived.by(() => this.#shown && focusOf(this.#shown.comparison, this.#shown.spec));
  /** What the files behind the shown figures need care about. */
  readonly dataNotes = $derived.by(() => {
    const origins = [this.#shown?.from, this.#shown?.to].flatMap((head) => head?.origins.map((o) => o.import) ?? []);
    return this.imports
      .filter((i) => origins.includes(i.key))
      .flatMap((i) => i.issues.filter((issue) => issue.severity !== 'note'));
  });
  readonly page = $derived.by(() => {
    const shown = this.#shown;
    const scheme = shown && this.schemes.get(shown.spec.scheme);
    if (!shown || !scheme) return undefined;
    return buildPage({
      spec: shown.spec,
      comparison: shown.comparison,
      findings: shown.findings,
      units: [...this.units.values()],
      scheme,
      issues: this.dataNotes,
      sourceName: this.wording.start.source(shown.to.source),
      language: this.preferences.language,
    });
  });

  /** A date typed into a question; undefined where it is none. */
  readonly readDate = readDay;

  #shown = $state.raw<Shown>();
  #answers: Answers = {};
  readonly #engine: WorkerEngine;
  readonly #store: Store;
  readonly #showing: Showing;

  constructor(engine: WorkerEngine, store: Store) {
    this.#engine = engine;
    this.#store = store;
    this.#showing = new Showing(engine, store);
  }

  /** Reads what is on the disk and waits for the engine. Nothing of the screen works before it resolves. */
  async start(): Promise<void> {
    const [host, contents] = await Promise.all([this.#engine.host, this.#store.contents()]);
    const broken: Record<HostCheck, Phase> = {
      fine: 'ready',
      broken: 'host-broken',
      'cannot-compile': 'host-cannot-compile',
    };
    this.phase = broken[host];
    if (host !== 'fine') return;
    this.#take(contents);
    this.bytesUsed = await this.#store.usage();
    await this.#refresh();
  }

  #take(contents: Contents): void {
    this.heads = contents.heads;
    this.imports = contents.imports;
    this.units = byKey([...builtinUnits, ...contents.units]);
    this.schemes = byKey([...builtinSchemes, ...contents.schemes]);
    this.#answers = contents.answers;
    this.workbook = restoreWorkbook(contents.workbooks.at(-1));
  }

  /** Files dropped or picked: read them and open the import sheet. */
  async openFiles(files: readonly SourceFile[]): Promise<void> {
    await this.session?.cancel();
    const session = new ImportSession(files, {
      engine: this.#engine,
      store: this.#store,
      heads: this.heads,
      context: {
        units: [...this.units.values()],
        schemes: [...this.schemes.values()],
        imports: this.imports.map((i) => i.key),
      },
      answers: this.#answers,
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
  async acceptImport(name?: string): Promise<void> {
    const { session } = this;
    if (!session?.outcome || session.isEmpty) return;
    session.phase = 'saving';
    const batch = session.batch(new Date().toISOString());
    const schemes = byKey([...this.schemes.values(), ...batch.schemes]);
    const incoming: readonly AssessmentHead[] = batch.assessments;
    const keys = new Set(incoming.map((a) => a.key));
    const heads = [...this.ownHeads.filter((h) => !keys.has(h.key)), ...incoming];
    const added = defaultViews(
      incoming,
      heads,
      schemes,
      this.views.map((v) => v.spec),
    ).map((spec): View => ({ id: crypto.randomUUID(), spec }));
    const workbook: Workbook = {
      ...(this.workbook ?? newWorkbook(name ?? this.wording.start.newWorkbook)),
      assessments: heads.map((h) => h.key),
      views: [...this.views, ...added],
    };
    const active = added[0]?.id ?? workbook.active;
    const stored = { ...workbook, ...(active ? { active } : {}) };
    try {
      await this.#store.putImport({ ...batch, workbook: stored });
    } catch (error) {
      session.phase = 'ready';
      this.#storingFailed(error);
      return;
    }
    this.session = undefined;
    await session.release();
    this.#showing.forget(keys);
    this.#take(await this.#store.contents());
    this.selection = [];
    this.notice = 'saved';
    await this.#refresh();
    this.persisted = await this.#store.persist();
    this.bytesUsed = await this.#store.usage();
  }

  /** Changes the open view; the change is on the disk when it resolves. */
  async changeView(change: Partial<ViewSpec>): Promise<void> {
    if (this.view) await this.#replaceSpec({ ...this.view.spec, ...change });
  }

  /** Shows one date alone: the later one stays. */
  async dropFrom(): Promise<void> {
    if (!this.view) return;
    const { from: _dropped, ...rest } = this.view.spec;
    await this.#replaceSpec(rest);
  }

  async swap(): Promise<void> {
    const { view, resolved } = this;
    if (!view || !resolved?.from || !resolved.to) return;
    await this.changeView({ from: { exact: resolved.to.period }, to: { exact: resolved.from.period } });
  }

  /** Where the figure at the later (`after`) or the earlier date came from. */
  sourceOf(ref: FigureRef, side: 'before' | 'after'): Cell | undefined {
    const head = side === 'after' ? this.#shown?.to : this.#shown?.from;
    return head && this.#showing.figure(head, ref)?.cell;
  }

  /** Shows another scheme, scope or level: in the tab that is about it, else in this one. */
  async openPlace(key: string): Promise<void> {
    const tab = this.views.find((v) => placeKey(v.spec) === key);
    if (tab) return this.openView(tab.id);
    const heads = this.ownHeads.filter((head) => placeKey(head) === key);
    const [spec] = defaultViews(heads, heads, this.schemes, []);
    if (spec) await this.#replaceSpec(spec);
  }

  /** Shows this figure of every unit; `key` as `columnChoices` gives it. */
  async showColumn(key: string): Promise<void> {
    const column = this.#shown?.comparison.columns.find((c) => columnKey(c) === key);
    if (column) await this.changeView({ rows: 'units', focus: column, sort: UNITS_SORT });
  }

  /** Looks into one unit's indicators; undefined goes back to all units. */
  async openUnit(unit: string | undefined): Promise<void> {
    if (!this.view) return;
    const { unit: _left, ...focus } = this.view.spec.focus ?? {};
    this.selection = [];
    await this.changeView(
      unit === undefined
        ? { rows: 'units', focus, sort: UNITS_SORT }
        : { rows: 'indicators', focus: { ...focus, unit }, sort: INDICATORS_SORT },
    );
  }

  /** Lets an event into the headline, or keeps it out again. */
  async toggleDismissed(finding: string): Promise<void> {
    if (!this.view) return;
    const { dismissed } = this.view.spec;
    await this.changeView({
      dismissed: dismissed.includes(finding) ? dismissed.filter((k) => k !== finding) : [...dismissed, finding],
    });
  }

  async openView(id: string): Promise<void> {
    const { workbook } = this;
    if (!workbook || this.view?.id === id) return;
    this.selection = [];
    const opened = (w: Workbook): Workbook => ({ ...w, active: id });
    this.workbook = opened(workbook);
    await Promise.all([this.#refresh(), this.#save(opened)]);
  }

  /** Forgets the workbook and what only it used. */
  async removeWorkbook(): Promise<void> {
    if (!this.workbook) return;
    await this.#store.removeWorkbook(this.workbook.id);
    this.#shown = undefined;
    this.selection = [];
    this.#take(await this.#store.contents());
    await this.#refresh();
    this.bytesUsed = await this.#store.usage();
  }

  async #replaceSpec(spec: ViewSpec): Promise<void> {
    const { view, workbook } = this;
    if (!view || !workbook) return;
    const replaced = (w: Workbook): Workbook => ({
      ...w,
      views: w.views.map((v) => (v.id === view.id ? { ...v, spec } : v)),
    });
    this.workbook = replaced(workbook);
    await Promise.all([this.#refresh(), this.#save(replaced)]);
  }

  async #save(change: (workbook: Workbook) => Workbook): Promise<void> {
    if (!this.workbook) return;
    try {
      await this.#store.updateWorkbook(this.workbook.id, change);
    } catch (error) {
      this.#storingFailed(error);
    }
  }

  #storingFailed(error: unknown): void {
    this.notice = error instanceof Error && error.name === 'StoreFull' ? 'disk-full' : 'save-failed';
  }

  async #refresh(): Promise<void> {
    const { view, resolved } = this;
    if (!view || !resolved) {
      this.#shown = undefined;
      return;
    }
    this.busy = true;
    const shown = await this.#showing.show(view.spec, resolved, this.units, this.schemes);
    if (shown === 'superseded') return;
    this.busy = false;
    if (shown === 'damaged') this.notice = 'figures-damaged';
    this.#shown = typeof shown === 'string' ? undefined : shown;
  }
}

function byKey<T extends { readonly key: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.key, item]));
}

function newWorkbook(name: string): Workbook {
  return { id: crypto.randomUUID(), name, createdAt: new Date().toISOString(), assessments: [], views: [] };
}

/** Views on the disk were written by some version of the program, not necessarily this one. */
function restoreWorkbook(workbook: Workbook | undefined): Workbook | undefined {
  if (!workbook) return undefined;
  const views = workbook.views.flatMap((view) => {
    const spec = restoreView(view.spec);
    return spec ? [{ ...view, spec }] : [];
  });
  return { ...workbook, views };
}
