import { expose, transfer } from 'comlink';
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
  original: async (...args: Parameters<typeof engine.original>) => {
    const bytes = await engine.original(...args);
    return transfer(bytes, [bytes.buffer as ArrayBuffer]);
  },
  compare: async (...args: Parameters<typeof engine.compare>) => transferred(await engine.compare(...args)),
});
