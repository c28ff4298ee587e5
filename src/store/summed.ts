import { crc32 } from '../zip/index.ts';

/** A record with the sum over all else of it: the browser does not notice damage inside a stored value. */
export type Summed<T> = T & { readonly sum: number };

export function summed<T extends object>(record: T): Summed<T> {
  return { ...record, sum: sumOf(record) };
}

/** The record as it was written, or undefined where it is no longer that. */
export function asWritten<T extends object>(stored: Summed<T> | undefined): T | undefined {
  if (stored === null || typeof stored !== 'object') return undefined;
  const { sum, ...record } = stored;
  return sum === sumOf(record) ? (record as unknown as T) : undefined;
}

/** CRC-32 over the record as text; a copy made by the browser has its members in the same order. */
function sumOf(record: object): number {
  try {
    return crc32([new TextEncoder().encode(JSON.stringify(record, distinct))]);
  } catch {
    // Only what was damaged holds what no JSON can, such as itself.
    return Number.NaN;
  }
}

/** What JSON has no word for, or the same as for something else. */
function distinct(_: string, value: unknown): unknown {
  if (value === undefined) return '\0undefined';
  if (typeof value !== 'number' || (Number.isFinite(value) && !Object.is(value, -0))) return value;
  return Object.is(value, -0) ? '\0-0' : `\0${value}`;
}
