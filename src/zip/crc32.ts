/** `TABLES[k][b]`: what byte b does to the sum when k more bytes follow it. */
const TABLES = tables();

function tables(): readonly Int32Array[] {
  const all = [Int32Array.from({ length: 256 }, (_, n) => shifted(n))];
  while (all.length < 8) all.push(all.at(-1)!.map((crc) => all[0]![crc & 0xff]! ^ (crc >>> 8)));
  return all;
}

function shifted(byte: number): number {
  let c = byte;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
}

const isLittleEndian = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

/** CRC-32 (as in zip and PNG) over the bytes of several arrays in turn, from 0 to 2^32 − 1. */
export function crc32(arrays: readonly ArrayBufferView[]): number {
  return ~arrays.reduce(through, -1) >>> 0;
}

/** Bytes whose sum takes about a millisecond; whole words. */
const PORTION = 2 ** 20;

/** The same of one array, with a pause after each portion; yields the share that is summed. */
export function* crc32InSteps(bytes: Uint8Array): Generator<number, number> {
  let crc = -1;
  for (let at = 0; at < bytes.length; at += PORTION) {
    if (at > 0) yield at / bytes.length;
    crc = through(crc, bytes.subarray(at, at + PORTION));
  }
  return ~crc >>> 0;
}

function through(start: number, { buffer, byteOffset, byteLength }: ArrayBufferView): number {
  const pairs = isLittleEndian && byteOffset % 4 === 0 ? byteLength >> 3 : 0;
  const crc = throughPairs(start, new Int32Array(buffer, pairs > 0 ? byteOffset : 0, 2 * pairs));
  return throughBytes(crc, new Uint8Array(buffer, byteOffset + 8 * pairs, byteLength - 8 * pairs));
}

/** Two words, eight bytes, a turn: a quarter of the time of a byte a turn ("slicing by 8"). */
function throughPairs(start: number, words: Int32Array): number {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = TABLES;
  let crc = start;
  for (let i = 0; i < words.length; i += 2) {
    const low = crc ^ words[i]!;
    const high = words[i + 1]!;
    crc =
      t7![low & 0xff]! ^
      t6![(low >>> 8) & 0xff]! ^
      t5![(low >>> 16) & 0xff]! ^
      t4![low >>> 24]! ^
      t3![high & 0xff]! ^
      t2![(high >>> 8) & 0xff]! ^
      t1![(high >>> 16) & 0xff]! ^
      t0![high >>> 24]!;
  }
  return crc;
}

function throughBytes(start: number, bytes: Uint8Array): number {
  const table = TABLES[0]!;
  let crc = start;
  for (const byte of bytes) crc = table[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return crc;
}
