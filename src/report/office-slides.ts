import type { OfficePart } from '../model/index.ts';
import { linesTable } from './deck-table.ts';
import { type FittedTable, fitTable, type PlacedTable, tableHeight, tableWidth } from './fit-table.ts';
import { BODY_BOX, TABLE_SIZES } from './look.ts';
import { tablePages } from './table-pages.ts';

/** Inches between two columns of notes, and between a part and the next below it. */
const BETWEEN = 0.45;
const BELOW = 0.3;

const COLUMNS = 2;
const WIDTH = (BODY_BOX.w - BETWEEN * (COLUMNS - 1)) / COLUMNS;

/** Points: notes are read by the few who prepare, and are many. */
const LEAST_SIZE = 11;

interface Piece {
  readonly table: FittedTable;
  readonly alt: string;
}

/**
 * What is the office's own, slide by slide: its parts below one another in two columns, on as few slides as can be, and
 * then in letters as large as can be.
 */
export function officeSlides(
  { parts }: OfficePart,
  ascii: (text: string) => string,
): readonly (readonly PlacedTable[])[] {
  const plans = TABLE_SIZES.filter((size) => size >= LEAST_SIZE).map((size) =>
    inColumns(
      parts.flatMap(({ title, lines }): readonly Piece[] => {
        const fitted = fitTable(linesTable(title, lines, ascii), WIDTH, size);
        return tablePages(fitted, BODY_BOX.h).map((table) => ({ table, alt: ascii(title) }));
      }),
    ),
  );
  const fewest = Math.min(...plans.map((slides) => slides.length));
  return plans.find((slides) => slides.length === fewest) ?? [];
}

function inColumns(pieces: readonly Piece[]): readonly (readonly PlacedTable[])[] {
  const slides: PlacedTable[][] = [];
  let column = -1;
  let used = 0;
  for (const { table, alt } of pieces) {
    const h = tableHeight(table);
    if (column < 0 || used + h > BODY_BOX.h) {
      column += 1;
      used = 0;
    }
    const at = Math.floor(column / COLUMNS);
    const x = BODY_BOX.x + (column % COLUMNS) * (WIDTH + BETWEEN);
    slides[at] ??= [];
    slides[at].push({ box: { x, y: BODY_BOX.y + used, w: tableWidth(table), h }, table, alt });
    used += h + BELOW;
  }
  return slides;
}
