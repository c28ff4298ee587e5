import type { Period } from '../../model/index.ts';
import { plain } from '../text/text.ts';
import { daysApart, documentDate, findPeriods } from './periods.ts';

/** Of units: "(thành lập từ 01/7/2025)". */
const FOUNDING = /\b(?:thanh lap|sap nhap|hop nhat|chia tach|sap xep|to chuc lai|hieu luc)\b/;
/** Perhaps of a law: "theo Kế hoạch tháng 3/2025". */
const CITING = /\b(?:can cu|ban hanh|theo(?! doi))\b/;
/** Of figures, whatever else the line says. */
const OF_FIGURES =
  /\bden (?:het )?(?:ngay|thang|quy|tuan|nam|\d)|\bso lieu (?:cua )?(?:ngay|thang|quy|tuan|nam)\b/;
const SINCE = /\btu (?:ngay )?\d/;
const YEAR = 366;

/** The periods a line names but those of a founding, or since when something holds: they may date the figures below it. */
export function periodsOfFigures(line: string): readonly Period[] {
  if (documentDate(line) !== undefined) return [];
  const words = plain(line);
  const found = findPeriods(line);
  if (OF_FIGURES.test(words)) return found;
  const isSince = SINCE.test(words) && found.every(({ kind }) => kind === 'day');
  return isSince || FOUNDING.test(words) ? [] : found;
}

/** Does a line cite something, or name a time years away from what the title says? It dates nothing by itself then. */
export function onlyCites(line: string, titled: readonly Period[]): boolean {
  const words = plain(line);
  const isFar = (period: Period) => titled.every((of) => daysApart(of.end, period.end) > YEAR);
  return (
    (CITING.test(words) && !OF_FIGURES.test(words)) ||
    (titled.length > 0 && periodsOfFigures(line).some(isFar))
  );
}
