export { type ReadResult, read } from './read.ts';
