import * as fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { body } from '../../src/link/body.ts';
import { ByteWriter } from '../../src/link/bytes.ts';
import { sealed } from '../../src/link/envelope.ts';
import {
  ADDRESS_LIMIT,
  decodeParcel,
  encodeParcel,
  FILE_LIMIT,
  findCode,
  isSound,
} from '../../src/link/index.ts';
import { VOCABULARY } from '../../src/link/vocabulary.ts';
import { builtinUnits as units } from '../../src/recognise/index.ts';
import { deflate } from '../../src/zip/index.ts';
import { anyParcel } from './arbitrary-parcel.ts';
import { mutants } from './mutate.ts';
import { DEPARTMENTS, NOTICE_1072, parcelOf, withNotes, withoutFigures } from './parcels.ts';

const FAULTS = ['cut', 'altered', 'newer', 'too-large'];
let codes: readonly string[];

beforeAll(async () => {
  const parcels = [await parcelOf(DEPARTMENTS), await parcelOf(NOTICE_1072)];
  const forOffice = parcels.map(withNotes);
  codes = [...parcels, ...parcels.map(withoutFigures), ...forOffice].map(encodeParcel);
});

function* first<T>(count: number, things: Generator<T>): Generator<T> {
  for (let i = 0; i < count; i++) yield things.next().value;
}

/** What comes out of a code made wrong: a fault, or something that can be drawn and could be sent on. */
function outcomeOf(code: string): string {
  const decoded = decodeParcel(code);
  if ('fault' in decoded) {
    expect(FAULTS).toContain(decoded.fault);
    return decoded.fault;
  }
  expect(isSound(decoded.parcel)).toBe(true);
  expect(encodeParcel(decoded.parcel)).toMatch(/^sk1/);
  return 'opened';
}

test('300 codes made wrong do no harm', () => {
  const seen = new Map<string, number>();
  for (const [i, code] of codes.entries()) {
    for (const mutant of first(75, mutants(code, i))) {
      const outcome = outcomeOf(findCode(`https://so-ky.example/#${mutant}`) ?? mutant);
      seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
    }
  }
  // Every gate was reached: the text, the check, and what stands behind the check.
  expect([...seen.keys()].sort()).toEqual(expect.arrayContaining(['altered', 'cut', 'newer', 'opened']));
});

test('nor do those of any parcel', () => {
  fc.assert(
    fc.property(anyParcel, fc.integer(), (parcel, seed) => {
      for (const mutant of first(8, mutants(encodeParcel(parcel), seed))) outcomeOf(mutant);
    }),
    { numRuns: 60 },
  );
});

test('nor does any text at all', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.nat(0xffff).map((c) => String.fromCharCode(c)) }),
      fc.uint8Array({ maxLength: 300 }),
      (text, bytes) => {
        outcomeOf(text);
        outcomeOf(`sk1${text}`);
        outcomeOf(sealed(bytes));
        outcomeOf(sealed(deflate(bytes, VOCABULARY)));
      },
    ),
  );
});

test('the bits between the last byte and the last letter are told apart', () => {
  const code = codes.find((c) => (c.length - 3) % 4 !== 0)!;
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const last = letters.indexOf(code.at(-1)!);
  expect(decodeParcel(code.slice(0, -1) + letters[last + 1])).toEqual({ fault: 'altered' });
});

test('a code without its end is cut, wherever it ends', () => {
  for (const code of codes) {
    for (let length = 0; length < code.length; length++) {
      expect(decodeParcel(code.slice(0, length)), `${length} of ${code.length}`).toEqual({ fault: 'cut' });
    }
  }
});

test('a code with one letter changed is altered', () => {
  const code = codes[0]!;
  for (let at = 6; at < code.length; at++) {
    const other = code[at] === 'A' ? 'B' : 'A';
    expect(decodeParcel(code.slice(0, at) + other + code.slice(at + 1))).toEqual({ fault: 'altered' });
  }
});

test('a code of a later format is newer, whatever follows', () => {
  expect(decodeParcel('sk2')).toEqual({ fault: 'newer' });
  expect(decodeParcel(`sk9${codes[0]!.slice(3)}`)).toEqual({ fault: 'newer' });
  expect(decodeParcel('sk0AAAA')).toEqual({ fault: 'altered' });
});

test('a bomb, and a code too long, are too large', () => {
  const bomb = sealed(deflate(new Uint8Array(ADDRESS_LIMIT.bytes + 1), VOCABULARY));
  expect(bomb.length).toBeLessThan(2_000);
  expect(decodeParcel(bomb)).toEqual({ fault: 'too-large' });
  expect(decodeParcel(bomb, FILE_LIMIT)).toEqual({ fault: 'altered' });
  const long = sealed(new Uint8Array(ADDRESS_LIMIT.letters));
  expect(decodeParcel(long)).toEqual({ fault: 'too-large' });
  expect(decodeParcel(long, FILE_LIMIT)).toEqual({ fault: 'altered' });
});

test('a short body cannot make much out of little', () => {
  const builtinUnits = units.map((unit) => unit.key);
  const out = new ByteWriter();
  body.write(out, {
    ...{ schemes: [], otherSchemes: [], otherUnits: [], renamed: [], units: [], periods: [] },
    ...{ builtinUnits, rosters: Array.from({ length: 11_000 }, () => builtinUnits) },
    ...{ places: [], heads: [], figures: [], views: [] },
  });
  const code = sealed(deflate(out.written(), VOCABULARY));
  expect(code.length).toBeLessThan(2_000);
  expect(decodeParcel(code)).toEqual({ fault: 'too-large' });
});

test('a byte behind the body is no part of it', () => {
  const body = new Uint8Array(11);
  expect(decodeParcel(sealed(deflate(body, VOCABULARY)))).toHaveProperty('parcel');
  expect(decodeParcel(sealed(deflate(new Uint8Array(12), VOCABULARY)))).toEqual({ fault: 'altered' });
});
