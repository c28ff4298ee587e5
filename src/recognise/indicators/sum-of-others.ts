import { subtract, sumExact } from '../../model/index.ts';
import { readCell } from '../figures/figures.ts';
import type { Tools } from '../layouts/layout.ts';
import type { Column } from '../structure/columns.ts';
import type { Sheet } from '../structure/sheet.ts';

const LEAST_PARTS = 2;
const LEAST_ROWS = 2;
/** Of parts of two decimals, each rounded before it was printed. */
const TOLERANCE = 0.011;

/** Is a column in every row the sum of the others? It is their total then, whatever else is called so. */
export function isSumOf(
  sheet: Sheet,
  total: Column,
  parts: readonly Column[],
  { signs }: Pick<Tools, 'signs'>,
): boolean {
  if (parts.length < LEAST_PARTS) return false;
  let rows = 0;
  for (const { row } of sheet.body.data) {
    const figure = ({ index }: Column) => readCell(sheet, row, index, signs.get(index)!.sign);
    const sum = figure(total);
    const terms = parts.map(figure);
    if ([sum, ...terms].some(({ status }) => status !== 'measured')) continue;
    const decimals = Math.max(sum.decimals, ...terms.map((t) => t.decimals));
    const values = terms.map((t) => t.value);
    if (Math.abs(subtract(sum.value, decimals, sumExact(values, decimals), decimals)) > TOLERANCE)
      return false;
    rows++;
  }
  return rows >= LEAST_ROWS;
}
