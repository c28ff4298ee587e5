import type { Merge, RowRole } from '../../model/index.ts';
import { fold } from '../../model/index.ts';
import { findPeriods, isOnlyPeriod } from '../periods/periods.ts';
import { missingStatus } from '../text/missing.ts';
import { clean } from '../text/text.ts';
import { isUnitCode } from '../units/unit-names.ts';
import { headPaths } from './head-paths.ts';
import {
  canBeHead,
  filled,
  isBareFigure,
  isCounterHead,
  isFigure,
  isHeadText,
  isLetterhead,
  isMetadata,
  isName,
  isNumbering,
  isUnitsName,
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
/** Rows between the heads and the first figures: sections, numbers of the columns, a total. */
const MOST_BETWEEN = 4;
/** Rows looked at to find the names under a head. */
const SAMPLE = 40;

/** Where the columns are named from a row on, or undefined where no row names them. */
export function findHeader(ground: Ground, from = 0): Header | undefined {
  const { rows, given } = ground;
  const chosen = [...given].find(([row, role]) => role === 'header' && row >= from)?.[0];
  if (chosen !== undefined) return chosenHeader(ground, chosen);
  for (let row = from; row < rows.length; row++) {
    const header = headerAt(ground, row, from);
    if (header) return header;
  }
  for (let row = from; row < rows.length; row++) {
    const header = given.has(row) ? undefined : countedHeaderAt(ground, row, from);
    if (header) return header;
  }
  return findUnnamedHeader(ground, from);
}

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
  return build(ground, row, naming.column, naming.names, from);
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
  return name < 0 ? undefined : build(ground, row, name, 'unknown', from);
}

/** The user says where: the rows with that role that stand together. */
function chosenHeader(ground: Ground, first: number): Header | undefined {
  const { rows, given } = ground;
  let end = first + 1;
  while (given.get(end) === 'header') end++;
  const naming = rows
    .slice(first, end)
    .map((row) => namingHeads(row)[0])
    .find((n) => n !== undefined);
  const below = rows.slice(end, end + SAMPLE);
  const byNames = rows.at(first)!.findIndex((_, c) => below.some((row) => isName(row[c] ?? '')));
  const name = naming?.column ?? (byNames < 0 ? undefined : byNames);
  if (name === undefined) return undefined;
  return build(ground, first, name, naming?.names ?? 'unknown', first, end);
}

/**
 * Without a known word: the rows of texts nearest over the first row with a figure, named by that row's first column of
 * texts. Between them may stand sections, the numbers of the columns and a total.
 */
function findUnnamedHeader(ground: Ground, from: number): Header | undefined {
  const { rows, given } = ground;
  for (let row = from + 1; row < rows.length; row++) {
    const cells = rows.at(row)!;
    const name = cells.findIndex((cell) => isName(cell) || (cell !== '' && isOnlyPeriod(cell)));
    if (name < 0 || !cells.some(isFigure)) continue;
    for (let first = row - 1; first >= from && first >= row - MOST_BETWEEN; first--) {
      const heads = rows.at(first)!;
      if (given.has(first) || !isRowOfHeads(heads)) continue;
      const isHeaded = cells.some((cell, c) => c !== name && clean(heads[c] ?? '') !== '' && isFigure(cell));
      if (isHeaded) return build(ground, first, name, 'unknown', from);
    }
    // The figures begin here: no row above names their columns.
    if (!isMetadata(cells)) return undefined;
  }
  return undefined;
}

function isRowOfHeads(row: readonly string[]): boolean {
  const cells = filled(row);
  return (
    cells.length >= 2 &&
    cells.filter(isHeadText).length >= 2 &&
    !cells.some((cell) => isFigure(cell) || missingStatus(cell) !== undefined || isUnitsName(cell)) &&
    !isNumbering(row) &&
    !isMetadata(row) &&
    !isLetterhead(row)
  );
}

function build(
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
  return (
    cells.some(({ c }) => c !== name) &&
    cells.some(({ cell, c }) => cell !== clean(top[c] ?? '')) &&
    cells.every(({ cell, c }) => isUnder(cell, c)) &&
    cells.every(({ cell }) => /\p{L}{2}|%|^\(\p{L}+\)$/u.test(cell) || findPeriods(cell).length > 0) &&
    !cells.some(({ cell }) => (missingStatus(cell) ?? 'blank') !== 'blank' || isFigure(cell))
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
