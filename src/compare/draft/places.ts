import {
  type AssessmentKey,
  type Comparison,
  type DraftRef,
  type DraftSubject,
  type Focus,
  focusKey,
  type IndicatorKey,
  type Level,
  type Period,
  spanOf,
  type UnitKey,
} from '../../model/index.ts';
import { speakers, totalColumn } from '../findings/columns-told.ts';

/** A row of a comparison, and at which of its two dates. */
export interface DraftSpot {
  readonly comparison: Comparison;
  readonly row: number;
  readonly side: 'before' | 'after';
}

/** A day is a month's where it is its last, a month that of its first days alone; a label makes no other date. */
export function isSamePeriod(said: Period, known: Period): boolean {
  if (said.end !== known.end) return isBegunIn(said, known);
  const isOfDay = said.kind === 'day' || known.kind === 'day';
  return said.kind === known.kind || isOfDay || said.start === known.start;
}

/** "Tháng 4" where the data is of 01/4 to 25/4. */
export const isBegunIn = (said: Period, known: Period): boolean =>
  said.kind === 'month' && known.kind === 'range' && said.start === known.start && spanOf(known) === 'month';

/** The side of a comparison that a subject is about; undefined where it is of other dates. */
export function sideOf(
  { period, against, isEarlier }: DraftSubject,
  { from, to }: Comparison,
): 'before' | 'after' | undefined {
  if (against && !(from && isSamePeriod(against, from))) return undefined;
  if (period) {
    if (isSamePeriod(period, to)) return isEarlier && !from ? undefined : 'after';
    return from && isSamePeriod(period, from) ? 'before' : undefined;
  }
  if (isEarlier) return from ? 'before' : undefined;
  return 'after';
}

const NOT_FIGURES = new Set<string>(['rank', 'ranked', 'target']);

/** The columns a subject's indicators have; where it names none, the total's, or the only one there is. */
export function columnsFor(comparison: Comparison, indicators: readonly IndicatorKey[]): readonly number[] {
  const { columns } = comparison;
  if (indicators.length > 0) {
    return columns.flatMap(({ indicator, part }, c) =>
      indicators.includes(indicator) && !NOT_FIGURES.has(part) ? [c] : [],
    );
  }
  const known = usualColumns.get(comparison) ?? usualIn(comparison);
  usualColumns.set(comparison, known);
  return known;
}

/** A draft asks for them at every number. */
const usualColumns = new WeakMap<Comparison, readonly number[]>();

function usualIn(comparison: Comparison): readonly number[] {
  const total = totalColumn(comparison);
  if (total !== undefined) return [total];
  const told = speakers(comparison).filter((c) => !NOT_FIGURES.has(comparison.columns[c]!.part));
  return told.length === 1 ? told : [];
}

/** The places of the units a subject names; where it names none, that of the one unit a comparison is about, but for the country. */
export function unitsFor({ units, level }: Comparison, said: readonly UnitKey[]): readonly number[] {
  if (said.length === 0) return units.length === 1 && level !== 'country' ? [0] : [];
  return said.map((key) => units.indexOf(key)).filter((u) => u >= 0);
}

/** Every figure of the data that a subject may mean, the most important comparison first. */
export function spotsOf(
  comparisons: readonly Comparison[],
  subject: DraftSubject,
  columnsOf = columnsFor,
): readonly DraftSpot[] {
  return comparisons.flatMap((comparison) => {
    const side = sideOf(subject, comparison);
    if (!side) return [];
    const units = unitsFor(comparison, subject.units);
    return columnsOf(comparison, subject.indicators).flatMap((column) =>
      units.map((u) => ({ comparison, row: column * comparison.units.length + u, side })),
    );
  });
}

/**
 * Where no indicator is named, the total is meant, as a rule; but a heading may have said which. A number that another
 * indicator has is then not called wrong.
 */
export function elsewhere({ columns }: Comparison, indicators: readonly IndicatorKey[]): readonly number[] {
  return indicators.length > 0 ? [] : columns.flatMap(({ part }, c) => (NOT_FIGURES.has(part) ? [] : [c]));
}

/** What is looked at of a level: the same at whichever pair of dates. */
export const tableKey = ({ scheme, scope, level }: Comparison, focus: Focus): string =>
  [scheme, scope, level, focusKey(focus)].join('|');

/** A figure's own place: the same at whichever pair of dates it is met. */
export function figureKey({ comparison, row }: DraftSpot): string {
  const { indicator, part } = comparison.columns[comparison.column[row]!]!;
  return `${comparison.scheme}|${comparison.units[comparison.unit[row]!]!}|${indicator}|${part}`;
}

export function refOf({ comparison, row, side }: DraftSpot): DraftRef {
  const { indicator, part } = comparison.columns[comparison.column[row]!]!;
  const assessment: AssessmentKey =
    side === 'before' ? (comparison.fromKey ?? comparison.toKey) : comparison.toKey;
  return { unit: comparison.units[comparison.unit[row]!]!, indicator, part, assessment };
}

/** A change is read from both dates. */
export function refsOfChange(spot: DraftSpot): readonly DraftRef[] {
  const after = refOf({ ...spot, side: 'after' });
  return spot.comparison.from ? [after, refOf({ ...spot, side: 'before' })] : [after];
}

export function isOfLevel({ level }: Comparison, said: Level | undefined): boolean {
  return said === undefined || said === level;
}
