import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CellStore } from '../../src/read/cell-store.ts';

const SEMICOLON = 59;

/** Short and long, with letters on both sides of ASCII's end, and such as come to the same when packed carelessly. */
const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom('0', '1', '9', ',', '.', '-'), maxLength: 9 }),
  fc.string({ unit: fc.constantFrom('a', 'ã', 'ạ', '\u1ea1', '\u0001', '\u0081', 'é'), maxLength: 10 }),
  fc.string({ unit: fc.constantFrom('x', 'y'), minLength: 60, maxLength: 70 }),
);

describe('cells cut out of a text', () => {
  test('are what stands between the delimiters, whatever was met before', () => {
    const store = new CellStore();
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(rows, (expected) => {
        const text = expected.map((row) => `${row.join(';')}\n`).join('');
        const read: string[][] = [];
        store.split(text, SEMICOLON, read);
        expect(read).toEqual(expected);
        expect(expected.map((row) => store.own(row))).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  test('stay apart where there are more than have a place', () => {
    const store = new CellStore();
    const figures = Array.from({ length: 100_000 }, (_, i) => (i / 100).toFixed(2).replace('.', ','));
    for (let again = 0; again < 2; again++) {
      const read: string[][] = [];
      store.split(`${figures.join(';')}\n`, SEMICOLON, read);
      expect(read).toEqual([figures]);
    }
  });
});
