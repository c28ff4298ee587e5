import { expose } from 'comlink';
import { warmUp } from '../compare/index.ts';
import { createEngine } from './create-engine.ts';
import { transferred } from './transfer.ts';

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

expose({
  ...engine,
  canCompile: () => compiles,
  recognise: async (...args: Parameters<typeof engine.recognise>) =>
    transferred(await engine.recognise(...args)),
  answer: async (...args: Parameters<typeof engine.answer>) => transferred(await engine.answer(...args)),
  compare: async (...args: Parameters<typeof engine.compare>) => transferred(await engine.compare(...args)),
});
