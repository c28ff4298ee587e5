import { summed } from '../../src/store/summed.ts';

/** A record that was read from the disk and changed, as another version of the program might have written it. */
export function asWrittenBy<T extends object>(record: T): T {
  const { sum: _, ...rest } = record as T & { readonly sum?: number };
  return summed(rest) as unknown as T;
}
