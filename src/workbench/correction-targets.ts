import {
  type Assessment,
  type Cell,
  type Correction,
  columnIndex,
  type Figure,
  type FigurePlace,
  figureAt,
  type IndicatorKey,
  isSamePlaceOfFigure,
  isWorth,
  keptFigure,
  PARTS,
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

/** Every figure that rests on a cell, in the order of their parts: "12/15" is two. */
export async function correctablesIn(cell: TableCell, ground: Ground): Promise<readonly Correctable[]> {
  const found: Correctable[] = [];
  for (const head of ground.heads) {
    if (!head.origins.some((origin) => origin.import === cell.import && origin.table === cell.table))
      continue;
    const printed = await (ground.printed ?? ground).read(head.key);
    for (const of of printed ? placesIn(printed, cell) : []) {
      const figure = figureAt(printed!, of.unit, of.indicator, of.part);
      const one = figure && correctableOf(of, figure, head.scheme, ground);
      if (one) found.push(one);
    }
  }
  return found.toSorted((a, b) => PARTS.indexOf(a.of.part) - PARTS.indexOf(b.of.part));
}

function placesIn(assessment: Assessment, { import: file, table, row, column }: TableCell): FigurePlace[] {
  const { units, columns, origins, originOf, rowOf, columnOf, key } = assessment;
  const own = new Set(origins.flatMap((o, i) => (o.import === file && o.table === table ? [i] : [])));
  return columns.flatMap(({ indicator, part }, c) =>
    units.flatMap((unit, u) =>
      rowOf[c]![u] === row && columnOf[c]![u] === column && own.has(originOf[c]![u]!)
        ? [{ assessment: key, unit, indicator, part }]
        : [],
    ),
  );
}

/**
 * What a table says in a cell, where the workbook's figure of the same place came from another cell. Figures that say the
 * same can be corrected as well from here; else `elsewhere` is the figure that the workbook stands on.
 */
export async function correctablesRead(
  cell: TableCell,
  read: readonly Assessment[],
  ground: Ground,
): Promise<{ readonly figures: readonly Correctable[]; readonly elsewhere?: Figure }> {
  const figures: Correctable[] = [];
  let elsewhere: Figure | undefined;
  for (const assessment of read) {
    const head = sameAmong(ground.heads, assessment);
    for (const place of head ? placesIn(assessment, cell) : []) {
      const said = figureAt(assessment, place.unit, place.indicator, place.part);
      const one = await correctableAt({ ...place, assessment: head!.key }, ground);
      if (!one || !said) continue;
      if (isWorth(said, keptFigure(one.printed))) figures.push(one);
      else elsewhere ??= one.printed;
    }
  }
  return { figures, ...(elsewhere ? { elsewhere } : {}) };
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
  const correction = correctionOf(ground, of);
  return indicator && { of, indicator, printed, ...(correction ? { correction } : {}) };
}

export function indicatorOf({ schemes }: Pick<Ground, 'schemes'>, scheme: SchemeKey, key: IndicatorKey) {
  return schemes.get(scheme)?.indicators.find((indicator) => indicator.key === key);
}

function correctionOf({ corrections }: Ground, of: FigurePlace): Correction | undefined {
  return corrections?.find((one) => isSamePlaceOfFigure(one.of, of));
}
