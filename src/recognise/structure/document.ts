import { fold, type IsoDate, type Level, type Period, PORTAL, periodKey } from '../../model/index.ts';
import { builtinUnits } from '../builtin/units.ts';
import { fileNames } from '../periods/file-names.ts';
import { finerInFileName, finerLine, finerPeriods, periodInYearOf } from '../periods/finer-period.ts';
import { documentDate, findPeriods, isOfOtherTime } from '../periods/periods.ts';
import { besideSum, titlePeriods } from '../periods/title-periods.ts';
import { plain } from '../text/text.ts';
import { districtTold } from '../units/district-told.ts';
import { listsSome } from '../units/list-of-some.ts';
import { levelOfHeading } from '../units/unit-names.ts';
import type { Outside } from './body-rows.ts';

/** What the texts around a table say about all of it. */
export interface DocumentFacts {
  /** Folded name of the province the document is about. */
  readonly province?: string;
  /** The one district its communes lie in, as printed. */
  readonly district?: string;
  readonly documentDate?: IsoDate;
  /** Periods of the title, else of the sheet's name, else of the file's. */
  readonly periods: readonly Period[];
  /** Of several periods the one of the figures: "ngày 09/10 so với ngày 02/10" says which. */
  readonly current?: Period;
  /** Where they say only a year: the times within it that the name of the file says. */
  readonly byFile?: readonly Period[];
  /** Where its own texts name none: those of the table before it in its document. */
  readonly earlier?: readonly Period[];
  readonly level?: Level;
  readonly isAbout766: boolean;
  /** They speak of dossiers, rates or another index, and not of index 766. */
  readonly isAboutOther: boolean;
  readonly isAboutRanks: boolean;
  /** Its figures are the whole country's own. */
  readonly isAboutCountry: boolean;
  /** It names some units only, as its title or the paragraph over it says. */
  readonly listsSome: boolean;
  /** The system its figures are taken from, where it names one. */
  readonly source?: string;
  /** The line over the table. */
  readonly title: string;
  /** The title where one is printed: not the file's name. */
  readonly printedTitle?: string;
  /** The lines over it and the paragraphs next to them, from the top; where it has none, those of the table it continues. */
  readonly over: readonly string[];
  /** The first lines of the document it stands in, where an office prints who it is. */
  readonly letterhead: readonly string[];
}

/** Systems a source line may name. */
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/nguon.*\bemc\b|he thong emc/, 'emc'],
  [/nguon.*(?:cong dich vu cong quoc gia|dvcqg)/, PORTAL],
  [
    /nguon.*(?:he thong thong tin giai quyet|cong dich vu cong (?:cua )?tinh|dvc (?:cua )?tinh)/,
    'provincial',
  ],
];
const PORTAL_SYSTEM = 'cong (?:dvcqg|dvc quoc gia|dich vu cong quoc gia)';
const PROVINCIAL_SYSTEM =
  '(?:he thong |cong )+(?:thong tin )?(?:giai quyet (?:tthc|thu tuc hanh chinh)|(?:dvc|dich vu cong)) (?:cua )?tinh';
/** "Theo số liệu thống kê trên Hệ thống DVC tỉnh": said over a table it is that table's source, and no other's. */
const TAKEN_FROM = new RegExp(
  String.raw`\b(?:theo|so lieu|thong ke|trich xuat|ket xuat)\b.*\b(?:tren|tu) ${PROVINCIAL_SYSTEM}\b`,
);
const overdueIn = (system: string): RegExp =>
  new RegExp(String.raw`\b(?:qua|tre|cham) han\b.*\btren (?:he thong )?${system}\b`);
/** "Hồ sơ quá hạn trên Cổng DVCQG": each system counts the overdue dossiers that lie in it. */
const OVERDUE_IN: readonly (readonly [RegExp, string])[] = [
  [overdueIn(PORTAL_SYSTEM), PORTAL],
  [overdueIn(PROVINCIAL_SYSTEM), 'provincial'],
];

const PROVINCE_NAMES = [
  ...new Set(
    builtinUnits.filter((u) => u.level === 'province').flatMap((u) => [u.name, ...u.aliases].map(fold)),
  ),
].sort((a, b) => b.length - a.length);
export const OF_PROVINCE = new RegExp(String.raw`\b(?:tinh|thanh pho|tp) (${PROVINCE_NAMES.join('|')})\b`);
const ANY_PROVINCE = new RegExp(String.raw`\b(${PROVINCE_NAMES.join('|')})\b`);

const INDEX_766 = /(?<!\d)766(?!\d)|dvcqg|chi dao, dieu hanh/;
const OTHER_SUBJECT =
  /\bho so\b|(?:qua|tre|dung) han|\bt[yi] le\b|%|ton dong|so luong|\btruong hop\b|cai cach hanh chinh|\bcchc\b|par[- ]?index|sipas|papi|\bpci\b|\bdti\b|chuyen doi so|muc tieu|chi tieu/;

/** What is said around a table. */
export interface Around extends Outside {
  /** Paragraphs over the table, the nearest last, where the file is a document. */
  readonly paragraphs?: readonly string[];
  /** All that is said elsewhere in its document: it tells the province and the date of the document, no more. */
  readonly elsewhere?: readonly string[];
  /** Of the table it stands below, or continues: what they say holds where its own texts say nothing. */
  readonly before?: DocumentFacts;
}

/** Lines that a letterhead takes, its national motto and its number among them. */
const LETTERHEAD = 10;
/** A paragraph further up than this may speak of another table's units. */
const NEAREST = 2;

/** What stands above a table speaks first, then the names of its sheet and its file, then what stands below. */
export function readDocument(around: Around, file: string, sheet?: string): DocumentFacts {
  const { above, below, before, paragraphs = [], elsewhere = [] } = around;
  const outside = [...above, ...paragraphs.toReversed(), ...below];
  const [name, ...outer] = fileNames(file).map((n) => n.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));
  const names = [sheet ?? '', name!, ...outer];
  const texts = [...outside, ...names];
  const dated = firstDate(outside) ?? before?.documentDate ?? firstDate(elsewhere);
  const province = provinceOf(outside, names) ?? before?.province ?? provinceOf(elsewhere, []);
  const district = districtTold([...above, ...paragraphs.toReversed(), ...names]) ?? before?.district;
  const level = [...above, ...paragraphs.slice(-NEAREST).toReversed(), ...below, ...names]
    .map(levelOfHeading)
    .find((l) => l !== undefined);
  const words = texts.map((text) => plain(text).replaceAll('_', ' '));
  const subject = subjectOf([...above, ...paragraphs], words, names, around);
  const nearest = [...above, ...paragraphs.slice(-NEAREST)];
  const said = nearest.map(plain);
  const isProvincial = said.some((text) => TAKEN_FROM.test(text));
  const own = sourceOf(words) ?? (isProvincial ? 'provincial' : sourceOf(said, OVERDUE_IN));
  const printed = titleOf([...above, ...paragraphs]);
  const printedTitle = printed ?? before?.printedTitle;
  const source = own ?? before?.source ?? sourceOf(elsewhere.map(plain));
  const periods = completed(
    periodsOf(around, names),
    outside.filter((text) => !isOfPaper(text)),
    names,
  );
  const current = comparedIn([...above, ...paragraphs, ...below], periods);
  return {
    ...(current === undefined ? {} : { current }),
    ...(province === undefined ? {} : { province }),
    ...(district === undefined ? {} : { district }),
    ...(dated === undefined ? {} : { documentDate: dated }),
    ...(level === undefined ? {} : { level }),
    periods,
    ...saidByFile(periods, name!),
    ...subject,
    isAboutCountry: province === undefined && words.some((w) => /\b(?:ca ?nuoc|toan quoc)\b/.test(w)),
    listsSome: nearest.some(listsSome),
    isAboutRanks: words.some((w) => /\b(?:xep )?hang\b/.test(w)),
    ...(source === undefined ? {} : { source }),
    title: printed ?? before?.title ?? withoutNumber(name!),
    ...(printedTitle === undefined ? {} : { printedTitle }),
    letterhead: elsewhere.slice(0, LETTERHEAD),
    over: nearest.length > 0 ? [...paragraphs.slice(-NEAREST), ...above] : (before?.over ?? []),
  };
}

function firstDate(texts: readonly string[]): IsoDate | undefined {
  return texts.map(documentDate).find((d) => d !== undefined);
}

function sourceOf(words: readonly string[], systems = SYSTEMS): string | undefined {
  return systems.find(([pattern]) => words.some((w) => pattern.test(w)))?.[1];
}

/** Its own texts decide; where they speak of neither, those of its document do. */
function subjectOf(
  titles: readonly string[],
  words: readonly string[],
  names: readonly string[],
  { before, elsewhere = [] }: Around,
): Pick<DocumentFacts, 'isAbout766' | 'isAboutOther'> {
  const own766 = words.some((w) => INDEX_766.test(w));
  const ownOther =
    !own766 && [...titles, ...names].some((text) => OTHER_SUBJECT.test(plain(text).replace(/[_-]/g, ' ')));
  if (own766 || ownOther) return { isAbout766: own766, isAboutOther: ownOther };
  if (before) return { isAbout766: before.isAbout766, isAboutOther: before.isAboutOther };
  return { isAbout766: elsewhere.some((text) => INDEX_766.test(plain(text))), isAboutOther: false };
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
/** When somebody printed or took out the table is no date of its figures. */
const TAKEN_OUT =
  /(?:ngay|thoi (?:gian|diem)|luc) (?:gio )?(?:in|xuat|ket xuat|tai|lap(?: bieu| bang| bao cao)?|trich xuat)\b/;
/** "(Kèm theo Báo cáo ngày 10/10/2026 …)" dates the letter the table was sent with. */
const SENT_WITH = /^\W*(?:ban hanh )?kem theo\b/;
const isOfPaper = (text: string): boolean => TAKEN_OUT.test(plain(text)) || isSentWith(text);

/** Does a line say what letter the table was sent with, and whose? */
export function isSentWith(text: string): boolean {
  return SENT_WITH.test(plain(text));
}

/** The year of a title leaves the rest to a line of its own, or to the name of its sheet. */
function completed(
  periods: readonly Period[],
  lines: readonly string[],
  [sheet = '', file = '']: readonly string[],
): readonly Period[] {
  const [whole, ...others] = periods;
  if (!whole) return sheet === '' ? [] : periodInYearOf(sheet, file);
  if (others.length > 0) return periods;
  const line = whole.kind === 'year' ? finerLine(lines, whole) : undefined;
  const [finer] = line ? [line] : finerPeriods(sheet, whole);
  return finer ? [finer] : periods;
}

/** What the name of its file says beside a title that has only the year. */
function saidByFile([whole, ...others]: readonly Period[], file: string): Pick<DocumentFacts, 'byFile'> {
  const finer = whole?.kind === 'year' && others.length === 0 ? finerInFileName(file, whole) : [];
  return finer.length > 0 ? { byFile: finer } : {};
}

function periodsOf(
  { above, paragraphs = [], below, before }: Around,
  names: readonly string[],
): readonly Period[] {
  const named = names.map((name) => findPeriods(name)).find((periods) => periods.length > 0) ?? [];
  const titles = [above, paragraphs.toReversed()].map((texts) =>
    periodsOfLines(texts.filter((text) => !isOfPaper(text))),
  );
  const told = periodsOfLines(below.filter((text) => DATES_FIGURES.test(plain(text))));
  const isElse = before !== undefined && above.some(isOfOtherTime);
  const found = [...titles, told, ...(isElse ? [] : [before?.periods ?? [], named, periodsOfLines(below)])];
  return found.find((periods) => periods.length > 0) ?? [];
}

const COMPARED = /,? *\(?(?:so|so sánh|đối chiếu) với\s/iu;

/** The later of the two that a title sets side by side; where the first is not the later one, nothing is said. */
function comparedIn(texts: readonly string[], periods: readonly Period[]): Period | undefined {
  if (periods.length < 2) return undefined;
  const keys = new Set(periods.map(periodKey));
  for (const text of texts.filter((t) => COMPARED.test(t) && !isOfPaper(t))) {
    const [before, after] = [text.slice(0, text.search(COMPARED)), text.slice(text.search(COMPARED))];
    const [own, ...more] = findPeriods(before);
    const others = findPeriods(after);
    const isOfThese = own && [own, ...others].every((p) => keys.has(periodKey(p)));
    if (isOfThese && more.length === 0 && others.length === keys.size - 1)
      return others.every((p) => p.end < own.start) ? own : undefined;
  }
  return undefined;
}

/** A line that says "đến ngày" or "ngày" speaks of the figures; a notice's own week or month is the weaker word. */
function periodsOfLines(texts: readonly string[]): readonly Period[] {
  const dated = texts.filter((text) => documentDate(text) === undefined);
  const lines = dated.map(titlePeriods);
  const sums = dated.map(besideSum);
  const days = lines.find((periods, i) => !sums[i] && periods.some((p) => p.kind === 'day'));
  if (days) return days.filter((p) => p.kind === 'day');
  const found = lines.find((periods) => periods.length > 0) ?? [];
  // "(từ 15/12/2025 đến 14/9/2026)" below "9 tháng đầu năm 2026": which of them is asked.
  const isOther = (p: Period) =>
    p.kind === 'range' && !found.some((f) => f.start === p.start && f.end === p.end);
  return [
    ...found,
    ...lines
      .filter((periods) => periods !== found)
      .flat()
      .filter(isOther),
  ];
}

function titleOf(above: readonly string[]): string | undefined {
  const titles = above.filter(
    (text) => /766|kết quả|đánh giá|chỉ số|xếp hạng/i.test(text) && text.length < 200,
  );
  const own = titles.filter((text) => findPeriods(text).length === 0 || !/QĐ-TTg/i.test(text));
  const last = own.at(-1);
  return last === undefined ? undefined : withoutNumber(last);
}

function withoutNumber(title: string): string {
  return title.replace(/^(?:\d+|[IVX]+)\.\s*/, '');
}
