import {
  type Cell,
  type Figure,
  type FigurePlace,
  type FigureRef,
  matrixFigureOf,
  NO_TARGET,
  rowsOf,
} from '../model/index.ts';
import { headOfColumn, type Shown } from './showing.ts';

/** A figure of what is shown, by the key of its assessment. */
export type FigureOf = (place: FigurePlace) => Figure | undefined;

/** Where the figure of a row in a column of the grid, named by its id, came from. */
export function sourceCell(
  shown: Shown,
  ref: FigureRef,
  column: string,
  figureOf: FigureOf,
): Cell | undefined {
  const place = sourcePlace(shown, ref, column, figureOf);
  return place && figureOf(place)?.cell;
}

/** Which of all figures stands in a row in a column of the grid; undefined where it was typed as a setting. */
export function sourcePlace(
  shown: Shown,
  ref: FigureRef,
  column: string,
  figureOf: FigureOf,
): FigurePlace | undefined {
  if (column === 'target') return targetPlace(shown, ref, figureOf);
  const head = headOfColumn(shown, column);
  return head && { assessment: head.key, ...printedRef(shown, ref, column) };
}

/** Does a column of the grid show figures as files print them? Others are worked out of them. */
export const isSourceColumn = (column: string): boolean =>
  /^(?:before|after|reference|target|published-rank|baseline-\d+)$/.test(column) ||
  matrixFigureOf(column)?.shows === 'after';

/** The country's figure is the country's, not the row's; a published place is a part of its own; a matrix has many figures. */
function printedRef({ comparison }: Shown, ref: FigureRef, column: string): FigureRef {
  if (column === 'published-rank') return { ...ref, part: 'rank' };
  const own = matrixFigureOf(column);
  if (own) return { unit: ref.unit, indicator: own.indicator, part: own.part };
  const country = column === 'reference' ? comparison.reference?.unit : undefined;
  return country === undefined ? ref : { ...ref, unit: country };
}

function targetPlace(
  { comparison, to, targetFiles }: Shown,
  ref: FigureRef,
  figureOf: FigureOf,
): FigurePlace | undefined {
  const { targets, units, scope } = comparison;
  const row = rowsOf(comparison, ref.indicator, ref.part)[0] + units.indexOf(ref.unit);
  if (!targets || (targets.from[row] ?? NO_TARGET) === NO_TARGET) return undefined;
  const places = [ref.unit, scope].flatMap((unit) =>
    [to, ...targetFiles].map(({ key }): FigurePlace => ({ ...ref, assessment: key, unit, part: 'target' })),
  );
  return places.find((place) => figureOf(place)?.value === targets.value[row]);
}
