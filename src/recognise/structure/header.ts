import type { Merge, RowRole } from '../../model/index.ts';
import { fold } from '../../model/index.ts';
import { missingStatus } from '../text/missing.ts';
import { clean } from '../text/text.ts';
import { isUnitCode } from '../units/unit-names.ts';
import { headPaths } from './head-paths.ts';
import {
  canBeHead,
  filled,
  isBareFigure,
  isCounterHead,
  isDayAndMonth,
  isFigure,
  isHeadText,
  isLetterhead,
  isMetadata,
  isName,
  isNumbering,
  namingHeads,
} from './head-words.ts';
import { mergeAt } from './merges.ts';
import { isEmptyBelow, type Rows } from './text-rows.ts';

export interface Header {
  readonly first: number;
  /** Exclusive. */
  readonly end: number;
  /** The column that names the units or the indicators. */
  readonly name: number;
  readonly names: 'unit' | 'indicator' | 'unknown';
  /** Per column, the texts over it from top to bottom; merged cells reach over their columns. */
  readonly paths: readonly (readonly string[])[];
}

/** A table whose rows are to be told apart. */
export interface Ground {
  /** As a reader sees them: vertical merges repeat. */
  readonly rows: Rows;
  readonly merges: readonly Merge[];
  readonly width: number;
  /** Roles the user gave. */
  readonly given: ReadonlyMap<number, RowRole>;
}

/** How many rows a header may take below and above the row that names its columns. */
const MOST_MORE_ROWS = 4;
const MOST_ROWS_ABOVE = 2;
/** Rows looked at to find the names under a head. */
export const SAMPLE = 40;

/** The header that begins in a row by the words of its heads. */
export function headerAt(ground: Ground, row: number, from = 0): Header | undefined {
  const { rows, given } = ground;
  if (given.has(row) && given.get(row) !== 'header') return undefined;
  const cells = rows.at(row)!;
  if (filled(cells).length < 2) return undefined;
  const naming = namingHeads(cells).find(
    ({ column }, i, all) => i === all.length - 1 || !headsFigures(ground, row, column),
  );
  if (!naming || !canBeHead(cells, naming)) return undefined;
  return buildHeader(ground, row, naming.column, naming.names, from);
}

/** Do nothing but figures stand below a head? */
function headsFigures({ rows }: Ground, row: number, column: number): boolean {
  const cells = rows.slice(row + 1, row + 1 + SAMPLE).flatMap((cells) => clean(cells[column] ?? '') || []);
  return cells.length > 0 && cells.every(isBareFigure);
}

/** A row that heads the numbers of the rows ("STT") and at least two columns more, by words nobody knows. */
export function countedHeaderAt(ground: Ground, row: number, from: number): Header | undefined {
  const cells = ground.rows.at(row)!;
  const counter = cells.findIndex((cell) => cell.length < 20 && isCounterHead(fold(cell)));
  if (counter < 0 || filled(cells).length < 3 || cells.some(isBareFigure)) return undefined;
  const name = cells.findIndex((cell, c) => c > counter && isHeadText(cell));
  return name < 0 ? undefined : buildHeader(ground, row, name, 'unknown', from);
}

/** The header of which a row names the units or the indicators, in that column. */
export function buildHeader(
  ground: Ground,
  row: number,
  name: number,
  names: Header['names'],
  from: number,
  chosenEnd = 0,
): Header {
  const { rows, merges, width } = ground;
  const merge = mergeAt(merges, row, name);
  const first = firstOf(ground, merge ? merge.row : row, name, from);
  const least = Math.min(Math.max(row + 1, chosenEnd, merge ? merge.row + merge.rows : 0), rows.length);
  const { heads, end } = extend(ground, first, least, row, name);
  const paths = headPaths(rows, first, heads, width, merges);
  const own = nameColumn(rows, end, name, paths, merge?.columns ?? 1);
  return { first, end, name: own, names, paths: withoutReached(rows, end, heads, moved(paths, name, own)) };
}

/** A group's head may stand over the columns it groups only, above the row that names the names. */
function firstOf({ rows, merges, given }: Ground, row: number, name: number, from: number): number {
  let first = row;
  while (first > from && first > row - MOST_ROWS_ABOVE) {
    const above = rows.at(first - 1)!;
    const cells = above.map((cell, c) => ({ cell: clean(cell), c })).filter(({ cell }) => cell !== '');
    const reaches = merges.some((m) => m.row === first - 1 && m.columns > 1 && m.column > name);
    const isGroups =
      cells.length >= (reaches ? 1 : 2) &&
      cells.every(({ cell, c }) => c > name && isHeadText(cell)) &&
      !isMetadata(above) &&
      !isLetterhead(above) &&
      !given.has(first - 1);
    if (!isGroups) break;
    first--;
  }
  return first;
}

/** The rows below that go on naming columns; a blank row between them is part of the header. */
function extend(ground: Ground, first: number, least: number, named: number, name: number) {
  const { rows, given } = ground;
  const heads: number[] = [];
  for (let r = first; r < least; r++) if (!isNumbering(rows.at(r)!)) heads.push(r);
  let end = least;
  while (end < rows.length && end <= named + MOST_MORE_ROWS) {
    const isBlank = filled(rows.at(end)!).length === 0 && end + 1 < rows.length;
    const next = isBlank ? end + 1 : end;
    const row = rows.at(next)!;
    if (given.has(next) && given.get(next) !== 'header') break;
    if (isNumbering(row)) return { heads, end: next + 1 };
    if (!continues(row, rows.at(named)!, name)) break;
    heads.push(next);
    end = next + 1;
  }
  return { heads, end };
}

/** A second header row names columns beside the name and says nothing in it. */
function continues(row: readonly string[], top: readonly string[], name: number): boolean {
  const own = clean(row[name] ?? '');
  if (own !== '' && own !== clean(top[name] ?? '')) return false;
  const cells = row.map((cell, c) => ({ cell: clean(cell), c })).filter(({ cell }) => cell !== '');
  const isUnder = (cell: string, c: number) => {
    const over = clean(top[c] ?? '');
    return c >= name || cell === over || (over !== '' && isHeadText(over) && !isCounterHead(fold(over)));
  };
  if (partsLikeHeads(cells, top)) return true;
  return (
    cells.some(({ c }) => c !== name) &&
    cells.some(({ cell, c }) => cell !== clean(top[c] ?? '')) &&
    cells.every(({ cell, c }) => isUnder(cell, c)) &&
    cells.every(({ cell }) => isHeadText(cell) || /^\(\p{L}+\)$/u.test(cell)) &&
    !cells.some(({ cell }) => (missingStatus(cell) ?? 'blank') !== 'blank' || isFigure(cell))
  );
}

/** "09/10 | 02/10" below "Điểm | Điểm": days that tell heads apart, and no ranks. */
function partsLikeHeads(
  cells: readonly { readonly cell: string; readonly c: number }[],
  top: readonly string[],
): boolean {
  const heads = new Set(cells.map(({ c }) => fold(top[c] ?? '')));
  const days = new Set(cells.map(({ cell }) => cell));
  return (
    cells.every(({ cell, c }) => isDayAndMonth(cell) && clean(top[c] ?? '') !== '') &&
    days.size > 1 &&
    heads.size < cells.length
  );
}

/** "Đơn vị" may reach over the column of ordinals too: the names are where the names are. */
function nameColumn(
  rows: Rows,
  end: number,
  name: number,
  paths: readonly (readonly string[])[],
  columns: number,
): number {
  const body = rows.slice(end, end + SAMPLE);
  const isNames = (c: number) => {
    const cells = body.map((row) => row[c] ?? '').filter((cell) => cell.trim() !== '');
    return cells.filter((cell) => isName(cell) || isUnitCode(cell.trim())).length * 2 > cells.length;
  };
  if (isNames(name)) return name;
  for (let c = name + 1; c < paths.length; c++) {
    if (c >= name + columns && paths[c]!.length > 0) break;
    if (isNames(c)) return c;
  }
  return name;
}

/** The head goes with the names it stands for; what is left is a column without a head. */
function moved(
  paths: readonly (readonly string[])[],
  from: number,
  to: number,
): readonly (readonly string[])[] {
  if (from === to) return paths;
  return paths.map((path, c) => (c === to ? paths[from]! : c === from ? [] : path));
}

/** A column that is only reached over by its neighbour's head, and empty below, is no column of its own. */
function withoutReached(
  rows: Rows,
  end: number,
  heads: readonly number[],
  paths: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  return paths.map((path, c) => {
    if (path.length === 0 || heads.some((r) => clean(rows.at(r)![c] ?? '') !== '')) return path;
    return isEmptyBelow(rows, end, c) ? [] : path;
  });
}
