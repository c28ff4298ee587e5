export type { Engine } from '../model/index.ts';
export { changeAt } from '../model/index.ts';
export { createEngine } from './create-engine.ts';
export { createWorkerEngine, type HostCheck, type WorkerEngine } from './create-worker-engine.ts';
export { EngineLost } from './engine-lost.ts';
export { isCancelled } from './pace.ts';
