import { isCancelled } from '../engine/index.ts';
import {
  type Answers,
  type Assessment,
  type AssessmentKey,
  editionOf,
  type ImportContext,
  type ImportKey,
  type ImportOutcome,
  type ImportProgress,
  type ImportRecord,
  type Issue,
  isSameAssessment,
  leftOutId,
  type Question,
  type RowWindow,
  type SourceFile,
  type Stall,
  sumMark,
} from '../model/index.ts';
import type { Waiting } from '../store/index.ts';
import { type Drop, editionsOf } from './drop.ts';
import { type AnswerLog, inForce, NOTHING_SAID, saidAgain, takenBack, withAnswer } from './import-answers.ts';
import type { ImportGround } from './import-ground.ts';
import { answersOf, isRemembered, lastingAnswers } from './import-recipe.ts';
import { inPortions } from './in-portions.ts';
import { isSameFigures } from './same-figures.ts';
import type { Shortage } from './shortage.ts';

export type ImportPhase = 'reading' | 'ready' | 'saving';

/** What becomes of a drop when its files are read again, alone or joined by others. */
interface Before {
  readonly log: AnswerLog;
  /** Dates half typed. */
  readonly wanted: Answers;
  readonly stalled: readonly ImportKey[];
}

const NOTHING_BEFORE: Before = { log: NOTHING_SAID, wanted: {}, stalled: [] };

/** One drop of files, from the first byte to the moment it is taken in or let go. */
export class ImportSession {
  phase = $state<ImportPhase>('reading');
  progress = $state.raw<ImportProgress>({ done: 0 });
  outcome = $state.raw<ImportOutcome>();
  /** While it is stored, the share that is on the disk. */
  stored = $state(0);
  /** The outcome does not yet rest on all that was said. */
  isRereading = $state(false);
  #log = $state.raw<AnswerLog>(NOTHING_SAID);
  /** What files that come again were read under. */
  #before = $state.raw<Answers>({});
  /** Answers and roles in force, those remembered among them. */
  readonly answers = $derived.by(() =>
    inForce(this.#before, this.#ground.answers, this.#log.said, this.#leftOut),
  );
  /** It did not fit on the disk. */
  shortage = $state.raw<Shortage>();
  readonly canUndo = $derived(this.#log.past.length > 0);
  readonly canRedo = $derived(this.#log.future.length > 0);
  /** Nothing of the drop can be taken in. */
  readonly isEmpty = $derived(this.outcome !== undefined && this.outcome.assessments.length === 0);
  #wanted = $state.raw<Answers>({});
  /** What is being typed for a date other than those proposed, by question: no answer yet, and no longer the proposal. */
  readonly wantedDates = $derived.by((): Answers => {
    const asked = new Set(this.outcome?.questions.map(({ id }) => id));
    return Object.fromEntries(Object.entries(this.#wanted).filter(([id]) => asked.has(id)));
  });
  /** Questions nobody has answered; those without a proposal hold back their table. */
  readonly openQuestions = $derived.by(() => {
    const known = new Set(this.outcome?.files.flatMap((file) => (file.isKnown ? file.import : [])));
    const isOpen = (q: Question) =>
      q.answer === undefined && !q.optional && (q.kind === 'conflict' || !known.has(q.import));
    return this.outcome?.questions.filter((q) => isOpen(q) || q.id in this.wantedDates) ?? [];
  });

  readonly files: readonly SourceFile[];
  /** Files whose reading did not come to an end. */
  readonly stalled: readonly ImportKey[];
  readonly #leftOut: Answers;
  /** Another page may have changed what it stands on. */
  #ground: ImportGround;
  readonly #job = crypto.randomUUID();
  /** Stored assessments that were set beside the incoming ones. */
  readonly #stored = new Map<string, Assessment>();
  /** The engine's name for what it keeps of the drop. */
  #session: string | undefined;
  #isOver = false;
  /** Stops the storing that is under way. */
  #stop: AbortController | undefined;
  #rereading: Promise<void> | undefined;
  #isOutdated = false;

  constructor(files: readonly SourceFile[], ground: ImportGround, before: Before = NOTHING_BEFORE) {
    this.files = files;
    this.stalled = before.stalled;
    this.#leftOut = Object.fromEntries(before.stalled.map((file) => [leftOutId(file), 'stalled']));
    this.#ground = ground;
    this.#log = before.log;
    this.#wanted = before.wanted;
  }

  /** Was something said of the file that will hold for next week's export too? */
  isRemembered(file: ImportKey): boolean {
    return this.outcome !== undefined && isRemembered(this.outcome, file, this.#log.said);
  }

  /** The other workbook whose answer holds here, by name. */
  readonly answeredIn = (id: string): string | undefined =>
    id in this.#log.said ? undefined : this.#ground.answeredIn.get(id);

  get log(): AnswerLog {
    return this.#log;
  }

  get wanted(): Answers {
    return this.#wanted;
  }

  /** Decodes and recognises; figures stored under the same identity are then set beside the incoming ones. */
  async read(): Promise<void> {
    const { engine, context } = this.#ground;
    const told = (progress: ImportProgress): void => {
      this.progress = progress;
    };
    const outcome = await engine.recognise(this.files, context, this.answers, this.#job, told);
    this.#session = outcome.session;
    const beside = await this.#besideStored(await this.#asBefore(outcome));
    if (this.#isOver) return this.release();
    this.outcome = beside;
    this.phase = 'ready';
  }

  /** A file that comes again says what it said: what was answered then is not asked again. */
  async #asBefore(outcome: ImportOutcome): Promise<ImportOutcome> {
    const { answersOf, context } = this.#ground;
    this.#before = inForce(...outcome.files.map((file) => answersOf(file.import, file.name)));
    if (Object.keys(this.#before).length === 0 || this.#isOver) return outcome;
    return this.#ask(context);
  }

  async #besideStored(outcome: ImportOutcome): Promise<ImportOutcome> {
    const { store, heads, context } = this.#ground;
    const incoming = new Set(outcome.assessments.map((a) => a.key));
    const known = this.#stored.size;
    const sums = outcome.assessments.filter(({ period }) => sumMark(period) !== '');
    const beside = heads.filter(
      (head) =>
        !this.#stored.has(head.key) &&
        (incoming.has(head.key) || sums.some((sum) => isSameAssessment(sum, head))),
    );
    for (const [i, assessment] of (
      await inPortions(beside, (head) => store.assessment(editionOf(head)))
    ).entries()) {
      if (assessment) this.#stored.set(beside[i]!.key, assessment);
    }
    if (this.#stored.size === known || this.#isOver) return outcome;
    return this.#ask({ ...context, assessments: [...this.#stored.values()] });
  }

  async #ask(context?: ImportContext): Promise<ImportOutcome> {
    const { engine } = this.#ground;
    if (this.#session === undefined) throw new Error('answers before the files were read');
    const outcome = await engine.answer(this.#session, this.answers, context, this.#job);
    if (this.#isOver) await this.release();
    return outcome;
  }

  /** An answer to a question, or a role given to a column or a row; empty takes back what was said or remembered. */
  async answer(id: string, value: string): Promise<void> {
    this.wantDate(id, undefined);
    await this.#say(withAnswer(this.#log, id, value));
  }

  /** A date other than the choices is wanted, or with undefined no longer. */
  wantDate(id: string, text: string | undefined): void {
    const { [id]: _, ...others } = this.#wanted;
    this.#wanted = text === undefined ? others : { ...others, [id]: text };
  }

  async undo(): Promise<void> {
    await this.#say(takenBack(this.#log));
  }

  async redo(): Promise<void> {
    await this.#say(saidAgain(this.#log));
  }

  async #say(log: AnswerLog | undefined): Promise<void> {
    if (!log || log === this.#log || this.phase !== 'ready') return;
    this.#log = log;
    this.#isOutdated = true;
    this.isRereading = true;
    this.#rereading ??= this.#reread();
    await this.#rereading;
  }

  /** One reading at a time; what is said meanwhile is taken together by the next, and only the last is shown. */
  async #reread(): Promise<void> {
    try {
      while (this.#isOutdated && !this.#isOver) {
        this.#isOutdated = false;
        const outcome = await this.#besideStored(await this.#ask());
        if (!this.#isOutdated && !this.#isOver) this.outcome = outcome;
      }
    } catch (error) {
      if (!isCancelled(error)) throw error;
    } finally {
      this.#rereading = undefined;
      this.isRereading = false;
    }
  }

  /** None of a drop that is let go: its sheet may still be drawing a table when it is told to close. */
  async rows(file: string, table: number, from: number, to: number): Promise<RowWindow> {
    if (this.#isOver) return { from, total: 0, rows: [] };
    if (this.#session === undefined) throw new Error('rows asked for before the files were read');
    return this.#ground.engine.rows(this.#session, file, table, from, to);
  }

  /** Resolves with a Stall where the engine could only be stopped by ending it. */
  async cancel(): Promise<Stall | undefined> {
    this.#isOver = true;
    const stall = await this.#ground.engine.cancel(this.#job);
    await this.release();
    return stall;
  }

  async release(): Promise<void> {
    if (this.#session !== undefined) await this.#ground.engine.release(this.#session);
  }

  /** What the same file gave under other answers, such as another date. */
  #fedBefore(file: ImportKey): AssessmentKey[] {
    const { heads } = this.#ground;
    return heads.filter(({ origins }) => origins.some((o) => o.import === file)).map(({ key }) => key);
  }

  /** It is being stored from now on, until `saved`; tells who stores it how to tell of progress and when to stop. */
  save(): Required<Waiting> {
    const stop = new AbortController();
    this.#stop = stop;
    this.stored = 0;
    this.phase = 'saving';
    return { signal: stop.signal, report: (done) => (this.stored = done) };
  }

  saved(): void {
    this.#stop = undefined;
    this.phase = 'ready';
  }

  /** Nothing of it is then on the disk; too late, it stays. */
  stopSaving(): void {
    this.#stop?.abort();
  }

  /** Sets the drop beside what is stored now: another page has written some of it since. */
  async standOn(ground: ImportGround): Promise<void> {
    this.#ground = ground;
    this.#stored.clear();
    const outcome = await this.#besideStored(await this.#ask({ ...ground.context, assessments: [] }));
    if (!this.#isOver) this.outcome = outcome;
  }

  /** What is to be stored: only files that gave figures, with their bytes as they came, and only figures that are news. */
  async batch(at: string): Promise<Drop> {
    await this.#rereading;
    const { outcome } = this;
    if (!outcome) throw new Error('nothing recognised yet');
    const imports: Drop['imports'][number][] = [];
    for (const file of outcome.files) {
      const fed = outcome.assessments.filter((a) => a.origins.some((o) => o.import === file.import));
      if (fed.length === 0) continue;
      const record: ImportRecord = {
        key: file.import,
        name: file.name,
        size: file.size,
        at,
        charset: file.charset,
        tables: file.tables,
        issues: issuesOf(outcome.issues, file.import),
        assessments: [...new Set([...this.#fedBefore(file.import), ...fed.map((a) => a.key)])],
        answers: answersOf(outcome, file.import, this.answers),
      };
      const bytes = await this.#ground.engine.original(outcome.session, file.import);
      imports.push({ record, bytes });
    }
    const { units, schemes } = outcome;
    const assessments = outcome.assessments.filter((one) => !isSameFigures(one, this.#stored.get(one.key)));
    const answers = lastingAnswers(outcome, this.#log.said);
    return { imports, assessments, units, schemes, answers, basis: editionsOf(this.#ground.heads) };
  }
}

function issuesOf(issues: readonly Issue[], file: string): Issue[] {
  return issues.filter((issue) => issue.at?.import === file);
}
