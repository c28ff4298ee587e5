import { fold } from '../../model/index.ts';
import type { Column } from '../structure/columns.ts';
import { cellOf, type Sheet } from '../structure/sheet.ts';

const PERIOD_KINDS: ReadonlySet<Column['kind']> = new Set(['period', 'period-from', 'period-to']);

const YEAR = /^(?:19|20)\d\d$/;

/** What a period in several columns ends with as it is spoken: "ngày 5 tháng 9 năm 2026", "tuần 2 tháng 4 năm 2025". */
const SPOKEN_LAST = [/\bthang\b|month/, /\bnam\b|year/];

/** The columns in which each row says its period, in the order in which it is spoken. */
export function periodColumns({ columns, subjects }: Sheet): readonly Column[] {
  const periods = columns.filter(
    ({ kind }) => PERIOD_KINDS.has(kind) || (subjects === 'period' && kind === 'name'),
  );
  const place = ({ head }: Column) => SPOKEN_LAST.findIndex((word) => word.test(fold(head)));
  return periods.every((c) => c.kind === 'period' || c.kind === 'name')
    ? periods.toSorted((a, b) => place(a) - place(b))
    : periods;
}

/** What a row says of its period in those columns, in one text. */
export function periodTold(sheet: Sheet, row: number, columns: readonly Column[]): string {
  const cells = columns.map((c) => {
    const cell = cellOf(sheet, row, c.index).trim();
    if (YEAR.test(cell)) return `năm ${cell}`;
    // "4" under "Tháng" and "2025" under "Năm" are one month.
    return /^(?:\d{1,4}|[IV]+)$/.test(cell) ? `${c.path.at(-1)} ${cell}` : cell;
  });
  const isRange = columns.some((c) => c.kind === 'period-from');
  return cells.join(isRange ? ' - ' : ' ').trim();
}
