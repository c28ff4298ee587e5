export { type ReadResult, read, readInSteps } from './read.ts';
export { type Unpacked, unpackFiles } from './unpack-files.ts';
