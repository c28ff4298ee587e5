import { fold, type Indicator, type Part, type Scheme } from '../../model/index.ts';
import { schemeDossiers } from '../builtin/scheme-dossiers.ts';
import type { Tools } from '../layouts/layout.ts';
import { namesOtherIndex } from '../structure/named-by-title.ts';
import type { Sheet } from '../structure/sheet.ts';
import { saidBy } from '../text/head-said.ts';
import { slug } from '../text/text.ts';
import { ownScheme } from './own-scheme.ts';
import type { Printed } from './row-measure.ts';
import { isRowOfChanges } from './rows-of-changes.ts';
import { hasGroups, isOfHundred, match766, numbered766, of766, scheme766, TOTAL_766 } from './schemes.ts';
import { measureTold, type OwnIndicator } from './told-measure.ts';

/** Above this share of names known to index 766 the table is one of its own. */
const MOSTLY = 0.8;

export interface Placed {
  readonly indicator: Indicator;
  readonly scheme: Scheme;
  /** What the name says of it: "Xếp hạng" is the rank of the total. */
  readonly part?: Part;
  /** What stands under heads that say no part of it. */
  readonly plain?: Part;
  /** Its measure rests on a proposal nobody has confirmed. */
  readonly provisional: boolean;
}

/** Undefined where no scheme of the table has such an indicator. */
export type RowIndicators = (name: string) => Placed | undefined;

/**
 * The indicators that rows name: those of index 766 where it knows most of them by name, code or number (the others are
 * then unknown, a slip of the pen), or where the maxima beside them are its own; all others are a scheme of the table's.
 * With `mixed`, as where figures are typed in one by one, the total of index 766 and the dossiers stay what they are beside
 * indicators of one's own. A row of changes names none.
 */
export function rowIndicators(
  sheet: Sheet,
  names: readonly string[],
  printedOf: (name: string) => Printed,
  tools: Tools,
  mixed: boolean,
): RowIndicators {
  const distinct = [...new Set(names)].filter((name) => !isRowOfChanges(name));
  const known = knownIn(sheet, distinct, printedOf);
  if (known.size > 0 && known.size >= distinct.length * MOSTLY) return (name) => known.get(name);
  const kept = new Map<string, Placed>(
    !sheet.facts.isAboutOther && hasMaxima766(known, printedOf) ? known : [],
  );
  if (mixed) {
    const isElse = isOfOtherPoints(sheet, distinct, known, printedOf);
    for (const name of distinct) {
      const placed = known.get(name);
      const counted = schemeDossiers.indicators.find((i) => slug(i.name) === slug(name));
      const isTotal = placed?.indicator.role === 'total' && (!isElse || /\b766\b/.test(name));
      if (placed && (sheet.facts.isAbout766 || isTotal)) kept.set(name, placed);
      else if (counted && !kept.has(name))
        kept.set(name, { indicator: counted, scheme: schemeDossiers, provisional: false });
    }
  }
  const own = new Map<string, OwnIndicator>();
  for (const name of distinct) if (!kept.has(name)) own.set(slug(name), ownIndicator(name, printedOf(name)));
  if (own.size === 0) return (name) => kept.get(name);
  const { scheme, provisional, indicatorOf } = ownScheme([...own.values()], sheet, tools);
  const place = (name: string): Placed | undefined => {
    const indicator = indicatorOf(name);
    if (!indicator) return undefined;
    const isRate = printedOf(name).isRate || measureTold(own.get(slug(name))!) === 'percent';
    const plain = isRate && indicator.measure === 'points' ? ({ plain: 'rate' } as const) : {};
    return { indicator, scheme, provisional, ...plain };
  };
  const placed = new Map(distinct.map((name) => [name, kept.get(name) ?? place(name)]));
  return (name) => placed.get(name);
}

/** Is a total the sum of what index 766 does not know? That of a list called otherwise is, or among points of others. */
function isOfOtherPoints(
  sheet: Sheet,
  names: readonly string[],
  known: ReadonlyMap<string, Placed>,
  printedOf: (name: string) => Printed,
): boolean {
  if ([...known.values()].some(({ indicator }) => indicator.role !== 'total')) return false;
  if (namesOtherIndex(sheet)) return true;
  const told = names.filter((name) => !known.has(name)).map((name) => ownIndicator(name, printedOf(name)));
  return told.some((own) => (measureTold(own) ?? 'points') === 'points');
}

/** What index 766 knows of the names. */
function knownIn(
  sheet: Sheet,
  names: readonly string[],
  printedOf: (name: string) => Printed,
): ReadonlyMap<string, Placed> {
  const known = new Map<string, Placed>();
  const ranks = names.some((name) => isTotalsRank(name, sheet));
  for (const name of names) {
    const indicator = indicator766(name, sheet.facts.isAbout766);
    if (isTotalsRank(name, sheet)) known.set(name, RANK_766);
    else if (ranks && saidBy(fold(name)) === 'score') known.set(name, SCORE_766);
    else if (indicator) known.set(name, known766(indicator, name));
  }
  const sums = known.size === 0 ? [] : names.filter((name) => SUM.test(fold(name)) && !known.has(name));
  const isTotal = (name: string) => printedOf(name).max === of766(TOTAL_766).max || hasGroups(names);
  for (const name of sums.filter(isTotal)) known.set(name, SCORE_766);
  return known;
}

/** "Thanh toán trực tuyến (%)" has no points of the group. */
function known766(indicator: Indicator, name: string): Placed {
  const plain = name.includes('%') && !isOfHundred(indicator) ? ({ plain: 'rate' } as const) : {};
  return { indicator, scheme: scheme766, provisional: false, ...plain };
}

/** Beside all groups of the index, or of a hundred points, it is the total. */
const SUM = /^tong(?: cong| so| diem)?$/;

/** One item with its maximum may stand in another list too. */
const LEAST_MAXIMA = 2;

/** Do maxima stand beside what index 766 knows, and is each what the index says? Points of no other list have them all. */
function hasMaxima766(known: ReadonlyMap<string, Placed>, printedOf: (name: string) => Printed): boolean {
  const stated = [...known].flatMap(([name, { indicator }]) => {
    const { max } = printedOf(name);
    // A hundred is the total of many a list.
    const isTold = max !== undefined && indicator.max !== undefined && indicator.role !== 'total';
    return isTold ? [max === indicator.max] : [];
  });
  return stated.length >= LEAST_MAXIMA && stated.every((isAlike) => isAlike);
}

const RANK_766: Placed = {
  indicator: of766(TOTAL_766),
  scheme: scheme766,
  part: 'rank',
  provisional: false,
};
/** "Điểm" beside "Hạng". */
const SCORE_766: Placed = { indicator: of766(TOTAL_766), scheme: scheme766, provisional: false };
const RANK =
  /^(?:vi tri )?(?:xep |thu )?hang(?: (?:chung|chi so|bo chi so|cua|tinh|toan quoc|ca nuoc|tong diem|theo tong diem|766))*$/;

/** Among figures of another index a rank is that one's. */
function isTotalsRank(name: string, { facts }: Sheet): boolean {
  return (facts.isAbout766 || !facts.isAboutOther) && RANK.test(fold(name));
}

function indicator766(name: string, isAbout766: boolean): Indicator | undefined {
  return match766([name])?.indicator ?? (isAbout766 ? numbered766(name) : undefined);
}

function ownIndicator(name: string, printed: Printed): OwnIndicator {
  const { figures, measure, max: stated, isOther, unknown } = printed;
  const maxima = new Set(figures.flatMap((f) => f.second?.value ?? []));
  const [only] = maxima;
  const max = stated ?? (maxima.size === 1 ? only : undefined);
  const unit = figures.find((f) => f.unit)?.unit;
  return {
    name,
    hasPercent: figures.some((f) => f.percent),
    ...(unit ? { unit } : {}),
    decimals: figures.reduce((most, f) => Math.max(most, f.decimals), 0),
    ...(measure ? { measure } : {}),
    ...(max !== undefined && (measure === 'points' || (!measure && stated === 100)) ? { max } : {}),
    ...(isOther ? { isOther } : {}),
    ...(unknown === undefined ? {} : { unknown }),
  };
}
