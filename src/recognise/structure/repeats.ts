import { fold, periodKey } from '../../model/index.ts';
import { findPeriods } from '../periods/periods.ts';
import { plain } from '../text/text.ts';
import { levelOfUnitHead } from '../units/unit-names.ts';
import { filled, isBareFigure, isNumbering, isUnitHead } from './head-words.ts';
import type { Header } from './header.ts';
import type { Rows } from './text-rows.ts';

/** Letters that two readings of one printed head may differ in. */
const TOLERANCE = 0.2;

/** Is a row the header printed again, as where a page broke? A scan may have read it a little differently. */
export function repeatsHeader(rows: Rows, header: Header, row: number): boolean {
  const cells = rows.at(row)!;
  const own = cells[header.name] ?? '';
  const name = fold(own);
  if (name.length < 4 && isNumbering(cells)) return true;
  if (cells.some(isBareFigure)) return false;
  for (let r = header.first; r < header.end; r++) {
    const head = rows.at(r)!;
    const printed = head[header.name] ?? '';
    // "Địa phương" over the districts continues the table that "Đơn vị" began.
    if (!isAlike(name, fold(printed)) && !areOfOneKind(own, printed)) continue;
    const count = filled(cells).length;
    if (count === 0 || filled(head).length !== count) continue;
    if (cells.every((cell, c) => c === header.name || isSameHead(cell, head[c] ?? ''))) return true;
  }
  return false;
}

/** "Đơn vị" below "Tỉnh" begins a table of units of another level. */
function areOfOneKind(one: string, other: string): boolean {
  return isUnitHead(one) && isUnitHead(other) && levelOfUnitHead(one) === levelOfUnitHead(other);
}

/** Are the columns of two tables named alike, as where a table of a document goes on behind a page break? */
export function sameHeads(one: Header, other: Header): boolean {
  return (
    one.paths.length === other.paths.length &&
    one.paths.every((path, c) => isSameHead(path.join(' '), other.paths[c]!.join(' ')))
  );
}

function isSameHead(a: string, b: string): boolean {
  if (fold(a) === fold(b)) return true;
  const [[one], [other]] = [findPeriods(a), findPeriods(b)];
  if (one && other && periodKey(one) !== periodKey(other)) return false;
  return isAlike(a, b);
}

/** The digits are the same, but that a slash may have been read as "1" (04/8/2025, 04812025); most letters are. */
function isAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [plain(a), plain(b)];
  if (digits(one) !== digits(other)) return false;
  const [p, q] = [letters(one), letters(other)];
  const allowed = Math.floor(Math.max(p.length, q.length) * TOLERANCE);
  return Math.abs(p.length - q.length) <= allowed && distance(p, q) <= allowed;
}

const digits = (text: string): string => text.replace(/(?<=\d)\/(?=\d)/g, '1').replace(/\D/g, '');
const letters = (text: string): string => text.replace(/[^a-z]/g, '');

/** Letters put in, left out or read as others. */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const kept = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(kept, above[j]! + 1, row[j - 1]! + 1));
    }
    above = row;
  }
  return above[b.length]!;
}
