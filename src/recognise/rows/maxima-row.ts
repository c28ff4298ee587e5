import type { DataRow } from '../structure/body-rows.ts';
import { filled } from '../structure/head-words.ts';
import type { Rows } from '../structure/text-rows.ts';

/**
 * Of rows called "Điểm tối đa" the one that holds for the whole table: it stands over or below all rows of figures, and
 * comes again, if at all, as it was. Among them it may be of some.
 */
export function rowOfMaxima(
  rows: Rows,
  named: readonly number[],
  data: readonly DataRow[],
): number | undefined {
  const [first] = named;
  if (first === undefined) return undefined;
  const textOf = (row: number) => filled(rows.at(row)!).join('|');
  const isOfAll = data.every(({ row }) => row > first) || data.every(({ row }) => row < first);
  return isOfAll && named.every((row) => textOf(row) === textOf(first)) ? first : undefined;
}
