import { describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../src/engine/index.ts';
import type { RemoteEngine } from '../../src/engine/remote-engine.ts';
import { type Connection, RenewableEngine } from '../../src/engine/renewable-engine.ts';
import { requestReceiver } from '../../src/engine/sent-request.ts';
import type { ImportProgress, SourceFile } from '../../src/model/index.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const GOOD: SourceFile = { name: 'tốt.csv', bytes: bytes('Đơn vị;08/4/2025\nSở Y tế;80,10\n') };
const BAD: SourceFile = { name: 'treo.csv', bytes: bytes('TREO MÃI') };
const PATIENCE = { cancelling: 30, answering: 20, deafness: 30 };

/** Never settles, as nothing does that is asked of a thread in an endless loop. */
const never = new Promise<never>(() => undefined);

interface Worker extends Omit<Connection, 'started'> {
  readonly engine: Engine;
  started: () => Promise<void>;
  isEnded: boolean;
  /** Answers nothing from now on. */
  hangs: boolean;
  /** As the browser ends it, and tells. */
  go: () => void;
}

/** A worker that hangs over a file of that content. */
function worker(): Worker {
  const engine = createEngine();
  const received = requestReceiver();
  const waiting: Awaited<ReturnType<Engine['recognise']>>['assessments'][] = [];
  const heard = <T>(answer: Promise<T>): Promise<T> => answer.then((value) => (self.hangs ? never : value));
  const packed = ({ assessments, ...outcome }: Awaited<ReturnType<Engine['recognise']>>) => {
    waiting.push(assessments);
    return { outcome, portions: 1 };
  };
  const remote: RemoteEngine = {
    canCompile: () => heard(Promise.resolve(true)),
    recognise: async (files, context, answers, job, report) => {
      const told: typeof report = (progress) => {
        if (self.hangs) return;
        report?.(progress);
        if (progress.file === BAD.name && !Object.keys(answers ?? {}).some((id) => id.startsWith('left-out')))
          self.hangs = true;
      };
      return heard(engine.recognise(files, context, answers, job, told).then(packed));
    },
    answer: (...args) => heard(engine.answer(...args).then(packed)),
    portion: async () => waiting.shift() ?? [],
    rows: (...args) => heard(engine.rows(...args)),
    original: (...args) => heard(engine.original(...args)),
    compare: (request, job) => heard(engine.compare(received(request), job)),
    find: (...args) => heard(engine.find(...args)),
    history: (request) => heard(engine.history(request)),
    audit: (request) => heard(engine.audit(request)),
    checkDraft: (request) => heard(engine.checkDraft(request)),
    findEach: (...args) => heard(engine.findEach(...args)),
    cancel: (job) => heard(engine.cancel(job)),
    release: (session) => heard(engine.release(session)),
  };
  let go = (): void => undefined;
  const lost = new Promise<void>((resolve) => {
    go = () => {
      self.hangs = true;
      resolve();
    };
  });
  const self: Worker = {
    engine,
    lost,
    go,
    remote,
    isEnded: false,
    hangs: false,
    started: () => Promise.resolve(),
    told: (report) => report,
    end: () => {
      self.isEnded = true;
    },
  };
  return self;
}

function begun(started?: () => Promise<void>) {
  const workers: Worker[] = [];
  const engine = new RenewableEngine(() => {
    const next = worker();
    workers.push(next);
    if (started && workers.length === 2) next.started = started;
    return next;
  }, PATIENCE);
  return { engine, workers };
}

/** Asks for files whose reading will not end, and waits until it has come so far; then what becomes of it. */
async function hung(engine: RenewableEngine, files: readonly SourceFile[]): Promise<() => Promise<string>> {
  let outcome = '';
  await new Promise<void>((resolve) => {
    const told = ({ file }: ImportProgress) => {
      if (file === BAD.name) resolve();
    };
    engine.recognise(files, undefined, undefined, 'job', told).then(
      () => (outcome = 'read'),
      (error: Error) => (outcome = error.name),
    );
  });
  return async () => {
    await new Promise((resolve) => setTimeout(resolve));
    return outcome;
  };
}

describe('an engine whose worker may not come back', () => {
  it('is begun anew when a cancelled job gives no sign, and says over which file', async () => {
    const { engine, workers } = begun();
    const outcomeOf = await hung(engine, [GOOD, BAD]);
    const stall = await engine.cancel('job');
    expect(await outcomeOf()).toBe('JobCancelled');
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false]);
    const outcome = await engine.recognise([BAD], undefined, { [`left-out:${stall?.file}`]: 'stalled' });
    expect(outcome.issues).toEqual([
      { code: 'file-stalled', severity: 'blocking', at: { import: stall?.file, file: BAD.name } },
    ]);
    expect((await engine.recognise([GOOD])).assessments).toHaveLength(1);
  });

  it('keeps a worker that hears of the cancelling', async () => {
    const { engine, workers } = begun();
    const reading = engine.recognise([GOOD], undefined, undefined, 'job');
    const ended = expect(reading).rejects.toThrow(expect.objectContaining({ name: 'JobCancelled' }));
    expect(await engine.cancel('job')).toBeUndefined();
    await ended;
    expect(await engine.cancel('no such job')).toBeUndefined();
    expect(workers).toHaveLength(1);
  });

  it('lets go of a comparison without ending the worker, which may be reading a file', async () => {
    const { engine, workers } = begun();
    const { assessments, units, indicators } = await engine.recognise([GOOD]);
    const reading = engine.recognise([BAD], undefined, undefined, 'reading').catch(() => undefined);
    while (!workers[0]!.hangs) await new Promise((resolve) => setTimeout(resolve));
    const comparing = engine.compare({ to: assessments[0]!, units, indicators }, 'comparing');
    const stopped = expect(comparing).rejects.toThrow(expect.objectContaining({ name: 'JobCancelled' }));
    expect(await engine.cancel('comparing')).toBeUndefined();
    await stopped;
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([false]);
    await engine.cancel('reading');
    await reading;
  });

  it('sends a list of units once to each worker', async () => {
    const { engine, workers } = begun();
    const { assessments, units, indicators } = await engine.recognise([GOOD]);
    const request = { to: assessments[0]!, units, indicators };
    const sent: (readonly unknown[] | undefined)[] = [];
    const watch = (worker: Worker) => {
      const { compare } = worker.remote;
      worker.remote.compare = (told, job) => {
        sent.push(told.units);
        return compare(told, job);
      };
    };
    watch(workers[0]!);
    const first = await engine.compare(request);
    expect(await engine.compare(request)).toEqual(first);
    expect(sent).toEqual([units, undefined]);
    await engine.compare({ ...request, units: [...units] });
    expect(sent[2]).toEqual(units);
    const outcomeOf = await hung(engine, [BAD]);
    await engine.cancel('job');
    await outcomeOf();
    watch(workers[1]!);
    expect(await engine.compare(request)).toEqual(first);
    expect(sent[3]).toEqual(units);
  });

  it('makes a session again that the ended worker held, under the answers in force', async () => {
    const { engine, workers } = begun();
    const { session, files, ledgers } = await engine.recognise([GOOD]);
    const role = `row-role:${ledgers[0]?.import}:0:1`;
    await engine.answer(session, { [role]: 'footnote' });
    const before = await engine.rows(session, files[0]!.import, 0, 0, 9);
    const other = await engine.recognise([GOOD]);
    await hung(engine, [BAD]);
    await engine.cancel('job');
    expect(workers).toHaveLength(2);
    const both = [0, 1].map(() => engine.rows(session, files[0]!.import, 0, 0, 9));
    expect(await Promise.all(both)).toEqual([before, before]);
    expect(await engine.original(session, files[0]!.import)).toEqual(GOOD.bytes);
    await engine.release(other.session);
    await engine.release(session);
    await expect(async () => engine.rows(session, files[0]!.import, 0, 0, 1)).rejects.toThrow(RangeError);
  });

  it('asks the next worker what the ended one had not answered', async () => {
    const { engine } = begun();
    const { assessments, units, schemes } = await engine.recognise([GOOD]);
    await hung(engine, [BAD]);
    const [to] = assessments;
    const comparing = engine.compare({ to: to!, units, indicators: schemes[0]!.indicators });
    await engine.cancel('job');
    expect((await comparing).length).toBeGreaterThan(0);
  });

  it('fails what is asked where no other worker can be begun', async () => {
    const { engine, workers } = begun(() => Promise.reject(new Error('gone')));
    const { session, files } = await engine.recognise([GOOD]);
    await hung(engine, [BAD]);
    const rows = expect(engine.rows(session, files[0]!.import, 0, 0, 1)).rejects.toThrow('gone');
    await engine.cancel('job');
    await rows;
    // Once another can be begun, it is.
    expect((await engine.recognise([GOOD])).assessments).toHaveLength(1);
    expect(workers).toHaveLength(3);
  });
});

describe('an engine whose worker goes by itself', () => {
  /** A comparison under way: its worker has it, and has not answered. */
  async function comparing(prepared = begun()) {
    const { engine, workers } = prepared;
    const { assessments, units, indicators } = await engine.recognise([GOOD]);
    const request = { to: assessments[0]!, units, indicators };
    const whole = await engine.compare(request);
    workers[0]!.hangs = true;
    const answer = engine.compare(request, 'job');
    return { engine, workers, answer, whole, request };
  }

  it('begins another, and asks it again what was under way', async () => {
    const { workers, answer, whole } = await comparing();
    workers[0]!.go();
    expect(await answer).toEqual(whole);
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false]);
  });

  it('notices one that is deaf without being told', async () => {
    const { workers, answer, whole } = await comparing();
    expect(await answer).toEqual(whole);
    expect(workers).toHaveLength(2);
  });

  it('lets one that reads a file be deaf for as long as that takes', async () => {
    const { engine, workers } = begun();
    const outcomeOf = await hung(engine, [BAD]);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(workers).toHaveLength(1);
    await engine.cancel('job');
    expect(await outcomeOf()).toBe('JobCancelled');
  });

  it('gives up what two went over, and answers the next', async () => {
    const { engine, workers, answer, request, whole } = await comparing();
    const failed = expect(answer).rejects.toThrow(expect.objectContaining({ name: 'EngineLost' }));
    workers[0]!.go();
    await Promise.resolve();
    await Promise.resolve();
    workers[1]!.go();
    await failed;
    expect(await engine.compare(request)).toEqual(whole);
    expect(workers).toHaveLength(3);
  });

  it('begins no other before something is asked', async () => {
    const { engine, workers } = begun();
    const { session, files } = await engine.recognise([GOOD]);
    const before = await engine.rows(session, files[0]!.import, 0, 0, 9);
    workers[0]!.go();
    await new Promise((resolve) => setTimeout(resolve));
    expect(workers).toHaveLength(1);
    expect(await engine.rows(session, files[0]!.import, 0, 0, 9)).toEqual(before);
    expect(workers).toHaveLength(2);
  });
});
