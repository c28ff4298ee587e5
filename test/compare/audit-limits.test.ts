import { describe, expect, it } from 'vitest';
import { audit } from '../../src/compare/index.ts';
import {
  type Assessment,
  dayPeriod,
  type Indicator,
  type Issue,
  type IssueCode,
} from '../../src/model/index.ts';
import { buildAssessment, buildIndicator, buildUnit } from '../build-assessment.ts';

const APRIL = dayPeriod('2025-04-08');
const names = (n: number): string[] => Array.from({ length: n }, (_, i) => `u${i}`);

function doubts(
  code: IssueCode,
  assessments: readonly Assessment[],
  indicators: readonly Indicator[],
): Issue[] {
  const units = [...new Set(assessments.flatMap((a) => [...a.units, a.scope]))].map((key) => buildUnit(key));
  const scheme = { key: 'test', name: 'Test', version: '1', indicators, grades: [] };
  const issues = audit({ assessments, heads: assessments, units, schemes: [scheme] });
  return issues.filter((issue) => issue.code === code);
}

/** The same figures, those of column `column` from another file. */
const fromElsewhere = (assessment: Assessment, column: number): Assessment => ({
  ...assessment,
  origins: [...assessment.origins, { import: 'other', file: 'other.csv', table: 0 }],
  originOf: assessment.originOf.map((origins, c) => (c === column ? origins.map(() => 1) : origins)),
});

describe('tables of one place', () => {
  const total = buildIndicator('total', { role: 'total', max: 100 });
  const at = (day: string, level: 'department' | 'district') =>
    buildAssessment({ period: dayPeriod(day), level, units: ['a', 'b'], figures: { total: ['1', '2'] } });
  const apart = (day: string) =>
    doubts('times-apart', [at('2025-04-08', 'department'), at(day, 'district')], [total]).length;

  it('stand apart up to 31 days; beyond, one is another report', () => {
    expect(apart('2025-04-08')).toBe(0);
    expect(apart('2025-04-10')).toBe(1);
    expect(apart('2025-05-09')).toBe(1);
    expect(apart('2025-05-10')).toBe(0);
  });
});

describe('full points with a rate below 100%', () => {
  const group = buildIndicator('group', { role: 'group', max: 18 });
  const rate = (key: string, more: Partial<Indicator> = {}) =>
    buildIndicator(key, { group: 'group', measure: 'percent', ...more });
  const told = (figures: Record<string, string[]>, indicators = [group, rate('r1'), rate('r2')]) =>
    doubts(
      'full-points-below-100',
      [buildAssessment({ period: APRIL, units: ['a', 'b'], figures })],
      indicators,
    );

  it('name the lowest rate, and the unit where it is lowest', () => {
    const issues = told({ group: ['18', '18'], 'r1/rate': ['99', '95'], 'r2/rate': ['97', '98'] });
    expect(issues).toMatchObject([
      { severity: 'note', detail: { name: 'b', indicator: 'r1', rate: 95, others: 1, from: 90 } },
    ]);
  });

  it('are a contradiction below 90%, and not from 90% on', () => {
    expect(told({ group: ['18', '10'], 'r1/rate': ['90', '50'] })).toMatchObject([{ severity: 'note' }]);
    expect(told({ group: ['18', '10'], 'r1/rate': ['89,99', '50'] })).toMatchObject([
      { severity: 'warning' },
    ]);
  });

  it('are none of a group whose maximum is not known, and of points that are no group', () => {
    const figures = { group: ['18', '10'], 'r1/rate': ['95', '95'] };
    const { max: _, ...open } = group;
    expect(told(figures, [open, rate('r1')])).toEqual([]);
    expect(told(figures, [{ ...group, role: 'component' }, rate('r1')])).toEqual([]);
  });

  it('are none where less of the rate is better, or the rate is of another group', () => {
    const figures = { group: ['18', '10'], 'r1/rate': ['95', '95'] };
    expect(told(figures, [group, rate('r1', { direction: 'lower' })])).toEqual([]);
    expect(told(figures, [group, rate('r1', { group: 'another' })])).toEqual([]);
  });
});

describe('a total and groups of other files', () => {
  const indicators = [
    buildIndicator('total', { role: 'total', max: 30 }),
    buildIndicator('g1', { role: 'group', max: 10 }),
    buildIndicator('g2', { role: 'group', max: 20 }),
    buildIndicator('part', { group: 'g1', max: 5 }),
  ];
  const told = (total: string, all = indicators) =>
    doubts(
      'published-total-differs',
      [
        fromElsewhere(
          buildAssessment({
            period: APRIL,
            units: ['a'],
            figures: { total: [total], g1: ['7,51'], g2: ['12,49'], part: ['3'], 'g1/rate': ['75,1'] },
          }),
          0,
        ),
      ],
      all,
    ).length;

  it.each([
    ['20,00', 0],
    ['20,03', 0],
    ['19,97', 0],
    ['20,04', 1],
    ['19,96', 1],
  ])('%s beside 20,00: %i', (total, count) => {
    expect(told(total)).toBe(count);
  });

  it('are not added where their maxima do not make up its own', () => {
    const [total, ...rest] = indicators;
    expect(told('25', [{ ...total!, max: 31 }, ...rest])).toBe(0);
  });
});

describe('a list in order', () => {
  const late = buildIndicator('late', { measure: 'count', decimals: 0, direction: 'lower' });
  const list = (values: readonly string[], rowOf?: readonly number[]) => {
    const built = buildAssessment({ period: APRIL, units: names(values.length), figures: { late: values } });
    return doubts(
      'list-out-of-order',
      [rowOf ? { ...built, rowOf: [Uint32Array.from(rowOf)] } : built],
      [late],
    );
  };

  it('has one row that does not belong where it stands', () => {
    expect(list(['90', '80', '70', '60', '2', '50', '40', '30'])).toMatchObject([{ detail: { name: 'u4' } }]);
    expect(list(['30', '40', '50', '2', '60', '70', '80', '90'])).toMatchObject([
      { detail: { name: 'u3', order: 'rising' } },
    ]);
  });

  it('begins again behind the head of a section', () => {
    const values = ['90', '80', '70', '60', '50', '95', '85', '75'];
    expect(list(values)).toEqual([]);
    expect(list(['90', '80', '70', '60', '50', '40', '95'])).toHaveLength(1);
    expect(list(['90', '80', '70', '60', '50', '40', '95'], [1, 2, 3, 4, 5, 6, 8])).toEqual([]);
  });

  it('of few rows, or of few different figures, may be one by chance', () => {
    expect(list(['90', '80', '2', '70', '60', '50'])).toEqual([]);
    expect(list(['9', '9', '8', '2', '8', '7', '7', '7'])).toEqual([]);
  });
});
