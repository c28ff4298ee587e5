import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashed } from '../../src/read/cell-texts.ts';
import { CodedRows } from '../../src/read/coded-rows.ts';

const SEMICOLON = 59;
const utf8 = (text: string) => new TextEncoder().encode(text);

/** Short and long, with letters of one, two, three and four bytes. */
const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom('0', '1', '9', ',', '.', '-'), maxLength: 9 }),
  fc.string({ unit: fc.constantFrom('a', 'ã', 'ạ', '\u0001', '\u0081', '𝟗'), maxLength: 10 }),
  fc.string({ unit: fc.constantFrom('x', 'y'), minLength: 60, maxLength: 70 }),
);
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 20 });

/** What the numbers say, without the rows. */
function decoded({ coded: { texts, numbers, starts }, length }: CodedRows): string[][] {
  return Array.from({ length }, (_, row) =>
    Array.from(numbers.subarray(starts[row], starts[row + 1]), (number) => texts[number]!),
  );
}

describe('rows kept as numbers of their texts', () => {
  test('are what stands between the delimiters, however they were added', () => {
    fc.assert(
      fc.property(table, table, fc.constantFrom('\n', '\r\n'), (split, added, end) => {
        const rows = new CodedRows();
        rows.split(utf8(split.map((row) => `${row.join(';')}${end}`).join('')), SEMICOLON);
        for (const row of added) rows.add(row);
        const all = [...split, ...added];
        expect(rows.length).toBe(all.length);
        expect([...rows]).toEqual(all);
        expect(decoded(rows)).toEqual(all);
        expect(rows.slice(1, -1)).toEqual(all.slice(1, -1));
        for (const row of [0, -1, all.length - 1, all.length, -all.length - 1]) {
          expect(rows.at(row)).toEqual(all.at(row));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a text without a last line end has its last row', () => {
    const rows = new CodedRows();
    rows.split(utf8('a;b\nc;'), SEMICOLON);
    rows.split(utf8(''), SEMICOLON);
    expect([...rows]).toEqual([
      ['a', 'b'],
      ['c', ''],
    ]);
  });

  test('have one number for a text, and many more texts than there was room for', () => {
    const figures = Array.from({ length: 100_000 }, (_, i) => (i / 100).toFixed(2).replace('.', ','));
    const rows = new CodedRows();
    for (let again = 0; again < 2; again++) rows.split(utf8(`${figures.join(';')}\n`), SEMICOLON);
    rows.add(figures);
    expect([...rows]).toEqual([figures, figures, figures]);
    expect(rows.coded.texts).toEqual(['', ...figures]);
  });

  test('tells texts of one hash apart, as a hostile file may have them', () => {
    const alike = textsOfOneHash(6);
    expect(new Set(alike).size).toBe(64);
    expect(new Set(alike.map(hashOf)).size).toBe(1);
    const rows = new CodedRows();
    for (let again = 0; again < 2; again++) rows.add(alike);
    expect([...rows]).toEqual([alike, alike]);
  });
});

const hashOf = (text: string) => utf8(text).reduce(hashed, 0);

/** Where the four letters of a number stand in it, six bits each. */
const SHIFTS = [0, 6, 12, 18] as const;
/** Numbers in a row have letters far apart, or a million of them would have to be met. */
const letterOf = (n: number, shift: number) => 0x30 + ((Math.imul(n, 0x9e3779b1) >>> (shift + 8)) & 63);
const endOf = (n: number) => String.fromCharCode(...SHIFTS.map((shift) => letterOf(n, shift)));

/** Two texts that come to the same, behind each two more that do: every way through them has one hash. */
function textsOfOneHash(pairs: number): string[] {
  let texts = [''];
  for (let pair = 0; pair < pairs; pair++) {
    const met = new Map<number, number>();
    const before = hashOf(texts[0]!);
    for (let n = 0; ; n++) {
      let hash = before;
      for (const shift of SHIFTS) hash = hashed(hash, letterOf(n, shift));
      const other = met.get(hash);
      if (other !== undefined) {
        const ends = [endOf(other), endOf(n)];
        texts = texts.flatMap((text) => ends.map((end) => text + end));
        break;
      }
      met.set(hash, n);
    }
  }
  return texts;
}
