export { type Archive, pack, unpack } from './archive.ts';
export { crc32 } from './crc32.ts';
export { deflate } from './deflate.ts';
export { type Extracted, extract, extractInSteps, readDirectory, type ZipEntry } from './directory.ts';
export { type Inflated, inflate } from './inflate.ts';
export { type Packing, packing } from './packing.ts';
export { sha256 } from './sha256.ts';
