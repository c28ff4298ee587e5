import {
  type Change,
  type Comparison,
  changeAt,
  type Finding,
  type Focus,
  isListOfSome,
  type Part,
  rowsOf,
} from '../../model/index.ts';
import type { Telling } from './telling.ts';

/** Who shares one end of a date's list: the first of them, and how many they are. */
export interface End {
  readonly changes: readonly Change[];
  readonly count: number;
}

/** The highest and the lowest of one date, which a headline's changes hold one after the other. */
export function endsOf({ changes, figures: { highest = 1, lowest = 1 } }: Finding): {
  readonly high: End;
  readonly low: End;
} {
  const { after } = changes[0]!;
  return {
    high: { changes: changes.filter((change) => change.after === after), count: highest },
    low: { changes: changes.filter((change) => change.after !== after), count: lowest },
  };
}

/** Have some units a figure at one date only, or a place on one list? Then those that are counted are not all that have data. */
export const isPartly = ({ new: begun = 0, gone = 0, oneDate = 0 }: Finding['figures']): boolean =>
  begun + gone + oneDate > 0;

/** Is what is looked at a list of some units? One unit's own indicators are none. */
export const isOfList = ({ focus }: Finding, { comparison }: Telling): boolean =>
  focus?.rows === 'units' && isListOfSome(comparison);

/** The published rank and the grade beside the total of a unit that stands alone (F2, F3). */
export function besideTotal(
  change: Change,
  { comparison, indicator, names }: Telling,
): { readonly rank?: Change; readonly grade?: string } {
  if (change.part !== 'score' || indicator(change.indicator).role !== 'total') return {};
  const [start, end] = rowsOf(comparison, change.indicator, 'rank');
  const rank = start < end ? changeAt(comparison, start) : undefined;
  return {
    ...(rank && !Number.isNaN(rank.after) ? { rank } : {}),
    ...(change.gradeAfter ? { grade: names.grade(change.gradeAfter).toLowerCase() } : {}),
  };
}

/** Which of two dates have figures of what is looked at, where no row has one at both. */
export type Sides = 'before' | 'after' | 'both' | 'neither';

export function sidesOf(focus: Focus | undefined, comparison: Comparison): Sides {
  const { columns, column, unit, units } = comparison;
  const isLookedAt = (i: number): boolean => {
    const { indicator, part } = columns[column[i]!]!;
    if (focus?.rows === 'units') return indicator === focus.indicator && part === focus.part;
    return units[unit[i]!] === focus?.unit && !OF_ANOTHER_KIND.has(part);
  };
  const has = (values: Float64Array): boolean =>
    values.some((value, i) => !Number.isNaN(value) && isLookedAt(i));
  const [before, after] = [has(comparison.before), has(comparison.after)];
  if (before && after) return 'both';
  return before ? 'before' : after ? 'after' : 'neither';
}

/** No figure of an indicator's own: a date that has but a place has nothing to compare. */
const OF_ANOTHER_KIND: ReadonlySet<Part> = new Set<Part>(['rank', 'ranked', 'target']);
