import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compare } from '../../src/compare/index.ts';
import {
  type Change,
  type CompareRequest,
  changeAt,
  dayPeriod,
  type IsoDate,
  monthPeriod,
  subtract,
  type ViewTarget,
  yearPeriod,
} from '../../src/model/index.ts';
import { type AssessmentParts, buildAssessment, buildIndicator, buildUnit } from '../build-assessment.ts';

const rate = buildIndicator('rate', { measure: 'percent' });
const late = buildIndicator('late', { measure: 'percent', direction: 'lower' });
const group = buildIndicator('group', { role: 'group', max: 20 });
const units = ['a', 'b'];
const july = dayPeriod('2024-07-31');

const at = (parts: Partial<AssessmentParts> = {}) =>
  buildAssessment({ period: july, units, figures: { 'rate/rate': ['60,21', '85'] }, ...parts });

const goal = (more: Partial<ViewTarget>): ViewTarget => ({
  indicator: 'rate',
  part: 'rate',
  year: 2024,
  value: 90,
  decimals: 0,
  source: 'KH 12',
  at: '',
  ...more,
});

type Sources = NonNullable<CompareRequest['targets']>;

function changes(to = at(), targets: Partial<Sources> = {}): readonly Change[] {
  const comparison = compare({
    to,
    units: units.map((unit) => buildUnit(unit)),
    indicators: [rate, late, group],
    targets: { typed: [], files: [], today: '2024-08-05', ...targets },
  });
  return Array.from({ length: comparison.length }, (_, i) => changeAt(comparison, i));
}

const target = (change: Change | undefined) => change?.target;

describe('the target of a figure', () => {
  const every = goal({ value: 70 });
  const level = goal({ level: 'department', value: 80 });
  const printed = at({
    figures: { 'rate/rate': ['60,21', '85'], 'rate/target': ['90', { missing: 'blank' }] },
  });

  it("is the unit's own before its level's", () => {
    const [a, b] = changes(printed, { typed: [every, level] });
    expect(target(a)).toMatchObject({ value: 90, from: 'unit', gap: -29.79, met: -1 });
    expect(target(b)).toMatchObject({ value: 80, from: 'level', gap: 5, met: 1 });
  });

  it("is its level's before every level's, and no other level's", () => {
    expect(target(changes(at(), { typed: [every, level] })[0])).toMatchObject({ value: 80, from: 'level' });
    const other = goal({ level: 'commune', value: 60 });
    expect(target(changes(at(), { typed: [other, every] })[0])).toMatchObject({
      value: 70,
      from: 'every-level',
    });
    expect(target(changes(at(), { typed: [other] })[0])).toBeUndefined();
  });

  it("is at last that of the unit's scope", () => {
    const province = buildAssessment({
      period: yearPeriod(2024),
      level: 'province',
      scope: 'vn',
      units: ['scope'],
      figures: { 'rate/target': ['75'] },
    });
    expect(target(changes(at(), { files: [province] })[1])).toMatchObject({
      value: 75,
      from: 'scope',
      gap: 10,
    });
    expect(target(changes(at(), { files: [province], typed: [every] })[1])).toMatchObject({ value: 70 });
  });

  it('comes from another table of the same year and scheme, the last before the date', () => {
    const of = (value: string, period: AssessmentParts['period'], scheme = 'test') =>
      at({ period, scheme, figures: { 'rate/target': [value, value] } });
    const files = [
      of('50', yearPeriod(2023)),
      of('66', dayPeriod('2024-06-30'), 'other'),
      of('60', monthPeriod(2024, 3)),
      of('65', dayPeriod('2024-06-30')),
      of('70', dayPeriod('2024-09-30')),
    ];
    expect(target(changes(at(), { files })[0])).toMatchObject({ value: 65, from: 'unit' });
    expect(target(changes(at(), { files: files.slice(0, 2) })[0])).toBeUndefined();
    expect(target(changes(at(), { files: files.slice(4) })[0])).toMatchObject({ value: 70 });
  });

  it('is of the same year and measure as the figure, and no more than can be had', () => {
    expect(target(changes(at(), { typed: [goal({ year: 2023 })] })[0])).toBeUndefined();
    const points = at({ figures: { group: ['19,5', '17'], 'group/rate': ['97,5', '85'] } });
    const inPoints = changes(points, { typed: [goal({ indicator: 'group', part: 'score', value: 18 })] });
    expect(inPoints.map((change) => target(change)?.met)).toEqual([1, -1, undefined, undefined]);
    const inPercent = changes(points, { typed: [goal({ indicator: 'group', value: 90 })] });
    expect(inPercent.map((change) => target(change)?.met)).toEqual([undefined, undefined, 1, -1]);
    const printedOver = at({ figures: { group: ['19,5', '17'], 'group/target': ['90', '90'] } });
    expect(changes(printedOver).map(target).filter(Boolean)).toEqual([]);
  });

  it('of an indicator that is better when lower is met at or below', () => {
    const figures = { 'late/rate': ['3', '5'], 'late/target': ['3', '3'] };
    const [a, b] = changes(at({ figures }));
    expect(target(a)).toMatchObject({ gap: 0, met: 1 });
    expect(target(b)).toMatchObject({ gap: 2, met: -1, pace: -0.4 });
  });

  it('says nothing of a unit without a figure', () => {
    const figures = { 'rate/rate': [{ missing: 'not-reported' } as const, '85'] };
    const [a] = changes(at({ figures }), { typed: [every] });
    expect(target(a)).toMatchObject({ value: 70, gap: Number.NaN, met: 0, pace: Number.NaN });
  });
});

describe('the pace needed', () => {
  const paceAt = (end: IsoDate, today = end, more: Partial<AssessmentParts['period']> = {}): number => {
    const to = at({ period: { ...dayPeriod(end), ...more } });
    return target(changes(to, { typed: [goal({})], today })[0])?.pace ?? Number.NaN;
  };

  it('is the gap over the months that are left', () => {
    expect(paceAt('2024-04-30')).toBe(3.72); // 29,79 ÷ 8
    expect(paceAt('2024-07-31')).toBe(5.96); // 29,79 ÷ 5
    expect(paceAt('2024-04-08')).toBe(3.41); // 29,79 ÷ (8 + 22/30)
    expect(paceAt('2024-11-30')).toBe(29.79);
  });

  it('is not said in the last month, of a past year, of a whole year or of a closed month', () => {
    expect(paceAt('2024-12-05')).toBeNaN();
    expect(paceAt('2024-07-31', '2026-11-23')).toBeNaN();
    expect(paceAt('2024-12-31', '2024-12-31', { kind: 'year', start: '2024-01-01' })).toBeNaN();
    expect(paceAt('2024-07-31', '2024-08-05', { kind: 'month', accumulates: 'within' })).toBeNaN();
  });

  it('is not said once the target is met', () => {
    const [, b] = changes(at(), { typed: [goal({ value: 85 })] });
    expect(target(b)).toMatchObject({ met: 1, pace: Number.NaN });
  });
});

test('a gap is what the figure differs from its target, exactly', () => {
  const printed = fc.tuple(fc.nat(10_000), fc.integer({ min: 0, max: 2 })).map(([n, decimals]) => {
    return (n / 100).toFixed(decimals);
  });
  fc.assert(
    fc.property(printed, printed, (after, wanted) => {
      const figures = { 'rate/rate': [after, after], 'rate/target': [wanted, wanted] };
      const [change] = changes(at({ figures }));
      const scale = (text: string) => Math.round(Number(text) * 100);
      expect(target(change)?.gap).toBe(subtract(scale(after) / 100, 2, scale(wanted) / 100, 2));
      expect(target(change)?.met).toBe(scale(after) >= scale(wanted) ? 1 : -1);
    }),
  );
});
