import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeParcel, encodeParcel, FILE_LIMIT, parcelFile, readParcelFile } from '../../src/link/index.ts';
import type { Parcel } from '../../src/model/index.ts';
import { anyParcel } from './arbitrary-parcel.ts';
import { DEPARTMENTS, NOTICE_1072, parcelOf, withoutFigures } from './parcels.ts';
import { asItArrives, told } from './told.ts';

function opened(code: string): Parcel {
  const decoded = decodeParcel(code, FILE_LIMIT);
  if ('fault' in decoded) throw new Error(decoded.fault);
  return decoded.parcel;
}

test('whatever may travel arrives as it was', () => {
  fc.assert(
    fc.property(anyParcel, (parcel) => {
      const code = encodeParcel(parcel);
      expect(code).toMatch(/^sk1[\w-]+$/);
      expect(told(opened(code))).toEqual(told(asItArrives(parcel)));
    }),
    { numRuns: 250 },
  );
});

test('what has travelled travels again as the same code', () => {
  fc.assert(
    fc.property(anyParcel, (parcel) => {
      const code = encodeParcel(opened(encodeParcel(parcel)));
      expect(encodeParcel(opened(code))).toBe(code);
    }),
  );
});

test('a figure leads to no cell where it arrives, and its assessment is called by the code', () => {
  fc.assert(
    fc.property(anyParcel, (parcel) => {
      for (const [n, a] of opened(encodeParcel(parcel)).assessments.entries()) {
        expect(a.key).toMatch(new RegExp(`^link/[0-9a-f]{8}/${n}$`));
        expect(a.origins).toEqual([]);
        for (const planes of [a.originOf, a.rowOf, a.columnOf]) {
          expect(planes).toHaveLength(a.columns.length);
          for (const plane of planes) expect([...plane]).toEqual(a.units.map(() => 0));
        }
        expect(a.verbatim).toEqual(a.columns.map(() => ({})));
      }
    }),
  );
});

test('a code in a file is found by what the file says', () => {
  fc.assert(
    fc.property(anyParcel, (parcel) => {
      const file = parcelFile(parcel);
      expect(Math.max(...file)).toBeLessThan(0x80);
      expect(readParcelFile(file)).toBe(encodeParcel(parcel));
    }),
    { numRuns: 20 },
  );
  const other = new TextEncoder().encode('STT;Đơn vị\n1;So Ky parcel');
  expect(readParcelFile(other)).toBeUndefined();
});

test('texts arrive composed and without what cannot be seen', async () => {
  const parcel = withoutFigures(await parcelOf(DEPARTMENTS));
  const [view] = parcel.views;
  const title = 'Sở\u0000 Y tế \u202e'.normalize('NFD');
  const note = 'một\r\nhai\tba';
  const [arrived] = opened(encodeParcel({ ...parcel, views: [{ ...view!, title, note }] })).views;
  expect(arrived).toMatchObject({ title: 'Sở  Y tế  ', note: 'một \nhai ba' });
});

test('a parcel that could not be drawn is not made', async () => {
  const parcel = await parcelOf(NOTICE_1072);
  const [assessment] = parcel.assessments;
  const wrong: readonly Partial<Parcel>[] = [
    { schemes: [] },
    { assessments: [assessment!, assessment!] },
    { assessments: [{ ...assessment!, units: ['ai đó'] }] },
    { assessments: [{ ...assessment!, columns: assessment!.columns.map(() => assessment!.columns[0]!) }] },
    { units: [parcel.units[0]!, parcel.units[0]!] },
    { views: [{ ...parcel.views[0]!, tolerance: -1 }] },
  ];
  for (const part of wrong) expect(() => encodeParcel({ ...parcel, ...part })).toThrow(RangeError);
});
