import { Damaged } from './damaged.ts';

/** Grows as it is written to. */
export class ByteWriter {
  #bytes = new Uint8Array(256);
  #length = 0;

  byte(value: number): void {
    this.#room(1);
    this.#bytes[this.#length++] = value;
  }

  all(bytes: Uint8Array): void {
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  written(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Reads to the end and never past it: asking for more than is left is `Damaged`. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;
  #unwritten: number;

  /** `unwritten`: how many things may be made that take no byte of their own, such as a run of equal ones. */
  constructor(bytes: Uint8Array, unwritten: number) {
    this.#bytes = bytes;
    this.#unwritten = unwritten;
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  byte(): number {
    return this.take(1)[0]!;
  }

  /** Asks to make `count` things of a few bytes. */
  make(count: number): void {
    this.#unwritten -= count;
    if (this.#unwritten < 0) throw new Damaged('too-large');
  }

  take(length: number): Uint8Array {
    if (length > this.left) throw new Damaged();
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }
}
