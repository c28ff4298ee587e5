import { fold, type IsoDate, type Level, type Period } from '../model/index.ts';
import { builtinUnits } from './builtin/units.ts';
import { documentDate, findPeriods } from './periods.ts';
import type { Outside } from './rows.ts';
import { plain } from './text.ts';
import { levelOfHeading } from './unit-names.ts';

/** What the texts around a table say about all of it. */
export interface DocumentFacts {
  /** Folded name of the province the document is about. */
  readonly province?: string;
  readonly documentDate?: IsoDate;
  /** Periods of the title, else of the sheet's name, else of the file's. */
  readonly periods: readonly Period[];
  readonly level?: Level;
  readonly isAbout766: boolean;
  /** They speak of dossiers, rates or another index, and not of index 766. */
  readonly isAboutOther: boolean;
  readonly isAboutRanks: boolean;
  /** Its figures are the whole country's own. */
  readonly isAboutCountry: boolean;
  readonly source: string;
  /** The line over the table. */
  readonly title: string;
}

export const PORTAL = 'dvcqg';
/** Systems a source line may name, other than the national portal. */
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/nguon.*\bemc\b|he thong emc/, 'emc'],
  [
    /nguon.*(?:he thong thong tin giai quyet|cong dich vu cong (?:cua )?tinh|dvc (?:cua )?tinh)/,
    'provincial',
  ],
];

const PROVINCE_NAMES = [
  ...new Set(
    builtinUnits.filter((u) => u.level === 'province').flatMap((u) => [u.name, ...u.aliases].map(fold)),
  ),
].sort((a, b) => b.length - a.length);
const OF_PROVINCE = new RegExp(String.raw`\b(?:tinh|thanh pho|tp) (${PROVINCE_NAMES.join('|')})\b`);
const ANY_PROVINCE = new RegExp(String.raw`\b(${PROVINCE_NAMES.join('|')})\b`);

const INDEX_766 = /(?<!\d)766(?!\d)|dvcqg|chi dao, dieu hanh/;
const OTHER_SUBJECT =
  /\bho so\b|(?:qua|tre|dung) han|\bt[yi] le\b|%|ton dong|so luong|\btruong hop\b|cai cach hanh chinh|\bcchc\b|par[- ]?index|sipas|papi|\bpci\b|\bdti\b|chuyen doi so|muc tieu|chi tieu/;

/** What stands above a table speaks first, then the names of its sheet and its file, then what stands below. */
export function readDocument({ above, below }: Outside, file: string, sheet?: string): DocumentFacts {
  const outside = [...above, ...below];
  const name = file.replace(/\.[^.]*$/, '').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  const names = [sheet ?? '', name];
  const texts = [...outside, ...names];
  const dated = outside.map(documentDate).find((d) => d !== undefined);
  const province = provinceOf(outside, names);
  const level = texts.map(levelOfHeading).find((l) => l !== undefined);
  const words = texts.map((text) => plain(text).replaceAll('_', ' '));
  const isAbout766 = words.some((w) => INDEX_766.test(w));
  return {
    ...(province === undefined ? {} : { province }),
    ...(dated === undefined ? {} : { documentDate: dated }),
    ...(level === undefined ? {} : { level }),
    periods: periodsOf(above, names, below),
    isAbout766,
    isAboutOther:
      !isAbout766 &&
      [...above, ...names].some((text) => OTHER_SUBJECT.test(plain(text).replace(/[_-]/g, ' '))),
    isAboutCountry: province === undefined && words.some((w) => /\b(?:ca ?nuoc|toan quoc)\b/.test(w)),
    isAboutRanks: words.some((w) => /\b(?:xep )?hang\b/.test(w)),
    source: SYSTEMS.find(([pattern]) => words.some((w) => pattern.test(w)))?.[1] ?? PORTAL,
    title: titleOf(above, name),
  };
}

function provinceOf(outside: readonly string[], names: readonly string[]): string | undefined {
  for (const text of [...outside, ...names]) {
    const match = OF_PROVINCE.exec(fold(text));
    if (match) return match[1];
  }
  const place = outside.find((text) => documentDate(text) !== undefined);
  for (const text of [place ?? '', ...names]) {
    const match = ANY_PROVINCE.exec(fold(text));
    if (match) return match[1];
  }
  return undefined;
}

/** A footnote dates the figures before the file's name does only where it says so. */
const DATES_FIGURES = /so lieu (?:tinh|lay|cap nhat|den|ngay)|tinh den|den (?:het )?ngay/;

function periodsOf(
  above: readonly string[],
  names: readonly string[],
  below: readonly string[],
): readonly Period[] {
  const named = names.map((name) => findPeriods(name)).find((periods) => periods.length > 0) ?? [];
  const ofTitle = periodsOfLines(above);
  if (ofTitle.length > 0) return ofTitle;
  const told = periodsOfLines(below.filter((text) => DATES_FIGURES.test(plain(text))));
  return [told, named, periodsOfLines(below)].find((periods) => periods.length > 0) ?? [];
}

/** A line that says "đến ngày" or "ngày" speaks of the figures; a notice's own week or month is the weaker word. */
function periodsOfLines(texts: readonly string[]): readonly Period[] {
  const lines = texts.filter((text) => documentDate(text) === undefined).map((text) => findPeriods(text));
  const found =
    lines.find((periods) => periods.some((p) => p.kind === 'day')) ??
    lines.find((periods) => periods.length > 0) ??
    [];
  return found.some((p) => p.kind === 'day') ? found.filter((p) => p.kind === 'day') : found;
}

function titleOf(above: readonly string[], name: string): string {
  const titles = above.filter(
    (text) => /766|kết quả|đánh giá|chỉ số|xếp hạng/i.test(text) && text.length < 200,
  );
  const own = titles.filter((text) => findPeriods(text).length === 0 || !/QĐ-TTg/i.test(text));
  return (own.at(-1) ?? name).replace(/^(?:\d+|[IVX]+)\.\s*/, '');
}
