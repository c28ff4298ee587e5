import { fold } from '../../model/index.ts';
import type { Bound } from '../layouts/layout.ts';
import { isBounded } from '../periods/bounded-heads.ts';
import { readRelative } from '../periods/relative-heads.ts';
import type { Desk } from '../questions.ts';
import { missingStatus } from '../text/missing.ts';
import { saysChange } from './change-heads.ts';
import { holdsMarks } from './column-cells.ts';
import { type Column, type ColumnKind, isRemark, namesFigures } from './columns.ts';
import { givenColumnRoles } from './roles-given.ts';
import { cellOf, placeOf, type Sheet } from './sheet.ts';

const READ_KINDS: ReadonlySet<ColumnKind> = new Set(['figure', 'rank', 'target']);
/** Nothing but numbers, "120/125 (96%)" and hours, "36:00", too. */
const ONLY_NUMBERS = /^(?=.*\d)(?:[\d\s.,/%()+\-\u2013\u2212]|(?<=\d):(?=\d))+$/u;
/** "12,5 giờ", where its head does not say what it is. */
const WITH_WORDS = /^\d[\d.,]*\s+\p{L}+(?:\s\p{L}+){0,2}$/u;
/** Over hours of the day. */
const MOMENT = /\b(?:thoi diem|cap nhat|luc)\b/;

/** Says of each column of figures that the table's layout has no place for that it is left out. */
export function noteUnread(sheet: Sheet, { bindings, parts }: Bound, desk: Desk): void {
  const bound = new Set([...bindings.map((b) => b.column.index), ...(parts?.keys() ?? [])]);
  const given = givenColumnRoles(sheet.shape, sheet.columns.length, desk);
  const hasPoints = bindings.some(({ part }) => part !== 'rank' && part !== 'target');
  for (const column of sheet.columns) {
    // A column of another period that is asked about is held back in so many words already.
    const isSaid =
      given.get(column.index) === 'ignored' ||
      (column.kind === 'ignored' && readRelative(column.head) !== undefined) ||
      column.path.some(isBounded);
    if (isSaid || bound.has(column.index)) continue;
    if (column.kind === 'grade' && !hasPoints && cellsOf(sheet, column).some(isSaying)) {
      desk.note('grades-only', 'warning', placeOf(sheet, sheet.header.first, column.index));
      continue;
    }
    const isNamed = column.kind === 'ignored' && column.head !== '' && !isRemark(column);
    const isMarked = isNamed && holdsMarks(cellsOf(sheet, column));
    if (!isMarked && !holdsNumbers(sheet, column)) continue;
    const at = placeOf(sheet, sheet.header.first, column.index);
    desk.note('column-unread', 'warning', at, { head: column.head, ...(isMarked ? { marks: 'yes' } : {}) });
  }
}

const isSaying = (cell: string): boolean => missingStatus(cell) === undefined;

/** Does a table print grades, and no figures that they could be of? */
export function printsGradesOnly(sheet: Sheet): boolean {
  const isGrades = (column: Column) => column.kind === 'grade' && cellsOf(sheet, column).some(isSaying);
  return sheet.columns.some(isGrades) && !sheet.columns.some(({ kind }) => READ_KINDS.has(kind));
}

function cellsOf(sheet: Sheet, { index }: Column): readonly string[] {
  return sheet.body.data.map(({ row }) => cellOf(sheet, row, index).trim());
}

/** A column of no kind is one of figures where it holds nothing else, or where its head promises them. */
function holdsNumbers(sheet: Sheet, column: Column): boolean {
  const { kind } = column;
  if (!READ_KINDS.has(kind) && (kind !== 'ignored' || saysChange(column.head))) return false;
  const cells = cellsOf(sheet, column).filter((cell) => missingStatus(cell) === undefined);
  const withDigits = cells.filter((cell) => /\d/.test(cell)).length;
  if (READ_KINDS.has(kind) || withDigits === 0) return withDigits > 0;
  return (
    cells.every(
      (cell) =>
        (ONLY_NUMBERS.test(cell) || WITH_WORDS.test(cell)) &&
        !(cell.includes(':') && MOMENT.test(fold(column.head))),
    ) ||
    (namesFigures(column.path) && withDigits * 2 > cells.length)
  );
}
