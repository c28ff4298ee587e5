import { audit, compareInSteps, find, findEach, findFor, history } from '../compare/index.ts';
import type {
  Answers,
  Assessment,
  Engine,
  FileReading,
  ImportContext,
  ImportKey,
  ImportOutcome,
  ImportProgress,
  RawTable,
} from '../model/index.ts';
import { builtinSchemes, type FileTally, recogniseInSteps } from '../recognise/index.ts';
import { checkDraftInSteps } from './check-draft.ts';
import { charsetQuestions, DECODING, type Decoded, decodeAgain, decodeFiles } from './decode-files.ts';
import { Pace, SHORT_STRETCH } from './pace.ts';

/** Whoever overtook a job while it waited for its turn is heard before it begins. */
async function beginning(job: string | undefined, pace: Pace): Promise<void> {
  if (job !== undefined) await pace.breathe();
}

const NOTHING_TOLD: FileTally = { figures: 0, missing: 0, levels: [] };

interface Session extends Decoded {
  readonly context: ImportContext | undefined;
}

/** The engine in this very thread: what tests and the worker run. */
export function createEngine(): Engine {
  const sessions = new Map<string, Session>();
  const running = new Set<string>();
  const cancelled = new Set<string>();
  const schemes = new Map(builtinSchemes.map((scheme) => [scheme.key, scheme]));
  let opened = 0;

  async function outcomeOf(
    id: string,
    session: Session,
    answers: Answers | undefined,
    pace: Pace,
  ): Promise<ImportOutcome> {
    const { files, issues, context } = session;
    const steps = recogniseInSteps(files, context, answers);
    const { tallies, ...recognition } = await pace.run(steps, (share) => ({
      done: DECODING + (1 - DECODING) * share,
    }));
    for (const scheme of recognition.schemes) schemes.set(scheme.key, scheme);
    return {
      ...recognition,
      session: id,
      files: files.map(
        ({ import: key, place, name, size, charset, tables }): FileReading => ({
          import: key,
          place,
          name,
          size,
          charset,
          tables: tables.length,
          ...(tallies.get(key) ?? NOTHING_TOLD),
          ...(isKnown(key, recognition.assessments, context) ? { isKnown: true as const } : {}),
        }),
      ),
      issues: [...issues, ...files.flatMap((file) => file.issues), ...recognition.issues],
      questions: [...charsetQuestions(files, answers), ...recognition.questions],
    };
  }

  function sessionOf(id: string): Session {
    const session = sessions.get(id);
    if (!session) throw new RangeError(`no import session ${id}`);
    return session;
  }

  function fileOf(id: string, file: string) {
    const found = sessionOf(id).files.find((f) => f.import === file);
    if (!found) throw new RangeError(`no import ${file} in session ${id}`);
    return found;
  }

  async function asJob<T>(
    job: string | undefined,
    report: ((progress: ImportProgress) => void) | undefined,
    work: (pace: Pace) => Promise<T>,
    stretch?: number,
  ): Promise<T> {
    const pace = new Pace(() => job !== undefined && cancelled.has(job), report, stretch);
    if (job !== undefined) running.add(job);
    try {
      return await work(pace);
    } finally {
      if (job !== undefined) {
        running.delete(job);
        cancelled.delete(job);
      }
    }
  }

  return {
    recognise: (files, context, answers, job, report) =>
      asJob(job, report, async (pace) => {
        const session = { ...(await decodeFiles(files, answers, pace)), context };
        const id = `import-${++opened}`;
        const outcome = await outcomeOf(id, session, answers, pace);
        await pace.breathe();
        sessions.set(id, session);
        return outcome;
      }),
    answer: (id, answers, context, job, report) =>
      asJob(job, report, async (pace) => {
        const before = sessionOf(id);
        const files = await decodeAgain(before.files, answers, pace);
        const session = { ...before, files, ...(context ? { context } : {}) };
        const outcome = await outcomeOf(id, session, answers, pace);
        await pace.breathe();
        if (sessions.has(id)) sessions.set(id, session);
        return outcome;
      }),
    async rows(id, file, table, from, to) {
      const { rows } = tableOf(fileOf(id, file).tables, table);
      return { from, total: rows.length, rows: rows.slice(from, to) };
    },
    original: async (id, file) => fileOf(id, file).bytes.slice(),
    compare: (request, job) =>
      asJob(
        job,
        undefined,
        async (pace) => {
          await beginning(job, pace);
          const scheme = request.scheme ?? schemes.get(request.to.scheme);
          return pace.run(compareInSteps(scheme ? { ...request, scheme } : request), (done) => ({ done }));
        },
        SHORT_STRETCH,
      ),
    find: (comparison, focus, dismissed, dossiers, job) =>
      asJob(job, undefined, async (pace) => {
        await beginning(job, pace);
        return focus
          ? findFor(comparison, focus, dismissed, dossiers)
          : find(comparison, dismissed, dossiers);
      }),
    history: async (request) => history(request),
    audit: async (request) => audit(request),
    checkDraft: (request, job, report) =>
      asJob(job, report, (pace) => pace.run(checkDraftInSteps(request), (done) => ({ done }))),
    findEach: async (...args) => findEach(...args),
    async cancel(job) {
      if (running.has(job)) cancelled.add(job);
      return undefined;
    },
    async release(id) {
      sessions.delete(id);
    },
  };
}

/** Imported before, unless other answers make figures of it that are not stored. */
function isKnown(
  file: ImportKey,
  assessments: readonly Assessment[],
  context: ImportContext | undefined,
): boolean {
  if (!context?.imports?.includes(file)) return false;
  const stored = new Set(context.assessments?.map(({ key }) => key));
  return assessments.every(
    ({ key, origins }) => stored.has(key) || origins.every((origin) => origin.import !== file),
  );
}

function tableOf(tables: readonly RawTable[], table: number): RawTable {
  const found = tables[table];
  if (!found) throw new RangeError(`no table ${table}`);
  return found;
}
