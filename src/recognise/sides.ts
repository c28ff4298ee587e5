import { fold, type Merge } from '../model/index.ts';
import { isCounterHead, isUnitHead } from './head-words.ts';
import type { Header } from './header.ts';
import type { Rows } from './merges.ts';

/** A table that stands beside others in the same rows; its columns keep their numbers. */
export interface Side {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/**
 * The columns of each table where several stand side by side: each has a head of its own over its names, and an empty
 * column parts them, or the heads begin again ("STT | Đơn vị | Điểm | STT | Đơn vị | Điểm"). One side where they do not.
 */
export function sidesOf(rows: Rows, width: number, header: Header | undefined): readonly Side[] {
  const whole = [{ from: 0, to: width }];
  if (!header) return whole;
  const own = lowest(header, header.name);
  const isNames = (path: readonly string[]) =>
    header.names === 'unit' && path.some((text) => isUnitHead(fold(text)));
  const named = header.paths.flatMap((path, c) =>
    isNames(path) || (own !== '' && lowest(header, c) === own) ? [c] : [],
  );
  if (named.length < 2) return whole;
  const cuts: number[] = [];
  for (let i = 1; i < named.length; i++) {
    const [left, right] = [named[i - 1]!, named[i]!];
    const cut = emptyBetween(rows, header, left, right) ?? restartBetween(header, named[0]!, left, right);
    if (cut !== undefined) cuts.push(cut);
  }
  return [...cuts, width].map((to, i) => ({ from: i === 0 ? 0 : cuts[i - 1]!, to }));
}

function lowest({ paths }: Header, column: number): string {
  return fold(paths[column]!.at(-1) ?? '');
}

function emptyBetween(rows: Rows, header: Header, left: number, right: number): number | undefined {
  for (let c = left + 1; c < right; c++) {
    if (header.paths[c]!.length > 0) continue;
    if (rows.every((row, r) => r < header.first || (row[c] ?? '').trim() === '')) return c;
  }
  return undefined;
}

/** Where the rows are counted anew, or else the heads from the first names on come again in their order. */
function restartBetween({ paths }: Header, first: number, left: number, right: number): number | undefined {
  const heads = paths.map((path) => fold(path.at(-1) ?? ''));
  if (right - left < 2) return undefined;
  if (isCounterHead(heads[right - 1]!)) return right - left > 2 ? right - 1 : undefined;
  const isAgain = heads.slice(first, right).every((head, i) => head === heads[right + i]);
  return isAgain ? right : undefined;
}

/** The rows with nothing but one side's cells. */
export function rowsOfSide(rows: Rows, { from, to }: Side): Rows {
  return rows.map((row) => row.slice(0, to).map((cell, c) => (c < from ? '' : cell)));
}

export function mergesOfSide(merges: readonly Merge[], { from, to }: Side): readonly Merge[] {
  return merges.filter((m) => m.column >= from && m.column + m.columns <= to);
}
