import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, find } from '../../src/compare/index.ts';
import {
  type Change,
  type Comparison,
  changeAt,
  compareNames,
  dayPeriod,
  FLAG_EVENT,
  FLAG_RANKED_DIFFERS,
} from '../../src/model/index.ts';
import { buildAssessment, buildIndicator, buildUnit, type Written } from '../build-assessment.ts';

const none: Written = { missing: 'not-reported' };
const figure: fc.Arbitrary<Written> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 120 }).map((n) => (n / 10).toFixed(1)) },
  { weight: 1, arbitrary: fc.constant(none) },
);

interface Table {
  readonly units: readonly string[];
  readonly total: readonly Written[];
  readonly group: readonly Written[];
}

const names = ['Đ', 'D', 'A', 'Ă', 'B', 'Ê', 'E', 'Ơ', 'Ư', 'X'];

const tableOf = (units: readonly string[]): fc.Arbitrary<Table> => {
  const column = fc.array(figure, { minLength: units.length, maxLength: units.length });
  return fc.record({ units: fc.constant(units), total: column, group: column });
};
const sameRoster = fc
  .subarray(names, { minLength: 1 })
  .chain((units) => fc.tuple(tableOf(units), tableOf(units)));
const anyRosters = fc
  .tuple(fc.subarray(names, { minLength: 1 }), fc.subarray(names, { minLength: 1 }))
  .chain(([a, b]) => fc.tuple(tableOf(a), tableOf(b)));

const assess = ({ units, total, group }: Table, date: string) =>
  buildAssessment({ period: dayPeriod(date), units, figures: { total, group } });

function pair(before: Table, after: Table, tolerance = 0): Comparison {
  return compare({
    from: assess(before, '2025-03-27'),
    to: assess(after, '2025-04-08'),
    units: names.map((name) => buildUnit(name)),
    indicators: [
      buildIndicator('total', { role: 'total', max: 100 }),
      buildIndicator('group', { role: 'group', max: 12, direction: 'lower' }),
    ],
    tolerance,
  });
}

const changes = (comparison: Comparison): ReadonlyMap<string, Change> =>
  new Map(
    Array.from({ length: comparison.length }, (_, i) => changeAt(comparison, i)).map((change) => [
      `${change.unit}/${change.indicator}`,
      change,
    ]),
  );

const OPPOSITE = {
  gaining: 'declining',
  declining: 'gaining',
  unchanged: 'unchanged',
  new: 'gone',
  gone: 'new',
  'no-data': 'no-data',
} as const;

it('swapping the dates negates every change and move', () => {
  fc.assert(
    fc.property(anyRosters, fc.constantFrom(0, 0.5), ([before, after], tolerance) => {
      const there = changes(pair(before, after, tolerance));
      const back = changes(pair(after, before, tolerance));
      expect(back.size).toBe(there.size);
      for (const [key, change] of there) {
        const other = back.get(key)!;
        expect(other.delta).toBe(0 - change.delta);
        expect(other.move).toBe(0 - change.move);
        expect(other.better).toBe(0 - change.better);
        expect(other.trend).toBe(OPPOSITE[change.trend]);
        expect([other.rankBefore, other.nBefore]).toEqual([change.rankAfter, change.nAfter]);
        expect(other.flags & FLAG_EVENT).toBe(change.flags & FLAG_EVENT);
      }
    }),
  );
});

it('permuting the rows of a file changes nothing', () => {
  const shuffled = ({ units, total, group }: Table, order: readonly number[]): Table => {
    const at = order.filter((u) => u < units.length);
    return {
      units: at.map((u) => units[u]!),
      total: at.map((u) => total[u]!),
      group: at.map((u) => group[u]!),
    };
  };
  const order = fc.shuffledSubarray([...names.keys()], { minLength: names.length });
  fc.assert(
    fc.property(anyRosters, order, order, ([before, after], first, second) => {
      const plain = changes(pair(before, after));
      const mixed = changes(pair(shuffled(before, first), shuffled(after, second)));
      expect(new Map([...mixed].sort())).toEqual(new Map([...plain].sort()));
    }),
  );
});

describe('ranks', () => {
  it('are one more than the number of better units', () => {
    fc.assert(
      fc.property(sameRoster, ([before, after]) => {
        const all = [...changes(pair(before, after)).values()];
        for (const change of all) {
          const peers = all.filter(
            ({ indicator, after: value }) => indicator === change.indicator && !Number.isNaN(value),
          );
          const better = peers.filter(({ after: value }) =>
            change.indicator === 'total' ? value > change.after : value < change.after,
          );
          const isRanked = before.units.length > 1 && !Number.isNaN(change.after);
          expect(change.rankAfter).toBe(isRanked ? better.length + 1 : Number.NaN);
          expect(change.nAfter).toBe(isRanked ? peers.length : Number.NaN);
        }
      }),
    );
  });

  it('move within one roster only', () => {
    fc.assert(
      fc.property(anyRosters, ([before, after]) => {
        const isSame =
          before.units.length === after.units.length && before.units.every((u) => after.units.includes(u));
        const comparison = pair(before, after);
        if (!isSame) expect(comparison.move.every(Number.isNaN)).toBe(true);
        expect(comparison.comparable === true).toBe(isSame);
      }),
    );
  });

  it('say when N differs because a unit has no data', () => {
    const units = ['A', 'B', 'X'];
    const before: Table = { units, total: ['3', '2', '1'], group: [none, none, none] };
    const after: Table = { ...before, total: ['3', none, '1'] };
    const third = changes(pair(before, after)).get('X/total')!;
    expect(third).toMatchObject({ rankBefore: 3, nBefore: 3, rankAfter: 2, nAfter: 2, move: 1 });
    expect(third.flags & FLAG_RANKED_DIFFERS).toBe(FLAG_RANKED_DIFFERS);
  });

  it('say when others are ranked, though they are as many', () => {
    const units = ['A', 'B', 'X'];
    const before: Table = { units, total: ['3', '2', none], group: [none, none, none] };
    const after: Table = { ...before, total: [none, '2', '1'] };
    const comparison = pair(before, after);
    const second = changes(comparison).get('B/total')!;
    expect(second).toMatchObject({ rankBefore: 2, nBefore: 2, rankAfter: 1, nAfter: 2, move: 1 });
    expect(second.flags & FLAG_RANKED_DIFFERS).toBe(FLAG_RANKED_DIFFERS);
    expect(find(comparison).find(({ caveat }) => caveat === 'ranked-differs')?.units).toEqual(['A', 'X']);
  });
});

describe('trends', () => {
  it('tell new, gone and no data from a change', () => {
    const before: Table = { units: ['A', 'B', 'X'], total: ['1', '2', none], group: ['0', '0', '0'] };
    const after: Table = { units: ['A', 'X', 'Đ'], total: ['1', '2', '3'], group: ['0', '0', '0'] };
    const comparison = pair(before, after);
    const trend = (unit: string) => changes(comparison).get(`${unit}/total`)!.trend;
    expect(['A', 'B', 'X', 'Đ'].map(trend)).toEqual(['unchanged', 'gone', 'no-data', 'new']);
    expect(comparison.units).toEqual(['A', 'X', 'Đ', 'B']);
    expect(comparison.comparable).toEqual([{ code: 'roster-differs', units: ['Đ', 'B'] }]);
    expect(changes(comparison).get('B/total')!.statusAfter).toBe('not-listed');
  });

  it('hold a change of just the tolerance to be unchanged', () => {
    const one = (value: string): Table => ({
      units: ['A', 'B'],
      total: [value, value],
      group: [value, value],
    });
    expect(changes(pair(one('0.3'), one('0.1'), 0.2)).get('A/total')!.trend).toBe('unchanged');
    expect(changes(pair(one('0.4'), one('0.1'), 0.2)).get('A/total')!.trend).toBe('declining');
  });

  it('make less of a lower-is-better indicator better', () => {
    const one = (value: string): Table => ({ units: ['A', 'B'], total: ['1', '1'], group: [value, '1'] });
    expect(changes(pair(one('9'), one('8'))).get('A/group')).toMatchObject({ trend: 'declining', better: 1 });
  });
});

it('orders names by the Vietnamese alphabet, whatever the order of rows', () => {
  fc.assert(
    fc.property(sameRoster, ([before, after]) => {
      const { units, nameOrder } = pair(before, after);
      const byPlace = [...units].sort((a, b) => nameOrder[units.indexOf(a)]! - nameOrder[units.indexOf(b)]!);
      expect(byPlace).toEqual([...units].sort(compareNames));
    }),
  );
});
