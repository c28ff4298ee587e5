import {
  type Answers,
  type AssessmentKey,
  type EditLog,
  type EditName,
  foundByEither,
  type Glossary,
  type ImportContext,
  type ImportKey,
  isSame,
  lastDone,
  nextUndone,
  type Patch,
  performed,
  steppedBack,
  steppedForward,
  underOwnNames,
  type View,
  type Workbook,
} from '../model/index.ts';
import { builtinSchemes, builtinUnits } from '../recognise/index.ts';
import type { Contents, Store } from '../store/index.ts';
import { sameItems, sharingParts, withOpen } from './as-shown.ts';
import { byKey } from './by-key.ts';
import { correctedGround } from './corrected-ground.ts';
import { firstOpen } from './first-open.ts';
import { gestureOf } from './gesture-of.ts';
import type { Ground } from './ground.ts';
import { inForce } from './import-answers.ts';
import { Intake } from './intake.ts';
import { listedOf } from './listed-of.ts';
import type { OpenHere } from './page-memory.ts';
import { restoredLog, restoreWorkbook } from './restore-workbook.ts';
import { tablesOf } from './tables.ts';

/** What is on the disk, as the screen knows it: the open workbook and everything it stands on. */
export class Library {
  #log = $state.raw<EditLog>();
  readonly workbook = $derived(this.#log?.workbook);
  /** All on this machine as they were last read, those removed lately among them; the oldest first. */
  workbooks = $state.raw<readonly Workbook[]>([]);
  /** Of every edition that is kept, whichever workbook lists it: undo leads back to those before. */
  everyHead = $state.raw<Contents['heads']>([]);
  #records = $state.raw<Contents['imports']>([]);
  /** Units and schemes that came with files; the built-in ones stand behind them. */
  imported = $state.raw<Glossary>({ units: [], schemes: [] });
  /** NaN where the browser does not say. */
  bytesUsed = $state(Number.NaN);

  readonly #others = $derived(
    this.workbooks.filter(({ id, removedAt }) => id !== this.workbook?.id && removedAt === undefined),
  );
  readonly #listed = $derived(this.workbook?.assessments);
  readonly #listedImports = $derived(this.workbook?.imports);
  readonly #settings = $derived(this.workbook?.settings);
  readonly corrections = $derived(this.workbook?.corrections);
  /** The assessments the open workbook lists; the same as long as it lists the same, whatever tab is open. */
  readonly ownHeads = $derived(listedOf(this.everyHead, this.#listed));
  /** What it keeps of the files it was made of. */
  readonly imports = $derived(listedOf(this.#records, this.#listedImports));
  /** What other workbooks keep of theirs. */
  readonly importsElsewhere = $derived.by(() => {
    const listed = this.#others.flatMap(({ imports }) => imports);
    return listedOf(this.#records, listed);
  });
  /** Answers that hold from week to week: its own, and where it has none those of the other workbooks. */
  readonly answers = $derived(inForce(...this.#others.map(({ answers }) => answers), this.workbook?.answers));
  /** Which of them are another workbook's, by what they answer: its name. */
  readonly answeredIn = $derived.by((): ReadonlyMap<string, string> => {
    const own = this.workbook?.answers ?? {};
    const others = this.#others.flatMap(({ name, answers = {} }) =>
      Object.entries(answers).map(([id, answer]) => ({ id, answer, name })),
    );
    const foreign = others.filter(({ id, answer }) => answer !== '' && !Object.hasOwn(own, id));
    return new Map(foreign.map(({ id, name }) => [id, name]));
  });
  readonly #names = $derived(this.workbook?.names);
  readonly #called = $derived(underOwnNames(this.imported, this.#names));
  /** What files are read under: their units are those of the open workbook, whichever name they print. */
  readonly context = $derived(foundByEither(this.imported, this.#names));
  readonly units = $derived(byKey([...builtinUnits, ...this.#called.units]));
  readonly schemes = $derived(byKey([...builtinSchemes, ...this.#called.schemes]));
  readonly #printed = $derived.by((): Ground => {
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
  /** What the workbook's views stand on. */
  readonly ground = $derived(correctedGround(this.#printed, this.corrections));
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

  /** Takes in what files, typed figures and links bring. */
  readonly intake: Intake;
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
    this.intake = new Intake(this, store);
  }

  /**
   * Reads everything anew and opens the tab that was open last, in whichever page; `isNews`: because of what another did,
   * and which tab is open stays this page's affair.
   */
  async load(isNews = false): Promise<void> {
    const turn = this.#turn;
    if (this.#chosen === undefined) await this.takeIn();
    const [contents, room] = await Promise.all([this.#store.contents(), this.#store.upkeep.room()]);
    this.bytesUsed = room.used;
    const isFirst = this.#chosen === undefined;
    this.#take(contents);
    // What was done meanwhile may not be in it.
    if (turn !== this.#turn) await this.#readOpen();
    else if (isNews) this.#showKept();
    else this.#log = this.#kept;
    if (isFirst) this.#showKept(this.#here?.tab);
  }

  /** As the store does; what came into a log is not shown before it is read. */
  takeIn(): Promise<readonly string[]> {
    return this.#store.takeIn();
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
      this.workbooks = byAge(log ? [...others, log.workbook] : others);
    }
  }

  #take(contents: Contents): void {
    this.#know(contents);
    this.#chosen ??= { id: firstOpen(this.workbooks, this.#here, Date.now()) };
    const workbook = this.workbooks.find(({ id }) => id === this.#chosen?.id);
    const edits = contents.edits.filter((edit) => edit.workbook === workbook?.id);
    this.#kept = workbook && { workbook, edits };
  }

  /** The open workbook as it is after all that this page has sent to the disk, and whatever others have. */
  async #readOpen(): Promise<EditLog | undefined> {
    for (;;) {
      const [turn, id] = [this.#turn, this.#chosen?.id];
      const log = id === undefined ? undefined : restoredLog(await this.#store.log(id));
      if (turn !== this.#turn) continue;
      this.#kept = log;
      if (log && this.#isNews(log.workbook)) await this.load(true);
      else this.#showKept();
      return log;
    }
  }

  /** What can be stood on, whatever of it the open workbook lists. */
  #know({ heads, imports, units, schemes, workbooks }: Contents): void {
    this.everyHead = sameItems(heads, this.everyHead);
    this.#records = sameItems(imports, this.#records);
    const { imported } = this;
    if (!isSame(imported, { units, schemes })) this.imported = { units, schemes };
    this.workbooks = byAge(workbooks.map(restoreWorkbook));
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
      if (next.workbook.id !== this.#chosen?.id) return;
      if (kept && this.#isNews(kept.workbook)) this.#know(await this.#store.contents());
      this.#kept = restoredLog(kept);
    } finally {
      // Overtaken, the later one shows what became of both.
      if (turn === this.#turn) this.#showKept();
    }
  }

  /** Does it stand on what another browser tab has written since? */
  #isNews({ assessments, imports }: Workbook): boolean {
    const known = new Set([...this.everyHead, ...this.#records].map(({ edition }) => edition));
    return [...assessments, ...imports].some(({ edition }) => !known.has(edition));
  }

  /** What another page changed meanwhile comes with it; `tab` is open here if it is still there. */
  #showKept(tab = this.#log?.workbook.active): void {
    const kept = this.#kept && withOpen(this.#kept, tab, this.tables);
    if (!isSame(kept, this.#log)) this.#log = kept && sharingParts(kept, this.#log);
  }

  /** What a file is read again under: what was answered when it came outweighs what was remembered since. */
  knownOf(file: ImportKey): { readonly context: ImportContext; readonly answers: Answers } {
    const own = this.imports.find((record) => record.key === file)?.answers;
    return { context: this.context, answers: inForce(this.answers, own) };
  }
}

/** The oldest first. */
function byAge(workbooks: readonly Workbook[]): readonly Workbook[] {
  return workbooks.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
}
