import type { Answers, Engine, ImportContext, ImportProgress, SourceFile, Stall } from '../model/index.ts';
import { EngineLost } from './engine-lost.ts';
import { JobCancelled } from './pace.ts';
import { gathered, type RemoteEngine } from './remote-engine.ts';
import { requestSender } from './sent-request.ts';

/** One worker, as the page reaches it. */
export interface Connection {
  readonly remote: RemoteEngine;
  /** Rejects where the worker cannot be begun. */
  readonly started: () => Promise<void>;
  /** `report` as it can be handed to `remote`. */
  readonly told: (report: (progress: ImportProgress) => void) => (progress: ImportProgress) => void;
  /** Resolves should the worker be gone without having been ended. */
  readonly lost: Promise<void>;
  readonly end: () => void;
}

export interface Patience {
  /** Milliseconds in which a worker that breathes is heard again and again. */
  readonly cancelling: number;
  /** Milliseconds an answer may take before the worker is asked whether it hears. */
  readonly answering: number;
  /** Milliseconds in which it then must: longer than anything of ours takes without a breath. */
  readonly deafness: number;
}

const PATIENCE: Patience = { cancelling: 1000, answering: 5000, deafness: 20_000 };

/** A call that has not been answered yet. */
interface Call {
  readonly job: string | undefined;
  /** Runs a foreign parser, or makes a session again with one: it may not come back. */
  readonly mayHang: boolean;
  readonly dispatch: (connection: Connection) => Promise<void>;
  readonly reject: (error: unknown) => void;
  /** What was last told of it. */
  progress?: ImportProgress;
  /** One worker went while it was asked this. */
  isAskedAgain?: boolean;
}

/** What a session was made of, so that another worker can make it again. */
interface Kept {
  connection: Connection;
  /** What `connection` calls it. */
  name: Promise<string>;
  readonly files: readonly SourceFile[];
  context: ImportContext | undefined;
  answers: Answers | undefined;
}

type Report = (progress: ImportProgress) => void;

interface Asking extends Partial<Pick<Call, 'job' | 'mayHang'>> {
  readonly report?: Report | undefined;
}

/**
 * The engine behind a worker that can be ended, or go by itself: a foreign parser may not come back from a damaged file,
 * and memory may run out. Calls that were under way are asked of the next worker, and a session is made there again when
 * it is needed. A call under which two workers went rejects with EngineLost.
 */
export class RenewableEngine implements Engine {
  readonly #connect: () => Connection;
  readonly #patience: Patience;
  #connection: Connection;
  /** The worker is gone; another is begun when something is asked. */
  #isGone = false;
  /** Whose answers are watched for. */
  #watched: Connection | undefined;
  readonly #calls = new Set<Call>();
  readonly #sessions = new Map<string, Kept>();
  readonly #senders = new WeakMap<Connection, ReturnType<typeof requestSender>>();
  #named = 0;

  constructor(connect: () => Connection, patience = PATIENCE) {
    this.#connect = connect;
    this.#patience = patience;
    this.#connection = this.#begun();
  }

  get connection(): Connection {
    return this.#connection;
  }

  readonly recognise: Engine['recognise'] = async (files, context, answers, job, report) => {
    const { outcome, connection } = await this.#ask(
      async (to, told) => {
        const { remote } = to;
        const first = await remote.recognise(files, context, answers, job, to.told(told));
        return { outcome: await gathered(first, (session) => remote.portion(session)), connection: to };
      },
      { job, report, mayHang: true },
    );
    const session = `session-${++this.#named}`;
    const name = Promise.resolve(outcome.session);
    this.#sessions.set(session, { connection, name, files, context, answers });
    return { ...outcome, session };
  };

  readonly answer: Engine['answer'] = async (session, answers, context, job, report) => {
    const kept = this.#keptAs(session);
    const outcome = await this.#ask(
      async (to, told) => {
        const { remote } = to;
        const first = await remote.answer(await nameIn(to, kept), answers, context, job, to.told(told));
        return gathered(first, (name) => remote.portion(name));
      },
      { job, report, mayHang: true },
    );
    kept.answers = answers;
    kept.context = context ?? kept.context;
    return { ...outcome, session };
  };

  readonly rows: Engine['rows'] = (session, ...rest) => {
    const kept = this.#keptAs(session);
    return this.#ask(async (to) => to.remote.rows(await nameIn(to, kept), ...rest), { mayHang: true });
  };

  readonly original: Engine['original'] = (session, file) => {
    const kept = this.#keptAs(session);
    return this.#ask(async (to) => to.remote.original(await nameIn(to, kept), file), { mayHang: true });
  };

  readonly compare: Engine['compare'] = (request, job) =>
    this.#ask((to) => to.remote.compare(this.#senderTo(to)(request), job), { job });
  readonly find: Engine['find'] = (...args) =>
    this.#ask(({ remote }) => remote.find(...args), { job: args[4] });
  readonly history: Engine['history'] = (request) => this.#ask(({ remote }) => remote.history(request));
  readonly audit: Engine['audit'] = (request) => this.#ask(({ remote }) => remote.audit(request));
  readonly findEach: Engine['findEach'] = (...args) => this.#ask(({ remote }) => remote.findEach(...args));

  readonly checkDraft: Engine['checkDraft'] = (request, job, report) =>
    this.#ask((to, told) => to.remote.checkDraft(request, job, to.told(told)), {
      job,
      report,
      mayHang: true,
    });

  readonly release: Engine['release'] = async (session) => {
    const kept = this.#sessions.get(session);
    this.#sessions.delete(session);
    if (kept?.connection !== this.#connection) return;
    const name = await kept.name;
    await this.#ask(async (to) => (to === kept.connection ? to.remote.release(name) : undefined));
  };

  readonly cancel: Engine['cancel'] = async (job) => {
    const call = [...this.#calls].find((other) => other.job === job);
    if (!call) return undefined;
    const connection = this.#connection;
    if (!call.mayHang) {
      this.#calls.delete(call);
      call.reject(new JobCancelled());
      // Not waited for: the worker may be at something else, and hears of it in time.
      void connection.remote.cancel(job);
      return undefined;
    }
    const heard = connection.remote.cancel(job).then(() => true);
    const patience = pause(this.#patience.cancelling).then(() => false);
    if ((await Promise.race([heard, patience])) || this.#connection !== connection) return undefined;
    this.#calls.delete(call);
    call.reject(new JobCancelled());
    this.#renew();
    const { import: file } = call.progress ?? {};
    return { ...(file === undefined ? {} : { file }) } satisfies Stall;
  };

  #senderTo(connection: Connection): ReturnType<typeof requestSender> {
    const sender = this.#senders.get(connection) ?? requestSender();
    this.#senders.set(connection, sender);
    return sender;
  }

  #keptAs(session: string): Kept {
    const kept = this.#sessions.get(session);
    if (!kept) throw new RangeError(`no import session ${session}`);
    return kept;
  }

  /** Asks the worker there is and, should it be ended, the next: what the first says then no longer counts. */
  #ask<T>(
    send: (connection: Connection, told: Report) => Promise<T>,
    { job, report, mayHang = false }: Asking = {},
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      const dispatch = async (to: Connection): Promise<void> => {
        const told = (progress: ImportProgress): void => {
          if (to !== this.#connection) return;
          call.progress = progress;
          report?.(progress);
        };
        const isLast = (): boolean => to === this.#connection && this.#calls.delete(call);
        await send(to, told).then(
          (value) => isLast() && resolve(value),
          (error: unknown) => isLast() && reject(error),
        );
      };
      if (this.#isGone) this.#renew();
      const call: Call = { job, mayHang, dispatch, reject };
      this.#calls.add(call);
      void dispatch(this.#connection);
      void this.#watch();
    });
  }

  #begun(): Connection {
    const connection = this.#connect();
    this.#isGone = false;
    void connection.lost.then(() => this.#lose(connection));
    return connection;
  }

  /** Another worker, which is asked what is still open once it lives: before that its end would not be noticed at once. */
  #renew(): void {
    this.#connection.end();
    const connection = this.#begun();
    this.#connection = connection;
    const open = [...this.#calls];
    void this.#watch();
    connection.started().then(
      () => {
        if (connection !== this.#connection) return;
        for (const call of open) if (this.#calls.has(call)) void call.dispatch(connection);
      },
      (error: unknown) => {
        if (connection !== this.#connection) return;
        this.#isGone = true;
        for (const call of this.#calls) call.reject(error);
        this.#calls.clear();
      },
    );
  }

  #lose(connection: Connection): void {
    if (connection !== this.#connection) return;
    for (const call of this.#calls) {
      if (call.isAskedAgain) {
        this.#calls.delete(call);
        call.reject(new EngineLost('the engine went twice over one call'));
      }
      call.isAskedAgain = true;
    }
    this.#isGone = true;
    if (this.#calls.size > 0) this.#renew();
    else connection.end();
  }

  /** Sees to it that the worker hears as long as answers are owed. What reads a file may be deaf as long as it takes. */
  async #watch(): Promise<void> {
    const connection = this.#connection;
    if (this.#watched === connection) return;
    this.#watched = connection;
    const { answering, deafness } = this.#patience;
    const isOwing = (): boolean => connection === this.#connection && this.#calls.size > 0;
    const mayBeDeaf = (): boolean => [...this.#calls].some(({ mayHang }) => mayHang);
    await pause(answering);
    while (isOwing()) {
      const heard = connection.remote.canCompile().then(() => true);
      const isHeard = mayBeDeaf() || (await Promise.race([heard, pause(deafness).then(() => false)]));
      if (!isHeard && isOwing() && !mayBeDeaf()) this.#lose(connection);
      else await pause(answering);
    }
    if (this.#watched === connection) this.#watched = undefined;
  }
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What a worker calls the session; one that does not know it makes it again. */
function nameIn(connection: Connection, kept: Kept): Promise<string> {
  if (kept.connection !== connection) {
    const { files, context, answers } = kept;
    kept.connection = connection;
    kept.name = connection.remote.recognise(files, context, answers).then(({ outcome }) => outcome.session);
  }
  return kept.name;
}
