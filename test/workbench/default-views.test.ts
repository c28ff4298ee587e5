import { describe, expect, it } from 'vitest';
import {
  type AssessmentHead,
  dayPeriod,
  type FigureColumn,
  monthPeriod,
  type Period,
  periodKey,
  type Scheme,
  yearPeriod,
} from '../../src/model/index.ts';
import { defaultViews, withSecondDate } from '../../src/workbench/default-views.ts';
import { resolveView } from '../../src/workbench/resolve-view.ts';

const SCORE: FigureColumn = { indicator: 'total', part: 'score' };
const schemes = new Map<string, Scheme>([
  [
    '766',
    {
      key: '766',
      name: '766',
      version: '1',
      grades: [],
      indicators: [
        {
          key: 'total',
          name: 'Tổng',
          role: 'total',
          measure: 'points',
          max: 100,
          direction: 'higher',
          decimals: 2,
        },
        {
          key: 'TTTT',
          name: 'Thanh toán',
          role: 'group',
          measure: 'points',
          max: 10,
          direction: 'higher',
          decimals: 2,
        },
      ],
    },
  ],
]);

function head(
  period: Period,
  units: readonly string[],
  columns: readonly FigureColumn[] = [SCORE],
): AssessmentHead {
  return {
    key: `766|bp|department|${periodKey(period)}`,
    scheme: '766',
    scope: 'bp',
    level: 'department',
    period,
    source: 'dvcqg',
    units,
    columns,
    origins: [],
  };
}

const dayPeriodHead = (date: string) => head(dayPeriod(date), []);
const march = head(dayPeriod('2025-03-27'), ['a', 'b', 'c']);
const april = head(dayPeriod('2025-04-08'), ['a', 'b', 'c']);
const year = head(yearPeriod(2024), ['a', 'b', 'c']);

describe('the views a drop asks for', () => {
  it('compare the rate where the earlier table has no points of the figure', () => {
    const rate: FigureColumn = { indicator: 'total', part: 'rate' };
    const before = head(dayPeriod('2025-03-27'), ['a', 'b'], [rate]);
    const after = head(dayPeriod('2025-04-08'), ['a', 'b'], [SCORE, rate]);
    expect(defaultViews([before, after], [before, after], schemes, [])[0]?.focus).toEqual(rate);
    expect(defaultViews([after], [after], schemes, [])[0]?.focus).toEqual(SCORE);
  });

  it('is one that compares the last two dates of the same kind and follows new ones', () => {
    const [view, ...rest] = defaultViews([april, march, year], [april, march, year], schemes, []);
    expect(rest).toEqual([]);
    expect(view).toMatchObject({ from: 'previous', to: 'latest', rows: 'units', focus: SCORE });
    expect(resolveView(view!, [april, march, year])).toMatchObject({ from: march, to: april });
  });

  it('is a one-date view where there is one date', () => {
    const [view] = defaultViews([march], [march], schemes, []);
    expect(view?.from).toBeUndefined();
  });

  it('adds none where a view already follows the series', () => {
    const first = defaultViews([march], [march], schemes, []);
    expect(defaultViews([april], [march, april], schemes, first)).toEqual([]);
  });

  it('pins an older series whose roster is another', () => {
    const later = head(dayPeriod('2026-10-10'), ['x', 'y', 'z', 'w']);
    const all = [march, april, later];
    const views = defaultViews(all, all, schemes, []);
    expect(views).toHaveLength(2);
    const pinned = views.find((v) => typeof v.to === 'object')!;
    expect(resolveView(pinned, all)).toMatchObject({ from: march, to: april });
  });

  it('compares a new roster with the last of the one before it where they share units', () => {
    const later = head(dayPeriod('2026-10-10'), ['a', 'x', 'y', 'z', 'w']);
    const all = [march, april, later];
    const [first, second, ...rest] = defaultViews(all, all, schemes, []);
    expect(rest).toEqual([]);
    expect(first).toMatchObject({ from: 'previous', to: 'latest' });
    expect(resolveView(first!, all)).toMatchObject({ from: april, to: later });
    expect(resolveView(second!, all)).toMatchObject({ from: march, to: april });
    const list = { ...later, listsSome: true as const };
    const alone = defaultViews([march, april, list], [march, april, list], schemes, []);
    expect(alone.find(({ to }) => to === 'latest')!.from).toBeUndefined();
  });

  it('show points before rates where there is no total', () => {
    const columns: FigureColumn[] = [
      { indicator: 'TTTT', part: 'rate' },
      { indicator: 'TTTT', part: 'score' },
    ];
    const whole = head(dayPeriod('2026-10-10'), ['a', 'b'], columns);
    expect(defaultViews([whole], [whole], schemes, [])[0]!.focus).toEqual(columns[1]);
  });

  it('shows the indicators of a lone unit that has several', () => {
    const lone = head(
      dayPeriod('2025-04-08'),
      ['a'],
      [
        { indicator: 'i1', part: 'rate' },
        { indicator: 'i2', part: 'rate' },
      ],
    );
    expect(defaultViews([lone], [lone], schemes, [])[0]).toMatchObject({
      rows: 'indicators',
      focus: { unit: 'a' },
    });
  });
});

describe('months beside what adds up to their last day', () => {
  const units = ['a', 'b', 'c'];
  const month = (n: number) => head(monthPeriod(2026, n), units);
  const sum = (end: string) => head({ ...dayPeriod(end), accumulates: 'to-date' }, units);
  const [october, november] = [month(10), month(11)];
  const [toOctober, toNovember] = [sum('2026-10-31'), sum('2026-11-30')];

  it('are one date alone where there is one month', () => {
    const one = [november, toNovember];
    const [view, ...rest] = defaultViews(one, one, schemes, []);
    expect(rest).toEqual([]);
    expect(view!.from).toBeUndefined();
    expect(resolveView(view!, one)).toMatchObject({ to: november });
  });

  it('are compared with the month before, and follow the next', () => {
    const all = [november, toNovember, october, toOctober];
    const [view] = defaultViews(all, all, schemes, []);
    expect(view).toMatchObject({ from: 'previous', to: 'latest' });
    expect(resolveView(view!, all)).toMatchObject({ from: october, to: november });
    expect(resolveView(view!, [...all, month(12)])).toMatchObject({ from: november, to: month(12) });
  });

  it('leave sums to be compared where nothing else came', () => {
    const sums = [toOctober, toNovember];
    const [view] = defaultViews(sums, sums, schemes, []);
    expect(resolveView(view!, sums)).toMatchObject({ from: toOctober, to: toNovember });
  });

  it('become a comparison with the second month, not with the first sum', () => {
    const one = [october, toOctober];
    const [alone] = defaultViews(one, one, schemes, []);
    expect(withSecondDate(alone!, [october], one).from).toBeUndefined();
    expect(withSecondDate(alone!, one, [...one, november, toNovember]).from).toBe('previous');
  });

  it('are not found by a reference that moves beside a sum', () => {
    const all = [october, toOctober, november, toNovember];
    const [view] = defaultViews(all, all, schemes, []);
    const seen = (from: 'previous' | 'earliest' | 'latest', to: AssessmentHead) =>
      resolveView({ ...view!, from, to: { exact: to.period } }, all).from;
    expect(seen('previous', toNovember)).toEqual(toOctober);
    expect(seen('earliest', toNovember)).toEqual(toOctober);
    expect(seen('latest', toOctober)).toEqual(toNovember);
    expect(seen('previous', toOctober)).toBeUndefined();
  });
});

describe('resolving a view', () => {
  it('leaves out a baseline that is of the pair, told twice, or not there', () => {
    const [pair] = defaultViews([march, april], [march, april], schemes, []);
    const baselines = [year, year, april, dayPeriodHead('2020-01-01')].map((h) => ({ exact: h.period }));
    const resolved = resolveView({ ...pair!, baselines }, [march, april, year]);
    expect(resolved.baselines).toEqual([year]);
  });

  const [view] = defaultViews([march, april], [march, april], schemes, []);

  it('moves "latest" and "previous" when next week arrives', () => {
    const may = head(dayPeriod('2025-05-06'), ['a', 'b', 'c']);
    expect(resolveView(view!, [march, april, may])).toMatchObject({ from: april, to: may });
  });

  it('keeps exact periods where they are and never replaces a missing one', () => {
    const exact = { ...view!, from: { exact: march.period }, to: { exact: april.period } };
    const may = head(dayPeriod('2025-05-06'), ['a', 'b', 'c']);
    expect(resolveView(exact, [march, april, may])).toMatchObject({ from: march, to: april });
    expect(resolveView(exact, [april, may]).from).toBeUndefined();
  });
});
