import {
  type Caveat,
  type Change,
  type Comparison,
  type Finding,
  type FindingKind,
  type Focus,
  type Indicator,
  type IndicatorKey,
  type Measure,
  measureOf,
  type Period,
  type UnitKey,
} from '../../model/index.ts';
import { baseNames } from '../base-names.ts';
import { basesWords } from '../bases.ts';
import { type DateWords, dateWords } from '../dates.ts';
import type { Language } from '../language.ts';
import { type NameWords, nameWords } from '../names.ts';
import { type NumberWords, numberWords } from '../numbers.ts';
import { systems } from '../systems.ts';

/** What a finding is about, for those who word it. */
export interface About {
  readonly comparison: Comparison;
  readonly unitName: (key: UnitKey) => string;
  readonly indicatorName: (key: IndicatorKey) => string;
  /** `full` names every change a finding holds and abbreviates no unit, as a notice does; `short` is for the screen. */
  readonly length?: 'short' | 'full';
}

/** Everything a sentence is put together from, in one language. */
export interface Telling {
  readonly comparison: Comparison;
  readonly numbers: NumberWords;
  readonly names: NameWords;
  readonly dates: DateWords;
  readonly isFull: boolean;
  /** What a further base of comparison is called inside a sentence. */
  readonly baseName: (period: Period) => string;
  /** The country's figures of a period. */
  readonly national: (period: string) => string;
  /** What the system is called that figures come from. */
  readonly sourceName: (source: string) => string;
  /** The earlier period inside a sentence; empty for one date alone. */
  readonly from: string;
  readonly to: string;
  readonly levelUnits: string;
  readonly unitName: (key: UnitKey) => string;
  readonly indicatorName: (key: IndicatorKey) => string;
  readonly indicator: (key: IndicatorKey) => Indicator;
  /** What the row of a change is called in a list about `focus`. */
  readonly rowName: (change: Change, focus: Focus | undefined) => string;
  readonly measure: (change: Change) => Measure;
  /** What its size is counted in: "điểm", "hồ sơ"; '' of counts of anything else. */
  readonly sizeUnit: (change: Change) => string;
  /** "5,97": the change without its sign, for a verb to carry. */
  readonly amount: (change: Change) => string;
  /** A rank part's figure is "8/63". */
  readonly figure: (change: Change, when: 'before' | 'after') => string;
}

export function tellingIn(language: Language, about: About): Telling {
  const { comparison, length = 'short' } = about;
  const numbers = numberWords[language];
  const names = nameWords[language];
  const dates = dateWords[language];
  const isFull = length === 'full';
  const indicators = new Map(comparison.indicators.map((indicator) => [indicator.key, indicator]));
  const unitName = (key: UnitKey): string =>
    isFull ? about.unitName(key) : names.unitShort(about.unitName(key));
  const measure = (change: Change): Measure => measureOf(indicators.get(change.indicator)!, change.part);
  return {
    comparison,
    numbers,
    names,
    dates,
    isFull,
    baseName: baseNames[language].inSentence,
    national: basesWords[language].nationalOf,
    sourceName: (source) => systems[language][source] ?? source,
    from: comparison.from ? dates.periodInSentence(comparison.from) : '',
    to: dates.periodInSentence(comparison.to),
    levelUnits: names.levelUnits(comparison.level),
    unitName,
    indicatorName: about.indicatorName,
    indicator: (key) => indicators.get(key)!,
    rowName: (change, focus) =>
      focus?.rows === 'indicators' ? about.indicatorName(change.indicator) : unitName(change.unit),
    measure,
    sizeUnit: (change) => names.measureUnit(measure(change), [indicators.get(change.indicator)!.name]),
    amount: (change) => {
      const decimals = change.part === 'rank' ? 0 : Math.max(change.decimalsBefore, change.decimalsAfter);
      return numbers.amount(change.delta, decimals, measure(change));
    },
    figure: (change, when) => {
      if (change.part === 'rank') {
        return when === 'before'
          ? numbers.rank(change.rankBefore, change.nBefore)
          : numbers.rank(change.rankAfter, change.nAfter);
      }
      return when === 'before'
        ? numbers.figure(change.before, change.decimalsBefore, measure(change))
        : numbers.figure(change.after, change.decimalsAfter, measure(change));
    },
  };
}

export type Teller = (finding: Finding, telling: Telling) => string;

/** A finding of every kind, told in one language; a kind without a sentence does not compile. */
export type SentenceTellers = Readonly<Record<Exclude<FindingKind, 'caveats'>, Teller>>;
export type CaveatTellers = Readonly<Record<Caveat, Teller>>;

/** Up to this many are named in full on the screen; of more, the first two. */
const FEW = 3;
const FIRST = 2;
const MOST_NAMES = 5;

/** The changes a sentence names, and whether they are only the first of more. */
export function told(
  { changes, figures }: Finding,
  { isFull }: Telling,
): { readonly changes: readonly Change[]; readonly isCut: boolean } {
  const count = figures.count ?? changes.length;
  if (isFull) return { changes, isCut: changes.length < count };
  return count <= FEW ? { changes, isCut: false } : { changes: changes.slice(0, FIRST), isCut: true };
}

/** A list of bare names: up to five on the screen, else four and how many more. */
export function shownOf<T>(
  keys: readonly T[],
  { isFull }: Telling,
): { readonly shown: readonly T[]; readonly rest: number } {
  const shown = isFull || keys.length <= MOST_NAMES ? keys : keys.slice(0, MOST_NAMES - 1);
  return { shown, rest: keys.length - shown.length };
}

/** The changes of one side that share the largest size: a headline that names one of two equals would be unfair. */
export function largest(changes: readonly Change[], trend: 'gaining' | 'declining'): readonly Change[] {
  const side = changes.filter((change) => change.trend === trend);
  return side.filter((change) => change.delta === side[0]?.delta);
}

/** Changes that share a grade before and after, in the order of their first. */
export function byGrades(changes: readonly Change[]): readonly (readonly Change[])[] {
  return groupsOf(changes, ({ gradeBefore, gradeAfter }) => `${gradeBefore}>${gradeAfter}`);
}

export function byPlace(changes: readonly Change[]): readonly (readonly Change[])[] {
  return groupsOf(changes, ({ rankAfter }) => `${rankAfter}`);
}

function groupsOf(
  changes: readonly Change[],
  keyOf: (change: Change) => string,
): readonly (readonly Change[])[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const group = groups.get(keyOf(change));
    if (group) group.push(change);
    else groups.set(keyOf(change), [change]);
  }
  return [...groups.values()];
}

/** Rates can be set against one another; scores of unlike maxima, or dossiers and days, cannot. */
export const areAlike = ({ comparison }: Telling): boolean =>
  comparison.indicators.every(({ measure }) => measure === 'percent');
