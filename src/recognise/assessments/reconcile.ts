import type { Assessment, Issue, Place } from '../../model/index.ts';
import { type Draft, freeze, thaw } from './draft.ts';
import { decide, type Judge, merge, overlap } from './join.ts';

/** Sets what arrived beside what is stored: new, the same, fuller, or different and therefore asked. */
export function reconcile(incoming: Draft, stored: Assessment | undefined, judge: Judge): Assessment {
  const { desk } = judge;
  if (!stored) return freeze(incoming);
  const base = thaw(stored);
  const found = overlap(base, incoming);
  const at = placeOf(incoming);
  const detail: Issue['detail'] = { assessment: stored.key, period: stored.period.end, cells: found.added };
  if (found.differing === 0) {
    if (found.added === 0) {
      desk.note('assessment-same', 'note', at, detail);
      // Another file that says the same vouches for it: what was noticed in it is kept with it.
      merge(base, incoming, false);
      return freeze(base);
    }
    desk.note('assessment-fuller', 'note', at, detail);
    merge(base, incoming, false);
    return freeze(base);
  }
  desk.note('assessment-differs', 'warning', at, { ...detail, cells: found.differing });
  const beside = { base: stored.origins[0]?.file ?? '', stored: true };
  const { takesNew, answered } = decide(base, incoming, found, beside, judge);
  merge(base, incoming, takesNew);
  if (!answered) base.provisional = true;
  return freeze(base);
}

function placeOf(draft: Draft): Place {
  const { import: key, file, table, sheet } = draft.origins[0]!;
  return { import: key, file, table, ...(sheet ? { sheet } : {}) };
}
