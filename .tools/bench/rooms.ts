/** What the benchmark measures, from inside: the phases of an import have no door of their own. */
export { createEngine } from '../../src/engine/create-engine.ts';
export { finished } from '../../src/model/index.ts';
export { readInSteps } from '../../src/read/index.ts';
export { recogniseInSteps } from '../../src/recognise/index.ts';
export { backingUpWords, wordingOf } from '../../src/wording/index.ts';
export { extract, readDirectory } from '../../src/zip/index.ts';
export { sha256 } from '../../src/zip/sha256.ts';
