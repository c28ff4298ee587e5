import {
  type Answers,
  type Assessment,
  type AssessmentHead,
  type AssessmentKey,
  type EditLog,
  type EditName,
  type ImportContext,
  type ImportKey,
  type ImportRecord,
  isSame,
  lastDone,
  nextUndone,
  type Patch,
  performed,
  type Scheme,
  steppedBack,
  steppedForward,
  type Unit,
  type View,
  type ViewSpec,
  type Workbook,
} from '../model/index.ts';
import { builtinSchemes, builtinUnits } from '../recognise/index.ts';
import type { Contents, ImportBatch, Store } from '../store/index.ts';
import { sharingParts, withOpen } from './as-shown.ts';
import { byKey } from './by-key.ts';
import { defaultViews, withSecondDate } from './default-views.ts';
import { firstOpen } from './first-open.ts';
import type { Ground } from './ground.ts';
import { inForce } from './import-answers.ts';
import type { Keeping } from './keep-guest.ts';
import { listing } from './listing.ts';
import { newWorkbook } from './new-workbook.ts';
import type { OpenHere } from './page-memory.ts';
import { restoredLog, restoreWorkbook } from './restore-workbook.ts';
import { tablesOf } from './tables.ts';

/** What is on the disk, as the screen knows it: the open workbook and everything it stands on. */
export class Library {
  #log = $state.raw<EditLog>();
  readonly workbook = $derived(this.#log?.workbook);
  /** All on this machine as they were last read, those removed lately among them. */
  workbooks = $state.raw<readonly Workbook[]>([]);
  heads = $state.raw<readonly AssessmentHead[]>([]);
  imports = $state.raw<readonly ImportRecord[]>([]);
  /** Units and schemes that came with files; the built-in ones stand behind them. */
  imported = $state.raw<{ readonly units: readonly Unit[]; readonly schemes: readonly Scheme[] }>({
    units: [],
    schemes: [],
  });
  /** NaN where the browser does not say. */
  bytesUsed = $state(Number.NaN);
  /** Answers that hold from week to week. */
  answers: Answers = {};

  readonly #listed = $derived(this.workbook?.assessments);
  readonly #settings = $derived(this.workbook?.settings);
  /** The assessments the open workbook lists; the same as long as it lists the same, whatever tab is open. */
  readonly ownHeads = $derived.by(() => {
    const listed = new Set(this.#listed?.map(({ edition }) => edition));
    return this.heads.filter((head) => listed.has(head.key));
  });
  readonly units = $derived(byKey([...builtinUnits, ...this.imported.units]));
  readonly schemes = $derived(byKey([...builtinSchemes, ...this.imported.schemes]));
  /** What the workbook's views stand on. */
  readonly ground = $derived<Ground>({
    heads: this.ownHeads,
    units: this.units,
    schemes: this.schemes,
    ...(this.#settings ? { settings: this.#settings } : {}),
    read: (key) => this.#store.assessment(key),
    readColumn: (keys, column) => this.#store.column(keys, column),
  });
  readonly views = $derived(this.workbook?.views ?? []);
  /** The step that `undo` takes back, and the one that `redo` does again. */
  readonly undoable = $derived.by(() => this.#log && lastDone(this.#log));
  readonly redoable = $derived.by(() => this.#log && nextUndone(this.#log));
  readonly tables = $derived(tablesOf(this.ownHeads, this.imports));
  /** The imported table that is open; then no view is. */
  readonly table = $derived(this.tables.find((table) => table.key === this.workbook?.active));
  readonly view = $derived(
    this.table ? undefined : (this.views.find((v) => v.id === this.workbook?.active) ?? this.views[0]),
  );

  readonly #store: Store;
  readonly #here: OpenHere | undefined;
  /** Which workbook is to be open, undefined: none. Before the first look at the disk nobody has chosen. */
  #chosen: { readonly id: string | undefined } | undefined;
  /** The log as the disk last had it. */
  #kept: EditLog | undefined;
  /** Counts what was sent to the disk; only the last answer is shown, those before it are overtaken. */
  #turn = 0;

  constructor(store: Store, here?: OpenHere) {
    this.#store = store;
    this.#here = here;
  }

  /**
   * Reads everything anew and opens the tab that was open last, in whichever page; `isNews`: because of what another did,
   * and which tab is open stays this page's affair.
   */
  async load(isNews = false): Promise<void> {
    const turn = this.#turn;
    const [contents, bytes] = await Promise.all([this.#store.contents(), this.#store.usage()]);
    this.bytesUsed = bytes;
    const isFirst = this.#chosen === undefined;
    this.#take(contents);
    // What was done meanwhile may not be in it.
    if (turn !== this.#turn) await this.#readOpen();
    else if (isNews) this.#showKept();
    else this.#log = this.#kept;
    if (isFirst) this.#showKept(this.#here?.tab);
  }

  /** Opens another workbook, or none. */
  async openWorkbook(id: string | undefined): Promise<void> {
    this.#chosen = { id };
    this.#turn++;
    await this.load();
  }

  /** Reads again what another page changed of these workbooks. */
  async follow(ids: Iterable<string>): Promise<void> {
    for (const id of ids) {
      const log = id === this.#chosen?.id ? await this.#readOpen() : restoredLog(await this.#store.log(id));
      const others = this.workbooks.filter((workbook) => workbook.id !== id);
      this.workbooks = log ? [...others, log.workbook] : others;
    }
  }

  #take({ heads, imports, units, schemes, workbooks, answers, edits }: Contents): void {
    this.heads = heads;
    this.imports = imports;
    this.imported = { units, schemes };
    this.answers = answers;
    this.workbooks = workbooks.map(restoreWorkbook);
    this.#chosen ??= { id: firstOpen(this.workbooks, this.#here, Date.now()) };
    const workbook = this.workbooks.find(({ id }) => id === this.#chosen?.id);
    this.#kept = workbook && { workbook, edits: edits.filter((edit) => edit.workbook === workbook.id) };
  }

  /** The open workbook as it is after all that this page has sent to the disk, and whatever others have. */
  async #readOpen(): Promise<EditLog | undefined> {
    for (;;) {
      const [turn, id] = [this.#turn, this.#chosen?.id];
      const log = id === undefined ? undefined : restoredLog(await this.#store.log(id));
      if (turn !== this.#turn) continue;
      const known = new Set(this.heads.map(({ key }) => key));
      this.#kept = log;
      if (log?.workbook.assessments.every(({ edition }) => known.has(edition)) ?? true) this.#showKept();
      else await this.load(true);
      return log;
    }
  }

  /** Which tab is open is kept, but is no step of the undo log. */
  async open(tab: string): Promise<void> {
    if (!this.#log) return;
    const { workbook } = this.#log;
    this.#log = { ...this.#log, workbook: { ...workbook, active: tab } };
    await this.#store.updateWorkbook(workbook.id, (stored) => ({ ...stored, active: tab }));
  }

  /**
   * One gesture of the user: shown at once, then kept with what takes it back. Where it cannot be kept, the screen goes
   * back to what is on the disk and the promise rejects. A gesture that changes nothing is none.
   */
  async perform(name: EditName, patches: readonly Patch[], view?: string): Promise<void> {
    const at = new Date().toISOString();
    const gesture = { name, at, forward: patches, ...(view === undefined ? {} : { view }) };
    await this.#step(
      (log) => performed(log, gesture),
      (id) => this.#store.perform(id, gesture),
    );
  }

  async changeView(view: View): Promise<void> {
    const was = this.views.find(({ id }) => id === view.id);
    await this.perform('change-view', [{ kind: 'change-view', view, ...(was ? { was } : {}) }], view.id);
  }

  /** Takes the last step back and opens the tab it was about; rejects as `perform` does. */
  undo(): Promise<void> {
    return this.#step(steppedBack, (id) => this.#store.stepBack(id));
  }

  redo(): Promise<void> {
    return this.#step(steppedForward, (id) => this.#store.stepForward(id));
  }

  async #step(
    change: (log: EditLog) => EditLog,
    keep: (workbook: string) => Promise<EditLog | undefined>,
  ): Promise<void> {
    const log = this.#log;
    const next = log && change(log);
    if (next === log || next === undefined) return;
    this.#log = next;
    const turn = ++this.#turn;
    try {
      const kept = await keep(next.workbook.id);
      if (next.workbook.id !== this.#chosen?.id) return;
      this.#kept = restoredLog(kept);
    } finally {
      // Overtaken, the later one shows what became of both.
      if (turn === this.#turn) this.#showKept();
    }
  }

  /** What another page changed meanwhile comes with it; `tab` is open here if it is still there. */
  #showKept(tab = this.#log?.workbook.active): void {
    const kept = this.#kept && withOpen(this.#kept, tab, this.tables);
    if (!isSame(kept, this.#log)) this.#log = kept && sharingParts(kept, this.#log);
  }

  /**
   * Stores a drop with the views its new assessments ask for, in a workbook called `name` where none is open, and shows
   * the first of them.
   */
  async add(batch: Omit<ImportBatch, 'workbook'>, name: string): Promise<void> {
    // Another tab may have stored more of the same place: the views are chosen for all there is.
    await this.load();
    const schemes = byKey([...this.schemes.values(), ...batch.schemes]);
    const incoming: readonly AssessmentHead[] = batch.assessments;
    const keys = new Set(incoming.map((head) => head.key));
    const heads = [...this.ownHeads.filter((head) => !keys.has(head.key)), ...incoming];
    const known = this.views.map((view) => view.spec);
    const own = new Set(this.workbook?.assessments.map(({ key }) => key));
    const fresh = incoming.filter((head) => !own.has(head.key));
    const added = defaultViews(fresh, heads, schemes, known).map(
      (spec): View => ({ id: crypto.randomUUID(), spec }),
    );
    const shown = this.workbook ?? newWorkbook(name, this.workbooks);
    const had = this.ownHeads;
    const change = (stored: Workbook = shown): Workbook => {
      const active = added[0]?.id ?? stored.active;
      const views = stored.views.map((view) => ({ ...view, spec: withSecondDate(view.spec, had, heads) }));
      return {
        ...stored,
        assessments: listing(stored, keys),
        views: [...views, ...added],
        ...(active ? { active } : {}),
      };
    };
    const imports = batch.imports.filter(({ record }) => !this.#holds(record));
    await this.#store.putImport({ ...batch, imports, workbook: { id: shown.id, change } });
    await this.openWorkbook(shown.id);
  }

  /** The stored figures of any assessment, listed by the open workbook or not. */
  figures(key: AssessmentKey): Promise<Assessment | undefined> {
    return this.#store.assessment(key);
  }

  /**
   * Stores what came in a link and opens the first of its views; `specsOf` makes them for the assessments the workbook
   * then has. A view that is there already is not added again.
   */
  async keep(
    { batch, keys }: Pick<Keeping, 'batch' | 'keys'>,
    name: string,
    specsOf: (heads: readonly AssessmentHead[]) => readonly ViewSpec[],
  ): Promise<void> {
    await this.load();
    const shown = this.workbook ?? newWorkbook(name, this.workbooks);
    const listed = new Set([...shown.assessments.map(({ key }) => key), ...keys]);
    const incoming: readonly AssessmentHead[] = batch.assessments;
    const known = this.heads.filter((head) => !incoming.some(({ key }) => key === head.key));
    const specs = specsOf([...known, ...incoming].filter((head) => listed.has(head.key)));
    const kept = specs.map(
      (spec): View => this.views.find((view) => isSame(view.spec, spec)) ?? { id: crypto.randomUUID(), spec },
    );
    const change = (stored: Workbook = shown): Workbook => {
      const there = new Set(stored.views.map(({ id }) => id));
      return {
        ...stored,
        assessments: listing(stored, keys),
        views: [...stored.views, ...kept.filter(({ id }) => !there.has(id))],
        ...(kept[0] ? { active: kept[0].id } : {}),
      };
    };
    await this.#store.putImport({ ...batch, workbook: { id: shown.id, change } });
    await this.openWorkbook(shown.id);
  }

  /** What a file is read again under: what was answered when it came outweighs what was remembered since. */
  knownOf(file: ImportKey): { readonly context: ImportContext; readonly answers: Answers } {
    const own = this.imports.find((record) => record.key === file)?.answers;
    return { context: this.imported, answers: inForce(this.answers, own) };
  }

  /** A file dropped again says nothing new, unless another answer made other figures of it. */
  #holds({ key, assessments, answers }: ImportRecord): boolean {
    const known = this.imports.find((record) => record.key === key);
    if (known === undefined || !isSame(known.answers ?? {}, answers ?? {})) return false;
    return assessments.every((assessment) => known.assessments.includes(assessment));
  }
}
