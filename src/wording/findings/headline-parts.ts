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

/** Have some units a figure at one date only, or a place on one list? Then those that are counted are not all that have data. */
export const isPartly = ({ new: begun = 0, gone = 0, oneDate = 0 }: Finding['figures']): boolean =>
  begun + gone + oneDate > 0;
