import { type Comparison, changeAt, type Finding, FLAG_EVENT, periodKey } from '../../model/index.ts';
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

/** An event's own key, the same in every view of the two dates. */
export function eventKey(comparison: Comparison, row: number): string {
  const { unit, indicator, part } = changeAt(comparison, row);
  const from = comparison.from ? periodKey(comparison.from) : '';
  return `events:${unit}:${indicator}:${part}@${from}>${periodKey(comparison.to)}`;
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
      figures: { count: 1, dismissed: isDismissed(row) ? 1 : 0 },
      ...placesOf(comparison, [row]),
    }),
  );
  if (rest.length === 0) return singly;
  const more: Finding = {
    key: `more-events@${periodKey(comparison.to)}`,
    kind: 'more-events',
    figures: { count: rest.length },
    ...placesOf(comparison, rest),
  };
  return [...singly, more];
}
