export { type PastedBlock, type PastedTexts, readClipboard } from './clipboard.ts';
export { type Prose, readProse, textProse } from './prose.ts';
export { type ReadResult, read, readInSteps } from './read.ts';
export { type Unpacked, unpackFiles } from './unpack-files.ts';
