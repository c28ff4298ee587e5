import { type History, type SheetHistory, type SheetPoint, STATUSES, type UnitKey } from '../model/index.ts';
import type { UnitSheetWords } from '../wording/index.ts';
import type { Line } from './lines.ts';
import { type OwnPeriods, ownPeriods } from './own-periods.ts';
import type { PageContext } from './page-context.ts';

/** Boundaries of a kind, and gaps, that are named; of more, the latest, and how many there are. */
const MOST_NAMED = 4;
/** The same of boundaries that break no line. */
const MOST_MARKED = 2;

interface Boundary {
  readonly at: number;
  readonly what: string;
  readonly isBreak: boolean;
}

/** A unit's total over all dates of its own; undefined where there is but one, or no figure at all. */
export function sheetHistory(
  history: History,
  unit: UnitKey,
  line: Line,
  context: PageContext,
  words: UnitSheetWords,
): SheetHistory | undefined {
  const u = history.units.indexOf(unit);
  if (u < 0 || history.indicator !== line.indicator.key) return undefined;
  const own = ownPeriods(history, unit, context.units);
  const points = pointsOf(history, u, line, context).slice(own.start, own.end);
  if (points.length < 2 || points.every(({ value }) => Number.isNaN(value))) return undefined;
  const boundaries = history.boundaries
    .filter(({ at }) => at > own.start && at < own.end)
    .map(({ at, reasons }) => ({
      at: at - own.start,
      what: reasons.map(({ code }) => words.boundary[code]).join('; '),
      // That other units came or went says nothing of this one's figures.
      isBreak: reasons.some(({ units }) => units === undefined || units.includes(unit)),
    }));
  const breaks = boundaries.filter(({ isBreak }) => isBreak);
  const marks = boundaries.filter(({ isBreak }) => !isBreak);
  return {
    title: words.history(line.name),
    points,
    boundaries: breaks.map(({ at }) => at),
    marks: marks.map(({ at }) => at),
    notes: [
      words.historyOf(points.length, points[0]!.period, points.at(-1)!.period),
      ...ownNotes(own, points, context, words),
      ...gapsOf(points, words),
      ...eachOnce(breaks, points, MOST_NAMED, words, words.notJoined),
      ...eachOnce(marks, points, MOST_MARKED, words, words.marked),
    ],
  };
}

function pointsOf(
  history: History,
  unit: number,
  { decimals, measure }: Line,
  { words: { numbers, dates, names }, comparison }: PageContext,
): readonly SheetPoint[] {
  const compared = [comparison.fromKey, comparison.toKey];
  return history.periods.map((period, p) => {
    const value = history.values[p]![unit]!;
    const printed = Math.max(decimals, history.decimals[p]![unit]!);
    return {
      period: dates.period(period),
      assessment: history.assessments[p]!,
      text: Number.isNaN(value)
        ? names.status(STATUSES[history.status[p]![unit]!]!)
        : numbers.figure(value, printed, measure),
      value,
      isCompared: compared.includes(history.assessments[p]!),
    };
  });
}

/** Whose place the unit took, and who took its place. */
function ownNotes(
  { began, ended }: OwnPeriods,
  points: readonly SheetPoint[],
  { about }: PageContext,
  { ownPeriods: own }: UnitSheetWords,
): readonly string[] {
  const names = (units: OwnPeriods['began'] = []): string => units.map(about.unitName).join(', ');
  return [
    ...(began ? [own.began(points[0]!.period, names(began))] : []),
    ...(ended ? [own.ended(points.at(-1)!.period, names(ended))] : []),
  ];
}

function gapsOf(points: readonly SheetPoint[], words: UnitSheetWords): readonly string[] {
  const gaps = points.filter(({ value }) => Number.isNaN(value));
  if (gaps.length === 0) return [];
  const named = gaps.slice(-MOST_NAMED).map(({ period }) => period);
  return [words.gaps(gaps.length, named.join('; '), gaps.length > MOST_NAMED)];
}

/** Why neighbours are not alike, each reason once with the pairs it stands between, the latest `most` of them by name. */
function eachOnce(
  boundaries: readonly Boundary[],
  points: readonly SheetPoint[],
  most: number,
  { neighbours }: UnitSheetWords,
  say: UnitSheetWords['notJoined'],
): readonly string[] {
  const reasons = [...new Set(boundaries.map(({ what }) => what))];
  return reasons.map((reason) => {
    const pairs = boundaries
      .filter(({ what }) => what === reason)
      .map(({ at }) => neighbours(points[at - 1]!.period, points[at]!.period));
    const named = pairs.slice(-most);
    return say(named.join('; '), pairs.length - named.length, reason);
  });
}
