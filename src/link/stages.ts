import type { ByteReader, ByteWriter } from './bytes.ts';
import type { Codec } from './codec.ts';

/** A record each field of which is coded with the help of the fields before it. */
export interface Stages<S> extends Codec<S> {
  with<K extends string, T>(name: K, codec: (earlier: S) => Codec<T>): Stages<S & { readonly [P in K]: T }>;
}

type Step = readonly [name: string, codec: (earlier: never) => Codec<unknown>];

export function stages(): Stages<Readonly<Record<never, never>>> {
  return staged([]);
}

/** Remembers what it made for each name: a body may name one scheme ten thousand times. */
export function once<T>(make: (name: string) => T): (name: string) => T {
  const made = new Map<string, T>();
  return (name) => {
    const known = made.get(name) ?? make(name);
    made.set(name, known);
    return known;
  };
}

function staged<S>(steps: readonly Step[]): Stages<S> {
  return {
    with: (name, codec) => staged([...steps, [name, codec]]),
    write(out: ByteWriter, value: S) {
      for (const [name, codec] of steps) codec(value as never).write(out, value[name as keyof S]);
    },
    read(from: ByteReader) {
      const value: Record<string, unknown> = {};
      for (const [name, codec] of steps) value[name] = codec(value as never).read(from);
      return value as S;
    },
  };
}
