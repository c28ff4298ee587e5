import type { DateParts } from './workbook-number-format.ts';

const MINUTES = 1440;
/** The last day a workbook can tell: 31/12/9999. */
const LAST_DAY = 2_958_465;

/**
 * A day count as day, month and year, day first, with the time behind it where there is one to show. No time zone has a
 * part in it. Undefined where the count is no day: a workbook shows crosses then.
 */
export function printDate(serial: number, shows: DateParts, from1904: boolean): string | undefined {
  // A second's rounding, or 9:00 stored a hair short would print 8:59.
  const minutes = Math.floor(Math.round(serial * MINUTES * 60) / 60);
  const time = clock(shows.elapsed ? minutes : minutes % MINUTES);
  if (!shows.day && !shows.month && !shows.year) return serial >= 0 ? time : undefined;
  const count = Math.floor(minutes / MINUTES) + (from1904 ? 1462 : 0);
  if (serial < 0 || count < 1 || count > LAST_DAY) return undefined;
  const date = dayOf(count);
  if (!shows.day && !shows.month) return date.slice(6);
  if (!shows.day && shows.year) return date.slice(3);
  return shows.time && minutes % MINUTES > 0 ? `${date} ${time}` : date;
}

/** Day 1 is 1/1/1900, and day 60 is the 29/2/1900 there never was. */
function dayOf(count: number): string {
  if (count === 60) return '29/02/1900';
  const date = new Date(Date.UTC(1899, 11, count < 60 ? 31 : 30) + count * 86_400_000);
  const [day, month] = [date.getUTCDate(), date.getUTCMonth() + 1].map(twoDigits);
  return `${day}/${month}/${date.getUTCFullYear()}`;
}

function clock(minutes: number): string {
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}
