import { isExact, MAX_DECIMALS, powerOfTen, scaled } from '../model/index.ts';
import type { ByteReader } from './bytes.ts';
import type { Codec } from './codec.ts';
import { Damaged } from './damaged.ts';

/** Whole numbers beyond this travel as doubles: twice it, as a difference in zigzag, is still whole in a double. */
export const LARGEST_WHOLE = 2 ** 50;

/** From 0 to 2^53 − 1: seven bits a byte, lowest first, the eighth set where another follows. */
export const varint: Codec<number> = {
  write(out, value) {
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${value} is no count`);
    let rest = value;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) out.byte((rest % 0x80) | 0x80);
    out.byte(rest);
  },
  read(from) {
    let value = 0;
    for (let weight = 1; ; weight *= 0x80) {
      const byte = from.byte();
      value += (byte & 0x7f) * weight;
      if (value > Number.MAX_SAFE_INTEGER) throw new Damaged();
      if (byte < 0x80) {
        if (byte === 0 && weight > 1) throw new Damaged();
        return value;
      }
    }
  },
};

/** How many bytes `varint` takes. */
export function varintLength(value: number): number {
  let length = 1;
  for (let rest = value; rest >= 0x80; rest = Math.floor(rest / 0x80)) length++;
  return length;
}

/** 0, −1, 1, −2, 2 … as 0, 1, 2, 3, 4 … */
export const toZigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);
export const fromZigzag = (code: number): number => (code % 2 === 0 ? code / 2 : -(code + 1) / 2);

export const zigzag: Codec<number> = {
  write: (out, value) => varint.write(out, toZigzag(value)),
  read: (from) => fromZigzag(varint.read(from)),
};

/** A varint of at most `most`. */
export function upTo(most: number): Codec<number> {
  return {
    write: (out, value) => varint.write(out, value),
    read(from) {
      const value = varint.read(from);
      if (value > most) throw new Damaged();
      return value;
    },
  };
}

/** A count of things that each take a byte at least: no more than there are bytes, so nothing large is made for nothing. */
export function count(from: ByteReader): number {
  return upTo(from.left).read(from);
}

/** Eight bytes, IEEE 754, lowest first; finite. */
export const double: Codec<number> = {
  write: (out, value) => out.all(new Uint8Array(Float64Array.of(value).buffer)),
  read(from) {
    const value = new DataView(from.take(8).slice().buffer).getFloat64(0, true);
    if (!Number.isFinite(value)) throw new Damaged();
    return value;
  },
};

/** Is `value` exactly a whole number of 10^−decimals that travels as such? −0 is not. */
export function fits(value: number, decimals: number): boolean {
  if (!isExact(value, decimals)) return false;
  const whole = scaled(value, decimals);
  return Math.abs(whole) <= LARGEST_WHOLE && Object.is(whole / powerOfTen(decimals) + 0, value);
}

/** The fewest decimals with which all of `values` are exact; undefined where none will do. */
export function fewestDecimals(values: readonly number[]): number | undefined {
  let decimals = 0;
  for (const value of values) {
    while (!fits(value, decimals)) if (++decimals > MAX_DECIMALS) return undefined;
  }
  // A large whole number may fit no longer beside a small figure with many decimals.
  return values.every((value) => fits(value, decimals)) ? decimals : undefined;
}

/** Codes of `number`: 0 to 9 decimals, or this. */
const AS_DOUBLE = MAX_DECIMALS + 1;

/** Any finite number: its decimals and a zigzag of it without them, or 10 and the double. */
export const number: Codec<number> = {
  write(out, value) {
    const decimals = fewestDecimals([value]);
    varint.write(out, decimals ?? AS_DOUBLE);
    if (decimals === undefined) double.write(out, value);
    else zigzag.write(out, scaled(value, decimals));
  },
  read(from) {
    const decimals = upTo(AS_DOUBLE).read(from);
    return decimals === AS_DOUBLE ? double.read(from) : zigzag.read(from) / powerOfTen(decimals);
  },
};

/** `length` varints of at most `most` each, as runs of equal ones: the value, then how often it comes again. */
export function runs(length: number, most: number): Codec<readonly number[]> {
  return {
    write(out, values) {
      for (let i = 0; i < length; ) {
        let end = i + 1;
        while (end < length && values[end] === values[i]) end++;
        varint.write(out, values[i]!);
        varint.write(out, end - i - 1);
        i = end;
      }
    },
    read(from) {
      const values: number[] = [];
      while (values.length < length) {
        const value = upTo(most).read(from);
        const again = upTo(length - values.length - 1).read(from);
        from.make(again);
        for (let k = 0; k <= again; k++) values.push(value);
      }
      return values;
    },
  };
}
