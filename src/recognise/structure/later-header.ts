import { fold } from '../../model/index.ts';
import { match766 } from '../indicators/schemes.ts';
import { isOnlyPeriod } from '../periods/periods.ts';
import { clean } from '../text/text.ts';
import { filled, isBareFigure, isCounterHead, isName } from './head-words.ts';
import { buildHeader, countedHeaderAt, type Ground, type Header, headerAt, SAMPLE } from './header.ts';
import { isRowOfHeads } from './unnamed-header.ts';

/** The header of another table that begins in a row below a table; a row of it may read like heads, too. */
export function laterHeaderAt(ground: Ground, above: Header, row: number): Header | undefined {
  const known = headerAt(ground, row, above.end) ?? countedHeaderAt(ground, row, above.end);
  if (known && !passesFiguresBy(above, known, standing(ground, known))) return known;
  return otherHeaderAt(ground, above, row);
}

/** Which columns hold figures below a header, and which of them it heads itself. */
interface Standing {
  readonly below: ReadonlySet<number>;
  readonly headed: readonly number[];
}

function standing(ground: Ground, { first, end, name }: Header): Standing {
  const below = figuresBelow(ground, end);
  const heads = ground.rows.slice(first, end);
  const headed = [...below].filter((c) => c > name && heads.some((cells) => clean(cells[c] ?? '') !== ''));
  return { below, headed };
}

/** The columns with a figure in the rows of a stretch. */
function figuresIn(rows: readonly (readonly string[])[]): ReadonlySet<number> {
  return new Set(rows.flatMap((cells) => cells.flatMap((cell, c) => (isBareFigure(cell) ? [c] : []))));
}

/** Down to the next blank row; one may stand directly below the heads. */
function figuresBelow({ rows }: Ground, from: number): ReadonlySet<number> {
  const below = rows.slice(from, from + SAMPLE);
  const blank = below.findIndex((cells, i) => i > 0 && filled(cells).length === 0);
  return figuresIn(blank < 0 ? below : below.slice(0, blank));
}

/** "I | Sở, ngành | | Tăng so với tuần trước" over figures of the third column, which the table above heads. */
function passesFiguresBy(above: Header, { name, paths }: Header, { below, headed }: Standing): boolean {
  const leaves = above.paths.some(
    (path, c) => c > name && path.length > 0 && paths[c]?.length === 0 && below.has(c),
  );
  return leaves && headed.length === 0;
}

/**
 * Below a table, heads of figures beside a word nobody knows: other ones than the table has, or the same in other columns.
 * Read under the heads above, the rows below would be taken for something else.
 */
function otherHeaderAt(ground: Ground, above: Header, row: number): Header | undefined {
  const cells = ground.rows.at(row)!;
  if (ground.given.has(row) || !isRowOfHeads(cells)) return undefined;
  const name = cells.findIndex((cell) => isName(cell) && !isCounterHead(fold(cell)));
  const isNamed = cells.slice(0, name).every((cell) => clean(cell) === '' || isCounterHead(fold(cell)));
  if (name < 0 || !isNamed || match766([cells[name]!]) !== undefined) return undefined;
  const places = new Map(above.paths.map((path, c) => [fold(path.at(-1) ?? ''), c]));
  const heads = cells.flatMap((cell, c) =>
    c <= name || clean(cell) === '' ? [] : { c, cell, was: places.get(fold(cell)) },
  );
  const isOther = heads.some(({ c, was }) => c !== was);
  const areHeads = heads.every(({ cell, was }) => was !== undefined || headsFiguresBySaying(cell));
  if (!isOther || !areHeads) return undefined;
  const header = buildHeader(ground, row, name, 'unknown', above.end);
  return headsWhatFollows(ground, above, header) ? header : undefined;
}

/**
 * A row of words may be a row of the table above, of a unit that has no figures yet: heads stand over all figures that
 * follow, and either over several of them, or in a column that had none, or apart from the table above.
 */
function headsWhatFollows(ground: Ground, above: Header, header: Header): boolean {
  const { rows } = ground;
  const { below, headed } = standing(ground, header);
  const leaves = [...below].some(
    (c) => c > header.name && above.paths[c]?.length !== 0 && header.paths[c]?.length === 0,
  );
  const [only, ...more] = headed;
  if (only === undefined || leaves) return false;
  const printed = headed.map((c) => fold(header.paths[c]!.join(' ')));
  if (more.length > 0) return new Set(printed).size === printed.length;
  if (STATES_A_DAY.test(fold(rows.at(header.end - 1)![header.name] ?? '')) || IS_TREND.test(printed[0]!))
    return false;
  const isApart = filled(rows.at(header.first - 1)!).length < 2;
  return (
    isApart || !figuresIn(rows.slice(Math.max(above.end, header.first - SAMPLE), header.first)).has(only)
  );
}

/** "Ngày chốt số liệu | 30/9/2026", "Xu hướng | Tăng": a label and its value. */
const STATES_A_DAY = /^(?:ngay|thoi|ky|han|tu ngay|den ngay)\b/;
const IS_TREND = /^(?:tang|giam)(?: (?:nhe|manh|diem|bac))?$/;

const SAYS_FIGURES = /^(?:so (?!lieu)|t[yi] le|diem|tong|(?:xep )?hang|tang|giam|ho so|muc do)/;

function headsFiguresBySaying(cell: string): boolean {
  const folded = fold(cell);
  return SAYS_FIGURES.test(folded) || match766([cell]) !== undefined || isOnlyPeriod(cell);
}
