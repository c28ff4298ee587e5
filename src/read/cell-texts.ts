/** Both grow by doubling. */
const TEXTS_AT_FIRST = 1 << 14;
const BYTES_AT_FIRST = 1 << 18;
/** Of each text that is kept, so many places: most are free. */
const PLACES = 4;
/** Beyond so many, a text that was not met before is not looked for again. */
const MOST_KEPT = 1 << 20;
/** Texts made to fall on one place, as a hostile file may have them, are not all looked through. */
const MOST_PROBES = 32;
/** 2³² divided by the golden ratio: alike hashes come to lie far apart. */
const SPREAD = 0x9e3779b1;
const PRIME = 0x01000193;
const LONGEST_FIGURE = 12;

/** Of a text's bytes, one by one, from 0 on: FNV-1a. */
export function hashed(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, PRIME);
}

/** Texts by number, and numbers by text: what a table says again and again is kept once. */
export class CellTexts {
  /** '' has 0. A text may have another number again, beyond the bounds above. */
  readonly list: string[] = [''];
  /** The number of the text that fell on a place; 0 is a free one. */
  #places = new Int32Array(PLACES * TEXTS_AT_FIRST);
  /** By number. */
  #hashes = new Int32Array(TEXTS_AT_FIRST);
  /** By number, where the text's bytes begin; they end where the next ones do. */
  #starts = new Uint32Array(TEXTS_AT_FIRST + 1);
  #bytes = new Uint8Array(BYTES_AT_FIRST);
  #used = 0;

  /** Of UTF-8 and what its bytes are `hashed` to. */
  numberOf(bytes: Uint8Array, from: number, to: number, hash: number): number {
    if (from === to) return 0;
    if (this.list.length === this.#hashes.length && this.list.length < MOST_KEPT) this.#makeRoom();
    let place = this.#placeOf(hash);
    for (let probe = 0; probe < MOST_PROBES; probe++) {
      const number = this.#places[place]!;
      if (number === 0) return this.#add(bytes, from, to, hash, place);
      if (this.#hashes[number] === hash && this.#isText(number, bytes, from, to)) return number;
      place = (place + 1) & (this.#places.length - 1);
    }
    return this.#add(bytes, from, to, hash, undefined);
  }

  #placeOf(hash: number): number {
    return Math.imul(hash ^ (hash >>> 15), SPREAD) >>> (Math.clz32(this.#places.length) + 1);
  }

  #isText(number: number, bytes: Uint8Array, from: number, to: number): boolean {
    let at = this.#starts[number]!;
    if (this.#starts[number + 1]! - at !== to - from) return false;
    for (let i = from; i < to; i++) if (this.#bytes[at++] !== bytes[i]) return false;
    return true;
  }

  #add(bytes: Uint8Array, from: number, to: number, hash: number, place: number | undefined): number {
    const number = this.list.push(textOf(bytes, from, to)) - 1;
    if (number >= MOST_KEPT) return number;
    this.#hashes[number] = hash;
    if (place !== undefined) {
      this.#places[place] = number;
      this.#keepBytes(bytes.subarray(from, to));
    }
    this.#starts[number + 1] = this.#used;
    return number;
  }

  #keepBytes(bytes: Uint8Array): void {
    const end = this.#used + bytes.length;
    if (end > this.#bytes.length) this.#bytes = copied(new Uint8Array(2 * end), this.#bytes);
    this.#bytes.set(bytes, this.#used);
    this.#used = end;
  }

  #makeRoom(): void {
    const room = 2 * this.#hashes.length;
    this.#hashes = copied(new Int32Array(room), this.#hashes);
    this.#starts = copied(new Uint32Array(room + 1), this.#starts);
    const old = this.#places;
    this.#places = new Int32Array(PLACES * room);
    for (const number of old) {
      if (number === 0) continue;
      let place = this.#placeOf(this.#hashes[number]!);
      while (this.#places[place] !== 0) place = (place + 1) & (this.#places.length - 1);
      this.#places[place] = number;
    }
  }
}

function copied<Kind extends Uint8Array | Uint32Array | Int32Array>(to: Kind, from: Kind): Kind {
  to.set(from);
  return to;
}

const DECODER = new TextDecoder();

/** A decoder takes longer than this over a figure's few letters. */
function textOf(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > LONGEST_FIGURE) return DECODER.decode(bytes.subarray(from, to));
  let text = '';
  for (let i = from; i < to; i++) {
    const byte = bytes[i]!;
    if (byte >= 128) return DECODER.decode(bytes.subarray(from, to));
    text += String.fromCharCode(byte);
  }
  return text;
}
