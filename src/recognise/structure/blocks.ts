import { fold, type Period, periodKey, type Steps } from '../../model/index.ts';
import { onlyCites, periodsOfFigures } from '../periods/dates-figures.ts';
import { findPeriods, isOfOtherTime } from '../periods/periods.ts';
import { isCounted, isNote, isUnit } from '../rows/row-words.ts';
import { clean } from '../text/text.ts';
import { findHeader } from './find-header.ts';
import { filled, isBareFigure, isMetadata, isUnitsName } from './head-words.ts';
import { type Ground, type Header, headerAt } from './header.ts';
import { laterHeaderAt } from './later-header.ts';
import { repeatsHeader } from './repeats.ts';
import { cellAt, lengthOf, type Rows } from './text-rows.ts';

/** One of the tables that stand in one sheet one below the other. */
export interface Block {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly header: Header;
  /** Rows in which the header is printed again. */
  readonly repeats: ReadonlySet<number>;
}

/** Rows between two breaths. */
const STRETCH = 5000;
/** Rows over a header in which its title is looked for. */
const MOST_TITLES = 20;

/**
 * The tables of a sheet, which together take every row; none where no row names columns. A header that is printed again
 * goes on with its table, unless the title between gives another date or, over indicators, another unit.
 */
export function* splitBlocks(ground: Ground, first = findHeader(ground)): Steps<Block[]> {
  const { rows } = ground;
  const blocks: Block[] = [];
  let header = first;
  let from = 0;
  while (header) {
    const repeats = new Set<number>();
    const next: Header | undefined = yield* nextHeader(ground, header, repeats);
    const to = next ? gapStart(ground, header, next.first) : rows.length;
    blocks.push({ from, to, header, repeats });
    from = to;
    header = next;
  }
  return withoutEmpty(ground, blocks);
}

function* nextHeader(ground: Ground, header: Header, repeats: Set<number>): Steps<Header | undefined> {
  const { rows, given } = ground;
  for (let row = header.end; row < rows.length; row++) {
    if (row % STRETCH === 0) yield row / rows.length;
    const role = given.get(row);
    if (role === 'header') return findHeader(ground, row);
    if (role !== undefined || isBody(rows, row, header.name)) continue;
    if (repeatsHeader(rows, header, row)) {
      const again = startsAnew(ground, header, row) ? headerAt(ground, row, header.end) : undefined;
      if (again) return again;
      repeats.add(row);
      continue;
    }
    if (isTitleOfOtherDate(ground, header, row)) return { ...header, first: row + 1, end: row + 1 };
    const other = laterHeaderAt(ground, header, row);
    if (other) return other;
  }
  return undefined;
}

/** Most rows are told from a header at once: they hold a figure, and name what it is of. */
function isBody(rows: Rows, row: number, name: number): boolean {
  if (cellAt(rows, row, name).trim().length < 4) return false;
  // Figures stand on the right.
  for (let c = lengthOf(rows, row) - 1; c >= 0; c--) {
    const cell = cellAt(rows, row, c);
    if (isBareFigure(cell) || isRankOf(cell)) return true;
  }
  return false;
}

/** "3/13", a rank among so many, where it can be no day and month: a typed rank stands in a row of words otherwise. */
function isRankOf(cell: string): boolean {
  const [, rank, among] = /^\s*(\d{1,3})\s*\/\s*(\d{2,3})\s*$/.exec(cell) ?? [];
  return Number(rank) <= Number(among) && Number(among) > 12;
}

const TITLE =
  /^(?:ket qua|bang|tong hop|so lieu|bao cao|diem|chi so|bo chi so|tinh den|den|ngay|ky|thang|tuan|quy|nam)\b/;

/** A title directly over rows of figures that gives another date: the heads hold for them, the date does not (`noteRows` says so). */
function isTitleOfOtherDate(ground: Ground, header: Header, row: number): boolean {
  const { rows } = ground;
  const [title, ...more] = filled(rows.at(row)!);
  if (title === undefined || more.length > 0 || !TITLE.test(fold(title))) return false;
  if (onlyCites(title, titledPeriods(ground, header))) return false;
  const isBlank = filled(rows.at(row + 1) ?? []).length === 0;
  const below = isBlank ? row + 2 : row + 1;
  return below < rows.length && isBody(rows, below, header.name) && startsAnew(ground, header, row + 1);
}

function titledPeriods({ rows }: Ground, { first }: Header): readonly Period[] {
  return rows
    .slice(Math.max(0, first - MOST_TITLES), first)
    .flatMap((cells) => filled(cells).flatMap((text) => findPeriods(text)));
}

/** Does a title over the repeated header say that another table begins? */
function startsAnew(ground: Ground, header: Header, row: number): boolean {
  const { rows } = ground;
  const titles = rows.slice(gapStart(ground, header, row), row).flatMap((cells) => filled(cells));
  const dated = titles.flatMap(periodsOfFigures);
  if (dated.length > 0) {
    const known = new Set(titledPeriods(ground, header).map(periodKey));
    return !dated.every((period) => known.has(periodKey(period)));
  }
  return titles.some(isOfOtherTime) || (header.names === 'indicator' && titles.some(isUnitsName));
}

/**
 * Where the rows over a header begin that are no rows of the table before: its title. Notes stay with what they follow,
 * and so does a paragraph that stands directly below the figures while another one follows.
 */
function gapStart({ rows }: Ground, before: Header, first: number): number {
  let start = first;
  while (start > before.end && isGap(rows.at(start - 1)!, before)) start--;
  const gap = rows.slice(start, first);
  const noted = gap.findLastIndex((cells) => filled(cells).some(isNote));
  if (noted >= 0) return start + noted + 1;
  const blank = gap.findIndex((cells) => filled(cells).length === 0);
  const isSplit = blank > 0 && gap.slice(blank).some((cells) => filled(cells).length > 0);
  return isSplit ? start + blank : start;
}

function isGap(cells: readonly string[], { name }: Header): boolean {
  const texts = filled(cells);
  if (texts.length === 0 || isMetadata(cells)) return true;
  const own = clean(cells[name] ?? '');
  return (
    texts.length <= 2 &&
    !texts.some((text) => isBareFigure(text) || isCounted(text)) &&
    !(own !== '' && isUnit(own) && texts[0] === own)
  );
}

/** A header with nothing below it before the next one is but a title of that. */
function withoutEmpty({ rows }: Ground, blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  let from: number | undefined;
  blocks.forEach((block, i) => {
    let row = block.header.end;
    while (row < block.to && (isMetadata(rows.at(row)!) || filled(rows.at(row)!).length < 2)) row++;
    const isEmpty = row === block.to;
    if (isEmpty && i < blocks.length - 1) from ??= block.from;
    else {
      kept.push(from === undefined ? block : { ...block, from });
      from = undefined;
    }
  });
  return kept;
}
