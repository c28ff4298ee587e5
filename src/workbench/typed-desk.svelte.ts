import type { WorkerEngine } from '../engine/index.ts';
import {
  type ImportOutcome,
  type ImportRecord,
  type Issue,
  isSame,
  type Question,
  ROW_ROLES,
} from '../model/index.ts';
import { Overtaken, type Store } from '../store/index.ts';
import type { Drop } from './drop.ts';
import { NOTHING_SAID, withAnswer } from './import-answers.ts';
import { groundOf, type ImportHost } from './import-ground.ts';
import { ImportSession } from './import-session.svelte.ts';
import { standOf } from './moves.ts';
import {
  isTypedTable,
  TYPED_HEAD_ROWS,
  type TypedAbout,
  type TypedFigure,
  typedFigures,
  typedTable,
} from './typed-figures.ts';

/** What keeps a typed figure from being taken: something is not filled in, or what the import says. */
export type TypedFault = 'incomplete' | 'not-taken' | Issue;

/** Figures that stand in no file are typed here and kept as a file of our own, imported like any other. */
export class TypedDesk {
  isOpen = $state(false);
  isBusy = $state(false);
  figures = $state.raw<readonly TypedFigure[]>([]);
  /** By the number of the figure, from 0; of the last attempt to keep them. */
  faults = $state.raw<ReadonlyMap<number, TypedFault>>(new Map());
  /** What only the user can decide before the figures are kept. */
  questions = $state.raw<readonly Question[]>([]);

  readonly #host: ImportHost;
  readonly #engine: WorkerEngine;
  readonly #store: Store;
  #log = NOTHING_SAID;
  /** What was there when the sheet was opened. */
  #before = $state.raw<readonly TypedFigure[]>([]);
  /** Something was typed that is not kept yet. */
  readonly hasTyped = $derived(this.isOpen && !isSame(touched(this.figures), touched(this.#before)));

  constructor(host: ImportHost, engine: WorkerEngine, store: Store) {
    this.#host = host;
    this.#engine = engine;
    this.#store = store;
  }

  /** Opens the sheet with what was typed last. */
  async open(): Promise<void> {
    // What is being kept is still what is typed.
    if (this.isBusy) {
      this.isOpen = true;
      return;
    }
    this.#before = await this.#typedBefore();
    this.put(this.#before);
    this.#log = NOTHING_SAID;
    this.isOpen = true;
  }

  close(): void {
    this.isOpen = false;
  }

  put(figures: readonly TypedFigure[]): void {
    this.figures = figures;
    this.forgetFaults();
  }

  /** As soon as something else is typed: rows that went later would move the button under the pointer that presses it. */
  forgetFaults(): void {
    this.faults = new Map();
    this.questions = [];
  }

  /** Keeps the figures where nothing is the matter with any of them, and says what is where something is. */
  async save(about: TypedAbout): Promise<void> {
    if (this.isBusy || this.figures.length === 0) return;
    const incomplete = this.figures.flatMap((figure, n) => (isComplete(figure) ? [] : [n]));
    this.faults = new Map(incomplete.map((n) => [n, 'incomplete']));
    if (incomplete.length > 0) return;
    let isOvertaken = false;
    this.isBusy = true;
    try {
      const drop = await this.#recognised(about);
      if (drop === 'kept') this.isOpen = false;
      // Closed meanwhile, it opens again: what was not taken is not to be lost unheard.
      else if (!drop) this.isOpen = true;
      else isOvertaken = !(await this.#keep(drop));
    } finally {
      this.isBusy = false;
    }
    if (isOvertaken) await this.save(about);
  }

  async answer(question: string, value: string, about: TypedAbout): Promise<void> {
    this.#log = withAnswer(this.#log, question, value);
    await this.save(about);
  }

  /** Undefined where a figure was not taken or a question is open; both are then shown. `kept`: there is nothing new in it. */
  async #recognised(about: TypedAbout): Promise<Drop | 'kept' | undefined> {
    const { library } = this.#host;
    await library.load();
    const ground = groundOf(library, this.#engine, this.#store);
    const session = new ImportSession([typedTable(this.figures, about)], ground, {
      log: this.#log,
      wanted: {},
      stalled: [],
    });
    await session.read();
    await takeTyped(session);
    this.#log = session.log;
    this.questions = session.openQuestions;
    this.faults = faultsIn(session.outcome);
    const isFine = this.faults.size === 0 && this.questions.length === 0;
    const drop = isFine && !session.isEmpty ? await session.batch(new Date().toISOString()) : undefined;
    await session.release();
    return isFine ? (drop ?? 'kept') : undefined;
  }

  /** False where another page has written figures of the same assessments meanwhile. */
  async #keep(drop: Drop): Promise<boolean> {
    const { library, storingFailed, taken, wording } = this.#host;
    const had = standOf(library);
    try {
      await library.intake.add(drop, wording.start.newWorkbook, 'type-figures');
    } catch (error) {
      if (error instanceof Overtaken) return false;
      storingFailed(error);
      this.isOpen = true;
      return true;
    }
    this.isOpen = false;
    const keys = drop.assessments.map((assessment) => assessment.key);
    await taken(keys, had);
    return true;
  }

  /** The newest version of the sheet among the imports of the open workbook. */
  async #typedBefore(): Promise<readonly TypedFigure[]> {
    const { library } = this.#host;
    const own = new Set(library.tables.map((table) => table.import));
    const newestFirst = library.imports
      .filter((record) => own.has(record.key))
      .toSorted((a, b) => (a.at < b.at ? 1 : -1));
    for (const record of newestFirst) {
      const bytes = await this.#store.original(record.key);
      if (bytes && isTypedTable(bytes)) return this.#figuresOf(record, bytes);
    }
    return [];
  }

  async #figuresOf({ key, name }: ImportRecord, bytes: Uint8Array): Promise<readonly TypedFigure[]> {
    const { session } = await this.#engine.recognise([{ name, bytes }]);
    const { rows } = await this.#engine.rows(session, key, 0, 0, Number.MAX_SAFE_INTEGER);
    await this.#engine.release(session);
    return typedFigures(rows);
  }
}

/** What was typed last is meant to replace what was typed, or imported, before. */
async function takeTyped(session: ImportSession): Promise<void> {
  for (const { id, kind } of session.openQuestions) {
    if (kind === 'conflict') await session.answer(id, 'take-new');
  }
}

/** A row that was only added says nothing yet. */
function touched(figures: readonly TypedFigure[]): readonly TypedFigure[] {
  return figures.filter(({ at }) => at !== '');
}

function isComplete({ unit, indicator, period, value, source }: TypedFigure): boolean {
  return [unit, indicator, period, value, source].every((text) => text.trim() !== '');
}

/** By figure. What is said of the file as a whole is said beside the first. */
function faultsIn(outcome: ImportOutcome | undefined): ReadonlyMap<number, TypedFault> {
  const faults = new Map<number, TypedFault>();
  const ledger = outcome?.ledgers[0];
  const roles = ledger?.roles.subarray(TYPED_HEAD_ROWS) ?? new Uint8Array();
  for (const [n, role] of roles.entries()) if (ROW_ROLES[role] !== 'stored') faults.set(n, 'not-taken');
  for (const issue of outcome?.issues ?? []) {
    // That it differs from what was kept before is why it was typed again.
    if (issue.severity === 'note' || issue.code === 'assessment-differs') continue;
    const n = Math.max(0, (issue.at?.row ?? 0) - TYPED_HEAD_ROWS);
    const tells = faults.get(n);
    if (tells === undefined || tells === 'not-taken') faults.set(n, issue);
  }
  return faults;
}
