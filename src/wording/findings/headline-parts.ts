import type { Change, Finding } from '../../model/index.ts';

/** Who shares one end of a date's list: the first of them, and how many they are. */
export interface End {
  readonly changes: readonly Change[];
  readonly count: number;
}

/** The highest and the lowest of one date, which a headline's changes hold one after the other. */
export function endsOf({ changes, figures: { highest = 1, lowest = 1 } }: Finding): {
  readonly high: End;
  readonly low: End;
} {
  const { after } = changes[0]!;
  return {
    high: { changes: changes.filter((change) => change.after === after), count: highest },
    low: { changes: changes.filter((change) => change.after !== after), count: lowest },
  };
}

/** Do some units stand on one of the two lists only? Then those that are counted are not all there are. */
export const isPartly = ({ new: begun = 0, gone = 0 }: Finding['figures']): boolean => begun + gone > 0;

/** At which of the two dates there is a figure, where it is one of them alone. */
export function knownSide({ before, after }: Change): 'before' | 'after' | undefined {
  if (Number.isNaN(before) === Number.isNaN(after)) return undefined;
  return Number.isNaN(before) ? 'after' : 'before';
}
