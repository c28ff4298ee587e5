import type { DraftCause, DraftExpected, DraftRef } from '../../model/index.ts';

/** What the data says of one claim. `unknown`: it has no such figure, or cannot tell which is meant. */
export type Judgement =
  | { readonly verdict: 'agrees'; readonly refs: readonly DraftRef[] }
  | {
      readonly verdict: 'differs';
      readonly refs: readonly DraftRef[];
      readonly expected: DraftExpected;
      readonly because: DraftCause;
    }
  | { readonly verdict: 'unknown' };

export const UNKNOWN: Judgement = { verdict: 'unknown' };

export const agreed = (refs: readonly DraftRef[]): Judgement => ({ verdict: 'agrees', refs });

export const differing = (
  because: DraftCause,
  expected: DraftExpected,
  refs: readonly DraftRef[],
): Judgement => ({ verdict: 'differs', because, expected, refs });
