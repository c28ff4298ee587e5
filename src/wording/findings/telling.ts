import {
  type Caveat,
  type Change,
  type Comparison,
  decimalsIn,
  type Finding,
  type FindingKind,
  type Focus,
  type Indicator,
  type IndicatorKey,
  type Measure,
  measureOf,
  type Period,
  type UnitKey,
  type UnitType,
} from '../../model/index.ts';
import { baseNames } from '../base-names.ts';
import { basesWords } from '../bases.ts';
import { type DateWords, dateWords } from '../dates.ts';
import type { Language } from '../language.ts';
import { type NameWords, namesIn } from '../names.ts';
import { type NumberWords, numbersIn } from '../numbers.ts';
import { nameInSentence, nameWithType } from '../short-unit-name.ts';
import type { Style } from '../style.ts';
import { earlierOf, laterOf, type Sourced, systemBeside } from '../system-beside.ts';
import { systemName } from '../systems.ts';

/** What a finding is about, for those who word it. */
export interface About {
  readonly comparison: Comparison;
  readonly unitName: (key: UnitKey) => string;
  /** Says what is to be added to a name that was printed under a heading, "Tư pháp" under "Các sở". */
  readonly unitType?: (key: UnitKey) => UnitType | undefined;
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
  readonly style: Style;
  readonly isFull: boolean;
  /** What a further base of comparison is called inside a sentence. */
  readonly baseName: (period: Period) => string;
  /** The country's figures of a period. */
  readonly national: (period: string) => string;
  /** What the system is called that figures come from. */
  readonly sourceName: (source: string, isAssumed?: boolean) => string;
  /** What stands behind the date of one that another system's figures of that date stand beside. */
  readonly systemBeside: (one: Sourced) => string;
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
  /** A tolerance with the unit of the figures it holds for. */
  readonly tolerance: (value: number) => string;
  /** A rank part's figure is "8/63". */
  readonly figure: (change: Change, when: 'before' | 'after') => string;
}

export function tellingIn(language: Language, style: Style, about: About): Telling {
  const { comparison, length = 'short' } = about;
  const numbers = numbersIn(language, style);
  const names = namesIn(language, style);
  const dates = dateWords[language];
  const isFull = length === 'full';
  const beside = systemBeside(language, comparison);
  const earlier = earlierOf(comparison);
  const indicators = new Map(comparison.indicators.map((indicator) => [indicator.key, indicator]));
  const unitName = (key: UnitKey): string => {
    const name = nameWithType(about.unitName(key), about.unitType?.(key));
    return isFull ? nameInSentence(name) : names.unitShort(name);
  };
  const indicatorName = (key: IndicatorKey): string => names.indicator(about.indicatorName(key));
  const measure = (change: Change): Measure => measureOf(indicators.get(change.indicator)!, change.part);
  return {
    comparison,
    numbers,
    names,
    dates,
    style,
    isFull,
    baseName: baseNames[language].inSentence,
    national: basesWords[language].nationalOf,
    sourceName: (source, isAssumed) => systemName(language, source, isAssumed),
    systemBeside: beside,
    from: earlier ? dates.periodInSentence(earlier.period) + beside(earlier) : '',
    to: dates.periodInSentence(comparison.to) + beside(laterOf(comparison)),
    levelUnits: names.levelUnits(comparison.level),
    unitName,
    indicatorName,
    indicator: (key) => indicators.get(key)!,
    rowName: (change, focus) =>
      focus?.rows === 'indicators' ? indicatorName(change.indicator) : unitName(change.unit),
    measure,
    sizeUnit: (change) => names.measureUnit(measure(change), [indicators.get(change.indicator)!.name]),
    amount: (change) => {
      const decimals = change.part === 'rank' ? 0 : Math.max(change.decimalsBefore, change.decimalsAfter);
      return numbers.amount(change.delta, decimals, measure(change));
    },
    tolerance: (value) => toleranceIn(language, style, value, measuredIn(comparison)),
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
/** A notice names everybody up to 40 rows; of a longer list the first few, the rest stands in an annex (F9). */
const FEW_IN_FULL = 40;
const FIRST_IN_FULL = 10;

/** The changes a sentence names, and whether they are only the first of more. */
export function told(
  { changes, figures }: Finding,
  { isFull }: Telling,
): { readonly changes: readonly Change[]; readonly isCut: boolean } {
  const count = figures.count ?? changes.length;
  const [few, first] = isFull ? [FEW_IN_FULL, FIRST_IN_FULL] : [FEW, FIRST];
  return count <= few ? { changes, isCut: false } : { changes: changes.slice(0, first), isCut: true };
}

/** A list of bare names: up to five on the screen, else four and how many more; in a notice up to forty, else ten. */
export function shownOf<T>(
  keys: readonly T[],
  { isFull }: Telling,
): { readonly shown: readonly T[]; readonly rest: number } {
  const [few, first] = isFull ? [FEW_IN_FULL, FIRST_IN_FULL] : [MOST_NAMES, MOST_NAMES - 1];
  const shown = keys.length <= few ? keys : keys.slice(0, first);
  return { shown, rest: keys.length - shown.length };
}

/** Told apart by commas, or by semicolons where a name holds a comma itself: "Sở Văn hóa, Thể thao và Du lịch". */
export function joined(names: readonly string[], items: readonly string[] = names): string {
  return items.join(names.some((name) => name.includes(',')) ? '; ' : ', ');
}

/** Names of indicators hold commas as a rule: their lists are always told apart by semicolons. */
export function joinedRows(
  changes: readonly Change[],
  focus: Focus | undefined,
  telling: Telling,
  note?: (change: Change) => string,
): string {
  const names = changes.map((change) => telling.rowName(change, focus));
  const items = names.map((name, i) => name + (note ? ` (${note(changes[i]!)})` : ''));
  return focus?.rows === 'indicators' ? items.join('; ') : joined(names, items);
}

/** Does a rise of it make matters worse? Overdue dossiers, days taken (domain rule 4). */
export const isBetterLow = ({ indicator }: Change, telling: Telling): boolean =>
  telling.indicator(indicator).direction === 'lower';

/** Which way most rows moved; of two equal sides the one that makes matters worse. */
export function leadOf({ figures, focus }: Finding, { indicator }: Telling): 'gaining' | 'declining' {
  const { up = 0, down = 0 } = figures;
  if (up !== down) return down > up ? 'declining' : 'gaining';
  const isLow = focus?.rows === 'units' && indicator(focus.indicator).direction === 'lower';
  return isLow ? 'gaining' : 'declining';
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

/** Published ranks are whole and know no tolerance. */
function measuredIn({ columns, indicators }: Comparison): readonly Measured[] {
  return columns.flatMap(({ indicator: key, part }) => {
    const indicator = indicators.find((candidate) => candidate.key === key);
    return indicator && (part === 'score' || part === 'rate')
      ? [{ measure: measureOf(indicator, part), name: indicator.name }]
      : [];
  });
}

/** "0,05 điểm"; without a unit where figures of several measures stand under one tolerance. */
export function toleranceIn(
  language: Language,
  style: Style,
  tolerance: number,
  of: readonly Measured[],
): string {
  const numbers = numbersIn(language, style);
  const measures = new Set(of.map(({ measure }) => measure));
  const [measure] = measures;
  if (measure === undefined || measures.size > 1) return numbers.figure(tolerance, decimalsIn(tolerance));
  // Nothing between thousands: what stands in the field is what may be typed there.
  const amount = numbers.bare(numbers.amount(tolerance, decimalsIn(tolerance), measure));
  const unit = namesIn(language, style).measureUnit(
    measure,
    of.map(({ name }) => name),
  );
  return `${amount} ${unit}`.trimEnd();
}

/** A figure that is held against a tolerance: what it is measured in, and its indicator's name. */
export interface Measured {
  readonly measure: Measure;
  readonly name: string;
}

/** Rates can be set against one another; scores of unlike maxima, or dossiers and days, cannot. */
export const areAlike = ({ comparison }: Telling): boolean =>
  comparison.indicators.every(({ measure }) => measure === 'percent');
