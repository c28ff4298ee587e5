import { dayPeriod, isoDate, type Period, periodKey, weekPeriod, weeksIn } from '../../model/index.ts';
import { plain } from '../text/text.ts';
import { takePeriods } from './period-forms.ts';
import { findPeriods } from './periods.ts';
import { toDate } from './relative-periods.ts';

/** Between two periods of a title, the second of which has the year of both. */
const JOINED = / ?(,|&|va|so (?:sanh )?voi|voi) ?(?:ngay|thang|quy|tuan)?\s*;/;
const WEEK = /\btuan(?: thu)? ?(\d{1,2})$/;

/** "và lũy kế 9 tháng", ", cộng dồn từ đầu năm", "và 9 tháng đầu năm": what adds up beside the title's own period. */
const SUMMED_BESIDE =
  /(?:,|;| -|\(|\+|&|\bva) ?(?:so lieu |ket qua )?(?:(?:luy ke|cong don|tinh chung)\b|\d{1,2} thang\b)/;

/** What is planned: "phương hướng tháng 10" beside what was done in September, up to the next clause. */
const PLANNED = new RegExp(
  [
    String.raw`[ ,;-]*(?:\bva )?(?<!\b(?:thuc hien|ket qua|tinh hinh|tien do|trien khai|hoan thanh)(?: cac)? )`,
    String.raw`\b(?:phuong huong|nhiem vu|ke hoach|du kien|trien khai)\b`,
    String.raw`(?:\((?:tu|ngay|\d)[^)]*\)|(?! - [a-z]|[,;:(]| va (?:ket qua|tinh hinh|so lieu|danh gia)).)*`,
  ].join(''),
  'g',
);

/** The periods a title names: "tháng 4 so với tháng 3 năm 2025" and "ngày 27/3 và 08/4/2025" name two. */
export function titlePeriods(title: string): readonly Period[] {
  return besidePlans(title) ?? besideSum(title) ?? periodsIn(title);
}

/**
 * "Quý III và lũy kế 9 tháng năm 2025": the period, and what adds up to its end; undefined where a title does not say both.
 * Which of them a table holds, its columns say, or nobody.
 */
export function besideSum(title: string): readonly Period[] | undefined {
  const words = plain(title);
  const at = words.search(SUMMED_BESIDE);
  const year = Number(findPeriods(words)[0]?.end.slice(0, 4));
  if (at < 0 || !year) return undefined;
  const before = words.slice(0, at).trimEnd();
  const own = findPeriods(before, year).at(-1) ?? findPeriods(`${before}/${year}`).at(-1);
  if (!own || !isFiner(own)) return undefined;
  const said = findPeriods(words.slice(at), year).find(isFiner);
  const sum = said ?? toDate(own.end, 'nam');
  return periodKey(sum) === periodKey(own) ? undefined : [own, sum];
}

/** What a title names beside its plans, which may have its only year; undefined where it plans nothing. */
function besidePlans(title: string): readonly Period[] | undefined {
  const words = plain(title);
  const year = Number(findPeriods(title)[0]?.end.slice(0, 4));
  const plans = words.match(PLANNED) ?? [];
  const [planned] = year ? plans.flatMap((plan) => findPeriods(plan, year)) : [];
  if (!planned) return undefined;
  const done = words.replace(PLANNED, ' ');
  const told = periodsIn(done);
  if (told.some(isFiner) || (told.length > 0 && !isFiner(planned))) return told;
  const [first, ...more] = doneIn(words, done, year);
  if (!first) return undefined;
  // In December January is planned, and the year is January's.
  return first.start > planned.start ? doneIn(words, done, year - 1) : [first, ...more];
}

const isFiner = ({ kind }: Period): boolean => kind !== 'year';

function doneIn(words: string, done: string, year: number): readonly Period[] {
  let isFirst = true;
  const ended = words.replace(PLANNED, () => {
    const said = isFirst ? ` nam ${year}` : ' ';
    isFirst = false;
    return said;
  });
  const found = periodsIn(ended).filter(isFiner);
  return found.length > 0 ? found : findPeriods(done.replace(/(?:nam )?(?<!\d)20\d\d(?!\d)/g, ' '), year);
}

function periodsIn(title: string): readonly Period[] {
  const found = findPeriods(title);
  const [named] = found;
  if (!named) return found;
  const { rest } = takePeriods(plain(title));
  const joined = JOINED.exec(rest);
  if (!joined) return found;
  const before = rest.slice(0, joined.index);
  const year = Number(named.end.slice(0, 4));
  const inYear = inMonthOf(named, before) ?? lastIn(before, year);
  if (!inYear) return found;
  const isCompared = /voi$/.test(joined[1]!);
  const isTorn = isCompared ? inYear.end < named.end : inYear.end > named.end;
  const other = isTorn ? lastIn(before, isCompared ? year + 1 : year - 1) : inYear;
  return other ? [other, ...found] : found;
}

/** "Ngày 08, 09/10/2026". */
function inMonthOf({ kind, start }: Period, text: string): Period | undefined {
  const d = kind === 'day' ? /\bngay (\d{1,2})$/.exec(text)?.[1] : undefined;
  const date =
    d === undefined ? undefined : isoDate(Number(start.slice(0, 4)), Number(start.slice(5, 7)), Number(d));
  return date === undefined ? undefined : dayPeriod(date);
}

/** What stands at the end of a text, in a year. */
function lastIn(text: string, year: number): Period | undefined {
  const n = Number(WEEK.exec(text)?.[1]);
  if (n >= 1 && n <= weeksIn(year)) return weekPeriod(year, n);
  const { found, rest } = takePeriods(text, year);
  return /;\s*$/.test(rest) ? found.at(-1) : undefined;
}
