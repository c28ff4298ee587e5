import type { Assessment } from '../../model/index.ts';
import { NOTHING_REPLACED } from './conflict.ts';
import { freeze, thaw } from './draft.ts';
import { merge } from './join.ts';
import { type Example, overlap } from './overlap.ts';

export interface Adopted {
  /** What to store: the stored figures with what the others add to them. Under `differing` nothing was added. */
  readonly assessment: Assessment;
  /** Cells only `incoming` has. */
  readonly added: number;
  /** Cells where both say something and not the same, and the first of them. */
  readonly differing: number;
  readonly example?: Example;
}

/** Sets an assessment that came whole, not as a file, beside the stored one of the same identity. */
export function adopt(incoming: Assessment, stored: Assessment | undefined): Adopted {
  const draft = thaw(incoming);
  if (!stored) return { assessment: freeze(draft), added: 0, differing: 0 };
  const base = thaw(stored);
  const { added, differing, pairs } = overlap(base, draft);
  const example = pairs[0]?.examples[0];
  if (differing === 0 && added > 0) merge(base, draft, NOTHING_REPLACED);
  const assessment = differing === 0 && added > 0 ? freeze(base) : stored;
  return { assessment, added, differing, ...(example ? { example } : {}) };
}
