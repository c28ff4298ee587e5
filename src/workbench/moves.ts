import type { AssessmentHead, View } from '../model/index.ts';
import { resolveView } from './resolve-view.ts';

/** What a view showed before files came that moved it. */
export interface Move {
  readonly from?: AssessmentHead;
  readonly to: AssessmentHead;
}

/** A workbook's views, and what they stood on. */
export interface Stand {
  readonly views: readonly View[];
  readonly ownHeads: readonly AssessmentHead[];
}

/** For the callers of an import: a library as it is before. */
export const standOf = ({ views, ownHeads }: Stand): Stand => ({ views, ownHeads });

/**
 * The views that show other dates now than they did because figures came, by their ids. One that is new has moved nowhere,
 * and one for whose place nothing came was moved by somebody, who knows.
 */
export function movesOf(had: Stand, has: Stand): ReadonlyMap<string, Move> {
  const specs = new Map(had.views.map(({ id, spec }) => [id, spec]));
  const known = new Set(had.ownHeads.map(({ key }) => key));
  return new Map(
    has.views.flatMap(({ id, spec }): (readonly [string, Move])[] => {
      const former = specs.get(id);
      const before = former && resolveView(former, had.ownHeads);
      const after = resolveView(spec, has.ownHeads);
      if (!before?.to || after.choices.every(({ key }) => known.has(key))) return [];
      const isSame = before.to.key === after.to?.key && before.from?.key === after.from?.key;
      return isSame ? [] : [[id, { to: before.to, ...(before.from ? { from: before.from } : {}) }]];
    }),
  );
}
