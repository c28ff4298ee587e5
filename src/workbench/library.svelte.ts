import {
  type Answers,
  type AssessmentHead,
  type AssessmentKey,
  applyPatches,
  type EditLog,
  type EditName,
  type Gesture,
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
import type { Contents, Store, Waiting } from '../store/index.ts';
import { adding, type Drop, type DropName, viewPatches, written } from './drop.ts';
import type { Ground } from './ground.ts';
import { inForce } from './import-answers.ts';
import { listedOf } from './listed-of.ts';
import { newWorkbook } from './new-workbook.ts';
import { restoreWorkbook } from './restore-workbook.ts';
import { type ImportedTable, tablesOf } from './tables.ts';

/** What is on the disk, as the screen knows it: the open workbook and everything it stands on. */
export class Library {
  #log = $state.raw<EditLog>();
  readonly workbook = $derived(this.#log?.workbook);
  /** Of every edition that is kept: undo leads back to those before. */
  #heads = $state.raw<Contents['heads']>([]);
  #records = $state.raw<Contents['imports']>([]);
  /** As the disk last had them, the oldest first. */
  #workbooks = $state.raw<readonly Workbook[]>([]);
  /** Units and schemes that came with files; the built-in ones stand behind them. */
  imported = $state.raw<{ readonly units: readonly Unit[]; readonly schemes: readonly Scheme[] }>({
    units: [],
    schemes: [],
  });
  /** NaN where the browser does not say. */
  bytesUsed = $state(Number.NaN);

  readonly #listed = $derived(this.workbook?.assessments);
  readonly #listedImports = $derived(this.workbook?.imports);
  readonly #settings = $derived(this.workbook?.settings);
  /** The assessments the open workbook lists; the same as long as it lists the same, whatever tab is open. */
  readonly ownHeads = $derived(listedOf(this.#heads, this.#listed));
  /** What it keeps of the files it was made of. */
  readonly imports = $derived(listedOf(this.#records, this.#listedImports));
  /** What other workbooks keep of theirs. */
  readonly importsElsewhere = $derived.by(() => {
    const others = this.#workbooks.filter(({ id }) => id !== this.workbook?.id);
    return listedOf(
      this.#records,
      others.flatMap(({ imports }) => imports),
    );
  });
  /** Answers that hold from week to week: its own, and where it has none those of the other workbooks. */
  readonly answers = $derived.by(() => {
    const others = this.#workbooks.filter(({ id }) => id !== this.workbook?.id);
    return inForce(...others.map(({ answers }) => answers), this.workbook?.answers);
  });
  readonly units = $derived(byKey([...builtinUnits, ...this.imported.units]));
  readonly schemes = $derived(byKey([...builtinSchemes, ...this.imported.schemes]));
  /** What the workbook's views stand on. */
  readonly ground = $derived.by((): Ground => {
    const editions = new Map(this.ownHeads.map(({ key, edition }) => [key, edition]));
    const of = (key: AssessmentKey): string => editions.get(key) ?? key;
    return {
      heads: this.ownHeads,
      units: this.units,
      schemes: this.schemes,
      ...(this.#settings ? { settings: this.#settings } : {}),
      read: (key) => this.#store.assessment(of(key)),
      readColumn: (keys, column) => this.#store.column(keys.map(of), column),
    };
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

  #take(contents: Contents): void {
    this.#know(contents);
    this.#turn++;
    const { workbooks, edits } = contents;
    const open = this.workbook?.id;
    const workbook = workbooks.find(({ id }) => id === open) ?? this.#workbooks.at(-1);
    this.#kept = workbook && {
      workbook: restoreWorkbook(workbook),
      edits: edits.filter((edit) => edit.workbook === workbook.id),
    };
    this.#log = this.#kept;
  }

  /** What can be stood on, whatever of it the open workbook lists. */
  #know({ heads, imports, units, schemes, workbooks }: Contents): void {
    this.#heads = heads;
    this.#records = imports;
    this.imported = { units, schemes };
    this.#workbooks = workbooks.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
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
    const gesture = gestureOf(name, patches, view);
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
      if (kept && this.#isNews(kept.workbook)) this.#know(await this.#store.contents());
      this.#kept = kept && { ...kept, workbook: restoreWorkbook(kept.workbook) };
    } finally {
      // Overtaken, the later one shows what became of both.
      if (turn === this.#turn) this.#showKept();
    }
  }

  /** Does it stand on what another browser tab has written since? */
  #isNews({ assessments, imports }: Workbook): boolean {
    const known = new Set([...this.#heads, ...this.#records].map(({ edition }) => edition));
    return [...assessments, ...imports].some(({ edition }) => !known.has(edition));
  }

  /** What another browser tab changed meanwhile comes with it; which tab is open stays this screen's affair. */
  #showKept(): void {
    const open = this.#log?.workbook.active;
    const kept = this.#kept && { ...this.#kept, workbook: withOpen(this.#kept.workbook, open, this.tables) };
    if (!isSame(kept, this.#log)) this.#log = kept;
  }

  /**
   * Stores a drop with the views its new assessments ask for, in a workbook called `name` where none is open, and shows
   * the first of them. One step of the undo log; none where it says nothing new. Rejects as `Store.putImport` does.
   */
  async add(drop: Drop, name: string, as: DropName = 'import', waiting?: Waiting): Promise<void> {
    // Another tab may have stored more of the same place: the views are chosen for all there is.
    await this.load();
    const schemes = byKey([...this.schemes.values(), ...drop.schemes]);
    const imports = drop.imports.filter(({ record }) => !this.#holds(record));
    const shows = { views: this.views, heads: this.ownHeads };
    const { patches, added } = viewPatches(shows, drop.assessments, schemes);
    await this.#put(as, { ...drop, imports }, name, patches, added[0], waiting);
  }

  /**
   * Stores what came in a link and opens the first of its views; `specsOf` makes them for the assessments the workbook
   * then has. A view that is there already is not added again.
   */
  async keep(
    drop: Drop,
    name: string,
    specsOf: (heads: readonly AssessmentHead[]) => readonly ViewSpec[],
  ): Promise<void> {
    await this.load();
    const keys = new Set(drop.assessments.map(({ key }) => key));
    const specs = specsOf([...this.ownHeads.filter(({ key }) => !keys.has(key)), ...drop.assessments]);
    const views = specs.map(
      (spec): View => this.views.find((view) => isSame(view.spec, spec)) ?? { id: crypto.randomUUID(), spec },
    );
    const fresh = views.filter((view) => !this.views.includes(view)).map(adding(this.views.length));
    await this.#put('keep-link', drop, name, fresh, views[0]);
    if (views[0]) await this.open(views[0].id);
  }

  async #put(
    as: DropName,
    drop: Drop,
    name: string,
    further: readonly Patch[],
    view: View | undefined,
    waiting?: Waiting,
  ): Promise<void> {
    const { patches, ...batch } = written(drop);
    const forward = [...patches, ...further];
    if (this.workbook && isSame(applyPatches(this.workbook, forward), this.workbook)) return;
    const gesture = gestureOf(as, forward, view?.id);
    const { units, schemes, basis } = drop;
    const workbook = this.workbook ?? newWorkbook(name);
    await this.#store.putImport({ ...batch, units, schemes, basis, workbook, gesture }, waiting);
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

function gestureOf(name: EditName, forward: readonly Patch[], view: string | undefined): Gesture {
  const at = new Date().toISOString();
  return { name, at, forward, ...(view === undefined ? {} : { view }) };
}

function withOpen(workbook: Workbook, tab: string | undefined, tables: readonly ImportedTable[]): Workbook {
  const isThere = workbook.views.some(({ id }) => id === tab) || tables.some(({ key }) => key === tab);
  return tab !== undefined && isThere ? { ...workbook, active: tab } : workbook;
}
