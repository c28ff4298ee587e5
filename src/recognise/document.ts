import { fold, type IsoDate, type Level, type Period } from '../model/index.ts';
import { builtinUnits } from './builtin/units.ts';
import { documentDate, findPeriods } from './periods.ts';
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
  readonly isAboutRanks: boolean;
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

/** `outside` are the texts above and below the table, in order; file and sheet names speak where those are silent. */
export function readDocument(outside: readonly string[], file: string, sheet?: string): DocumentFacts {
  const name = file.replace(/\.[^.]*$/, '').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  const names = [sheet ?? '', name];
  const texts = [...outside, ...names];
  const dated = outside.map(documentDate).find((d) => d !== undefined);
  const province = provinceOf(outside, names);
  const level = texts.map(levelOfHeading).find((l) => l !== undefined);
  const words = texts.map(plain);
  return {
    ...(province === undefined ? {} : { province }),
    ...(dated === undefined ? {} : { documentDate: dated }),
    ...(level === undefined ? {} : { level }),
    periods: periodsOf(outside, names),
    isAbout766: words.some((w) => /\b766\b|dvcqg|chi dao, dieu hanh/.test(w.replaceAll('_', ' '))),
    isAboutRanks: words.some((w) => /\b(?:xep )?hang\b/.test(w)),
    source: SYSTEMS.find(([pattern]) => words.some((w) => pattern.test(w)))?.[1] ?? PORTAL,
    title: titleOf(outside, name),
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

/** A line that says "đến ngày" or "ngày" speaks of the figures; a notice's own week or month is the weaker word. */
function periodsOf(outside: readonly string[], names: readonly string[]): readonly Period[] {
  const lines = outside.filter((text) => documentDate(text) === undefined).map((text) => findPeriods(text));
  const found =
    lines.find((periods) => periods.some((p) => p.kind === 'day')) ??
    lines.find((periods) => periods.length > 0);
  if (found) return found.some((p) => p.kind === 'day') ? found.filter((p) => p.kind === 'day') : found;
  return names.map((name) => findPeriods(name)).find((periods) => periods.length > 0) ?? [];
}

function titleOf(outside: readonly string[], name: string): string {
  const titles = outside.filter(
    (text) => /766|kết quả|đánh giá|chỉ số|xếp hạng/i.test(text) && text.length < 200,
  );
  const own = titles.filter((text) => findPeriods(text).length === 0 || !/QĐ-TTg/i.test(text));
  return (own.at(-1) ?? name).replace(/^(?:\d+|[IVX]+)\.\s*/, '');
}
