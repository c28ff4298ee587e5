import { type Period, periodKey } from '../../model/index.ts';
import { headPeriod, type Within, withinOf } from './head-periods.ts';
import { findPeriods, isOnlyPeriod } from './periods.ts';

/** What a name says of a time within `whole`: the sheet "Tuần 40" of a workbook titled "năm 2026" is of that week. */
export function finerPeriods(name: string, whole: Period): readonly Period[] {
  if (whole.kind === 'day') return [];
  const isFiner = (p: Period) =>
    p.start >= whole.start && p.end <= whole.end && periodKey(p) !== periodKey(whole);
  const found = findPeriods(name).filter(isFiner);
  return found.length > 0 ? found : inShort(name, withinOf(whole)).filter(isFiner);
}

/** "766 Gia Lai 09.10", "Bao cao 091026": only below a title of that year is it a day. */
const DAY_AT_END = /(?<![\d.-])(\d{2})(?:[.-](\d{2})|(\d{2})(\d{2}))$/;

/** What the name of a file says within the year of its table's title. */
export function finerInFileName(name: string, year: Period): readonly Period[] {
  const found = finerPeriods(name, year);
  const [, d, m, n, y] = DAY_AT_END.exec(name) ?? [];
  const ofYear = year.start.slice(0, 4);
  const isOther = y !== undefined && y !== ofYear.slice(2);
  return found.length > 0 || d === undefined || isOther ? found : findPeriods(`${d}/${m ?? n}/${ofYear}`);
}

/** A line that says a time of that year and no more: "(Từ 12/10-18/10)" below "năm 2026". */
export function finerLine(lines: readonly string[], whole: Period): Period | undefined {
  const alone = lines.filter((line) => isOnlyPeriod(line) && findPeriods(line).length === 0);
  return alone.flatMap((line) => finerPeriods(line, whole))[0];
}

/** The sheet "T9" of the workbook "766 Gia Lai 2026". */
export function periodInYearOf(sheet: string, file: string): readonly Period[] {
  const years = new Set(file.match(/(?<!\d)20[12]\d(?!\d)/g));
  const [year] = years.size === 1 ? years : [];
  return year === undefined ? [] : inShort(sheet, { year: Number(year) });
}

function inShort(name: string, within: Within): readonly Period[] {
  const found = headPeriod([name], within);
  return found ? [found.period] : [];
}
