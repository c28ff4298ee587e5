import { fold, type Indicator, type Part, type Scheme } from '../model/index.ts';
import type { Column } from './columns.ts';
import { readCell } from './figures.ts';
import type { Binding, Tools } from './layouts/layout.ts';
import { nameWithoutDate, withoutPeriods } from './periods.ts';
import {
  inFiveGroups,
  type Match,
  match766,
  type OwnIndicator,
  of766,
  ownPart,
  ownScheme,
  scheme766,
  TOTAL_766,
} from './schemes.ts';
import { cellOf, type Sheet } from './sheet.ts';
import { slug } from './text.ts';

type Bound = Omit<Binding, 'dated'>;

/** Heads that name the total where nothing around the table speaks of something else. */
const WEAK_TOTAL =
  /^(?:diem|diem so|diem dat|diem dat duoc|so diem|tong so diem|diem tong hop|tong|tong cong|ket qua|ket qua danh gia|score|)$/;
const RANK_WORDS = /\b(?:xep|thu|hang|xep thu|rank)\b/g;
/** Above this share of columns known only as components, a table is one of index 766. */
const MOSTLY = 0.8;

/** What a column without an indicator's name of its own holds of the one above it. */
const PARTS_BY_HEAD: readonly (readonly [RegExp, Part])[] = [
  [/^t[yi] le$/, 'rate'],
  [/^tu so$/, 'numerator'],
  [/^mau so$/, 'denominator'],
];

/**
 * The indicator and part of each column of a units table. Columns that index 766 knows belong to it; the rest form a
 * scheme of their own, so that no column is lost. A rank of nothing known is left out.
 */
export function bindIndicators(sheet: Sheet, columns: readonly Column[], tools: Tools): Bound[] {
  const isRank = (c: Column) => c.kind === 'rank' || holdsRanks(sheet, c);
  const figures = columns.filter((c) => !isRank(c));
  const matches = inFiveGroups(matchesOf(sheet, figures));
  const known = matches.filter((m) => m !== undefined);
  const of766Table =
    known.some((m) => m.indicator.role !== 'component') ||
    known.length >= Math.max(1, figures.length * MOSTLY);
  const own = figures.filter((_, i) => !of766Table || matches[i] === undefined);
  const ownOf = bindOwn(sheet, own, tools);
  const bound = new Map<number, Bound>(ownOf.map((b) => [b.column.index, b]));
  figures.forEach((column, i) => {
    const match = matches[i];
    if (!bound.has(column.index) && match) bound.set(column.index, bind766(column, match));
  });
  let left: Bound | undefined;
  for (const column of columns) {
    if (!isRank(column)) left = bound.get(column.index);
    else {
      const rank = bindRank(column, bound, left);
      if (rank) bound.set(column.index, rank);
    }
  }
  return columns.flatMap((c) => bound.get(c.index) ?? []);
}

/**
 * A weak head is the total in a document about index 766, and in one about nothing else where it stands alone, beside
 * known indicators or under a bare date. "Điểm" among indicators of another index is one of those.
 */
function matchesOf(sheet: Sheet, columns: readonly Column[]): (Match | undefined)[] {
  const { isAbout766, isAboutOther } = sheet.facts;
  const heads = columns.map((c) => withoutPeriods(c.path.join(' ')));
  const matches = columns.map((c, i) => (WEAK_TOTAL.test(heads[i]!) ? undefined : match766(c.path)));
  const stands = heads.every((head, i) => WEAK_TOTAL.test(head) || matches[i] !== undefined);
  return columns.map((column, i) => {
    if (!WEAK_TOTAL.test(heads[i]!)) return matches[i];
    const speaks = !isAboutOther && (stands || heads[i] === '') && !isMostlyPercent(sheet, column);
    return isAbout766 || speaks ? { indicator: of766(TOTAL_766) } : undefined;
  });
}

function isMostlyPercent(sheet: Sheet, column: Column): boolean {
  const cells = sheet.body.data
    .map(({ row }) => cellOf(sheet, row, column.index))
    .filter((c) => /\d/.test(c));
  return cells.filter((c) => c.includes('%')).length * 2 > cells.length;
}

/** A component's column is its rate unless the head states points: "Tỷ lệ hồ sơ nộp trực tuyến (6đ)" is a score. */
function bind766(column: Column, { indicator, max }: Match): Bound {
  const lowest = withoutPeriods(column.path.at(-1) ?? '');
  const told = column.path.length > 1 ? PARTS_BY_HEAD.find(([head]) => head.test(lowest))?.[1] : undefined;
  const isRate =
    indicator.role === 'component' &&
    max === undefined &&
    !/\bdiem\b/.test(fold(column.head)) &&
    /t[yỷỉ] l[eệ]|%/iu.test(column.head);
  return { column, scheme: scheme766, indicator, part: told ?? (isRate ? 'rate' : 'score') };
}

/**
 * A rank belongs to what its head names, else to the table's total, else to the column left of it. A head with numbers
 * nobody can place ("hang_27_3") names no rank that can be trusted.
 */
function bindRank(
  column: Column,
  bound: ReadonlyMap<number, Bound>,
  left: Bound | undefined,
): Bound | undefined {
  const words = column.path
    .map((p) => withoutPeriods(p).replace(RANK_WORDS, ' ').trim())
    .filter((p) => p !== '');
  const named = words.length > 0 ? match766(words)?.indicator : undefined;
  if (!named && words.some((word) => /\d/.test(word))) return undefined;
  const total = [...bound.values()].find((b) => b.indicator?.role === 'total');
  const part: Part = 'rank';
  if (named) return { column, scheme: scheme766, indicator: named, part };
  if (!total && left?.indicator) return { column, scheme: left.scheme, indicator: left.indicator, part };
  return { column, scheme: scheme766, indicator: of766(TOTAL_766), part };
}

function bindOwn(sheet: Sheet, columns: readonly Column[], tools: Tools): Bound[] {
  if (columns.length === 0) return [];
  const own = columns.map((column): OwnIndicator => {
    const sign = tools.signs.get(column.index)!.sign;
    let hasPercent = false;
    let decimals = 0;
    for (const { row } of sheet.body.data) {
      const figure = readCell(sheet, row, column.index, sign);
      hasPercent ||= figure.percent;
      decimals = Math.max(decimals, figure.decimals);
    }
    return { name: nameOf(column, sheet), hasPercent, decimals };
  });
  const distinct = [...new Map(own.map((o) => [slug(o.name), o])).values()];
  const scheme: Scheme = ownScheme(distinct, sheet, tools);
  const byKey = new Map(scheme.indicators.map((i) => [i.key, i]));
  return columns.map((column, i) => {
    const indicator: Indicator = byKey.get(slug(own[i]!.name))!;
    return { column, scheme, indicator, part: ownPart(indicator) };
  });
}

/** A head that only dates its column leaves the naming to the title. */
function nameOf(column: Column, sheet: Sheet): string {
  const undated = column.path.filter((p) => withoutPeriods(p) !== '');
  if (undated.length === 0) return nameWithoutDate(sheet.facts.title);
  const head = undated.join(' – ');
  return undated.length === column.path.length && withoutPeriods(head) === fold(head)
    ? head
    : nameWithoutDate(head);
}

/** "8/63" under a bare date in a table about ranks. */
function holdsRanks(sheet: Sheet, column: Column): boolean {
  if (!sheet.facts.isAboutRanks || !WEAK_TOTAL.test(withoutPeriods(column.path.join(' ')))) return false;
  const cells = sheet.body.data
    .map(({ row }) => cellOf(sheet, row, column.index).trim())
    .filter((c) => c !== '');
  return cells.length > 0 && cells.every((c) => /^\d+\s*\/\s*\d+$/.test(c));
}
