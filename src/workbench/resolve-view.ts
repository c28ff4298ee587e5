import {
  type AssessmentHead,
  comparePeriods,
  type PeriodRef,
  periodKey,
  sumMark,
  type ViewSpec,
} from '../model/index.ts';
import { earliestBeside, latestBeside, latestOf, partnerOf } from './partners.ts';

export interface Resolved {
  readonly from?: AssessmentHead;
  readonly to?: AssessmentHead;
  /** Further periods set beside the pair; one that is not there, or is of the pair itself, is left out. */
  readonly baselines: readonly AssessmentHead[];
  /** Every assessment the view could show, oldest first. */
  readonly choices: readonly AssessmentHead[];
  /** The country's own figures of the later date, where there are any; set beside unless the view leaves them out. */
  readonly country?: AssessmentHead;
}

type Place = Pick<ViewSpec, 'scheme' | 'scope' | 'level'>;

/** Are these heads of one series, whose periods can stand beside each other in one view? */
export function isSamePlace(a: Place, b: Place): boolean {
  return a.scheme === b.scheme && a.scope === b.scope && a.level === b.level;
}

/** Finds the assessments a view means now. A reference that finds nothing is left out, never replaced by another. */
export function resolveView(spec: ViewSpec, heads: readonly AssessmentHead[]): Resolved {
  const choices = heads
    .filter((head) => isSamePlace(head, spec))
    .sort((a, b) => comparePeriods(a.period, b.period));
  const to = find(spec.to, choices, undefined);
  const from = spec.from === undefined ? undefined : find(spec.from, choices, to);
  const baselines = spec.baselines.flatMap((ref) => find(ref, choices, to) ?? []);
  const further = baselines.filter((b, i) => b !== to && b !== from && baselines.indexOf(b) === i);
  const country = to && countryBeside(to, heads);
  return {
    choices,
    baselines: further,
    ...(to ? { to } : {}),
    ...(from && from !== to ? { from } : {}),
    ...(country ? { country } : {}),
  };
}

/** What of the country is set beside the units of a view; undefined where it has none or leaves it out. */
export function referenceOf(
  { withoutReference }: Pick<ViewSpec, 'withoutReference'>,
  { country }: Resolved,
): AssessmentHead | undefined {
  return withoutReference ? undefined : country;
}

/**
 * The country's figures of the same scheme and date: of the same system before another's, which is said. Only provinces
 * are held against them: what a department or a commune is scored on is another thing.
 */
function countryBeside(to: AssessmentHead, heads: readonly AssessmentHead[]): AssessmentHead | undefined {
  if (to.level !== 'province') return undefined;
  const ofDate = heads.filter(
    (head) =>
      head.level === 'country' &&
      head.scheme === to.scheme &&
      head.units.length === 1 &&
      periodKey(head.period) === periodKey(to.period),
  );
  return ofDate.find(({ source }) => source === to.source) ?? ofDate[0];
}

/** What a reference would show on one side of a view that is resolved so; undefined where there is no such period. */
export function headOf(
  ref: PeriodRef,
  side: 'from' | 'to',
  { choices, to }: Resolved,
): AssessmentHead | undefined {
  return find(ref, choices, side === 'from' ? to : undefined);
}

type ExactRef = Exclude<PeriodRef, string>;

/** Of several that have the period: what adds up only for what adds up; then of the system asked for, or of `to`'s. */
function exactly(
  { exact, source }: ExactRef,
  choices: readonly AssessmentHead[],
  to: AssessmentHead | undefined,
): AssessmentHead | undefined {
  const ofPeriod = choices.filter(({ period }) => periodKey(period) === periodKey(exact));
  const alike = ofPeriod.filter(({ period }) => sumMark(period) === sumMark(exact));
  const possible = alike.length > 0 ? alike : ofPeriod;
  if (source !== undefined) return possible.find((head) => head.source === source);
  return possible.find((head) => head.source === to?.source) ?? possible[0];
}

/** What asks for this very assessment among `choices`. */
export function refOf(head: AssessmentHead, choices: readonly AssessmentHead[]): ExactRef {
  const isShared = choices.some((other) => other !== head && isSamePeriod(other, head));
  return isShared ? { exact: head.period, source: head.source } : { exact: head.period };
}

/** Do two have the same period, and add up alike? */
export function isSamePeriod(a: AssessmentHead, b: AssessmentHead): boolean {
  return dateOf(a) === dateOf(b);
}

const dateOf = ({ period }: AssessmentHead): string => `${periodKey(period)}\n${sumMark(period)}`;

/**
 * Of every date one: what two systems say of a date makes no line (domain rule 8). What the view compares stands for its
 * date, else the figures of the later date's system, else the first.
 */
export function oneOfEachDate({ choices, from, to }: Resolved): readonly AssessmentHead[] {
  const weight = (head: AssessmentHead): number =>
    head === to ? 3 : head === from ? 2 : head.source === to?.source ? 1 : 0;
  const ofDates = new Map<string, AssessmentHead>();
  for (const head of choices) {
    const date = dateOf(head);
    const before = ofDates.get(date);
    if (!before || weight(head) > weight(before)) ofDates.set(date, head);
  }
  return choices.filter((head) => ofDates.get(dateOf(head)) === head);
}

/** `to`: what it is to stand beside, where that is known already. */
function find(
  ref: PeriodRef,
  choices: readonly AssessmentHead[],
  to: AssessmentHead | undefined,
): AssessmentHead | undefined {
  if (typeof ref === 'object') return exactly(ref, choices, to);
  if (ref === 'latest') return to ? latestBeside(to, choices) : latestOf(choices);
  if (ref === 'earliest') return to ? earliestBeside(to, choices) : choices[0];
  return to && partnerOf(to, choices.slice(0, choices.indexOf(to)));
}
