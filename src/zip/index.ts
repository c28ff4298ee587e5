export { crc32 } from './crc32.ts';
export { deflate } from './deflate.ts';
export { type Inflated, inflate } from './inflate.ts';
