import { summed } from '../../src/store/summed.ts';

/** A record that was read from the disk and changed, as another version of the program might have written it. */
// biome-ignore lint/suspicious/noExplicitAny: what no version of ours wrote has no type
export function asWrittenBy({ sum: _, ...record }: any): any {
  return summed(record);
}
