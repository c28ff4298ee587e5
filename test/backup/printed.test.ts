import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asPrinted, givesItselfBack, printed } from '../../src/backup/printed.ts';

/** The long way round, of which the short one must say the same. */
const byPattern = (text: string): number | undefined =>
  /^-?\d+(?:,\d+)?(?:e\+\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined;

test('a number is read from its print as the pattern reads it', () => {
  const nearly = fc.string({ unit: fc.constantFrom(...'0123456789,-+e. ') });
  const real = fc
    .tuple(fc.double({ noNaN: true }), fc.nat(9))
    .map(([x, decimals]) => x.toFixed(decimals).replace('.', ','));
  const small = fc
    .tuple(fc.maxSafeInteger(), fc.nat(9))
    .map(([n, decimals]) => (n / 10 ** decimals).toFixed(decimals).replace('.', ','));
  fc.assert(
    fc.property(fc.oneof(nearly, real, small), (text) => {
      expect(printed(text)).toBe(byPattern(text));
    }),
    { numRuns: 2000 },
  );
});

test.each(['', '-', ',', '1,', ',1', '-,1', '1,2,3', '1.2', '+1', '１', '-0', '0,0', '007,50', '1e+21'])(
  'the print %j is as the pattern has it',
  (text) => expect(printed(text)).toBe(byPattern(text)),
);

test('a number gives itself back from its print, or is told in full', () => {
  const printable = fc.tuple(fc.maxSafeInteger(), fc.nat(9)).map(([n, decimals]) => n / 10 ** decimals);
  fc.assert(
    fc.property(
      fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), printable, fc.constantFrom(0, -0)),
      fc.nat(9),
      (value, decimals) => {
        expect(givesItselfBack(value, decimals)).toBe(Object.is(asPrinted(value, decimals), value));
      },
    ),
    { numRuns: 2000 },
  );
});
