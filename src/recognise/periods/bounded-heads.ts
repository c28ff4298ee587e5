import { dayPeriod } from '../../model/index.ts';
import type { Desk } from '../questions.ts';
import type { Column } from '../structure/columns.ts';
import { isContinued, isIsoDate, type Sheet } from '../structure/sheet.ts';
import { cutFrom, plain } from '../text/text.ts';
import { type Dated, periodQuestion } from './swapped-days.ts';

/** What parts two times is a day of neither; dossiers are counted before a day, and that is theirs. */
const BOUND =
  /^(?:(?:tong )?diem |ket qua |(?:xep )?hang )?((?:truoc|sau)(?: (?:ngay|thoi diem|moc))? \d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?)$/;

/** Does a text say only that its figures are from before or after a day? */
export function isBounded(text: string): boolean {
  return BOUND.test(plain(text));
}

export interface BoundedColumns {
  /** A column of which nobody has said the day is left out. */
  readonly sheet: Sheet;
  readonly dates: ReadonlyMap<number, Dated>;
}

/** "Trước 01/7/2026 | Sau 01/7/2026": of which day either is, is asked. */
export function boundedColumns(surveyed: Sheet, desk: Desk): BoundedColumns {
  const dates = new Map<number, Dated>();
  const columns = surveyed.columns.map((column): Column => {
    const isFigures = column.kind === 'figure' || column.kind === 'rank';
    const head = isFigures ? column.path.find(isBounded) : undefined;
    if (head === undefined) return column;
    const { value } = desk.ask(
      { ...periodQuestion(surveyed, column), detail: { head: column.head }, choices: [] },
      isIsoDate,
      isContinued(surveyed),
    );
    if (value === undefined) return { ...column, kind: 'ignored' };
    dates.set(column.index, { period: dayPeriod(value), provisional: false });
    return { ...column, path: column.path.map((h) => (h === head ? withoutBound(h) : h)).filter(isSaid) };
  });
  return { sheet: { ...surveyed, columns }, dates };
}

const isSaid = (head: string): boolean => head !== '';

function withoutBound(head: string): string {
  const [whole = '', bound = ''] = BOUND.exec(plain(head)) ?? [];
  return cutFrom(head, whole.length - bound.length, bound.length);
}
