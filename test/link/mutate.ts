import { fromBase64url, toBase64url } from '../../src/link/base64url.ts';
import { opened, sealed } from '../../src/link/envelope.ts';
import { VOCABULARY } from '../../src/link/vocabulary.ts';
import { deflate, inflate } from '../../src/zip/index.ts';

type Random = (below: number) => number;
type Mutation<T> = (whole: T, random: Random) => T;

/** The same numbers for the same seed (mulberry32). */
function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_%#=.é\u0000\ud800 ';
const letter = (random: Random): string => LETTERS[random(LETTERS.length)]!;

/** Two places in order, the second past the first. */
function span(length: number, random: Random): readonly [number, number] {
  const from = random(Math.max(1, length));
  return [from, from + 1 + random(Math.max(1, Math.min(24, length - from)))];
}

const inText: readonly Mutation<string>[] = [
  (code, random) => code.slice(0, random(code.length + 1)),
  (code, random) => {
    const at = random(code.length);
    return code.slice(0, at) + letter(random) + code.slice(at + 1);
  },
  (code, random) => {
    const at = random(code.length + 1);
    return code.slice(0, at) + letter(random) + code.slice(at);
  },
  (code, random) => {
    const [from, to] = span(code.length, random);
    return code.slice(0, from) + code.slice(to);
  },
  (code, random) => {
    const [from, to] = span(code.length, random);
    return code.slice(0, to) + code.slice(from);
  },
  (code, random) => {
    const at = random(code.length);
    return code.slice(at) + code.slice(0, at);
  },
  (code, random) => `sk${random(10)}${code.slice(3)}`,
];

/** A count that is larger than anything there is, and every other kind of varint. */
const VARINTS = [
  [0xff, 0xff, 0xff, 0xff, 0x7f],
  [0xff, 0xff, 0x03],
  [0x80, 0x00],
  [0x7f],
  [0x00],
  [0x01],
  [0x02],
];

const inBytes: readonly Mutation<Uint8Array>[] = [
  (bytes, random) => bytes.with(random(bytes.length), random(256)),
  (bytes, random) => {
    const at = random(bytes.length);
    return bytes.with(at, bytes[at]! ^ (1 << random(8)));
  },
  (bytes, random) => bytes.slice(0, random(bytes.length)),
  (bytes, random) => Uint8Array.of(...bytes, ...Array.from({ length: 1 + random(9) }, () => random(256))),
  (bytes, random) => {
    const at = random(bytes.length);
    return Uint8Array.of(
      ...bytes.subarray(0, at),
      ...VARINTS[random(VARINTS.length)]!,
      ...bytes.subarray(at + random(2)),
    );
  },
  (bytes, random) => {
    const [from, to] = span(bytes.length, random);
    const other = random(bytes.length);
    return Uint8Array.of(...bytes.subarray(0, other), ...bytes.subarray(from, to), ...bytes.subarray(other));
  },
  (_, random) => Uint8Array.from({ length: 1 + random(400) }, () => random(random(4) ? 8 : 256)),
];

function anyOf<T>(mutations: readonly Mutation<T>[], whole: T, random: Random): T {
  let mutant = whole;
  for (let again = 1 + random(3); again > 0; again--) {
    mutant = mutations[random(mutations.length)]!(mutant, random);
    if ((mutant as { readonly length: number }).length === 0) return whole;
  }
  return mutant;
}

/**
 * Codes made wrong from a good one, without end, the same for the same seed. In turn: the text itself; the payload, with
 * its length and check made right again; the body, deflated and sealed anew, so that every check passes.
 */
export function* mutants(code: string, seed: number): Generator<string> {
  const envelope = opened(code, code.length);
  if (typeof envelope === 'string') throw new Error(envelope);
  const body = inflate(envelope.payload, 2 ** 25, VOCABULARY);
  if ('fault' in body) throw new Error(body.fault);
  const random = randomFrom(seed);
  for (;;) {
    yield anyOf(inText, code, random);
    yield sealed(anyOf(inBytes, envelope.payload, random));
    yield sealed(deflate(anyOf(inBytes, body.bytes, random), VOCABULARY));
    yield `sk1${toBase64url(anyOf(inBytes, fromBase64url(code.slice(3))!, random))}`;
  }
}
