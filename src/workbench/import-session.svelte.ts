import type { WorkerEngine } from '../engine/index.ts';
import type {
  Answers,
  Assessment,
  AssessmentHead,
  ImportContext,
  ImportOutcome,
  ImportRecord,
  Issue,
  RowWindow,
  SourceFile,
} from '../model/index.ts';
import type { ImportBatch, Store } from '../store/index.ts';

export type ImportPhase = 'reading' | 'ready' | 'saving';

/** What an import stands on: what is known already, and how stored figures are reached. */
export interface ImportGround {
  readonly engine: WorkerEngine;
  readonly store: Store;
  readonly heads: readonly AssessmentHead[];
  readonly context: Omit<ImportContext, 'assessments'>;
  readonly answers: Answers;
}

/** Answers that mean the same next week; a date or a choice between two files does not. */
const LASTING = new Set<string>(['level', 'scope', 'decimal-sign']);

/** One drop of files, from the first byte to the moment it is taken in or let go. */
export class ImportSession {
  phase = $state<ImportPhase>('reading');
  outcome = $state.raw<ImportOutcome>();
  /** What the user answered in this session. */
  answers = $state.raw<Answers>({});
  /** Nothing of the drop can be taken in. */
  readonly isEmpty = $derived(this.outcome !== undefined && this.outcome.assessments.length === 0);
  /** Questions without a proposal hold back their table only. */
  readonly openQuestions = $derived(
    this.outcome?.questions.filter((q) => q.answer === undefined && q.proposed === undefined) ?? [],
  );

  readonly files: readonly SourceFile[];
  readonly #ground: ImportGround;
  readonly #job = crypto.randomUUID();

  constructor(files: readonly SourceFile[], ground: ImportGround) {
    this.files = files;
    this.#ground = ground;
  }

  /** Decodes and recognises; figures stored under the same identity are then set beside the incoming ones. */
  async read(): Promise<void> {
    const { engine, context } = this.#ground;
    const outcome = await engine.recognise(this.files, context, this.#allAnswers(), this.#job);
    this.outcome = await this.#besideStored(outcome);
    this.phase = 'ready';
  }

  async #besideStored(outcome: ImportOutcome): Promise<ImportOutcome> {
    const { engine, store, heads, context } = this.#ground;
    const incoming = new Set(outcome.assessments.map((a) => a.key));
    const stored: Assessment[] = [];
    for (const head of heads) {
      const assessment = incoming.has(head.key) ? await store.assessment(head.key) : undefined;
      if (assessment) stored.push(assessment);
    }
    if (stored.length === 0) return outcome;
    return engine.answer(outcome.session, this.#allAnswers(), { ...context, assessments: stored });
  }

  async answer(question: string, value: string): Promise<void> {
    if (!this.outcome) return;
    this.answers = { ...this.answers, [question]: value };
    const outcome = await this.#ground.engine.answer(this.outcome.session, this.#allAnswers());
    this.outcome = await this.#besideStored(outcome);
  }

  rows(file: string, table: number, from: number, to: number): Promise<RowWindow> {
    if (!this.outcome) throw new Error('rows asked for before the files were read');
    return this.#ground.engine.rows(this.outcome.session, file, table, from, to);
  }

  async cancel(): Promise<void> {
    await this.#ground.engine.cancel(this.#job);
    await this.release();
  }

  async release(): Promise<void> {
    if (this.outcome) await this.#ground.engine.release(this.outcome.session);
  }

  /** What is to be stored, less the workbook: only files that gave figures, with their bytes as they came. */
  async batch(at: string): Promise<Omit<ImportBatch, 'workbook'>> {
    const { outcome } = this;
    if (!outcome) throw new Error('nothing recognised yet');
    const imports: ImportBatch['imports'][number][] = [];
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
        assessments: fed.map((a) => a.key),
        answers: this.answers,
      };
      const bytes = await this.#ground.engine.original(outcome.session, file.import);
      imports.push({ record, bytes });
    }
    const lasting = outcome.questions.filter((q) => LASTING.has(q.kind) && this.answers[q.id] !== undefined);
    return {
      imports,
      assessments: outcome.assessments,
      units: outcome.units,
      schemes: outcome.schemes,
      answers: Object.fromEntries(lasting.map((q) => [q.id, this.answers[q.id]!])),
    };
  }

  #allAnswers(): Answers {
    return { ...this.#ground.answers, ...this.answers };
  }
}

function issuesOf(issues: readonly Issue[], file: string): Issue[] {
  return issues.filter((issue) => issue.at?.import === file);
}
