import { describe, expect, test } from 'vitest';
import { type Assessment, dayPeriod, type Level, type ViewSpec } from '../../src/model/index.ts';
import { builtinSchemes, builtinUnits } from '../../src/recognise/index.ts';
import { eachView } from '../../src/workbench/each-view.ts';
import type { Ground } from '../../src/workbench/ground.ts';
import { buildAssessment } from '../build-assessment.ts';
import { imported } from './ground-of.ts';
import { spec } from './spec.ts';

const BOTH = ['2025-03-27', '2025-04-08'];

const figures = (date: string, level: Level, ...indicators: readonly string[]): Assessment =>
  buildAssessment({
    period: dayPeriod(date),
    units: ['a', 'b'],
    figures: Object.fromEntries(indicators.map((key) => [key, ['1', '2']])),
    level,
    scheme: '766',
  });

const groundOf = (heads: readonly Assessment[]): Pick<Ground, 'heads' | 'units' | 'schemes'> => ({
  heads,
  units: new Map(builtinUnits.map((unit) => [unit.key, unit])),
  schemes: new Map(builtinSchemes.map((scheme) => [scheme.key, scheme])),
});

const departments: ViewSpec = {
  ...spec,
  scope: 'scope',
  level: 'department',
  focus: { indicator: 'CKMB', part: 'score' },
  sort: { by: 'delta', descending: false },
  chart: 'slope',
  tolerance: 0.5,
  title: 'Họp tuần',
  dismissed: ['a-finding'],
};

describe('a view for each level', () => {
  const levels: Level[] = ['department', 'district'];
  const ground = groundOf(
    levels.flatMap((level) => BOTH.map((date) => figures(date, level, 'total', 'CKMB'))),
  );

  test('keeps figure, dates, sort, chart and tolerance, and not what was said of the one', () => {
    const { title: _title, dismissed: _dismissed, ...kept } = departments;
    expect(eachView('level', departments, [departments], ground)).toEqual([
      { ...kept, level: 'district', title: '', dismissed: [] },
    ]);
  });

  test('makes none that is there, whatever it is called and however its dates are asked for', () => {
    const there: ViewSpec = {
      ...departments,
      level: 'district',
      from: { exact: dayPeriod('2025-03-27') },
      to: { exact: dayPeriod('2025-04-08') },
      chart: 'diverging',
    };
    expect(eachView('level', departments, [departments, there], ground)).toEqual([]);
    const ofTotal = { ...there, focus: { indicator: 'total', part: 'score' } } as const;
    expect(eachView('level', departments, [departments, ofTotal], ground)).toHaveLength(1);
  });

  test('takes a level’s own dates and figures where it has not those of the view', () => {
    const other = groundOf([
      ...BOTH.map((date) => figures(date, 'department', 'CKMB')),
      figures('2024-12-31', 'district', 'total'),
    ]);
    const pinned: ViewSpec = {
      ...departments,
      from: { exact: dayPeriod('2025-03-27') },
      to: { exact: dayPeriod('2025-04-08') },
    };
    const [district] = eachView('level', pinned, [pinned], other) ?? [];
    expect(district).toMatchObject({ to: 'latest', focus: { indicator: 'total', part: 'score' } });
    expect(district).not.toHaveProperty('from');
  });

  test('is no choice where there is one level', () => {
    const one = groundOf(BOTH.map((date) => figures(date, 'department', 'total')));
    expect(eachView('level', departments, [departments], one)).toBeUndefined();
  });
});

describe('a view for each indicator', () => {
  test('stands in the order of the scheme, without the open one', async () => {
    const { ground, views } = await imported(['dvcqg_34tinh_2026-10-06.csv', 'dvcqg_34tinh_2026-10-10.csv']);
    const specs = views.map((view) => view.spec);
    const total = specs.find(({ rows, focus }) => rows === 'units' && focus?.indicator === 'total')!;
    const order = ground.schemes.get(total.scheme)!.indicators.map(({ key }) => key);
    const made = eachView('indicator', total, specs, ground)!.map(({ focus }) => focus!.indicator!);
    expect(made).toEqual(order.filter((key) => made.includes(key)));
    expect(made).toHaveLength(6);
    expect(made).not.toContain('total');
  });

  test('shows the figure that both dates have', () => {
    const [before, after] = [
      figures('2025-03-27', 'department', 'total', 'CKMB/rate'),
      figures('2025-04-08', 'department', 'total', 'CKMB', 'CKMB/rate'),
    ];
    const total: ViewSpec = { ...departments, focus: { indicator: 'total', part: 'score' } };
    const [made] = eachView('indicator', total, [total], groundOf([before, after])) ?? [];
    expect(made?.focus).toEqual({ indicator: 'CKMB', part: 'rate' });
  });

  test('is no choice of a view of one unit; that has a view for each unit', async () => {
    const { ground } = await imported(['dvcqg_34tinh_2026-10-06.csv', 'dvcqg_34tinh_2026-10-10.csv']);
    const head = ground.heads.findLast(({ level }) => level === 'province')!;
    const one: ViewSpec = {
      ...spec,
      scheme: head.scheme,
      scope: head.scope,
      rows: 'indicators',
      focus: { unit: head.units[3]! },
    };
    expect(eachView('indicator', one, [one], ground)).toBeUndefined();
    const made = eachView('unit', one, [one], ground)!;
    expect(made.map(({ focus }) => focus!.unit)).toEqual(head.units.filter((unit) => unit !== head.units[3]));
  });
});
