import { compare, find, findFor, history } from '../compare/index.ts';
import type {
  Answers,
  Engine,
  FileReading,
  ImportContext,
  ImportOutcome,
  Issue,
  RawTable,
  SourceFile,
} from '../model/index.ts';
import { read } from '../read/index.ts';
import { builtinSchemes, type DecodedFile, recognise } from '../recognise/index.ts';
import { sha256 } from './hash.ts';

/** The caller asked for this call to be stopped; nothing of it is kept. */
export class JobCancelled extends Error {
  override readonly name = 'JobCancelled';
}

interface Session {
  readonly files: readonly DecodedFile[];
  /** Where each of `files` stood among those handed over. */
  readonly places: readonly number[];
  readonly issues: readonly Issue[];
  readonly context: ImportContext | undefined;
}

/** Lets a waiting `cancel` be heard between two files. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** The engine in this very thread: what tests and the worker run. */
export function createEngine(): Engine {
  const sessions = new Map<string, Session>();
  const running = new Set<string>();
  const cancelled = new Set<string>();
  const schemes = new Map(builtinSchemes.map((scheme) => [scheme.key, scheme]));
  let opened = 0;

  async function decode(
    files: readonly SourceFile[],
    context: ImportContext | undefined,
    stopped: () => void,
  ) {
    const decoded: DecodedFile[] = [];
    const places: number[] = [];
    const issues: Issue[] = [];
    const seen = new Set<string>();
    for (const [place, file] of files.entries()) {
      const key = await sha256(file.bytes);
      const at = { import: key, file: file.name };
      if (seen.has(key)) {
        issues.push({ code: 'file-seen-before', severity: 'note', at });
        continue;
      }
      seen.add(key);
      if (context?.imports?.includes(key)) issues.push({ code: 'file-seen-before', severity: 'note', at });
      const result = read(file, key);
      issues.push(...result.issues);
      const { name, bytes } = file;
      decoded.push({ import: key, name, size: bytes.length, charset: result.charset, tables: result.tables });
      places.push(place);
      await breathe();
      stopped();
    }
    return { files: decoded, places, issues };
  }

  function outcomeOf(id: string, session: Session, answers: Answers | undefined): ImportOutcome {
    const recognition = recognise(session.files, session.context, answers);
    for (const scheme of recognition.schemes) schemes.set(scheme.key, scheme);
    const files: FileReading[] = session.files.map(({ tables, ...file }, i) => ({
      ...file,
      place: session.places[i]!,
      tables: tables.length,
    }));
    return { ...recognition, session: id, files, issues: [...session.issues, ...recognition.issues] };
  }

  function sessionOf(id: string): Session {
    const session = sessions.get(id);
    if (!session) throw new RangeError(`no import session ${id}`);
    return session;
  }

  return {
    async recognise(files, context, answers, job) {
      const stopped = (): void => {
        if (job !== undefined && cancelled.has(job)) throw new JobCancelled();
      };
      if (job !== undefined) running.add(job);
      try {
        const session = { ...(await decode(files, context, stopped)), context };
        const id = `import-${++opened}`;
        const outcome = outcomeOf(id, session, answers);
        await breathe();
        stopped();
        sessions.set(id, session);
        return outcome;
      } finally {
        if (job !== undefined) {
          running.delete(job);
          cancelled.delete(job);
        }
      }
    },
    async answer(id, answers, context) {
      const session = context ? { ...sessionOf(id), context } : sessionOf(id);
      sessions.set(id, session);
      return outcomeOf(id, session, answers);
    },
    async rows(id, file, table, from, to) {
      const rows = tableOf(sessionOf(id), file, table).rows;
      return { from, total: rows.length, rows: rows.slice(from, to) };
    },
    async compare(request) {
      const scheme = request.scheme ?? schemes.get(request.to.scheme);
      return compare(scheme ? { ...request, scheme } : request);
    },
    find: async (comparison, focus, dismissed) =>
      focus ? findFor(comparison, focus, dismissed) : find(comparison, dismissed),
    history: async (request) => history(request),
    async cancel(job) {
      if (running.has(job)) cancelled.add(job);
    },
    async release(id) {
      sessions.delete(id);
    },
  };
}

function tableOf(session: Session, file: string, table: number): RawTable {
  const found = session.files.find((f) => f.import === file)?.tables[table];
  if (!found) throw new RangeError(`no table ${table} in import ${file}`);
  return found;
}
