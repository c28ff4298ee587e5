import {
  type Assessment,
  type Cell,
  columnIndex,
  type Figure,
  type FigurePlace,
  figureAt,
  type IndicatorKey,
  isSamePlaceOfFigure,
  type SchemeKey,
  sameAmong,
} from '../model/index.ts';
import type { Ground } from './ground.ts';
import type { Correctable } from './read-correction.ts';

/** A table's cell: what a grey tab shows. */
export type TableCell = Pick<Cell, 'import' | 'table' | 'row' | 'column'>;

/** The figure of a place with what corrects it; undefined where nothing is printed there. `ground`: the workbook's. */
export async function correctableAt(of: FigurePlace, ground: Ground): Promise<Correctable | undefined> {
  const [printed] = await (ground.printed ?? ground).readColumn([of.assessment], of);
  const figure = printed && figureAt(printed, of.unit, of.indicator, of.part);
  return printed && figure && correctableOf(of, figure, printed.scheme, ground);
}

/** In which of a table's cells, as it was read, a figure stands. */
export function cellRead(
  { assessment, unit, indicator, part }: FigurePlace,
  read: readonly Assessment[],
  ground: Pick<Ground, 'heads'>,
): Cell | undefined {
  const own = read.find((one) => sameAmong(ground.heads, one)?.key === assessment);
  if (!own || columnIndex(own, indicator, part) < 0) return undefined;
  return figureAt(own, unit, indicator, part)?.cell;
}

function correctableOf(
  of: FigurePlace,
  printed: Figure,
  scheme: SchemeKey,
  ground: Ground,
): Correctable | undefined {
  const indicator = indicatorOf(ground, scheme, of.indicator);
  const correction = ground.corrections?.find((one) => isSamePlaceOfFigure(one.of, of));
  return indicator && { of, indicator, printed, ...(correction ? { correction } : {}) };
}

export function indicatorOf({ schemes }: Pick<Ground, 'schemes'>, scheme: SchemeKey, key: IndicatorKey) {
  return schemes.get(scheme)?.indicators.find((indicator) => indicator.key === key);
}
