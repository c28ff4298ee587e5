import { fold, type Merge } from '../../model/index.ts';
import { isBareFigure, isCounterHead, isIndicatorHead, isUnitHead } from './head-words.ts';
import type { Header } from './header.ts';
import { isEmptyBelow, type Rows } from './text-rows.ts';

/** Rows looked at for figures. */
const SAMPLE = 40;

/** A table that stands beside others in the same rows; its columns keep their numbers. */
export interface Side {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/**
 * The columns of each table where several stand side by side: each has a head of its own over its names, and an empty
 * column parts them, or the heads begin again ("STT | Đơn vị | Điểm | STT | Đơn vị | Điểm"). A table of indicators and one
 * of units are parted so, too, or by a head of figures that both have. One side where they do not.
 */
export function sidesOf(rows: Rows, width: number, header: Header | undefined): readonly Side[] {
  if (!header) return [{ from: 0, to: width }];
  const alike = cutsOf(ownNames(header), (left, right, first) => {
    return emptyBetween(rows, header, left, right) ?? restartBetween(header, first, left, right);
  });
  const cuts =
    alike.length > 0
      ? alike
      : cutsOf(allNames(header), (left, right) => otherKind(rows, header, left, right));
  return [...cuts, width].map((to, i) => ({ from: i === 0 ? 0 : cuts[i - 1]!, to }));
}

function cutsOf(
  named: readonly number[],
  cutBetween: (left: number, right: number, first: number) => number | undefined,
): readonly number[] {
  return named.slice(1).flatMap((right, i) => cutBetween(named[i]!, right, named[0]!) ?? []);
}

/** The columns headed as names of the header's own kind are. */
function ownNames(header: Header): readonly number[] {
  const own = lowest(header, header.name);
  const isNames = (head: string) =>
    (header.names === 'unit' && isUnitHead(head)) || (own !== '' && head === own);
  return header.paths.flatMap((_, c) => (isNames(lowest(header, c)) ? [c] : []));
}

function allNames(header: Header): readonly number[] {
  return header.paths.flatMap((_, c) => (kindOf(header, c) === undefined ? [] : [c]));
}

function kindOf(header: Header, column: number): 'unit' | 'indicator' | undefined {
  const head = lowest(header, column);
  if (isUnitHead(head)) return 'unit';
  return isIndicatorHead(head) ? 'indicator' : undefined;
}

/** Between names of units and of indicators; where only one of them has figures they are one table. */
function otherKind(rows: Rows, header: Header, left: number, right: number): number | undefined {
  if (kindOf(header, left) === kindOf(header, right)) return undefined;
  const body = rows.slice(header.end, header.end + SAMPLE);
  const holdsFigures = (c: number) => body.some((row) => isBareFigure(row[c] ?? ''));
  const isCounter = isCounterHead(lowest(header, right - 1));
  const figures = header.paths.flatMap((_, c) =>
    c > left && c !== right - Number(isCounter) && holdsFigures(c) ? [c] : [],
  );
  const [before, after] = [figures.filter((c) => c < right), figures.filter((c) => c > right)];
  if (before.length === 0 || after.length === 0) return undefined;
  const heads = new Set(before.map((c) => lowest(header, c)));
  const isBoth = after.some((c) => heads.has(lowest(header, c)));
  return emptyBetween(rows, header, left, right) ?? (isCounter ? right - 1 : isBoth ? right : undefined);
}

function lowest({ paths }: Header, column: number): string {
  return fold(paths[column]!.at(-1) ?? '');
}

function emptyBetween(rows: Rows, header: Header, left: number, right: number): number | undefined {
  for (let c = left + 1; c < right; c++) {
    if (header.paths[c]!.length > 0) continue;
    if (isEmptyBelow(rows, header.first, c)) return c;
  }
  return undefined;
}

/** Where the rows are counted anew, or else the heads come again in their order. */
function restartBetween({ paths }: Header, first: number, left: number, right: number): number | undefined {
  const heads = paths.map((path) => alike(fold(path.at(-1) ?? '')));
  if (right - left < 2) return undefined;
  if (isCounterHead(heads[right - 1]!)) return right - left > 2 ? right - 1 : undefined;
  let before = 0;
  while (before < first && heads[first - before - 1] === heads[right - before - 1]) before++;
  const cut = right - before;
  const isAgain = cut > left + 1 && heads.slice(first, cut).every((head, i) => head === heads[right + i]);
  return isAgain ? cut : undefined;
}

/** Those who gained beside those who declined. */
function alike(head: string): string {
  return head.replace(/^((?:diem |muc )?)(?:tang|giam)$/, '$1tang giam');
}

/** The rows with nothing but one side's cells. */
export function rowsOfSide(rows: Rows, { from, to }: Side): Rows {
  return Array.from(rows, (row) => row.slice(0, to).map((cell, c) => (c < from ? '' : cell)));
}

export function mergesOfSide(merges: readonly Merge[], { from, to }: Side): readonly Merge[] {
  return merges.filter((m) => m.column >= from && m.column + m.columns <= to);
}
