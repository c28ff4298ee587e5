import { dayPeriod, type IsoDate, type Period } from '../../model/index.ts';
import type { Desk } from '../questions.ts';
import type { Column } from '../structure/columns.ts';
import type { Sheet } from '../structure/sheet.ts';
import { plain } from '../text/text.ts';
import { daysApart } from './periods.ts';
import type { Dated } from './swapped-days.ts';
import { weekAsked, weekTold } from './table-period.ts';
import { isSpelledWeekday, weekdayOf } from './weekday.ts';

/** "T2" may be February; these are no months. */
const OTHER_MONTH = /^t ?(?:1|[89]|1[0-2])$/;

/** Do the texts count the days of a week? "T2, T3, T4" do where Sunday stands among them, or the table is of one week. */
function countWeekdays(texts: readonly string[], periods: readonly Period[]): boolean {
  const days = new Set(texts.flatMap((text) => weekdayOf(text) ?? []));
  const words = texts.map(plain);
  if (days.size < 2 || words.some((word) => OTHER_MONTH.test(word))) return false;
  const hasSunday = days.has(7) && (days.has(6) || days.has(1));
  const isOfWeek = periods.length > 0 && periods.every(isWithinWeek);
  return hasSunday || isOfWeek || texts.some(isSpelledWeekday);
}

/** A week, or less of one. */
function isWithinWeek({ start, end }: Period): boolean {
  return daysApart(start, end) < 7;
}

/**
 * The day that each weekday of a table is. A weekday is missing where the week its title names has no such day; undefined
 * where `texts` count no weekdays. Of which week they are is asked where no title says it; until then none has a day.
 */
export function weekdayDates(
  sheet: Sheet,
  texts: readonly string[],
  desk: Desk,
): ReadonlyMap<number, IsoDate> | undefined {
  if (!countWeekdays(texts, sheet.facts.periods)) return undefined;
  const weekdays = [...new Set(texts.flatMap((text) => weekdayOf(text) ?? []))];
  const told = weekTold(sheet, weekdays);
  const week = told ?? weekAsked(sheet, desk);
  return new Map(week ? weekdays.flatMap((n) => dayIn(week, n)) : []);
}

function dayIn({ start, end }: Period, weekday: number): readonly (readonly [number, IsoDate])[] {
  const monday = new Date(`${start}T00:00:00Z`);
  const ahead = (weekday - monday.getUTCDay() + 7) % 7;
  monday.setUTCDate(monday.getUTCDate() + ahead);
  const day = monday.toISOString().slice(0, 10);
  return day <= end ? [[weekday, day]] : [];
}

export interface WeekdayColumns {
  /** A column whose day nobody knows is left out. */
  readonly sheet: Sheet;
  readonly dates: ReadonlyMap<number, Dated>;
}

/** "T2 | T3 | … | CN": the days of the week that the title names. */
export function weekdayColumns(surveyed: Sheet, desk: Desk): WeekdayColumns {
  const dates = new Map<number, Dated>();
  const isFigures = ({ kind }: Column) => kind === 'figure' || kind === 'rank';
  const heads = surveyed.columns.filter(isFigures).flatMap(({ path }) => path);
  const days = weekdayDates(surveyed, heads, desk);
  if (!days) return { sheet: surveyed, dates };
  const columns = surveyed.columns.map((column): Column => {
    const named = column.path.find((head) => weekdayOf(head) !== undefined);
    if (named === undefined || !isFigures(column)) return column;
    const day = days.get(weekdayOf(named)!);
    if (day === undefined) return { ...column, kind: 'ignored' };
    dates.set(column.index, { period: dayPeriod(day), provisional: false });
    return { ...column, path: column.path.filter((head) => head !== named) };
  });
  return { sheet: { ...surveyed, columns }, dates };
}
