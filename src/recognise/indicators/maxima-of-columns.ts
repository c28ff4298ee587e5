import { readCell } from '../figures/figures.ts';
import type { ColumnSign } from '../figures/signs.ts';
import type { Sheet } from '../structure/sheet.ts';

/** By column, the most that a row "Điểm tối đa" says its points can be. */
export function maximaBelowHeads(
  sheet: Sheet,
  signs: ReadonlyMap<number, ColumnSign>,
): ReadonlyMap<number, number> {
  const maxima = new Map<number, number>();
  const part = sheet.parts.find(({ body }) => body.maxima !== undefined);
  const row = part?.body.maxima;
  if (part === undefined || row === undefined) return maxima;
  for (const { index, kind } of sheet.columns) {
    const sign = kind === 'figure' ? signs.get(index)?.sign : undefined;
    const printed = sign && readCell(part, row, index, sign);
    if (printed?.status === 'measured') maxima.set(index, printed.value);
  }
  return maxima;
}
