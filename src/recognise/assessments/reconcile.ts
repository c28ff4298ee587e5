import type { Assessment, Issue, Origin, Place } from '../../model/index.ts';
import { decide, type Judge, NOTHING_REPLACED } from './conflict.ts';
import { type Draft, freeze, thaw } from './draft.ts';
import { merge } from './join.ts';
import { overlap } from './overlap.ts';

/** Sets what arrived beside what is stored: new, the same, fuller, or different and therefore asked. */
export function reconcile(incoming: Draft, stored: Assessment | undefined, judge: Judge): Assessment {
  const { desk } = judge;
  if (!stored) return freeze(incoming);
  const base = thaw(stored);
  const found = overlap(base, incoming);
  const detailOf = (cells: number): Issue['detail'] => ({
    assessment: stored.key,
    period: stored.period.end,
    cells,
  });
  if (found.differing === 0) {
    const code = found.added === 0 ? 'assessment-same' : 'assessment-fuller';
    desk.note(code, 'note', placeOf(incoming.origins[0]!), detailOf(found.added));
    // Another file that says the same vouches for it: what was noticed in it is kept with it.
    merge(base, incoming, NOTHING_REPLACED);
    return freeze(base);
  }
  for (const pair of found.pairs)
    desk.note('assessment-differs', 'warning', placeOf(pair.incoming), detailOf(pair.cells));
  merge(base, incoming, decide(base, found, true, judge));
  return freeze(base);
}

function placeOf({ import: key, file, table, sheet }: Origin): Place {
  return { import: key, file, table, ...(sheet ? { sheet } : {}) };
}
