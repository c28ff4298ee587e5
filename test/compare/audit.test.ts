import { describe, expect, it } from 'vitest';
import { audit } from '../../src/compare/index.ts';
import {
  type Assessment,
  type AuditRequest,
  dayPeriod,
  type Indicator,
  type Issue,
  type Scheme,
} from '../../src/model/index.ts';
import { buildAssessment, buildIndicator, buildUnit } from '../build-assessment.ts';

const day = dayPeriod('2026-10-06');
const names = (n: number): string[] => Array.from({ length: n }, (_, i) => `u${i}`);
const schemeOf = (...indicators: Indicator[]): Scheme => ({
  key: 'test',
  name: 'Test',
  version: '1',
  indicators,
  grades: [],
});

function doubts(
  assessments: readonly Assessment[],
  scheme: Scheme,
  heads: AuditRequest['heads'] = assessments,
): readonly Issue[] {
  const units = [...new Set(assessments.flatMap((a) => [...a.units, a.scope]))].map((key) => buildUnit(key));
  return audit({ assessments, heads, units, schemes: [scheme] });
}

const codes = (issues: readonly Issue[]): string[] => issues.map(({ code }) => code);

describe('published ranks', () => {
  const scheme = schemeOf(buildIndicator('total', { role: 'total', max: 100 }));
  const ranked = (scores: string[], ranks: string[], more: Record<string, string[]> = {}) =>
    buildAssessment({
      period: day,
      units: names(scores.length),
      figures: { total: scores, 'total/rank': ranks, ...more },
    });
  const scores = ['90', '85.5', '85.5', '80'];

  it.each([
    ['competition ranking', ['1', '2', '2', '4']],
    ['ties one after the other', ['1', '3', '2', '4']],
    ['no gap behind a tie', ['1', '2', '2', '3']],
  ])('pass: %s', (_, ranks) => {
    expect(doubts([ranked(scores, ranks)], scheme)).toEqual([]);
  });

  it('differ: named with score, rank and number', () => {
    const [issue, ...others] = doubts([ranked(scores, ['1', '2', '3', '1'])], scheme);
    expect(others).toEqual([]);
    expect(issue).toMatchObject({
      code: 'published-rank-differs',
      at: { row: 4, column: 2 },
      detail: { name: 'u3', printed: 1, computed: 4, n: 4, score: 80 },
    });
  });

  it('of a wider roster, or of one that is not whole, are not judged', () => {
    expect(doubts([ranked(['60', '59', '58'], ['8', '20', '9'])], scheme)).toEqual([]);
    expect(
      doubts([ranked(['60', '59', '58'], ['1', '3', '2'], { 'total/ranked': ['63', '63', '63'] })], scheme),
    ).toEqual([]);
  });
});

describe('a total in one file, its groups in others', () => {
  const scheme = schemeOf(
    buildIndicator('total', { role: 'total', max: 40 }),
    buildIndicator('a', { role: 'group', max: 18 }),
    buildIndicator('b', { role: 'group', max: 22 }),
  );
  const joined = (total: string): Assessment => {
    const one = buildAssessment({
      period: day,
      units: ['u0'],
      figures: { total: [total], a: ['10.02'], b: ['20.01'] },
    });
    const origins = [...one.origins, { import: 'other', file: 'groups.csv', table: 0 }];
    return { ...one, origins, originOf: [new Uint16Array(1), Uint16Array.of(1), Uint16Array.of(1)] };
  };

  it('passes within 0,03 and is told beyond', () => {
    expect(doubts([joined('30.06')], scheme)).toEqual([]);
    expect(doubts([joined('30.07')], scheme)).toMatchObject([
      { code: 'published-total-differs', detail: { printed: 30.07, computed: 30.03 } },
    ]);
  });
});

describe('repeats', () => {
  const rate = (key: string): Indicator => buildIndicator(key, { measure: 'percent', max: 100 });
  const scheme = schemeOf(rate('a'), rate('b'), rate('c'));
  const some = ['91.25', '88.4', '79.11', '65.02', '90.9', '77.77'];
  const table = (date: string, figures: Record<string, string[]>) =>
    buildAssessment({ period: dayPeriod(date), units: names(6), figures });

  it('of a whole column are told once, at its first cell', () => {
    const other = ['1.5', '2.25', '3.5', '4.75', '5.5', '6.25'];
    const issues = doubts([table('2026-10-06', { a: some, b: other, c: some })], scheme);
    expect(issues).toMatchObject([
      { code: 'column-repeated', detail: { first: 'a', second: 'c', units: 6 }, at: { row: 1, column: 3 } },
    ]);
  });

  it('of columns that all stand at their maximum are none', () => {
    const full = names(6).map(() => '100');
    expect(doubts([table('2026-10-06', { a: full, b: full })], scheme)).toEqual([]);
  });

  it('of a whole date are told of the later', () => {
    const issues = doubts([table('2026-10-06', { a: some }), table('2026-10-10', { a: some })], scheme);
    expect(issues).toMatchObject([
      {
        code: 'assessment-repeated',
        detail: { period: 'day:2026-10-10..2026-10-10', other: 'day:2026-10-06..2026-10-06', units: 6 },
      },
    ]);
    const moved = [...some.slice(1), '77.78'];
    expect(doubts([table('2026-10-06', { a: some }), table('2026-10-10', { a: moved })], scheme)).toEqual([]);
  });

  it('of a whole date are told at the first figure of the later', () => {
    const gap = [{ missing: 'not-reported' } as const, ...some.slice(1)];
    const at = (date: string) =>
      buildAssessment({ period: dayPeriod(date), units: names(6), figures: { a: gap } });
    expect(doubts([at('2026-10-10'), at('2026-10-06')], scheme)).toMatchObject([
      {
        code: 'assessment-repeated',
        at: { row: 2, column: 1 },
        detail: { other: 'day:2026-10-06..2026-10-06' },
      },
    ]);
  });

  it('of one date from two sources, of two places or of two levels are none', () => {
    const one = table('2026-10-06', { a: some });
    const later = table('2026-10-10', { a: some });
    expect(doubts([one, { ...one, key: 'other', source: 'other' }], scheme)).toEqual([]);
    expect(doubts([one, { ...later, scope: 'elsewhere' }], scheme)).toEqual([]);
    const levels = doubts([one, { ...later, level: 'commune' }], scheme);
    expect(levels.map(({ code }) => code)).not.toContain('assessment-repeated');
  });

  it('of single figures are told of small tables only: in large ones some are alike by chance', () => {
    const alike = (n: number) =>
      buildAssessment({
        period: day,
        units: names(n),
        figures: {
          a: names(n).map((_, i) => `${10 + i}.25`),
          b: names(n).map((_, i) => (i === 0 ? '10.25' : `${50 + i / 4}`)),
        },
      });
    expect(codes(doubts([alike(30)], scheme))).toEqual(['figures-repeated']);
    expect(doubts([alike(101)], scheme)).toEqual([]);
  });
});

describe('a whole and its parts', () => {
  const scheme = schemeOf(
    buildIndicator('rate', { measure: 'percent', max: 100 }),
    buildIndicator('received', { measure: 'count', direction: 'none' }),
  );
  const province = (figures: Record<string, string[]>) =>
    buildAssessment({ period: day, level: 'province', scope: 'vn', units: ['p'], figures });
  const departments = (figures: Record<string, string[]>) =>
    buildAssessment({
      period: day,
      scope: 'p',
      units: names(figures[Object.keys(figures)[0]!]!.length),
      figures,
    });
  const nine = ['90.1', '91', '92', '93', '94', '95', '96', '97', '98'];

  it('a rate outside the range of its parts', () => {
    expect(codes(doubts([province({ rate: ['85'] }), departments({ rate: nine })], scheme))).toEqual([
      'whole-outside-parts',
    ]);
    expect(doubts([province({ rate: ['93.45'] }), departments({ rate: nine })], scheme)).toEqual([]);
  });

  it('says nothing of a selection of units', () => {
    const low = departments({ rate: nine.slice(0, 4) });
    expect(doubts([province({ rate: ['85'] }), low], scheme)).toEqual([]);
    const all = departments({ rate: [...nine, '99', '100'] });
    expect(doubts([province({ rate: ['85'] }), departments({ rate: nine })], scheme, [all])).toEqual([]);
  });

  it('a count below the sum of a level', () => {
    const parts = departments({ received: ['10', '20', '30'] });
    expect(doubts([province({ received: ['59'] }), parts], scheme)).toMatchObject([
      { code: 'whole-below-parts', detail: { printed: 59, computed: 60, level: 'department' } },
    ]);
    expect(doubts([province({ received: ['60'] }), parts], scheme)).toEqual([]);
  });
});

it('lists the first doubts of a kind and counts the rest', () => {
  const scheme = schemeOf(buildIndicator('total', { role: 'total', max: 100 }));
  const n = 60;
  const scores = names(n).map((_, i) => `${90 - i / 2}`);
  const ranks = names(n).map((_, i) => `${n - i}`);
  const upside = buildAssessment({
    period: day,
    units: names(n),
    figures: { total: scores, 'total/rank': ranks },
  });
  const issues = doubts([upside], scheme);
  expect(issues).toHaveLength(21);
  expect(issues.at(-1)).toMatchObject({ code: 'issues-more', detail: { count: n - 20 } });
});
