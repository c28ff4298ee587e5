import { describe, expect, it } from 'vitest';
import { compare, find, findFor } from '../../src/compare/index.ts';
import {
  type Assessment,
  type Comparison,
  dayPeriod,
  type Finding,
  type FindingKind,
  FLAG_EVENT,
  FLAG_RANKED_DIFFERS,
  type Focus,
  type Indicator,
} from '../../src/model/index.ts';
import { buildAssessment, buildIndicator, buildUnit, type Written } from '../build-assessment.ts';

const MARCH = dayPeriod('2025-03-27');
const APRIL = dayPeriod('2025-04-08');
const none: Written = { missing: 'not-reported' };
const total = buildIndicator('total', { role: 'total', max: 100 });
const totalFocus: Focus = { rows: 'units', indicator: 'total', part: 'score' };

type Table = Readonly<Record<string, readonly Written[]>>;

function compared(
  after: Table,
  before?: Table,
  indicators: readonly Indicator[] = [total],
  more: { readonly reference?: Table; readonly baseline?: Table; readonly names?: readonly string[] } = {},
): Comparison {
  const [column] = Object.values(after);
  const units = column!.map((_, i) => `u${i}`);
  const assess = (figures: Table, period = APRIL): Assessment =>
    buildAssessment({ period, level: 'province', units, figures });
  return compare({
    to: assess(after),
    ...(before ? { from: assess(before, MARCH) } : {}),
    ...(more.baseline ? { baselines: [assess(more.baseline, dayPeriod('2025-02-27'))] } : {}),
    ...(more.reference
      ? {
          reference: buildAssessment({
            period: APRIL,
            level: 'country',
            units: ['vn'],
            figures: more.reference,
          }),
        }
      : {}),
    units: units.map((unit, i) => buildUnit(unit, more.names?.[i] ?? unit)),
    indicators,
  });
}

const only = (findings: readonly Finding[], kind: FindingKind): Finding | undefined =>
  findings.find((finding) => finding.kind === kind);

describe('an event (domain rule 9)', () => {
  const group = buildIndicator('g', { role: 'group', max: 18 });
  /** Of seven units the first moved by so much, the others by `usual` each. */
  const isEvent = (moved: string, usual: string): boolean => {
    const after = [moved, ...Array<string>(6).fill(usual)];
    const { flags } = compared({ g: after }, { g: after.map(() => '0,00') }, [group]);
    return (flags[0]! & FLAG_EVENT) !== 0;
  };

  it.each([
    ['6,00', '3,00', true, 'a third of the maximum'],
    ['5,99', '3,00', false, 'less than a third'],
    ['1,00', '0,00', false, 'one point, whatever the others did'],
    ['1,01', '0,00', true, 'more than one point where nobody moved'],
    ['1,50', '0,30', false, 'five times the median'],
    ['1,51', '0,30', true, 'more than five times the median'],
  ])('%s where others moved by %s: %s (%s)', (moved, usual, is) => {
    expect(isEvent(moved, usual)).toBe(is);
  });

  it('is none of a total', () => {
    const { flags } = compared({ total: ['90', '50', '50'] }, { total: ['10', '50', '50'] });
    expect([...flags].some((flag) => flag & FLAG_EVENT)).toBe(false);
  });
});

describe('ranked units that differ in number', () => {
  it('are told where both dates rank some, and not where one ranks nobody', () => {
    const some = compared({ total: ['90', '80', '70'] }, { total: ['85', none, '75'] });
    expect(only(findFor(some, totalFocus), 'caveats')).toMatchObject({
      caveat: 'ranked-differs',
      units: ['u1'],
    });
    const nobody = compared({ total: ['90', '80', '70'] }, { total: [none, none, none] });
    expect([...nobody.flags].some((flag) => flag & FLAG_RANKED_DIFFERS)).toBe(false);
  });
});

describe('a baseline of several columns', () => {
  const group = buildIndicator('g', { role: 'group', max: 18 });

  it('stands row by row beside the pair', () => {
    const { baselines } = compared(
      { total: ['90', '80'], g: ['9', '8'] },
      { total: ['85', '82'], g: ['7', '8'] },
      [total, group],
      { baseline: { total: ['88', '70'], g: ['6', '10'] } },
    );
    const [{ value, delta, rank, move } = baselines[0]!] = baselines;
    expect([...value]).toEqual([88, 70, 6, 10]);
    expect([...delta]).toEqual([2, 10, 3, -2]);
    expect([...rank]).toEqual([1, 2, 2, 1]);
    expect([...move]).toEqual([0, 0, 1, -1]);
  });
});

describe('one unit beside the country', () => {
  const groups = ['g1', 'g2', 'g3'].map((key) => buildIndicator(key, { role: 'group', max: 20 }));

  it('has its total first, then its groups by the size of their gap, whichever way', () => {
    const comparison = compared(
      { total: ['60', '1'], g1: ['10', '1'], g2: ['12', '1'], g3: ['5', '1'] },
      undefined,
      [total, ...groups],
      { reference: { total: ['61'], g1: ['11'], g2: ['10'], g3: ['8'] } },
    );
    const finding = only(findFor(comparison, { rows: 'indicators', unit: 'u0' }), 'national-unit')!;
    expect(finding.indicators).toEqual(['total', 'g3', 'g2', 'g1']);
    expect(finding.figures).toMatchObject({ totals: 1 });
  });

  it('is one of those above, by the largest lead; of those below, nobody is named', () => {
    const comparison = compared({ total: ['62,00', '50', '70', '61'] }, undefined, [total], {
      reference: { total: ['61'] },
    });
    const finding = only(find(comparison), 'national-units')!;
    expect(finding.units).toEqual(['u2', 'u0']);
    expect(finding.figures).toMatchObject({ above: 2, below: 1, equal: 1, mean: 60.75 });
  });
});

describe('a published rank', () => {
  const kinds = (rank: string, before?: string): readonly FindingKind[] => {
    const at = (scores: readonly string[], place: string): Table => ({
      total: scores,
      'total/rank': [place, '2'],
      'total/ranked': ['2', '2'],
    });
    const comparison = compared(
      at(['90', '80'], rank),
      before === undefined ? undefined : at(['70', '80'], before),
    );
    return findFor(comparison, { rows: 'indicators', unit: 'u0' }).map(({ kind }) => kind);
  };

  it.each([
    ['1', undefined, false],
    ['2', undefined, true],
    ['1', '2', false],
    ['1', '1', true],
    ['2', '2', true],
  ])('of %s, before %s, is told beside the computed one: %s', (rank, before, isTold) => {
    expect(kinds(rank, before).includes('published-rank')).toBe(isTold);
  });
});

describe('who is first and last', () => {
  const rate = buildIndicator('late', { measure: 'percent', direction: 'lower' });
  const focus: Focus = { rows: 'units', indicator: 'late', part: 'rate' };

  it('is told of one date where less is better: its headline names the highest figure', () => {
    const findings = findFor(compared({ 'late/rate': ['5', '1', '3'] }, undefined, [rate]), focus);
    expect(only(findings, 'best-worst')?.units).toEqual(['u1', 'u0']);
  });

  it('is said already by the headline of one date where more is better', () => {
    expect(only(findFor(compared({ total: ['90', '80', '70'] }), totalFocus), 'best-worst')).toBeUndefined();
  });

  it('goes by the order of names where scores are the same, and by the key where names are', () => {
    const after = { total: ['80', '80', '80'] };
    const before = { total: ['79', '79', '79'] };
    const names = ['Sở Y tế', 'Sở Đoàn', 'Sở Đoàn'];
    const up = only(findFor(compared(after, before, [total], { names }), totalFocus), 'units-up')!;
    expect(up.units).toEqual(['u1', 'u2', 'u0']);
  });
});

describe('ties', () => {
  it('name the first three shared places, and count all of them', () => {
    const scores = ['90', '90', '80', '80', '70', '70', '60', '60', '50'];
    const finding = only(findFor(compared({ total: scores }), totalFocus), 'ties')!;
    expect(finding.figures).toEqual({ count: 8, places: 4, at1: 2, at3: 2, at5: 2 });
    expect(finding.changes.map(({ unit }) => unit)).toEqual(['u0', 'u1', 'u2', 'u3', 'u4', 'u5']);
  });
});

describe('an event that many came to stand at', () => {
  const group = buildIndicator('g', { role: 'group', max: 18 });
  /** Of eight units the first moved to where the six behind it stand. */
  const together = (place: string): number | undefined => {
    const rest = [...Array<string>(6).fill(place), '3'];
    const comparison = compared({ g: [place, ...rest] }, { g: ['10', ...rest] }, [group]);
    return only(find(comparison), 'events')?.figures.together;
  };

  it('tells how many, unless it is the floor or the ceiling', () => {
    expect(together('2')).toBe(7);
    expect(together('0')).toBeUndefined();
    expect(together('18')).toBeUndefined();
  });
});
