import { plain } from '../text/text.ts';

/** Monday first, as in ISO 8601; in Vietnamese it is the second day. */
const NAMES = ['hai', 'ba', 'tu', 'nam', 'sau', 'bay'];
const WEEKDAY = new RegExp(`^(?:thu|t) ?([2-7])$|^thu (${NAMES.join('|')})$|^(?:chu nhat|cn)$`);
const SPELLED = new RegExp(`^thu (?:[2-7]|${NAMES.join('|')})$|^chu nhat$`);

/** 1 for Monday to 7 for Sunday; undefined where the text names no day of a week. "T2" may be February, too. */
export function weekdayOf(text: string): number | undefined {
  const match = WEEKDAY.exec(plain(text));
  if (!match) return undefined;
  const [, number, name] = match;
  return number === undefined ? (name === undefined ? 7 : NAMES.indexOf(name) + 1) : Number(number) - 1;
}

/** Can it be no month? */
export function isSpelledWeekday(text: string): boolean {
  return SPELLED.test(plain(text));
}
