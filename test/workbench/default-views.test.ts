import { describe, expect, it } from 'vitest';
import {
  type AssessmentHead,
  dayPeriod,
  type FigureColumn,
  type Period,
  type Scheme,
  yearPeriod,
} from '../../src/model/index.ts';
import { defaultViews } from '../../src/workbench/default-views.ts';
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
    key: `766|bp|department|${period.end}`,
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
