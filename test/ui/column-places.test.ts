import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsWithin, placeColumns, scrollToColumn } from '../../src/ui/tables/column-places.ts';

const heads = fc.array(fc.string({ maxLength: 40 }), { minLength: 1, maxLength: 60 });

test('a long text does not push the others out of sight, a text alone in its row asks for nothing', () => {
  const rows = [['x'.repeat(500)], ['1', 'Sở Y tế', 'y'.repeat(500)]];
  const places = placeColumns(['STT', 'Đơn vị', 'Ghi chú'], rows, () => false, 460);
  expect(places[1]).toBeLessThan(90);
  expect(places[3]).toBeLessThanOrEqual(460);
});

test('every column has room and stands right of the one before', () => {
  fc.assert(
    fc.property(heads, fc.integer({ min: 0, max: 2_000 }), (names, room) => {
      const places = placeColumns(names, [], () => false, room);
      expect(places).toHaveLength(names.length + 1);
      for (let c = 0; c < names.length; c++) expect(places[c + 1]! - places[c]!).toBeGreaterThanOrEqual(76);
    }),
  );
});

test('what is drawn covers what is seen, and a column scrolled to is seen', () => {
  fc.assert(
    fc.property(
      heads,
      fc.nat(5_000),
      fc.integer({ min: 320, max: 1_200 }),
      fc.nat(59),
      (names, left, room, n) => {
        const places = placeColumns(names, [], () => false, room);
        const end = places.at(-1)!;
        const { first, last } = columnsWithin(places, left, left + room);
        expect(places[first]).toBeLessThanOrEqual(Math.min(left, places[names.length - 1]!));
        expect(places[last]).toBeGreaterThanOrEqual(Math.min(left + room, end));
        const column = n % names.length;
        const to = scrollToColumn(places, column, left, room);
        expect(places[column]).toBeGreaterThanOrEqual(to);
        expect(Math.min(places[column + 1]!, places[column]! + room)).toBeLessThanOrEqual(to + room);
      },
    ),
  );
});

test('of 16,384 columns those in sight are drawn', () => {
  const names = Array.from({ length: 16_384 }, (_, c) => `C${c}`);
  const places = placeColumns(names, [], () => false, 900);
  const { first, last } = columnsWithin(places, places[9_000]!, places[9_000]! + 900);
  expect(first).toBeGreaterThan(8_990);
  expect(last - first).toBeLessThan(20);
});
