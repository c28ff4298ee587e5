import { fold } from '../../model/index.ts';
import { isOnlyPeriod } from '../periods/periods.ts';
import { missingStatus } from '../text/missing.ts';
import { clean } from '../text/text.ts';
import {
  filled,
  isFigure,
  isHeadText,
  isLetterhead,
  isMetadata,
  isName,
  isNumbering,
  isUnitsName,
} from './head-words.ts';
import { buildHeader, type Ground, type Header } from './header.ts';

/** Rows between the heads and the first figures: sections, numbers of the columns, a total. */
const MOST_BETWEEN = 4;

/**
 * Without a known word: the rows of texts nearest over the first row with a figure, named by that row's first column of
 * texts. Between them may stand sections, the numbers of the columns and a total.
 */
export function findUnnamedHeader(ground: Ground, from: number): Header | undefined {
  const { rows, given } = ground;
  for (let row = from + 1; row < rows.length; row++) {
    const cells = rows.at(row)!;
    const name = cells.findIndex((cell) => isName(cell) || (cell !== '' && isOnlyPeriod(cell)));
    if (name < 0 || !cells.some(isFigure)) continue;
    for (let first = row - 1; first >= from && first >= row - MOST_BETWEEN; first--) {
      const heads = rows.at(first)!;
      if (given.has(first) || !isRowOfHeads(heads)) continue;
      const isHeaded = cells.some((cell, c) => c !== name && clean(heads[c] ?? '') !== '' && isFigure(cell));
      if (isHeaded) return buildHeader(ground, first, name, 'unknown', from);
    }
    // The figures begin here: no row above names their columns.
    if (!isMetadata(cells)) return undefined;
  }
  return undefined;
}

/** "Tháng | Tiếp nhận | Đã giải quyết" over rows of 1, 2, 3: numbers name them. */
export function findPeriodsHeader(ground: Ground, from: number): Header | undefined {
  const { rows, given } = ground;
  for (let row = from; row + 1 < rows.length; row++) {
    const heads = rows.at(row)!;
    const name = heads.findIndex((cell) => clean(cell) !== '');
    if (given.has(row) || name < 0 || !COUNTED_PERIOD.test(fold(heads[name]!))) continue;
    const below = rows.at(row + 1)!;
    const isNumber = /^(?:\d{1,4}|[IVX]+)$/.test(clean(below[name] ?? ''));
    const isHeaded = below.some((cell, c) => c > name && isFigure(cell) && isHeadText(heads[c] ?? ''));
    if (isNumber && isHeaded) return buildHeader(ground, row, name, 'unknown', from);
  }
  return undefined;
}

const COUNTED_PERIOD = /^(?:tuan|thang|quy|nam)$/;

export function isRowOfHeads(row: readonly string[]): boolean {
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
