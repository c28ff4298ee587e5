import { fold, type Merge } from '../model/index.ts';
import { isUnitHead } from './head-words.ts';
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
 * column parts them. One side where they do not.
 */
export function sidesOf(rows: Rows, width: number, header: Header | undefined): readonly Side[] {
  const whole = [{ from: 0, to: width }];
  if (header?.names !== 'unit') return whole;
  const named = header.paths.flatMap((path, c) => (path.some((text) => isUnitHead(fold(text))) ? [c] : []));
  if (named.length < 2) return whole;
  const cuts: number[] = [];
  for (let i = 1; i < named.length; i++) {
    const cut = emptyBetween(rows, header, named[i - 1]!, named[i]!);
    if (cut !== undefined) cuts.push(cut);
  }
  return [...cuts, width].map((to, i) => ({ from: i === 0 ? 0 : cuts[i - 1]!, to }));
}

function emptyBetween(rows: Rows, header: Header, left: number, right: number): number | undefined {
  for (let c = left + 1; c < right; c++) {
    if (header.paths[c]!.length > 0) continue;
    if (rows.every((row, r) => r < header.first || (row[c] ?? '').trim() === '')) return c;
  }
  return undefined;
}

/** The rows with nothing but one side's cells. */
export function rowsOfSide(rows: Rows, { from, to }: Side): Rows {
  return rows.map((row) => row.slice(0, to).map((cell, c) => (c < from ? '' : cell)));
}

export function mergesOfSide(merges: readonly Merge[], { from, to }: Side): readonly Merge[] {
  return merges.filter((m) => m.column >= from && m.column + m.columns <= to);
}
