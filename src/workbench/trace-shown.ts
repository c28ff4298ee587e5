import type { FigureAt, Trace } from '../model/index.ts';
import { type TraceGround, traceOf } from '../view/index.ts';
import type { Wording } from '../wording/index.ts';
import { goalsOf } from './goals.ts';
import { requestOf } from './page-of.ts';
import { headOfColumn, type Shown } from './showing.ts';
import { type FigureOf, isSourceColumn, sourcePlace } from './source-cell.ts';

/** How a figure of what is shown came about, with every figure it was worked out of. */
export function traceShown(
  shown: Shown,
  at: FigureAt,
  figureOf: FigureOf,
  wording: Wording,
): Trace | undefined {
  const request = requestOf(shown, [], wording);
  return request && traceOf(request, groundOfTrace(shown, figureOf), at);
}

function groundOfTrace(shown: Shown, figureOf: FigureOf): TraceGround {
  return {
    figureAt: ({ ref, column }) => {
      const place = isSourceColumn(column) ? sourcePlace(shown, ref, column, figureOf) : undefined;
      return place && figureOf(place);
    },
    unitsOf: (column) => headOfColumn(shown, column)?.units ?? [],
    targets: goalsOf(shown.spec, shown.ground, shown.to).typed,
  };
}
