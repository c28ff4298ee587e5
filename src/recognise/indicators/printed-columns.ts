import type { Measure } from '../../model/index.ts';
import { plainDecimals, readCell } from '../figures/figures.ts';
import type { Tools } from '../layouts/layout.ts';
import type { Column } from '../structure/columns.ts';
import { cellOf, type Sheet } from '../structure/sheet.ts';
import type { DecimalSign } from '../text/decimal-sign.ts';

/** What the cells of a column carry. */
export interface PrintedColumn {
  hasPercent: boolean;
  unit?: Measure;
  decimals: number;
}

interface ColumnToPrint extends PrintedColumn {
  readonly index: number;
  readonly sign: DecimalSign;
  readonly isShare: boolean;
  /** What its cells carry was seen before. */
  readonly isKnown: boolean;
}

/** What the cells of each column carry; row after row, as they lie in memory. */
export function printedOf(
  sheet: Sheet,
  columns: readonly Column[],
  { signs }: Tools,
): readonly Readonly<PrintedColumn>[] {
  const printed = columns.map(({ index, isShare = false }): ColumnToPrint => {
    const { sign, bareDecimals } = signs.get(index)!;
    // What was seen is of all parts of a table that a page broke.
    const isKnown = bareDecimals !== undefined && !isShare && sheet.parts.length === 1;
    return { index, sign, isShare, isKnown, hasPercent: false, decimals: isKnown ? bareDecimals : 0 };
  });
  const unknown = printed.filter((column) => !column.isKnown);
  for (const { row } of unknown.length > 0 ? sheet.body.data : []) {
    for (const column of unknown) {
      const plain = column.isShare ? -1 : plainDecimals(cellOf(sheet, row, column.index), column.sign);
      if (plain >= 0) column.decimals = Math.max(column.decimals, plain);
      else {
        const { percent, unit, decimals } = readCell(sheet, row, column.index, column.sign);
        column.hasPercent ||= percent;
        if (unit) column.unit ??= unit;
        column.decimals = Math.max(column.decimals, decimals);
      }
    }
  }
  return printed;
}
