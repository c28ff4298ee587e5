import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ColumnLayout,
  columnAt,
  columnsInSight,
  frozenUpTo,
  hidden,
  hiddenColumns,
  inOrder,
  LEAST_WIDTH,
  moved,
  placeColumns,
  resized,
  scrollToColumn,
  shownAgain,
  shownColumns,
} from '../../../src/ui/grid/column-layout.ts';
import { densityOf } from '../../../src/ui/grid/density.ts';
import type { ColumnInfo } from '../../../src/ui/grid/grid-model.ts';
import { groupsOf } from '../../../src/ui/grid/head-groups.ts';
import { rowAt, scrollTo, windowOf } from '../../../src/ui/grid/virtual.ts';

const column = (id: string, of: Partial<ColumnInfo> = {}): ColumnInfo => ({
  id,
  kind: 'figure',
  title: id,
  width: 100,
  align: 'end',
  ...of,
});
const columns = [
  column('name', { kind: 'name', width: 200 }),
  ...['a', 'b', 'c', 'd'].map((id) => column(id)),
];
const shownIds = (layout: ColumnLayout): string =>
  shownColumns(columns, layout)
    .map(({ id }) => id)
    .join('');
const roomy = densityOf(1000);

describe('how columns are arranged', () => {
  test('a column goes before another or behind all, names stay first', () => {
    expect(shownIds(moved({}, columns, 'd', 'a'))).toBe('namedabc');
    expect(shownIds(moved({}, columns, 'a', undefined))).toBe('namebcda');
    expect(shownIds(moved({}, columns, 'a', 'name'))).toBe('nameabcd');
    const same: ColumnLayout = {};
    expect(moved(same, columns, 'a', 'a')).toBe(same);
    expect(moved(same, columns, 'gone', 'a')).toBe(same);
  });

  test('one that comes anew stands behind the one it follows, one that is gone keeps its place', () => {
    const layout = { order: ['gone', 'd', 'a', 'b'] };
    expect(inOrder(columns, layout).map(({ id }) => id)).toEqual(['name', 'd', 'a', 'b', 'c']);
    expect(moved(layout, columns, 'c', 'd').order).toContain('gone');
  });

  test('hidden ones are told and come back where they were; names and the last one stay', () => {
    const layout = hidden(moved({}, columns, 'd', 'a'), ['a', 'name']);
    expect(shownIds(layout)).toBe('namedbc');
    expect(hiddenColumns(columns, layout).map(({ id }) => id)).toEqual(['a']);
    expect(shownIds(shownAgain(layout, ['a']))).toBe('namedabc');
    const only = [column('x')];
    expect(shownColumns(only, hidden({}, ['x']))).toEqual(only);
  });

  test('whatever is done, every column is shown or hidden, once', () => {
    const ids = fc.constantFrom('name', 'a', 'b', 'c', 'd', 'gone');
    const gesture = fc.oneof(
      fc.tuple(ids, fc.option(ids, { nil: undefined })).map(
        ([id, before]) =>
          (l: ColumnLayout) =>
            moved(l, columns, id, before),
      ),
      fc.array(ids).map((all) => (l: ColumnLayout) => hidden(l, all)),
      fc.array(ids).map((all) => (l: ColumnLayout) => shownAgain(l, all)),
    );
    fc.assert(
      fc.property(fc.array(gesture), (gestures) => {
        const layout = gestures.reduce<ColumnLayout>((now, does) => does(now), {});
        const all = [...shownColumns(columns, layout), ...hiddenColumns(columns, layout)];
        expect(all.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c', 'd', 'name']);
        expect(all[0]?.id).toBe('name');
      }),
    );
  });
});

describe('where columns stand', () => {
  test('the name takes what room is left, unless its width was set', () => {
    expect(placeColumns(columns, {}, roomy, 900).widths).toEqual([500, 100, 100, 100, 100]);
    expect(placeColumns(columns, resized({}, 'name', 150), roomy, 900).widths[0]).toBe(150);
    expect(placeColumns(columns, {}, roomy, 300).widths[0]).toBe(190);
    expect(resized({}, 'a', 3).widths).toEqual({ a: LEAST_WIDTH });
  });

  test('names stay in sight, or as many as were asked for, as long as there is room beside them', () => {
    expect(placeColumns(columns, {}, roomy, 400).frozen).toBe(1);
    expect(placeColumns(columns, frozenUpTo({}, 0), roomy, 400).frozen).toBe(0);
    expect(placeColumns(columns, frozenUpTo({}, 3), roomy, 400).frozen).toBe(1);
    expect(placeColumns(columns, frozenUpTo({}, 3), roomy, 900).frozen).toBe(3);
  });

  const many = Array.from({ length: 40 }, (_, c) => column(`c${c}`, { width: 60 + ((c * 37) % 90) }));
  const scrolls = fc.record({
    left: fc.nat(4000),
    room: fc.integer({ min: 200, max: 1800 }),
    frozen: fc.nat(3),
    x: fc.nat(1799),
  });

  test('every column in sight is there, and the one under a point is the one that is drawn there', () => {
    fc.assert(
      fc.property(scrolls, ({ left, room, frozen, x }) => {
        const places = placeColumns(many, { frozen }, roomy, room);
        const most = Math.max(0, places.lefts.at(-1)! - room);
        const at = Math.min(left, most);
        const { first, last } = columnsInSight(places, at, room);
        many.forEach((_, c) => {
          const isSeen =
            places.lefts[c + 1]! > at + places.lefts[places.frozen]! && places.lefts[c]! < at + room;
          if (c >= places.frozen && isSeen) expect(c >= first && c < last).toBe(true);
        });
        expect(last - first).toBeLessThan(40);
        const under = columnAt(places, Math.min(x, room - 1), at);
        expect(under < places.frozen || (under >= first && under < last)).toBe(true);
        const shown = scrollToColumn(places, under, at, room);
        expect(columnsInSight(places, shown, room).first <= under || under < places.frozen).toBe(true);
      }),
    );
  });

  test('few columns are always there', () => {
    const places = placeColumns(columns, {}, roomy, 100);
    expect(columnsInSight(places, 0, 100)).toEqual({ first: places.frozen, last: 5 });
  });

  test('neighbours of one group share a title, also where some are hidden or stay apart', () => {
    const grouped = [
      column('n'),
      column('a', { group: 'I' }),
      column('b', { group: 'I' }),
      column('c', { group: 'II' }),
    ];
    expect(groupsOf(grouped, [0, 1, 2, 3])).toEqual([
      { first: 0, last: 0, title: undefined },
      { first: 1, last: 2, title: 'I' },
      { first: 3, last: 3, title: 'II' },
    ]);
    expect(groupsOf(grouped, [1, 3]).map(({ title }) => title)).toEqual(['I', 'II']);
  });
});

describe('rows kept in the page', () => {
  const sights = fc.record({
    scrollTop: fc.nat(40_000_000),
    height: fc.integer({ min: 29, max: 1200 }),
    count: fc.oneof(fc.nat(5000), fc.constantFrom(100_000, 1_100_000, 3_000_000)),
    y: fc.nat(1199),
  });

  test('every row that is seen is there where it belongs, and not many more', () => {
    fc.assert(
      fc.property(sights, ({ scrollTop, height, count, y }) => {
        const { first, last, offset, total, slots } = windowOf(scrollTop, height, 29, count);
        const top = Math.max(0, Math.min(scrollTop, total - height));
        expect(offset).toBeLessThanOrEqual(top);
        // The body cannot be taller than it says, or the bar would grow while it is scrolled.
        expect(last === count || offset + (last - first) * 29 >= top + Math.min(height, total)).toBe(true);
        expect(last - first).toBeLessThanOrEqual(slots);
        if (count === 0) return;
        const row = rowAt(Math.min(y, height - 1), scrollTop, height, 29, count);
        expect(row >= first && row < last).toBe(true);
      }),
    );
  });

  test('the last row of millions can be reached, and is at the bottom', () => {
    const count = 3_000_000;
    const { total } = windowOf(0, 600, 29, count);
    expect(windowOf(total, 600, 29, count).last).toBe(count);
    expect(rowAt(599, total - 600, 600, 29, count)).toBe(count - 1);
  });

  test('scrolling to a row brings it wholly into sight, and moves no further than it must', () => {
    expect(scrollTo(5, 0, 290, 29, 1000)).toBe(0);
    expect(scrollTo(10, 0, 290, 29, 1000)).toBe(29);
    expect(scrollTo(2, 290, 290, 29, 1000)).toBe(58);
    fc.assert(
      fc.property(fc.nat(2_999_999), fc.nat(30_000_000), (row, from) => {
        const to = scrollTo(row, from, 600, 29, 3_000_000);
        const rows = [rowAt(0, to, 600, 29, 3_000_000), rowAt(599, to, 600, 29, 3_000_000)];
        expect(row >= rows[0]! && row <= rows[1]!).toBe(true);
      }),
    );
  });
});
