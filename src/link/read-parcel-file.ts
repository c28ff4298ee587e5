/** The first words of a code kept in a file, by which the file is known whatever it is called. */
export const PARCEL_MAGIC = 'So Ky parcel';
/** Bytes of the mark that some programs put before a text; it is no part of what is decoded. */
const BYTE_ORDER_MARK = 3;

/** The code in such a file, to be decoded with `FILE_LIMIT`; undefined for a file of another kind. */
export function readParcelFile(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder().decode(bytes.subarray(0, PARCEL_MAGIC.length + BYTE_ORDER_MARK));
  if (!start.startsWith(PARCEL_MAGIC)) return undefined;
  const text = new TextDecoder().decode(bytes);
  return /[\r\n]([\s\S]*)/.exec(text)?.[1]?.replace(/\s+/g, '') ?? '';
}
