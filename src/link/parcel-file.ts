import type { Parcel } from '../model/index.ts';
import { encodeParcel } from './encode-parcel.ts';
import { PARCEL_MAGIC } from './read-parcel-file.ts';

const FIRST_LINE = `${PARCEL_MAGIC}: drop this file on So Ky to open the views and figures it holds.`;

/** A line that says what this is, and the code. ASCII. */
export function parcelFile(parcel: Parcel): Uint8Array {
  return new TextEncoder().encode(`${FIRST_LINE}\n${encodeParcel(parcel)}\n`);
}
