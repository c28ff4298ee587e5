import { proxy, wrap } from 'comlink';
import type { Engine } from '../model/index.ts';
import { gathered, type RemoteEngine } from './remote-engine.ts';
import workerUrl from './worker.ts?worker&url';

/** `broken`: the worker's file did not load. `cannot-compile`: the host serves it under a policy too strict for it. */
export type HostCheck = 'fine' | 'broken' | 'cannot-compile';

export interface WorkerEngine extends Engine {
  /** Resolves once the worker answers, or fails to. Nothing else answers unless this is `fine`. */
  readonly host: Promise<HostCheck>;
}

/** Longer than any healthy start, shorter than a reader's patience. */
const START_LIMIT = 15_000;

/** Trusted Types let a page start only the workers its policy names: ours is the one. */
function trusted(url: string): string {
  const factory = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  if (!factory) return url;
  return factory.createPolicy('app-worker', { createScriptURL: (u) => u }).createScriptURL(url) as string;
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): unknown };
}

/** The same engine behind a module worker, so that long work never freezes the page. */
export function createWorkerEngine(): WorkerEngine {
  const worker = new Worker(trusted(workerUrl), { type: 'module', name: 'engine' });
  const remote = wrap<RemoteEngine>(worker) as unknown as RemoteEngine;
  const host = new Promise<HostCheck>((resolve) => {
    worker.addEventListener('error', () => resolve('broken'), { once: true });
    setTimeout(() => resolve('broken'), START_LIMIT);
    void remote.canCompile().then((can) => resolve(can ? 'fine' : 'cannot-compile'));
  });
  const portion = (session: string) => remote.portion(session);
  return {
    host,
    recognise: async (files, context, answers, job, report) =>
      gathered(await remote.recognise(files, context, answers, job, report && proxy(report)), portion),
    answer: async (session, answers, context, job, report) =>
      gathered(await remote.answer(session, answers, context, job, report && proxy(report)), portion),
    rows: (...args) => remote.rows(...args),
    original: (...args) => remote.original(...args),
    compare: (...args) => remote.compare(...args),
    find: (...args) => remote.find(...args),
    history: (...args) => remote.history(...args),
    cancel: (...args) => remote.cancel(...args),
    release: (...args) => remote.release(...args),
  };
}
