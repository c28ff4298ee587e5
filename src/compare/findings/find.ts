import { type Comparison, type Finding, type Focus, maximumOf } from '../../model/index.ts';
import { caveatFindings, rankedDiffers } from './caveat-findings.ts';
import { indicatorColumns, indicatorOf, usualFocuses } from './columns-told.ts';
import { contributionFindings } from './contribution-findings.ts';
import { eventFindings, eventKey, eventRows } from './event-findings.ts';
import { indicatorFindings } from './indicator-findings.ts';
import { meanFindings } from './mean-findings.ts';
import { type Story, storyOf } from './story.ts';
import { unitFindings } from './unit-findings.ts';

/** Events of a comparison, and which of them the user has let into the headlines. */
interface Events {
  /** Rows of the columns a unit's indicators are counted by. */
  readonly rows: readonly number[];
  readonly isDismissed: (row: number) => boolean;
}

/**
 * Every finding worth saying without being asked: of the units by total and groups, or of the one unit by its
 * indicators; then events and caveats, once each. `dismissed`: keys of events let into the headlines.
 */
export function find(comparison: Comparison, dismissed: readonly string[] = []): Finding[] {
  const events = eventsOf(comparison, dismissed);
  return [
    ...usualFocuses(comparison).flatMap((focus) => aboutFocus(comparison, focus, events)),
    ...eventFindings(comparison, events.rows, events.isDismissed),
    ...caveatFindings(comparison),
  ];
}

/** The findings of one view. An unknown unit or column yields the caveats alone. */
export function findFor(comparison: Comparison, focus: Focus, dismissed: readonly string[] = []): Finding[] {
  return findingsOf(comparison, focus, eventsOf(comparison, dismissed));
}

/** `findFor` of many views at once, in their order: what they share is looked up once. */
export function findEach(
  comparison: Comparison,
  focuses: readonly Focus[],
  dismissed: readonly string[] = [],
): Finding[][] {
  const events = eventsOf(comparison, dismissed);
  return focuses.map((focus) => findingsOf(comparison, focus, events));
}

function findingsOf(comparison: Comparison, focus: Focus, events: Events): Finding[] {
  return [
    ...aboutFocus(comparison, focus, events),
    ...eventFindings(comparison, eventsIn(comparison, focus, events), events.isDismissed),
    ...caveatFindings(comparison),
  ];
}

function eventsOf(comparison: Comparison, dismissed: readonly string[]): Events {
  const keys = new Set(dismissed);
  return {
    rows: eventRows(comparison, indicatorColumns(comparison)),
    isDismissed: (row) => keys.size > 0 && keys.has(eventKey(comparison, row)),
  };
}

function columnOf(comparison: Comparison, focus: Focus): number {
  if (focus.rows === 'indicators') return -1;
  const { indicator, part } = focus;
  return comparison.columns.findIndex((c) => c.indicator === indicator && c.part === part);
}

/** A total is moved by its groups: their events are its events. Any other figure has its own. */
function eventsIn(comparison: Comparison, focus: Focus, { rows }: Events): readonly number[] {
  if (focus.rows === 'indicators') {
    const unit = comparison.units.indexOf(focus.unit);
    return rows.filter((row) => comparison.unit[row] === unit);
  }
  const column = columnOf(comparison, focus);
  if (column < 0) return [];
  return indicatorOf(comparison, column).role === 'total' ? rows : eventRows(comparison, [column]);
}

function aboutFocus(comparison: Comparison, focus: Focus, events: Events): readonly Finding[] {
  const n = comparison.units.length;
  const kept = eventsIn(comparison, focus, events).filter((row) => !events.isDismissed(row));
  if (focus.rows === 'indicators') {
    const unit = comparison.units.indexOf(focus.unit);
    if (unit < 0) return [];
    const rows = indicatorColumns(comparison).map((column) => column * n + unit);
    const isKept = new Set(kept);
    const story = storyIn(
      comparison,
      rows,
      (row) => isKept.has(row),
      (row) => row,
    );
    return [...indicatorFindings(story, focus, unit), ...contributionFindings(comparison, focus, unit)];
  }
  const column = columnOf(comparison, focus);
  if (column < 0) return [];
  const rows = Array.from({ length: n }, (_, u) => column * n + u);
  const unitsKept = new Set(kept.map((row) => comparison.unit[row]!));
  const { unit, nameOrder } = comparison;
  const story = storyIn(
    comparison,
    rows,
    (row) => unitsKept.has(unit[row]!),
    (row) => nameOrder[unit[row]!]!,
  );
  const isTotal = indicatorOf(comparison, column).role === 'total';
  return [
    ...unitFindings(story, focus, isTotal),
    ...meanFindings(comparison, focus, story),
    ...rankedDiffers(comparison, rows, focus),
  ];
}

function storyIn(
  comparison: Comparison,
  rows: readonly number[],
  isKept: (row: number) => boolean,
  orderOf: (row: number) => number,
): Story {
  return storyOf(comparison, { rows, isKept, orderOf, isFull: (row) => isFull(comparison, row) });
}

/** At its maximum, or at 100 % where that is the good end (domain rule 5). */
function isFull(comparison: Comparison, row: number): boolean {
  const column = comparison.column[row]!;
  const indicator = indicatorOf(comparison, column);
  const most = maximumOf(indicator, comparison.columns[column]!.part);
  return indicator.direction === 'higher' && comparison.after[row] === most;
}
