import { expose, transfer } from 'comlink';
import { warmUp } from '../compare/index.ts';
import type { Assessment, ImportOutcome } from '../model/index.ts';
import { createEngine } from './create-engine.ts';
import { type OutcomeInPortions, portionsOf, type RemoteEngine } from './remote-engine.ts';
import { requestReceiver } from './sent-request.ts';
import { transferred } from './transfer.ts';
import { holdForLife } from './worker-life.ts';

/** Does this worker's response allow compiling? Arquero builds its verbs at run time. */
function canCompile(): boolean {
  try {
    return new Function('return true')() === true;
  } catch {
    return false;
  }
}

const engine = createEngine();
const compiles = canCompile();
if (compiles) warmUp();
const living = holdForLife(self.name);

/** What is still to be fetched of each session's last outcome. */
const waiting = new Map<string, Assessment[][]>();

function inPortions({ assessments, ...outcome }: ImportOutcome): OutcomeInPortions {
  const portions = portionsOf(assessments);
  waiting.set(outcome.session, portions);
  return { outcome, portions: portions.length };
}

const received = requestReceiver();

const remote: RemoteEngine = {
  ...engine,
  canCompile: async () => {
    await living;
    return compiles;
  },
  recognise: async (...args) => inPortions(await engine.recognise(...args)),
  answer: async (...args) => inPortions(await engine.answer(...args)),
  portion: async (session) => transferred(waiting.get(session)?.shift() ?? []),
  release: async (session) => {
    waiting.delete(session);
    await engine.release(session);
  },
  original: async (...args) => {
    const bytes = await engine.original(...args);
    return transfer(bytes, [bytes.buffer as ArrayBuffer]);
  },
  compare: async (request, job) => transferred(await engine.compare(received(request), job)),
  history: async (request) => transferred(await engine.history(request)),
};

expose(remote);
