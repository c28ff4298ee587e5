export { type Archive, pack, unpack } from './archive.ts';
