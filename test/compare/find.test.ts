import { describe, expect, it } from 'vitest';
import { compare, find, findFor, history, warmUp } from '../../src/compare/index.ts';
import { dayPeriod, type Finding, type Focus, MOST_CHANGES } from '../../src/model/index.ts';
import { buildAssessment, buildIndicator, buildUnit } from '../build-assessment.ts';
import { nationWide } from './nation-wide.ts';

const totalFocus: Focus = { rows: 'units', indicator: 'total', part: 'score' };
const groupFocus: Focus = { rows: 'units', indicator: 'CKMB', part: 'score' };
const of = (findings: readonly Finding[], kind: Finding['kind']): Finding =>
  findings.find((finding) => finding.kind === kind)!;

describe('34 provinces', () => {
  const nation = nationWide();
  const total = findFor(nation, totalFocus);

  it('counts who moved', () => {
    expect(of(total, 'headline').figures).toMatchObject({
      up: 30,
      down: 1,
      unchanged: 3,
      noData: 0,
      withData: 34,
      total: 34,
      kept: 3,
    });
  });

  it('keeps provinces with an event out of the extremes until they are let in', () => {
    const gains = (findings: readonly Finding[]) =>
      of(findings, 'headline')
        .changes.filter(({ trend }) => trend === 'gaining')
        .map(({ unit }) => unit);
    expect(gains(total)[0]).toBe('H55');
    expect([...of(total, 'headline').units].sort()).toEqual(['H31', 'H32', 'H50']);
    const events = total.filter(({ kind }) => kind === 'events');
    const khanhHoa = events.find(({ units }) => units[0] === 'H32')!;
    const letIn = findFor(nation, totalFocus, [khanhHoa.key]);
    expect(gains(letIn)[0]).toBe('H32');
    expect(letIn.find(({ key }) => key === khanhHoa.key)!.figures.dismissed).toBe(1);
    const quangTri = events.filter(({ units }) => units[0] === 'H50').map(({ key }) => key);
    expect(of(findFor(nation, totalFocus, quangTri.slice(0, 1)), 'headline').units).toContain('H50');
    expect(of(findFor(nation, totalFocus, quangTri), 'headline').units).not.toContain('H50');
  });

  it('shows an event where it belongs, under one key', () => {
    const eventsIn = (focus: Focus) =>
      findFor(nation, focus).flatMap(({ kind, key, units }) =>
        kind === 'events' ? [{ key, unit: units[0] }] : [],
      );
    expect(eventsIn(totalFocus)).toHaveLength(4);
    expect(eventsIn(groupFocus).map(({ unit }) => unit)).toEqual(['H32', 'H50', 'H31']);
    const ofKhanhHoa = eventsIn({ rows: 'indicators', unit: 'H32' });
    expect(ofKhanhHoa).toEqual(eventsIn(groupFocus).slice(0, 1));
  });

  it('finds in the whole what it finds in each view, under other keys for each', () => {
    const all = find(nation);
    const keys = all.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const focus of [totalFocus, groupFocus]) {
      for (const finding of findFor(nation, focus)) expect(all).toContainEqual(finding);
    }
    expect(all.filter(({ kind }) => kind === 'headline')).toHaveLength(7);
  });

  it("tells one province's groups and where its total stands", () => {
    const findings = findFor(nation, { rows: 'indicators', unit: 'H50' });
    expect(of(findings, 'standing').changes[0]).toMatchObject({ delta: 1.91, rankBefore: 21, rankAfter: 14 });
    expect(of(findings, 'indicators-up').figures.count).toBe(5);
    expect(of(findings, 'indicators-down').indicators).toEqual(['CLGQ']);
  });

  it('has nothing to say of a unit or a column it does not hold', () => {
    expect(findFor(nation, { rows: 'indicators', unit: 'nobody' })).toEqual([]);
    expect(findFor(nation, { rows: 'units', indicator: 'total', part: 'rate' })).toEqual([]);
  });
});

describe('order of telling', () => {
  const units = ['Xa', 'Đa', 'Da', 'Ba', 'Ca'];
  const assess = (date: string, figures: readonly string[]) =>
    buildAssessment({ period: dayPeriod(date), units, figures: { total: figures } });

  it('is largest change, then higher baseline, then Vietnamese order', () => {
    const comparison = compare({
      from: assess('2025-03-27', ['5', '5', '5', '7', '9']),
      to: assess('2025-04-08', ['4', '4', '4', '6', '4']),
      units: units.map((unit) => buildUnit(unit)),
      indicators: [buildIndicator('total', { role: 'total' })],
    });
    expect(of(find(comparison), 'units-down').units).toEqual(['Ca', 'Ba', 'Da', 'Đa', 'Xa']);
  });
});

it('spells out the first changes of many and counts them all', () => {
  const units = Array.from({ length: 100 }, (_, u) => `u${u}`);
  const assess = (date: string, value: (u: number) => number) =>
    buildAssessment({
      period: dayPeriod(date),
      units,
      figures: { total: units.map((_, u) => `${value(u)}`) },
    });
  const comparison = compare({
    from: assess('2025-03-27', () => 50),
    to: assess('2025-04-08', (u) => 51 + u),
    units: [],
    indicators: [buildIndicator('total', { role: 'total' })],
  });
  const up = of(find(comparison), 'units-up');
  expect(up.changes).toHaveLength(MOST_CHANGES);
  expect(up.changes[0]!.unit).toBe('u99');
  expect(up.units).toHaveLength(100);
  expect(up.figures.count).toBe(100);
});

describe('components beside groups', () => {
  const figures = (component: string, loose: string) => ({
    group: ['5'],
    component: [component],
    loose: [loose],
  });
  const assess = (date: string, component: string, loose: string) =>
    buildAssessment({ period: dayPeriod(date), units: ['A'], figures: figures(component, loose) });
  const comparison = compare({
    from: assess('2025-03-27', '1', '1'),
    to: assess('2025-04-08', '2', '2'),
    units: [],
    indicators: [
      buildIndicator('group', { role: 'group' }),
      buildIndicator('component', { group: 'group' }),
      buildIndicator('loose', { group: 'absent' }),
    ],
  });

  it('are counted once: by group, or alone where the group is not there', () => {
    const findings = find(comparison);
    expect(of(findings, 'headline').figures).toMatchObject({ up: 1, unchanged: 1, total: 2 });
    expect(of(findings, 'indicators-up').indicators).toEqual(['loose']);
  });
});

describe('history', () => {
  it('sets periods in time, keeps gaps and the latest roster first', () => {
    const assess = (date: string, units: readonly string[], figures: readonly string[]) =>
      buildAssessment({ period: dayPeriod(date), units, figures: { total: figures } });
    const past = history({
      assessments: [
        assess('2025-04-08', ['B', 'A'], ['2', '1']),
        assess('2025-03-27', ['A', 'C'], ['3,5', '4']),
      ],
      units: [],
      indicator: 'total',
      part: 'score',
    });
    expect(past.periods.map(({ end }) => end)).toEqual(['2025-03-27', '2025-04-08']);
    expect(past.units).toEqual(['B', 'A', 'C']);
    expect(past.values.map((column) => [...column])).toEqual([
      [Number.NaN, 3.5, 4],
      [2, 1, Number.NaN],
    ]);
    expect([...past.decimals[0]!]).toEqual([0, 1, 0]);
  });
});

it('refuses an indicator it was not told about', () => {
  const to = buildAssessment({ period: dayPeriod('2025-04-08'), units: ['A'], figures: { total: ['1'] } });
  expect(() => compare({ to, units: [], indicators: [] })).toThrow(RangeError);
});

it('warms up', () => {
  expect(warmUp).not.toThrow();
});
