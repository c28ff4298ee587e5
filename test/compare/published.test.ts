import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/index.ts';
import {
  type Change,
  type Comparison,
  changeAt,
  dayPeriod,
  FLAG_EVENT,
  type Indicator,
  rowsOf,
  yearPeriod,
} from '../../src/model/index.ts';
import { BANDS, buildAssessment, buildIndicator, buildUnit } from '../build-assessment.ts';
import { readFixture } from '../read-fixture.ts';
import { MAXIMA, nationWide } from './nation-wide.ts';

const fixture = (name: string) => readFixture(new URL(`./fixtures/${name}.csv`, import.meta.url));
const numberOf = (text = ''): number => (text === '' ? Number.NaN : Number(text.replace(',', '.')));

const total: Indicator = buildIndicator('total', { role: 'total', max: 100 });
const before = dayPeriod('2025-03-27');
const after = dayPeriod('2025-04-08');

function changesOf(comparison: Comparison): ReadonlyMap<string, Change> {
  const changes = Array.from({ length: comparison.length }, (_, i) => changeAt(comparison, i));
  return new Map(changes.map((change) => [`${change.unit}/${change.indicator}`, change]));
}

describe.each(['departments-2025', 'districts-2025'])('notice 1072: %s', (name) => {
  const rows = fixture(name);
  const units = rows.map((row) => row.name!);
  const written = (text = '') => (text === '' ? ({ missing: 'not-reported' } as const) : text);
  const comparison = compare({
    from: buildAssessment({
      period: before,
      units,
      figures: { total: rows.map((row) => written(row.before)) },
    }),
    to: buildAssessment({ period: after, units, figures: { total: rows.map((row) => written(row.after)) } }),
    units: units.map((unit) => buildUnit(unit)),
    indicators: [total],
    scheme: BANDS,
  });

  it.each(rows.map((row, i) => [row.name!, row, i] as const))('%s', (_, row, i) => {
    const change = changeAt(comparison, i);
    expect(change.delta).toBe(numberOf(row.change));
    expect(change.rankBefore).toBe(numberOf(row.rank_before));
    expect(change.rankAfter).toBe(numberOf(row.rank_after));
    expect(change.move).toBe(numberOf(row.move));
    expect(change.gradeBefore ?? '').toBe(row.grade_before);
    expect(change.gradeAfter ?? '').toBe(row.grade_after);
    expect(change.trend).toBe(row.change === '' ? 'no-data' : change.delta > 0 ? 'gaining' : 'declining');
    expect(change.statusAfter).toBe(row.change === '' ? 'not-reported' : 'measured');
  });

  it('ranks over the eleven units that have data', () => {
    expect(new Set(comparison.nAfter.filter((n) => !Number.isNaN(n)))).toEqual(new Set([11]));
  });
});

describe('notice 1072: the 12 indicators', () => {
  const rows = fixture('indicators-12');
  const assess = (column: string, period: typeof before) =>
    buildAssessment({
      period,
      units: ['province'],
      figures: Object.fromEntries(rows.map((row) => [row.number!, [row[column]!]])),
    });
  const year = assess('year_2024', yearPeriod(2024));
  const indicators = rows.map((row) => buildIndicator(row.number!, { measure: 'percent', max: 100 }));
  const request = { to: assess('after', after), units: [buildUnit('province')], indicators };
  const events = (comparison: Comparison): readonly string[] =>
    comparison.columns.filter((_, i) => comparison.flags[i]! & FLAG_EVENT).map((column) => column.indicator);

  it('differs exactly as printed, 5 down, 4 up, 3 unchanged', () => {
    const comparison = compare({ ...request, from: assess('before', before) });
    expect(Array.from(comparison.delta)).toEqual(rows.map((row) => numberOf(row.change)));
    const trends = rows.map((_, i) => changeAt(comparison, i).trend);
    expect(trends.filter((trend) => trend === 'declining')).toHaveLength(5);
    expect(trends.filter((trend) => trend === 'gaining')).toHaveLength(4);
    expect(trends.filter((trend) => trend === 'unchanged')).toHaveLength(3);
  });

  it('finds indicators 1 and 9 to be events against năm 2024', () => {
    const comparison = compare({ ...request, from: year });
    expect(Array.from(comparison.delta)).toEqual(rows.map((row) => numberOf(row.change_from_2024)));
    expect(events(comparison)).toEqual(['1', '9']);
    expect(comparison.comparable).toEqual([{ code: 'period-kind-differs' }]);
  });

  it('sets năm 2024 beside the pair', () => {
    const [baseline] = compare({ ...request, from: assess('before', before), baselines: [year] }).baselines;
    expect(Array.from(baseline!.delta)).toEqual(rows.map((row) => numberOf(row.change_from_2024)));
    expect(baseline!.reasons).toEqual([{ code: 'period-kind-differs' }]);
  });

  it('ranks nothing in a roster of one', () => {
    expect(compare({ ...request, from: year }).rankAfter.every(Number.isNaN)).toBe(true);
  });
});

describe("the province's published rank", () => {
  const rank = (period: typeof before, place: string, of: string) =>
    buildAssessment({ period, units: ['BP'], figures: { 'total/rank': [place], 'total/ranked': [of] } });
  const request = {
    to: rank(after, '20', '63'),
    units: [buildUnit('BP')],
    indicators: [total],
    tolerance: 20,
  };

  it('moves by −12 from 8/63 to 20/63', () => {
    const change = changeAt(compare({ ...request, from: rank(before, '8', '63') }), 0);
    expect(change).toMatchObject({ move: -12, delta: -12, trend: 'declining', better: -1 });
    expect(change).toMatchObject({ rankBefore: 8, nBefore: 63, rankAfter: 20, nAfter: 63 });
  });

  it('does not move between rosters of different size', () => {
    const old = rank(before, '8', '34');
    const comparison = compare({ ...request, from: old, baselines: [old] });
    expect(changeAt(comparison, 0)).toMatchObject({ move: Number.NaN, trend: 'no-data', rankBefore: 8 });
    expect(comparison.baselines[0]!.delta[0]).toBeNaN();
  });
});

describe('34 provinces, 06/10 and 10/10/2026', () => {
  const rows = fixture('provinces-34');
  const comparison = nationWide();
  const changes = changesOf(comparison);

  it.each(rows.map((row) => [row.name!, row] as const))('%s', (_, row) => {
    expect(changes.get(`${row.code}/total`)).toMatchObject({
      before: numberOf(row.total_before),
      after: numberOf(row.total_after),
      delta: numberOf(row.change),
      rankBefore: numberOf(row.rank_before),
      rankAfter: numberOf(row.rank_after),
      move: numberOf(row.move),
    });
    for (const group of Object.keys(MAXIMA)) {
      expect(changes.get(`${row.code}/${group}`)!.delta).toBe(numberOf(row[`${group}_change`]));
    }
  });

  it('flags the four events of Khánh Hòa, Quảng Trị and Hưng Yên', () => {
    const events = [...changes.values()].filter(({ flags }) => flags & FLAG_EVENT);
    expect(events.map(({ unit, indicator, delta }) => [unit, indicator, delta]).sort()).toEqual([
      ['H31', 'CKMB', 2],
      ['H32', 'CKMB', 8],
      ['H50', 'CKMB', 3.52],
      ['H50', 'CLGQ', -1.88],
    ]);
  });

  it('keeps the rows of one figure together, in the order of the later date', () => {
    const [start, end] = rowsOf(comparison, 'CKMB', 'score');
    expect(end - start).toBe(34);
    expect(comparison.units).toEqual(rows.map((row) => row.code));
  });
});
