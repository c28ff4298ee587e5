import { expect, test } from 'vitest';
import { addressOf, decodeParcel, encodeParcel } from '../../src/link/index.ts';
import type { Parcel } from '../../src/model/index.ts';
import { COMMUNES, DEPARTMENTS, NOTICE_1072, PROVINCES, parcelOf, withoutFigures } from './parcels.ts';
import { asItArrives, told } from './told.ts';

const addressFor = (parcel: Parcel): string =>
  addressOf('https://chisophucvu.binhphuoc.gov.vn/so-ky/', encodeParcel(parcel));

test.each([
  ['13 departments at two dates', DEPARTMENTS, 1, 300],
  ['all three tables of notice 1072', NOTICE_1072, 3, 900],
  ['34 provinces, seven columns, two dates', PROVINCES, 1, 1_300],
  ['250 communes with their names at two dates', COMMUNES, 1, 2_100],
])('%s: whole, and no longer than need be', async (_, files, views, most) => {
  const parcel = await parcelOf(files);
  expect(parcel.views).toHaveLength(views);
  const address = addressFor(parcel);
  expect(address.length).toBeLessThanOrEqual(most);
  const decoded = decodeParcel(address.split('#')[1]!);
  if ('fault' in decoded) throw new Error(decoded.fault);
  expect(told(decoded.parcel)).toEqual(told(asItArrives(parcel)));
});

test.each([
  ['one view', DEPARTMENTS, 120],
  ['three views', NOTICE_1072, 200],
])('%s without figures', async (_, files, most) => {
  const parcel = withoutFigures(await parcelOf(files));
  expect(addressFor(parcel).length).toBeLessThanOrEqual(most);
  expect(decodeParcel(encodeParcel(parcel))).toEqual({ parcel });
});
