import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { restoreStyle, USUAL_STYLE, wordingOf } from '../../src/wording/index.ts';

const vi = wordingOf('vi').numbers;
const en = wordingOf('en').numbers;

/** A decimal as an office prints it: digits, a sign, digits. */
const printed = fc
  .tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.stringMatching(/^\d{0,6}$/))
  .map(([whole, fraction]) => (fraction === '' ? `${whole}` : `${whole},${fraction}`));

const numberOf = (text: string): number => Number(text.replace(',', '.'));
const decimalsOf = (text: string): number => text.split(',')[1]?.length ?? 0;

describe('figures', () => {
  it('are reprinted exactly as they were printed', () => {
    fc.assert(
      fc.property(printed, (text) => {
        expect(vi.figure(numberOf(text), decimalsOf(text))).toBe(text);
      }),
    );
  });

  it('read back from the change and its sign', () => {
    fc.assert(
      fc.property(printed, fc.boolean(), (text, down) => {
        const value = down ? 0 - numberOf(text) : numberOf(text);
        const change = vi.ascii(vi.change(value, decimalsOf(text), 'points'));
        expect(numberOf(change)).toBe(value === 0 ? 0 : value);
        expect(change).toMatch(value > 0 ? /^\+/ : value < 0 ? /^-/ : /^0/);
      }),
    );
  });

  it('print nothing for a missing one', () => {
    const none = Number.NaN;
    expect([vi.figure(none, 2), vi.change(none, 2, 'points'), vi.amount(none, 2, 'count')]).toEqual([
      '',
      '',
      '',
    ]);
    expect([vi.rank(none, 11), vi.move(none)]).toEqual(['', '']);
  });
});

describe('changes', () => {
  it.each([
    [-3.31, 2, 'points', '\u22123,31'],
    [2.58, 2, 'percent', '+2,58'],
    [0, 2, 'points', '0,00'],
    [-0, 1, 'points', '0,00'],
    [2.6, 1, 'points', '+2,60'],
    [12, 0, 'percent', '+12,00'],
    [-630, 0, 'count', '\u2212630'],
    [-12, 0, 'rank', '\u221212'],
    [0.125, 3, 'points', '+0,125'],
  ] as const)('%d with %d decimals of %s', (value, decimals, measure, text) => {
    expect(vi.change(value, decimals, measure)).toBe(text);
    expect(en.change(value, decimals, measure)).toBe(text.replace(',', '.'));
  });

  it('leave the sign to the verb in sentences', () => {
    expect(vi.amount(-24.27, 2, 'percent')).toBe('24,27');
    expect(vi.amount(-630, 0, 'count')).toBe('630');
  });
});

it('ranks, moves and counts', () => {
  expect(vi.rank(20, 63)).toBe('20/63');
  expect(vi.rank(20, Number.NaN)).toBe('20');
  expect([5, -2, 0].map(vi.move)).toEqual(['+5', '\u22122', '0']);
  expect([5, 12, 0].map(vi.count)).toEqual(['05', '12', '00']);
  expect([5, 12].map(en.count)).toEqual(['5', '12']);
  expect(vi.ascii('\u22123,31')).toBe('-3,31');
});

describe('counts', () => {
  it.each([
    [59_443, '59.443', '59,443'],
    [999, '999', '999'],
    [1_000, '1.000', '1,000'],
    [1_234_567, '1.234.567', '1,234,567'],
    [-1_234, '\u22121.234', '\u22121,234'],
  ])('%d by their thousands', (value, inVietnamese, inEnglish) => {
    expect([vi.figure(value, 0, 'count'), en.figure(value, 0, 'count')]).toEqual([inVietnamese, inEnglish]);
    expect([vi.bare(inVietnamese), en.bare(inEnglish)]).toEqual([`${value}`, `${value}`]);
  });

  it('and nothing else: a figure is reprinted as it stood', () => {
    expect([vi.figure(1234.5, 1), vi.figure(1234.5, 1, 'points'), vi.figure(1234, 0, 'days')]).toEqual([
      '1234,5',
      '1234,5',
      '1234',
    ]);
    expect(vi.figure(1234.5, 1, 'count')).toBe('1.234,5');
    expect([vi.change(-1234, 0, 'count'), vi.amount(-1234, 0, 'count')]).toEqual(['\u22121.234', '1.234']);
  });
});

it('a rank takes two digits in an office that writes so', () => {
  const { rank } = wordingOf('vi', { ...USUAL_STYLE, ranks: 'two-digits' }).numbers;
  expect([rank(3, 63), rank(3, Number.NaN), rank(20, 34), rank(Number.NaN, 63)]).toEqual([
    '03/63',
    '03',
    '20/34',
    '',
  ]);
});

it('a style that is not understood is as usual', () => {
  expect(restoreStyle({ ranks: 'two-digits', increases: 7 })).toEqual({
    ...USUAL_STYLE,
    ranks: 'two-digits',
  });
  for (const kept of [undefined, null, 'x', [1]]) expect(restoreStyle(kept)).toEqual(USUAL_STYLE);
});
