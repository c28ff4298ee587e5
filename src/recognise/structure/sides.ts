import { fold, type Merge } from '../../model/index.ts';
import { match766 } from '../indicators/schemes.ts';
import {
  isBareFigure,
  isCounterHead,
  isIndicatorHead,
  isName,
  isUnitHead,
  isUnitsName,
} from './head-words.ts';
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
 * of units are parted so, too, or by a head of figures that both have. Whatever the heads, so are figures on both sides of
 * an empty column, each beside names that are units or indicators. One side where they do not.
 */
export function sidesOf(rows: Rows, width: number, header: Header | undefined): readonly Side[] {
  if (!header) return [{ from: 0, to: width }];
  const alike = cutsOf(ownNames(header), (left, right, first) => {
    return emptyBetween(rows, header, left, right) ?? restartBetween(header, first, left, right);
  });
  const known =
    alike.length > 0
      ? alike
      : cutsOf(allNames(header), (left, right) => otherKind(rows, header, left, right));
  const cuts = known.length > 0 ? known : cutsByNames(rows, header, width);
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
  const isNames = (c: number) =>
    (header.names === 'unit' && isUnitHead(printed(header, c))) || (own !== '' && lowest(header, c) === own);
  return header.paths.flatMap((_, c) => (isNames(c) ? [c] : []));
}

function allNames(header: Header): readonly number[] {
  return header.paths.flatMap((_, c) => (kindOf(header, c) === undefined ? [] : [c]));
}

function kindOf(header: Header, column: number): 'unit' | 'indicator' | undefined {
  const head = printed(header, column);
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

function printed({ paths }: Header, column: number): string {
  return paths[column]!.at(-1) ?? '';
}

/** The empty columns that have named figures on both sides. */
function cutsByNames(rows: Rows, header: Header, width: number): readonly number[] {
  const isEmpty = (c: number) => header.paths[c]!.length === 0 && isEmptyBelow(rows, header.first, c);
  const empty = Array.from({ length: width }, (_, c) => c).filter(isEmpty);
  if (empty.length === 0) return [];
  const body = rows.slice(header.end, header.end + SAMPLE);
  const cuts: number[] = [];
  for (const [i, cut] of empty.entries()) {
    const left = { from: cuts.at(-1) ?? 0, to: cut };
    const right = { from: cut, to: empty[i + 1] ?? width };
    if (holdsNamedFigures(body, left) && holdsNamedFigures(body, right)) cuts.push(cut);
  }
  return cuts;
}

function holdsNamedFigures(body: readonly (readonly string[])[], { from, to }: Side): boolean {
  const isOwn = (cell: string) => isUnitsName(cell) || match766([cell]) !== undefined;
  const figured = body
    .map((row) => row.slice(from, to))
    .filter((cells) => cells.some(isBareFigure) && cells.some(isName));
  return figured.length > 0 && figured.filter((cells) => cells.some(isOwn)).length * 2 > figured.length;
}

function lowest(header: Header, column: number): string {
  return fold(printed(header, column));
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
