import type { Parcel } from '../model/index.ts';
import { encodeParcel } from './encode-parcel.ts';

/** The first words of a code kept in a file, by which the file is known whatever it is called. */
export const PARCEL_MAGIC = 'So Ky parcel';
const FIRST_LINE = `${PARCEL_MAGIC}: drop this file on So Ky to open the views and figures it holds.`;

/** A line that says what this is, and the code. ASCII. */
export function parcelFile(parcel: Parcel): Uint8Array {
  return new TextEncoder().encode(`${FIRST_LINE}\n${encodeParcel(parcel)}\n`);
}

/** The code in such a file, to be decoded with `FILE_LIMIT`; undefined for a file of another kind. */
export function readParcelFile(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder().decode(bytes.subarray(0, 2 * FIRST_LINE.length));
  if (!start.startsWith(PARCEL_MAGIC)) return undefined;
  const text = new TextDecoder().decode(bytes);
  return /[\r\n]([\s\S]*)/.exec(text)?.[1]?.replace(/\s+/g, '') ?? '';
}
