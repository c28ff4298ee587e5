import { fold, type Measure, type Part, periodKey } from '../../model/index.ts';
import type { Undated } from '../layouts/dating.ts';
import type { Tools } from '../layouts/layout.ts';
import { nameWithoutDate, withoutPeriods } from '../periods/periods.ts';
import type { Column } from '../structure/columns.ts';
import { indicatorOfTitle, mayBeIndex, namesOtherIndex } from '../structure/named-by-title.ts';
import { cellOf, type Sheet } from '../structure/sheet.ts';
import { type Said, saidBeside } from '../text/head-said.ts';
import { slug } from '../text/text.ts';
import { withRatesApart } from './bare-rates.ts';
import { bindBeside } from './beside-columns.ts';
import { maximaBelowHeads } from './maxima-of-columns.ts';
import { scanned, withOneSpelling } from './one-spelling.ts';
import { ownPart, ownScheme } from './own-scheme.ts';
import { type PrintedColumn, printedOf } from './printed-columns.ts';
import { inFiveGroups, isOfHundred, type Match, match766, of766, scheme766, TOTAL_766 } from './schemes.ts';
import { isSumOf } from './sum-of-others.ts';
import { underTableIndicator } from './table-indicator.ts';
import { measureTold, type OwnIndicator } from './told-measure.ts';

type Bound = Undated;

/** Heads that name the total where nothing around the table speaks of something else. */
const WEAK_TOTAL =
  /^(?:diem|diem so|diem dat|diem dat duoc|so diem|tong so diem|diem tong hop|tong|tong cong|diem con lai|diem cuoi cung|diem chinh thuc|diem(?: [a-z ]+)? tham dinh|diem sau khi tru|ket qua|ket qua danh gia|hien tai|score|)$/;
/** "Tổng (100 điểm)", "Tổng/100": the total's maximum behind its name. */
const OF_HUNDRED = / (?:toi da )?100 ?(?:d|diem)?$/;
/** Above this share of columns known only as components, a table is one of index 766. */
const MOSTLY = 0.8;

/**
 * The indicator and part of each column of a units table. Columns that index 766 knows belong to it; the rest form a
 * scheme of their own, so that no column is lost. A rank or a target of nothing known is left out.
 */
export function bindIndicators(sheet: Sheet, all: readonly Column[], tools: Tools): Bound[] {
  const columns = underTableIndicator(sheet, all.map(asPublished));
  const isRank = (c: Column) => c.kind === 'rank' || holdsRanks(sheet, c);
  const figures = columns.filter((c) => c.kind === 'figure' && !isRank(c));
  const matches = inFiveGroups(withOneTotal(figures, matchesOf(sheet, figures, tools), tools));
  const known = matches.filter((m) => m !== undefined);
  const of766Table =
    known.some((m) => m.indicator.role !== 'component') ||
    known.length >= Math.max(1, figures.length * MOSTLY);
  const own = figures.filter((_, i) => !of766Table || matches[i] === undefined);
  const ownOf = bindOwn(sheet, own, tools);
  const bound = new Map<number, Bound>(ownOf.map((b) => [b.column.index, b]));
  const partBelow = partsBelow(figures);
  figures.forEach((column, i) => {
    const match = matches[i];
    if (bound.has(column.index) || !match) return;
    bound.set(column.index, bind766(sheet, column, match, partBelow));
  });
  bindBeside(columns, bound, tools);
  return columns.flatMap((c) => bound.get(c.index) ?? []);
}

/** "Công khai – Thẩm định" beside "Công khai – Tự chấm" is the group itself: what reviewers give is what is published. */
function asPublished(column: Column): Column {
  const { path } = column;
  const isReviewed = path.length > 1 && /^(?:diem )?(?:[a-z ]+ )?tham dinh$/.test(fold(path.at(-1)!));
  return isReviewed ? { ...column, path: path.slice(0, -1) } : column;
}

/**
 * A weak head is the total in a document about index 766, and in one about nothing else where it stands alone, beside
 * known indicators or under a bare date. "Điểm" among indicators of another index is one of those.
 */
function matchesOf(sheet: Sheet, columns: readonly Column[], tools: Tools): (Match | undefined)[] {
  const { isAbout766, isAboutOther } = sheet.facts;
  const heads = columns.map((c) => withoutPeriods(c.path.join(' ')).replace(OF_HUNDRED, ''));
  const known = columns.map((c, i) =>
    WEAK_TOTAL.test(heads[i]!)
      ? undefined
      : (match766(c.path) ?? (isAbout766 ? spoiltTotal(heads[i]!) : undefined)),
  );
  const groups = known.filter((match) => match?.indicator.role === 'group').length;
  const mayBeElse = !isAbout766 && groups === 0;
  const unknown = columns.filter((_, i) => known[i] === undefined && !WEAK_TOTAL.test(heads[i]!));
  const isElse = (column: Column) =>
    mayBeElse && (namesOtherIndex(sheet) || isSumOf(sheet, column, unknown, tools));
  const matches = known.map((match, i) =>
    match?.indicator.role === 'total' && isElse(columns[i]!) ? undefined : match,
  );
  const addsGroups = groups > 1;
  const stands = heads.every((head, i) => WEAK_TOTAL.test(head) || matches[i] !== undefined);
  return columns.map((column, i) => {
    if (addsGroups && heads[i] === 'cong') return { indicator: of766(TOTAL_766) };
    if (!WEAK_TOTAL.test(heads[i]!)) return matches[i];
    const isOf766 = heads[i] === '' ? mayBeIndex(sheet) : stands;
    const speaks = !isAboutOther && isOf766 && percentShare(sheet, column) <= 0.5;
    return isAbout766 || speaks ? { indicator: of766(TOTAL_766) } : undefined;
  });
}

/** What is left after all was added and taken off, a total in so many words, a sum, any points: the first is the total. */
const STRENGTHS = [
  /^diem (?:con lai|cuoi cung|chinh thuc|sau khi tru|(?:[a-z ]+ )?tham dinh)$/,
  /^(?!$)(?!diem$|diem so$|diem dat$|diem dat duoc$|so diem$|ket qua|hien tai$|score$)(?!tong(?: cong)?$)/,
  /^tong/,
];

/** A column of points ("Điểm", "Điểm trừ", "Tổng điểm") is no total where one right of it, of the same date, says so better. */
function withOneTotal(
  columns: readonly Column[],
  matches: readonly (Match | undefined)[],
  { dates }: Tools,
): (Match | undefined)[] {
  const best = new Map<string, number>();
  return columns
    .map((column, i) => ({ column, match: matches[i] }))
    .toReversed()
    .map(({ column, match }) => {
      if (match?.indicator.role !== 'total') return match;
      const head = withoutPeriods(column.path.join(' ')).replace(OF_HUNDRED, '');
      const found = STRENGTHS.findIndex((strong) => strong.test(head));
      const strength = found < 0 ? STRENGTHS.length : found;
      const dated = dates.get(column.index);
      const date = dated ? periodKey(dated.period) : '';
      const strongest = best.get(date) ?? strength;
      best.set(date, Math.min(strongest, strength));
      return strength > strongest ? undefined : match;
    })
    .toReversed();
}

/** Of its cells with figures, those with "%"; 0 where there are none. */
function percentShare(sheet: Sheet, column: Column): number {
  const cells = sheet.body.data
    .map(({ row }) => cellOf(sheet, row, column.index))
    .filter((c) => /\d/.test(c));
  return cells.filter((c) => c.includes('%')).length / Math.max(1, cells.length);
}

/**
 * A component's column is its rate unless the head states points: "Tỷ lệ hồ sơ nộp trực tuyến (6đ)" is a score. Whatever
 * the head says, "97,4%" is not 97,4 of 18 points. "Thanh toán (%)" is no score of the group either.
 */
function bind766(sheet: Sheet, column: Column, { indicator, max }: Match, partBelow: PartBelow): Bound {
  const told = partBelow(column);
  if (told === undefined && !isOfHundred(indicator) && percentShare(sheet, column) === 1)
    return { column, scheme: scheme766, indicator, part: 'rate' };
  const rate = indicator.role === 'component' ? /t[yỷỉ] l[eệ]|%/iu : /%/;
  const isRate =
    !isOfHundred(indicator) &&
    max === undefined &&
    !/\bdiem\b/.test(fold(column.head)) &&
    rate.test(column.head);
  return { column, scheme: scheme766, indicator, part: told ?? (isRate ? 'rate' : 'score') };
}

type PartBelow = (column: Column) => Part | undefined;

/** What a column without an indicator's name of its own holds of the one named above it. */
function partsBelow(all: readonly Column[]): PartBelow {
  const besides = new Map<string, Set<string>>();
  for (const { path } of all) {
    const [head = '', ...above] = namedIn(path).toReversed();
    const key = above.join('|');
    besides.set(key, (besides.get(key) ?? new Set()).add(head));
  }
  const headsBelow = new Map([...besides].map(([above, heads]) => [above, [...heads]]));
  return ({ path }) => {
    const [head, ...above] = namedIn(path).toReversed();
    if (head === undefined || above.length === 0) return undefined;
    const said: Said | undefined = saidBeside(head, headsBelow.get(above.join('|')) ?? []);
    return said === 'value' || said === 'maximum' ? undefined : said;
  };
}

const namedIn = (path: readonly string[]): string[] => path.map(withoutPeriods).filter((head) => head !== '');

function bindOwn(sheet: Sheet, columns: readonly Column[], tools: Tools): Bound[] {
  if (columns.length === 0) return [];
  const printed = printedOf(sheet, columns, tools);
  const partBelow = partsBelow(columns);
  const maxima = maximaBelowHeads(sheet, tools.signs);
  const own = withOneSpelling(
    withRatesApart(columns, tools).map((column, i) =>
      withMaximum(
        ownOf(sheet, column, printed[i]!, partBelow, tools.dates.has(column.index)),
        maxima.get(column.index),
      ),
    ),
    columns.map((column) => tools.dates.get(column.index)),
  );
  const { scheme, provisional, indicatorOf } = ownScheme(joinedByName(own), sheet, tools);
  return columns.map((column, i) => {
    const indicator = indicatorOf(own[i]!.name)!;
    const isRate = indicator.measure === 'points' && measureTold(own[i]!) === 'percent';
    const part = own[i]!.part ?? (isRate ? 'rate' : ownPart(indicator));
    return { column, scheme, indicator, part, ...(provisional ? { provisional } : {}) };
  });
}

interface OwnColumn extends OwnIndicator {
  readonly part?: Part;
}

/** "PIEM PANH GIA": of the names of index 766 only the total's is known behind what a scan spoilt. */
function spoiltTotal(head: string): Match | undefined {
  const match = match766([scanned(head)]);
  return match?.indicator.role === 'total' ? match : undefined;
}

/** "Tử số", "Mẫu số", "Tỷ lệ" below one head are parts of what it names. */
function ownOf(
  sheet: Sheet,
  column: Column,
  { hasPercent, unit, decimals }: PrintedColumn,
  partBelow: PartBelow,
  isDated: boolean,
): OwnColumn {
  const part = partBelow(column);
  const above = part === undefined ? column : { ...column, path: column.path.slice(0, -1) };
  const measure: Measure | undefined = part === 'score' ? 'points' : part === 'rate' ? 'percent' : undefined;
  return {
    name: nameOf(above, sheet, isDated),
    hasPercent,
    ...(unit ? { unit } : {}),
    decimals: part === 'numerator' || part === 'denominator' ? 0 : decimals,
    ...(part ? { part } : {}),
    ...(measure ? { measure } : {}),
  };
}

/** What is judged has a maximum; of a hundred as many points are as many per cent, and the name has the say. */
function withMaximum(own: OwnColumn, max: number | undefined): OwnColumn {
  if (max === undefined || (own.part !== undefined && own.part !== 'score')) return own;
  const isOfPoints = max !== 100 && !own.hasPercent && own.measure === undefined;
  return { ...own, max, ...(isOfPoints ? { measure: 'points' } : {}) };
}

/** One indicator a name; points beside a rate are what is judged. */
function joinedByName(columns: readonly OwnColumn[]): readonly OwnIndicator[] {
  const byName = new Map<string, OwnIndicator>();
  for (const { part: _, ...own } of columns) {
    const known = byName.get(slug(own.name));
    const measure = [known?.measure, own.measure].includes('points')
      ? 'points'
      : (known?.measure ?? own.measure);
    byName.set(slug(own.name), {
      ...(known ?? own),
      hasPercent: own.hasPercent || (known?.hasPercent ?? false),
      decimals: Math.max(own.decimals, known?.decimals ?? 0),
      ...(measure ? { measure } : {}),
    });
  }
  return [...byName.values()];
}

/** A head that only dates its column leaves the naming to the title. */
function nameOf(column: Column, sheet: Sheet, isDated: boolean): string {
  const undated = column.path.filter((p) => withoutPeriods(p) !== '');
  if (undated.length === 0) return indicatorOfTitle(sheet);
  const head = undated.join(' – ');
  return undated.length === column.path.length && withoutPeriods(head) === fold(head)
    ? head
    : nameWithoutDate(head, isDated);
}

/** "8/63" under a bare date in a table about ranks. */
function holdsRanks(sheet: Sheet, column: Column): boolean {
  if (!sheet.facts.isAboutRanks || !WEAK_TOTAL.test(withoutPeriods(column.path.join(' ')))) return false;
  const cells = sheet.body.data
    .map(({ row }) => cellOf(sheet, row, column.index).trim())
    .filter((c) => c !== '');
  return cells.length > 0 && cells.every((c) => /^\d+\s*\/\s*\d+$/.test(c));
}
