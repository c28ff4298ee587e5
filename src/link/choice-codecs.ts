import type { Codec } from './codec.ts';
import { Damaged } from './damaged.ts';
import { fromZigzag, runs, toZigzag, upTo, varint } from './number-codecs.ts';

/** A name by its place in one of the product's append-only lists; a place past its end was given by a later So Kỳ. */
export function oneOf<T extends string>(names: readonly T[]): Codec<T> {
  return {
    write: (out, name) => varint.write(out, placeIn(names.indexOf(name), name)),
    read(from) {
      const name = names[varint.read(from)];
      if (name === undefined) throw new Damaged('newer');
      return name;
    },
  };
}

/** One of the things this very body has listed before. `identity` tells equal ones. */
export function listed<T>(things: readonly T[], identity: (thing: T) => string = String): Codec<T> {
  const placeOf = lookup(things, identity);
  const place = upTo(things.length - 1);
  return {
    write: (out, thing) => varint.write(out, placeIn(placeOf(thing), identity(thing))),
    read: (from) => things[place.read(from)]!,
  };
}

/** One of `names` by its place, from 1, or 0 and a text of its own. */
export function listedOrOwn(names: readonly string[], own: Codec<string>): Codec<string> {
  const placeOf = lookup(names);
  const place = upTo(names.length);
  return {
    write(out, name) {
      const at = placeOf(name);
      varint.write(out, at === undefined ? 0 : at + 1);
      if (at === undefined) own.write(out, name);
    },
    read(from) {
      const at = place.read(from);
      return at === 0 ? own.read(from) : names[at - 1]!;
    },
  };
}

/**
 * A row of `names`, each as the step from the place after the one before it (zigzag, in runs): a whole list in its own
 * order is one run of zeros. At most `most` of them.
 */
export function picked(names: readonly string[], most: number): Codec<readonly string[]> {
  const placeOf = lookup(names);
  return {
    write(out, picks) {
      let next = 0;
      const steps = picks.map((name) => {
        const place = placeIn(placeOf(name), name);
        const step = toZigzag(place - next);
        next = place + 1;
        return step;
      });
      varint.write(out, picks.length);
      runs(picks.length, Number.MAX_SAFE_INTEGER).write(out, steps);
    },
    read(from) {
      const length = upTo(most).read(from);
      let next = 0;
      return runs(length, 2 * names.length)
        .read(from)
        .map((code) => {
          const place = next + fromZigzag(code);
          const name = names[place];
          if (name === undefined) throw new Damaged();
          next = place + 1;
          return name;
        });
    },
  };
}

/** Made at the first question: who reads asks none, and may have been handed a very long list. */
function lookup<T>(things: readonly T[], identity: (thing: T) => string = String) {
  let places: Map<string, number> | undefined;
  return (thing: T): number | undefined => {
    places ??= new Map(things.map((one, place) => [identity(one), place]));
    return places.get(identity(thing));
  };
}

function placeIn(place: number | undefined, name: string): number {
  if (place === undefined || place < 0) throw new RangeError(`${name} is not in the list that would code it`);
  return place;
}
