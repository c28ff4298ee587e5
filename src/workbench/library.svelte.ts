import {
  type Answers,
  type Assessment,
  type AssessmentHead,
  type AssessmentKey,
  type Edition,
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
  restoreSettings,
  restoreView,
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
import { defaultViews, withSecondDate } from './default-views.ts';
import type { Ground } from './ground.ts';
import { inForce } from './import-answers.ts';
import type { Keeping } from './keep-guest.ts';
import { type ImportedTable, tablesOf } from './tables.ts';

/** What is on the disk, as the screen knows it: the open workbook and everything it stands on. */
export class Library {
  #log = $state.raw<EditLog>();
  readonly workbook = $derived(this.#log?.workbook);
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
  readonly #corrections = $derived(this.workbook?.corrections);
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
    ...(this.#corrections ? { corrections: this.#corrections } : {}),
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
  /** The log as the disk last had it. */
  #kept: EditLog | undefined;
  /** Counts what was sent to the disk; only the last answer is shown, those before it are overtaken. */
  #turn = 0;

  constructor(store: Store) {
    this.#store = store;
  }

  async load(): Promise<void> {
    const [contents, bytes] = await Promise.all([this.#store.contents(), this.#store.usage()]);
    this.bytesUsed = bytes;
    this.#take(contents);
  }

  #take({ heads, imports, units, schemes, workbooks, answers, edits }: Contents): void {
    this.heads = heads;
    this.imports = imports;
    this.imported = { units, schemes };
    this.answers = answers;
    this.#turn++;
    const workbook = workbooks.at(-1);
    this.#kept = workbook && {
      workbook: restoreWorkbook(workbook),
      edits: edits.filter((edit) => edit.workbook === workbook.id),
    };
    this.#log = this.#kept;
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
      this.#kept = kept && { ...kept, workbook: restoreWorkbook(kept.workbook) };
    } finally {
      // Overtaken, the later one shows what became of both.
      if (turn === this.#turn) this.#showKept();
    }
  }

  /** What another browser tab changed meanwhile comes with it; which tab is open stays this screen's affair. */
  #showKept(): void {
    const open = this.#log?.workbook.active;
    const kept = this.#kept && { ...this.#kept, workbook: withOpen(this.#kept.workbook, open, this.tables) };
    if (!isSame(kept, this.#log)) this.#log = kept;
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
    const shown = this.workbook ?? newWorkbook(name);
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
    await this.load();
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
    const shown = this.workbook ?? newWorkbook(name);
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
    await this.load();
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

  /** Forgets the open workbook and what only it used. */
  async remove(): Promise<void> {
    if (!this.workbook) return;
    await this.#store.removeWorkbook(this.workbook.id);
    await this.load();
  }
}

function byKey<T extends { readonly key: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.key, item]));
}

function newWorkbook(name: string): Workbook {
  return {
    id: crypto.randomUUID(),
    name,
    createdAt: new Date().toISOString(),
    assessments: [],
    imports: [],
    views: [],
    step: 0,
  };
}

function listing({ assessments }: Workbook, keys: Iterable<AssessmentKey>): readonly Edition[] {
  const all = new Set([...assessments.map(({ key }) => key), ...keys]);
  return [...all].sort().map((key) => ({ key, edition: key }));
}

function withOpen(workbook: Workbook, tab: string | undefined, tables: readonly ImportedTable[]): Workbook {
  const isThere = workbook.views.some(({ id }) => id === tab) || tables.some(({ key }) => key === tab);
  return tab !== undefined && isThere ? { ...workbook, active: tab } : workbook;
}

/** Views and settings on the disk were written by some version of the program, not necessarily this one. */
function restoreWorkbook(workbook: Workbook): Workbook {
  const views = workbook.views.flatMap((view) => {
    const spec = restoreView(view.spec);
    return spec ? [{ ...view, spec }] : [];
  });
  const { settings: stored, ...rest } = workbook;
  const settings = restoreSettings(stored);
  return { ...rest, views, ...(settings ? { settings } : {}) };
}
