import type { AssessmentHead, View } from '../model/index.ts';
import { resolveView } from './resolve-view.ts';

/** What a view showed before files came that moved it. */
export interface Move {
  readonly from?: AssessmentHead;
  readonly to: AssessmentHead;
}

/** The views that show other dates on `has` than they did on `had`, by their ids. */
export function movesOf(
  views: readonly View[],
  had: readonly AssessmentHead[],
  has: readonly AssessmentHead[],
): ReadonlyMap<string, Move> {
  return new Map(
    views.flatMap(({ id, spec }): (readonly [string, Move])[] => {
      const before = resolveView(spec, had);
      const after = resolveView(spec, has);
      const isSame = before.to?.key === after.to?.key && before.from?.key === after.from?.key;
      if (isSame || !before.to) return [];
      return [[id, { to: before.to, ...(before.from ? { from: before.from } : {}) }]];
    }),
  );
}
