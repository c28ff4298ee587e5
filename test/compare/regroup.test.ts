import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contributionsOf } from '../../src/compare/contributions.ts';
import { compare, find } from '../../src/compare/index.ts';
import { type Comparison, changeAt, dayPeriod, rowsOf, scaled, sumExact } from '../../src/model/index.ts';
import { builtinSchemes } from '../../src/recognise/index.ts';
import { buildAssessment, buildUnit, type Written } from '../build-assessment.ts';

const { indicators } = builtinSchemes.find(({ key }) => key === '766')!;
const MARCH = dayPeriod('2025-03-27');
const APRIL = dayPeriod('2025-04-08');

type Table = Readonly<Record<string, Written>>;

function pair(march: Table, april: Table): Comparison {
  const at = (period: typeof MARCH, table: Table) =>
    buildAssessment({
      period,
      units: ['u'],
      figures: Object.fromEntries(Object.entries(table).map(([name, figure]) => [name, [figure]])),
    });
  return compare({ from: at(MARCH, march), to: at(APRIL, april), units: [buildUnit('u')], indicators });
}

const changeOf = (comparison: Comparison, indicator: string) =>
  changeAt(comparison, rowsOf(comparison, indicator, 'score')[0]);
const foundIn = (comparison: Comparison, kind: string) =>
  find(comparison).find((finding) => finding.kind === kind);

const AS_ONE: Table = { total: '71,25', CKMB: '16', ONLINE: '15,25', MDSH: '40' };
const IN_PARTS: Table = { total: '72', CKMB: '16,5', CLGQ: '8,5', TTTT: '7', MDSH: '40' };

describe('online services as one group at one date and as two at the other', () => {
  it.each([
    ['first', pair(AS_ONE, IN_PARTS), 0.25],
    ['second', pair(IN_PARTS, AS_ONE), -0.25],
  ])('are compared as one, printed so at the %s', (_, comparison, delta) => {
    const online = changeOf(comparison, 'ONLINE');
    expect(online.delta).toBe(delta);
    expect([online.before, online.after].sort()).toEqual([15.25, 15.5]);
    expect(foundIn(comparison, 'contributions')!.figures).toMatchObject({ missing: 0, count: 3, residue: 0 });
    expect(foundIn(comparison, 'group-contributions')).toBeUndefined();
    expect(foundIn(comparison, 'indicators-no-data')).toBeUndefined();
    expect(foundIn(comparison, 'headline')!.figures).toMatchObject({ total: 3, unchanged: 1, noData: 0 });
  });

  it('keeps the figures of the parts, which have none at the other date', () => {
    const comparison = pair(AS_ONE, IN_PARTS);
    expect(changeOf(comparison, 'CLGQ')).toMatchObject({ before: Number.NaN, after: 8.5, trend: 'no-data' });
    expect(comparison.regroupings).toEqual([
      { assessment: comparison.toKey, indicator: 'ONLINE', of: ['CLGQ', 'TTTT'], untold: ['CLGQ', 'TTTT'] },
    ]);
  });

  it('are told in parts where both dates have those', () => {
    const comparison = pair({ ...IN_PARTS, ONLINE: '15,5' }, IN_PARTS);
    expect(foundIn(comparison, 'headline')!.figures).toMatchObject({ total: 4, unchanged: 4 });
    expect(changeOf(comparison, 'ONLINE').trend).toBe('unchanged');
  });

  it('have no sum where a part is missing', () => {
    const comparison = pair(AS_ONE, { ...IN_PARTS, TTTT: { missing: 'not-reported' } });
    expect(changeOf(comparison, 'ONLINE')).toMatchObject({ after: Number.NaN, statusAfter: 'not-reported' });
    expect(foundIn(comparison, 'contributions')!.figures).toMatchObject({ missing: 1, residue: Number.NaN });
  });

  it('are left alone where both dates print them alike', () => {
    expect(pair(AS_ONE, AS_ONE).regroupings).toBeUndefined();
    expect(pair(IN_PARTS, IN_PARTS).regroupings).toBeUndefined();
  });
});

it('contributions sum to the change of the total, however either date groups online services', () => {
  const points = fc.integer({ min: 0, max: 2000 }).map((n) => n / 100);
  const groups = fc.record({ CKMB: points, CLGQ: points, TTTT: points, MDHL: points });
  const text = (value: number) => value.toFixed(2);
  const table = ({ CKMB, CLGQ, TTTT, MDHL }: Record<string, number>, asOne: boolean): Table => ({
    total: text(sumExact([CKMB!, CLGQ!, TTTT!, MDHL!], 2)),
    CKMB: text(CKMB!),
    ...(asOne ? { ONLINE: text(sumExact([CLGQ!, TTTT!], 2)) } : { CLGQ: text(CLGQ!), TTTT: text(TTTT!) }),
    MDHL: text(MDHL!),
  });
  fc.assert(
    fc.property(groups, groups, fc.boolean(), fc.boolean(), (march, april, oneThen, oneNow) => {
      const comparison = pair(table(march, oneThen), table(april, oneNow));
      const { whole, parts, missing, residue } = contributionsOf(comparison, 0, 'total')!;
      const sum = parts.reduce((all, row) => all + scaled(comparison.delta[row]!, 2), 0);
      expect(missing).toEqual([]);
      expect(sum).toBe(scaled(comparison.delta[whole]!, 2));
      expect(residue).toBe(0);
    }),
  );
});
