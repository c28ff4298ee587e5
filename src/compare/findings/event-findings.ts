import {
  type Comparison,
  changeAt,
  type Finding,
  FLAG_EVENT,
  maximumOf,
  periodKey,
  usualSource,
} from '../../model/index.ts';
import { eventReason } from '../events.ts';
import { indicatorOf } from './columns-told.ts';
import { placesOf } from './finding-of.ts';

/** Events told one by one; the rest are counted. */
const TOLD_SINGLY = 12;

/** Rows flagged as events in `columns`, largest change first. */
export function eventRows(comparison: Comparison, columns: readonly number[]): readonly number[] {
  const { flags, delta, nameOrder, unit, units } = comparison;
  const rows: number[] = [];
  for (const column of columns) {
    for (let row = column * units.length; row < (column + 1) * units.length; row++) {
      if (flags[row]! & FLAG_EVENT) rows.push(row);
    }
  }
  return rows.sort(
    (a, b) =>
      Math.abs(delta[b]!) - Math.abs(delta[a]!) || nameOrder[unit[a]!]! - nameOrder[unit[b]!]! || a - b,
  );
}

/**
 * Which systems' figures an event is of: '' for those of the scheme's usual one, whose events had keys before any other
 * system was told apart.
 */
function systemMark({ scheme, from, fromSource = '', source }: Comparison): string {
  const usual = usualSource(scheme);
  const isUsual = source === usual && (from === undefined || fromSource === usual);
  return isUsual ? '' : `~${fromSource}>${source}`;
}

/** An event's own key, the same in every view of the two assessments. */
export function eventKey(comparison: Comparison, row: number): string {
  const { unit, indicator, part } = changeAt(comparison, row);
  const from = comparison.from ? periodKey(comparison.from) : '';
  return `events:${unit}:${indicator}:${part}@${from}>${periodKey(comparison.to)}${systemMark(comparison)}`;
}

/** A finding per event, so that each can be let into the headlines by itself; beyond the largest few, their number. */
export function eventFindings(
  comparison: Comparison,
  rows: readonly number[],
  isDismissed: (row: number) => boolean,
): readonly Finding[] {
  const rest = rows.slice(TOLD_SINGLY);
  const singly = rows.slice(0, TOLD_SINGLY).map(
    (row): Finding => ({
      key: eventKey(comparison, row),
      kind: 'events',
      figures: { count: 1, dismissed: isDismissed(row) ? 1 : 0, ...explanation(comparison, row) },
      ...placesOf(comparison, [row]),
    }),
  );
  if (rest.length === 0) return singly;
  const more: Finding = {
    key: `more-events@${periodKey(comparison.to)}${systemMark(comparison)}`,
    kind: 'more-events',
    figures: { count: rest.length },
    ...placesOf(comparison, rest),
  };
  return [...singly, more];
}

/** Fewer units on one figure are a chance. */
const FEWEST_TOGETHER = 5;

/**
 * Why it is an event: `max` where the change reached a third of it, else `median` of the changes of a `cohort` of so
 * many; and `together`, how many units now stand where this one came to stand, where it is no ceiling: the mark of a rule
 * that gives all of them the same.
 */
function explanation(comparison: Comparison, row: number): Readonly<Record<string, number>> {
  const { max, median, cohort } = eventReason(comparison, row);
  const together = standingAlike(comparison, row);
  return {
    ...(Number.isNaN(max) ? { median, cohort } : { max }),
    ...(together < FEWEST_TOGETHER ? {} : { together }),
  };
}

function standingAlike(comparison: Comparison, row: number): number {
  const { after, column, units, columns } = comparison;
  const c = column[row]!;
  if (after[row] === 0 || after[row] === maximumOf(indicatorOf(comparison, c), columns[c]!.part)) return 0;
  return after.subarray(c * units.length, (c + 1) * units.length).filter((value) => value === after[row])
    .length;
}
