import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFigure } from '../../../src/recognise/figures/figures.ts';
import { parseNumber, voteSign } from '../../../src/recognise/figures/numbers.ts';
import { markIn, valueAround } from '../../../src/recognise/text/plain-number.ts';

const digits = fc.stringMatching(/^\d{1,9}$/);
const signed = fc.tuple(digits, fc.constantFrom(',', '.'), digits).map((parts) => parts.join(''));

/** A space behind it is no part of a number, and takes the long way. */
const slowly = (text: string) => `${text} `;

describe('a plain number', () => {
  it('is read as by taking it apart', () => {
    fc.assert(
      fc.property(fc.oneof(digits, signed), fc.constantFrom('comma', 'point'), (text, sign) => {
        expect(parseNumber(text, sign)).toEqual(parseNumber(slowly(text), sign));
        expect(voteSign([text])).toEqual(voteSign([slowly(text)]));
        const { verbatim: _, ...slow } = readFigure(slowly(text), sign);
        expect(readFigure(text, sign)).toMatchObject(slow);
      }),
    );
  });

  it('keeps its text where it would be printed otherwise', () => {
    const texts = ['05', '0,5', '00,5', '0', '12,50', '1.234'];
    expect(texts.map((text) => readFigure(text, 'comma').verbatim)).toEqual([
      '05',
      undefined,
      '00,5',
      undefined,
      undefined,
      '1.234',
    ]);
  });

  it('is nothing else', () => {
    const texts = ['', ',5', '5,', '1,2,3', '-5', '5%', ' 5', '1234567890123456', '1,1234567890'];
    expect(texts.map(markIn)).toEqual(texts.map(() => -1));
    expect(valueAround('8439', 4)).toBe(8439);
    expect(valueAround('84,39', 2)).toBe(84.39);
  });
});
