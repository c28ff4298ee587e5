import type { Sheet } from '../structure/sheet.ts';
import type { DecimalSign } from '../text/decimal-sign.ts';
import { readCell } from './figures.ts';

/** The one number behind all pairs of a column, where no figure passes it; else NaN. */
export function maximumInCells(sheet: Sheet, column: number, sign: DecimalSign): number {
  const cells = sheet.body.data.map(({ row }) => readCell(sheet, row, column, sign));
  const seconds = new Set(cells.flatMap(({ second }) => (second ? [second.value] : [])));
  const [only = Number.NaN] = seconds;
  return seconds.size === 1 && !cells.some(({ value }) => value > only) ? only : Number.NaN;
}
