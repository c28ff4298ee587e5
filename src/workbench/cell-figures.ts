import {
  type Assessment,
  columnIndex,
  correctionsByPlace,
  type Figure,
  type FigurePlace,
  figureIn,
  isWorth,
  keptFigure,
  PARTS,
  placeOfFigureKey,
  type SchemeKey,
  sameAmong,
} from '../model/index.ts';
import { indicatorOf, type TableCell } from './correction-targets.ts';
import type { Ground } from './ground.ts';
import type { Correctable } from './read-correction.ts';

/** What stands on one cell of a table. */
export interface OnCell {
  /** In the order of their parts: "12/15" is two. */
  readonly figures: readonly Correctable[];
  /** Where the workbook stands on another cell's figure, which differs from what is said here. */
  readonly elsewhere?: Figure;
}

export type CellFigures = (row: number, column: number) => OnCell;

type Table = Pick<TableCell, 'import' | 'table'>;

/** A column of a sheet has fewer rows than that. */
const MOST_COLUMNS = 16_384;
const keyOf = (row: number, column: number): number => row * MOST_COLUMNS + column;
const NOTHING: OnCell = { figures: [] };

interface Found {
  readonly figures: Correctable[];
  elsewhere?: Figure;
}

/**
 * The figures of the workbook that stand on the cells of a table, all found in one go: a pasted block asks for thousands.
 * `read`: what the table itself says. Where the workbook's figure came from another cell that says the same, it can be
 * corrected from here as well.
 */
export async function cellFigures(
  { import: file, table }: Table,
  isWanted: (row: number, column: number) => boolean,
  read: readonly Assessment[],
  ground: Ground,
): Promise<CellFigures> {
  const corrections = correctionsByPlace(ground.corrections);
  const correctable = (of: FigurePlace, printed: Figure, scheme: SchemeKey): Correctable | undefined => {
    const indicator = indicatorOf(ground, scheme, of.indicator);
    const correction = corrections.get(placeOfFigureKey(of));
    return indicator && { of, indicator, printed, ...(correction ? { correction } : {}) };
  };
  const isHere = (one: Pick<Assessment, 'origins'>): boolean =>
    one.origins.some((origin) => origin.import === file && origin.table === table);
  const files = ground.printed ?? ground;
  const found = new Map<number, Found>();
  const at = (key: number): Found => {
    const one = found.get(key) ?? { figures: [] };
    found.set(key, one);
    return one;
  };

  for (const head of ground.heads.filter(isHere)) {
    const printed = await files.read(head.key);
    for (const { key, c, u } of printed ? placesOf(printed, { import: file, table }, isWanted) : []) {
      const one = correctable(placeAt(printed!, c, u), figureIn(printed!, c, u), head.scheme);
      if (one) at(key).figures.push(one);
    }
  }
  const own = new Set(found.keys());
  for (const said of read) {
    const head = sameAmong(ground.heads, said);
    const places = placesOf(said, { import: file, table }, isWanted).filter(({ key }) => !own.has(key));
    const printed = head && places.length > 0 ? await files.read(head.key) : undefined;
    if (!head || !printed) continue;
    const units = new Map(printed.units.map((unit, u) => [unit, u]));
    for (const { key, c, u } of places) {
      const { unit, indicator, part } = placeAt(said, c, u);
      const [inColumn, ofUnit] = [columnIndex(printed, indicator, part), units.get(unit)];
      if (inColumn < 0 || ofUnit === undefined) continue;
      const figure = figureIn(printed, inColumn, ofUnit);
      const one = correctable({ assessment: head.key, unit, indicator, part }, figure, head.scheme);
      if (!one) continue;
      if (isWorth(figureIn(said, c, u), keptFigure(figure))) at(key).figures.push(one);
      else at(key).elsewhere ??= figure;
    }
  }
  for (const { figures } of found.values()) {
    figures.sort((a, b) => PARTS.indexOf(a.of.part) - PARTS.indexOf(b.of.part));
  }
  return (row, column) => found.get(keyOf(row, column)) ?? NOTHING;
}

function placeAt({ key, units, columns }: Assessment, c: number, u: number): FigurePlace {
  return { assessment: key, unit: units[u]!, ...columns[c]! };
}

interface InTable {
  readonly key: number;
  readonly c: number;
  readonly u: number;
}

function placesOf(
  { units, columns, origins, originOf, rowOf, columnOf }: Assessment,
  { import: file, table }: Table,
  isWanted: (row: number, column: number) => boolean,
): readonly InTable[] {
  const own = new Set(origins.flatMap((o, i) => (o.import === file && o.table === table ? [i] : [])));
  const places: InTable[] = [];
  for (let c = 0; c < columns.length; c++) {
    for (let u = 0; u < units.length; u++) {
      const [row, column] = [rowOf[c]![u]!, columnOf[c]![u]!];
      if (own.has(originOf[c]![u]!) && isWanted(row, column)) places.push({ key: keyOf(row, column), c, u });
    }
  }
  return places;
}
