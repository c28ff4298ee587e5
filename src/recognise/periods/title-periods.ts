import { type Period, weekPeriod, weeksIn } from '../../model/index.ts';
import { plain } from '../text/text.ts';
import { takePeriods } from './period-forms.ts';
import { findPeriods } from './periods.ts';

/** Between two periods of a title, the second of which has the year of both. */
const JOINED = / ?(,|&|va|so (?:sanh )?voi|voi) ?(?:ngay|thang|quy|tuan)?\s*;/;
const WEEK = /\btuan(?: thu)? ?(\d{1,2})$/;

/** The periods a title names: "tháng 4 so với tháng 3 năm 2025" and "ngày 27/3 và 08/4/2025" name two. */
export function titlePeriods(title: string): readonly Period[] {
  const found = findPeriods(title);
  const [named] = found;
  if (!named) return found;
  const { rest } = takePeriods(plain(title));
  const joined = JOINED.exec(rest);
  if (!joined) return found;
  const before = rest.slice(0, joined.index);
  const year = Number(named.end.slice(0, 4));
  const inYear = lastIn(before, year);
  if (!inYear) return found;
  const isCompared = /voi$/.test(joined[1]!);
  const isTorn = isCompared ? inYear.end < named.end : inYear.end > named.end;
  const other = isTorn ? lastIn(before, isCompared ? year + 1 : year - 1) : inYear;
  return other ? [other, ...found] : found;
}

/** What stands at the end of a text, in a year. */
function lastIn(text: string, year: number): Period | undefined {
  const n = Number(WEEK.exec(text)?.[1]);
  if (n >= 1 && n <= weeksIn(year)) return weekPeriod(year, n);
  const { found, rest } = takePeriods(text, year);
  return /;\s*$/.test(rest) ? found.at(-1) : undefined;
}
