import { describe, expect, test } from 'vitest';
import { draftOf, filterMade, numberTyped } from '../../../src/ui/arrange/filter-draft.ts';
import type { FilterChoices } from '../../../src/workbench/index.ts';

const choices: FilterChoices = {
  values: ['a', 'b', 'c', 'd'].map((key) => ({ key, text: key, count: 1, isChosen: true })),
  isNumber: true,
  trends: [
    { trend: 'gaining', count: 3 },
    { trend: 'declining', count: 1 },
  ],
};
const draft = draftOf(choices, undefined, String);
const made = (change: Partial<typeof draft>) => filterMade({ ...draft, ...change }, choices, 'delta');

test('numbers are read with either decimal sign and either minus', () => {
  expect(['−1,5', '-1.5', ' 84,5 ', '+2'].map(numberTyped)).toEqual([-1.5, -1.5, 84.5, 2]);
  expect(['', '1,2,3', 'abc', '1e3'].map(numberTyped)).toEqual([undefined, undefined, undefined, undefined]);
});

describe('what a draft makes', () => {
  test('everything chosen is no filter; the fewer values are named', () => {
    expect(made({})).toBe('all');
    expect(made({ chosen: new Set(['a']) })).toEqual({ kind: 'values', column: 'delta', values: ['a'] });
    expect(made({ chosen: new Set(['a', 'b', 'c']) })).toEqual({
      kind: 'values',
      column: 'delta',
      values: ['d'],
      isExcept: true,
    });
  });

  test('bounds in either order; a count is whole; a test of data needs none', () => {
    const between = { kind: 'number', column: 'delta', test: 'between', a: 1, b: 2.5 };
    expect(made({ by: 'between', a: '2,5', b: '1' })).toEqual(between);
    expect(made({ by: 'at-least', a: '−1' })).toEqual({
      kind: 'number',
      column: 'delta',
      test: 'at-least',
      a: -1,
    });
    expect(made({ by: 'some' })).toEqual({ kind: 'number', column: 'delta', test: 'some' });
    expect([
      made({ by: 'top', a: '2,5' }),
      made({ by: 'top', a: '0' }),
      made({ by: 'between', a: '1' }),
    ]).toEqual(['wrong', 'wrong', 'wrong']);
  });

  test('trends and text', () => {
    expect(made({ by: 'trend' })).toBe('all');
    expect(made({ by: 'trend', trends: new Set(['declining']) })).toMatchObject({ trends: ['declining'] });
    expect([made({ by: 'text', contains: '  ' }), made({ by: 'text', contains: ' y tế ' })]).toEqual([
      'all',
      { kind: 'text', column: 'delta', contains: 'y tế' },
    ]);
  });

  test('a filter that is there comes back as it was chosen', () => {
    const own = { kind: 'number', column: 'delta', test: 'between', a: 1, b: 2 } as const;
    expect(filterMade(draftOf(choices, own, String), choices, 'delta')).toEqual(own);
  });
});
