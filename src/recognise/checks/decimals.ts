import { type CellFigure, readCell } from '../figures/figures.ts';
import type { Binding } from '../layouts/layout.ts';
import type { Column } from '../structure/columns.ts';
import { cellOf, isContinued, isTyped, placeOf, type Sheet } from '../structure/sheet.ts';
import type { DecimalSign } from '../text/decimal-sign.ts';
import type { PlanChecks } from './check.ts';

/** Of a column that is printed with fewer, nobody expects last zeros. */
const FINEST = 2;
/** Cells that must be printed as finely before another is one that lost its zeros. */
const FEWEST_FINE = 5;
/** A column's habit shows in its first rows. */
const MOST_ROWS = 500;

/**
 * Columns of points or percentages in which last zeros were dropped: "88,6" and "90" among two decimals; noted once a
 * column, at the first of them. A cell that is a number in its file prints no such zeros.
 */
export const planDecimals: PlanChecks = (sheet, bindings, { signs, desk }) => {
  if (isContinued(sheet)) return [];
  const columns = [
    ...bindings.filter(isScale).map(({ column, indicator }) => ({ column, max: indicator?.max })),
    ...sheet.columns.filter(({ kind }) => kind === 'change').map((column) => ({ column, max: undefined })),
  ];
  for (const { column, max } of columns) {
    const cells = printedIn(sheet, column, signs.get(column.index)!.sign, max);
    const most = cells.reduce((n, { decimals }) => Math.max(n, decimals), 0);
    const fine = cells.filter(({ decimals }) => decimals === most);
    const short = cells.find(({ decimals }) => decimals < most);
    if (most < FINEST || !short || fine.length < Math.max(FEWEST_FINE, (cells.length + 1) / 2)) continue;
    const detail = { head: column.head, fewest: short.text, most: fine[0]!.text };
    desk.note('decimals-mixed', 'note', placeOf(short.sheet, short.row, column.index), detail);
  }
  return [];
};

const isScale = ({ part, indicator }: Binding): boolean =>
  (part === undefined || part === 'score' || part === 'rate') &&
  (indicator === undefined || indicator.measure === 'points' || indicator.measure === 'percent');

interface Printed {
  readonly sheet: Sheet;
  readonly row: number;
  readonly decimals: number;
  readonly text: string;
}

/** 0, 100 and a maximum are whole; where rows differ in what they measure, or print changes, any whole number may be. */
function printedIn(
  { parts }: Sheet,
  { index, kind }: Column,
  sign: DecimalSign,
  max: number | undefined,
): readonly Printed[] {
  const mayBeWhole = kind === 'change' || max === undefined;
  const isRound = ({ value, decimals }: CellFigure): boolean =>
    decimals === 0 && (mayBeWhole || value === 0 || value === 100 || value === max);
  const rows = parts.flatMap((part) => part.body.data.map(({ row }) => ({ part, row })));
  return rows.slice(0, MOST_ROWS).flatMap(({ part, row }): Printed[] => {
    if (isTyped(part, row, index)) return [];
    const figure = readCell(part, row, index, sign);
    if (figure.status !== 'measured' || isRound(figure)) return [];
    return [{ sheet: part, row, decimals: figure.decimals, text: cellOf(part, row, index).trim() }];
  });
}
