export { type Archive, pack, unpack } from './archive.ts';
export { crc32 } from './crc32.ts';
export { deflate } from './deflate.ts';
export { inflate } from './inflate.ts';
