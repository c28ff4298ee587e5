import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contributionsOf } from '../../src/compare/contributions.ts';
import { compare, find } from '../../src/compare/index.ts';
import {
  type Comparison,
  dayPeriod,
  type Finding,
  type Indicator,
  scaled,
  sumExact,
} from '../../src/model/index.ts';
import { builtinSchemes } from '../../src/recognise/index.ts';
import { buildAssessment, buildIndicator, buildUnit, type Written } from '../build-assessment.ts';
import { nationWide } from './nation-wide.ts';

const none: Written = { missing: 'not-reported' };
const MARCH = dayPeriod('2025-03-27');
const APRIL = dayPeriod('2025-04-08');

const INDICATORS: readonly Indicator[] = [
  buildIndicator('total', { role: 'total', max: 100 }),
  buildIndicator('A', { role: 'group', max: 18 }),
  buildIndicator('B', { role: 'group', max: 12 }),
  buildIndicator('C', { role: 'group', max: 10 }),
  buildIndicator('BC', { role: 'group', max: 22, sumOf: ['B', 'C'] }),
  buildIndicator('B.1', { group: 'B', max: 6 }),
  buildIndicator('B.2', { group: 'B', max: 6 }),
];

type Pair = readonly [before: Written, after: Written];
type Figures = Readonly<Record<string, Pair>>;

/** One unit's figures by column at both dates. */
function pair(figures: Figures, indicators = INDICATORS): Comparison {
  const at = (period: typeof MARCH, side: 0 | 1) =>
    buildAssessment({
      period,
      units: ['u'],
      figures: Object.fromEntries(Object.entries(figures).map(([name, both]) => [name, [both[side]]])),
    });
  return compare({ from: at(MARCH, 0), to: at(APRIL, 1), units: [buildUnit('u')], indicators });
}

/** What moved the total: names of the parts and of those without data, and what is left. */
function told(comparison: Comparison, whole = 'total') {
  const found = contributionsOf(comparison, 0, whole);
  const name = (row: number) => comparison.columns[comparison.column[row]!]!.indicator;
  return found && { ...found, parts: found.parts.map(name), missing: found.missing.map(name) };
}

describe('34 provinces, 06/10 and 10/10/2026', () => {
  const nation = nationWide();

  it.each(nation.units.map((unit, u) => [unit, u] as const))('the groups of %s sum to its total', (_, u) => {
    const { parts, missing, residue, isRounding } = contributionsOf(nation, u, 'total')!;
    expect(parts).toHaveLength(6);
    expect(missing).toEqual([]);
    expect(Math.abs(residue)).toBeLessThanOrEqual(0.03);
    expect(isRounding).toBe(true);
  });

  it("explains Khánh Hòa's rise by Công khai, minh bạch", () => {
    const u = nation.units.indexOf('H32');
    const { whole, parts, residue } = contributionsOf(nation, u, 'total')!;
    expect(nation.delta[whole]).toBe(8.46);
    expect(parts.map((row) => [nation.columns[nation.column[row]!]!.indicator, nation.delta[row]])).toEqual([
      ['CKMB', 8],
      ['TTTT', 0.18],
      ['MDSH', 0.14],
      ['TDGQ', 0.11],
      ['MDHL', 0.08],
      ['CLGQ', -0.05],
    ]);
    expect(residue).toBe(0);
  });
});

describe('a total', () => {
  it('counts groups that come with their sum once', () => {
    const both: Figures = {
      total: ['30', '33'],
      A: ['10', '11'],
      B: ['12', '13'],
      C: ['8', '9'],
      BC: ['20', '22'],
    };
    expect(told(pair(both))).toMatchObject({ parts: ['A', 'B', 'C'], residue: 0 });
    expect(told(pair({ ...both, C: [none, '9'] }))).toMatchObject({ parts: ['BC', 'A'], residue: 0 });
    expect(told(pair({ ...both, BC: ['20', none] }))).toMatchObject({ parts: ['A', 'B', 'C'], residue: 0 });
    const { B: _, ...without } = both;
    expect(told(pair(without))).toMatchObject({ parts: ['BC', 'A'], residue: 0 });
  });

  it('of index 766 takes online services and payment for what the two make together', () => {
    const scheme = builtinSchemes.find(({ key }) => key === '766')!;
    const figures: Figures = {
      total: ['20', '22'],
      CLGQ: ['11', '12'],
      TTTT: ['9', '10'],
      ONLINE: ['20', '22'],
    };
    const comparison = pair(figures, scheme.indicators);
    expect(told(comparison)).toMatchObject({ parts: ['CLGQ', 'TTTT'], residue: 0 });
    expect(told(comparison, 'ONLINE')).toMatchObject({ parts: ['CLGQ', 'TTTT'], residue: 0 });
  });

  it('is not summed where a group lacks data at a date', () => {
    const gap = told(pair({ total: ['30', '33'], A: ['10', none], B: ['12', '15'] }));
    expect(gap).toMatchObject({ parts: ['B'], missing: ['A'], residue: Number.NaN, isRounding: false });
  });

  it('says what its groups do not explain, and whether rounding does', () => {
    const off = (total: string) => told(pair({ total: ['30.00', total], A: ['10.00', '11.00'] }));
    expect(off('31.03')).toMatchObject({ residue: 0.03, isRounding: true });
    expect(off('30.97')).toMatchObject({ residue: -0.03, isRounding: true });
    expect(off('31.04')).toMatchObject({ residue: 0.04, isRounding: false });
  });

  it('printed coarser than its groups is off by no more than its own last place', () => {
    const off = (total: string) => told(pair({ total: ['30.00', total], A: ['10.0000', '11.0043'] }));
    expect(off('31.01')).toMatchObject({ residue: 0.0057, isRounding: true });
    expect(off('31.02')).toMatchObject({ residue: 0.0157, isRounding: false });
  });

  it('is explained by components where there are no groups', () => {
    const found = told(pair({ total: ['10', '12'], 'B.1': ['5', '6'], 'B.2': ['5', '6'] }));
    expect(found).toMatchObject({ parts: ['B.1', 'B.2'], residue: 0 });
  });

  it('leaves a group its components', () => {
    const figures: Figures = { total: ['10', '12'], B: ['10', '12'], 'B.1': ['5', '6'], 'B.2': ['5', '6'] };
    expect(told(pair(figures))).toMatchObject({ parts: ['B'] });
    expect(told(pair(figures), 'B')).toMatchObject({ parts: ['B.1', 'B.2'], residue: 0 });
  });

  it('is taken apart of points alone, at two dates alone', () => {
    const rates = INDICATORS.map((indicator) => ({ ...indicator, measure: 'percent' as const }));
    expect(told(pair({ total: ['80', '82'], A: ['90', '92'] }, rates))).toBeUndefined();
    expect(told(pair({ 'total/rate': ['80', '82'], 'A/rate': ['90', '92'] }))).toBeUndefined();
    expect(told(pair({ total: ['80', none], A: ['8', '9'] }))).toBeUndefined();
    expect(told(pair({ total: ['80', '82'] }))).toBeUndefined();
  });
});

const GROUPS = ['A', 'B', 'C'] as const;
const points = fc.integer({ min: 0, max: 2000 }).map((n) => n / 100);
const figures = fc.array(fc.tuple(points, points), { minLength: 3, maxLength: 3 });
const sumText = (values: readonly number[]) => sumExact(values, 2).toFixed(2);

/** Groups as drawn, and their exact sum as the total. */
function summed(values: readonly (readonly [number, number])[], swap = false): Figures {
  const [from, to] = swap ? [1, 0] : [0, 1];
  const total: Pair = [sumText(values.map((v) => v[from]!)), sumText(values.map((v) => v[to]!))];
  const groups = GROUPS.map((key, i): [string, Pair] => [
    key,
    [values[i]![from]!.toFixed(2), values[i]![to]!.toFixed(2)],
  ]);
  return { total, ...Object.fromEntries(groups) };
}

const finding = (comparison: Comparison): Finding | undefined =>
  find(comparison).find(({ kind }) => kind === 'contributions');

describe('contributions', () => {
  it('sum to the change of the total', () => {
    fc.assert(
      fc.property(figures, (values) => {
        const comparison = pair(summed(values));
        const { whole, parts, residue } = contributionsOf(comparison, 0, 'total')!;
        const sum = parts.reduce((all, row) => all + scaled(comparison.delta[row]!, 2), 0);
        expect(sum).toBe(scaled(comparison.delta[whole]!, 2));
        expect(residue).toBe(0);
      }),
    );
  });

  it('are negated by swapping the dates', () => {
    fc.assert(
      fc.property(figures, fc.integer({ min: -50, max: 50 }), (values, slip) => {
        const slipped = ({ total, ...groups }: Figures, side: 0 | 1): Figures => {
          const [before, after] = total as readonly [string, string];
          const off = (text: string) => sumExact([Number(text), slip / 100], 2).toFixed(2);
          return { ...groups, total: side === 1 ? [before, off(after)] : [off(before), after] };
        };
        const there = finding(pair(slipped(summed(values), 1)))!;
        const back = finding(pair(slipped(summed(values, true), 0)))!;
        const byName = ({ changes }: Finding, sign: number) =>
          new Map(changes.map(({ indicator, delta }) => [indicator, sign * delta + 0]));
        expect(byName(back, -1)).toEqual(byName(there, 1));
        expect(0 - back.figures.residue!).toBe(there.figures.residue);
        expect(back.figures.rounding).toBe(there.figures.rounding);
      }),
    );
  });
});
