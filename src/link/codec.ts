import type { ByteReader, ByteWriter } from './bytes.ts';

/** One description of a piece of the body that both writes and reads it, so that the two cannot drift apart. */
export interface Codec<T> {
  write(out: ByteWriter, value: T): void;
  /** Throws `Damaged` where the bytes are not what `write` would have written. */
  read(from: ByteReader): T;
}

export function mapped<T, W>(codec: Codec<W>, toWire: (value: T) => W, fromWire: (wire: W) => T): Codec<T> {
  return {
    write: (out, value) => codec.write(out, toWire(value)),
    read: (from) => fromWire(codec.read(from)),
  };
}

/** Says by its presence alone what it has to say. */
export const yes: Codec<true> = { write: () => undefined, read: () => true };

/** Items whose codec depends on their place and on those before them. */
export function inTurn<T>(
  length: number,
  codec: (i: number, before: readonly T[]) => Codec<T>,
): Codec<readonly T[]> {
  return {
    write(out, items) {
      for (let i = 0; i < length; i++) codec(i, items).write(out, items[i]!);
    },
    read(from) {
      const items: T[] = [];
      for (let i = 0; i < length; i++) items.push(codec(i, items).read(from));
      return items;
    },
  };
}
