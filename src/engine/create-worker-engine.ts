import { proxy, wrap } from 'comlink';
import type { Engine } from '../model/index.ts';
import { EngineLost } from './engine-lost.ts';
import type { RemoteEngine } from './remote-engine.ts';
import { RenewableEngine } from './renewable-engine.ts';
import workerUrl from './worker.ts?worker&url';
import { lossOf } from './worker-life.ts';

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

/** Whether a worker that was just begun answers. */
function checked(worker: Worker, remote: RemoteEngine): Promise<HostCheck> {
  return new Promise((resolve) => {
    worker.addEventListener('error', () => resolve('broken'), { once: true });
    setTimeout(() => resolve('broken'), START_LIMIT);
    void remote.canCompile().then((can) => resolve(can ? 'fine' : 'cannot-compile'));
  });
}

/** The same engine behind a module worker, so that long work never freezes the page. */
export function createWorkerEngine(): WorkerEngine {
  const url = trusted(workerUrl);
  let host: Promise<HostCheck> | undefined;
  const engine = new RenewableEngine(() => {
    const name = `engine-${crypto.randomUUID()}`;
    const worker = new Worker(url, { type: 'module', name });
    const remote = wrap<RemoteEngine>(worker) as unknown as RemoteEngine;
    const check = checked(worker, remote);
    host ??= check;
    const started = async (): Promise<void> => {
      const found = await check;
      if (found !== 'fine') throw new EngineLost(`the engine cannot be begun again: ${found}`);
    };
    return { remote, started, lost: lossOf(worker, name, check), told: proxy, end: () => worker.terminate() };
  });
  return Object.assign(engine, { host: host! });
}
