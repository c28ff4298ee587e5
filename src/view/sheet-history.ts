import { type History, type SheetHistory, type SheetPoint, STATUSES, type UnitKey } from '../model/index.ts';
import type { UnitSheetWords } from '../wording/index.ts';
import type { Line } from './lines.ts';
import { type OwnPeriods, ownPeriods } from './own-periods.ts';
import type { PageContext } from './page-context.ts';

/** Boundaries of a kind, and gaps, that are named; of more, the latest, and how many there are. */
const MOST_NAMED = 4;

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
    }));
  return {
    title: words.history(line.name),
    points,
    boundaries: boundaries.map(({ at }) => at),
    notes: [
      words.historyOf(points.length, points[0]!.period, points.at(-1)!.period),
      ...ownNotes(own, points, context, words),
      ...gapsOf(points, words),
      ...breaksOf(boundaries, points, words),
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

/** Why neighbours are not joined, each reason once with the pairs it stands between. */
function breaksOf(
  boundaries: readonly { readonly at: number; readonly what: string }[],
  points: readonly SheetPoint[],
  words: UnitSheetWords,
): readonly string[] {
  const reasons = [...new Set(boundaries.map(({ what }) => what))];
  return reasons.map((reason) => {
    const pairs = boundaries
      .filter(({ what }) => what === reason)
      .map(({ at }) => words.neighbours(points[at - 1]!.period, points[at]!.period));
    const named = pairs.slice(-MOST_NAMED);
    return words.notJoined(named.join('; '), pairs.length - named.length, reason);
  });
}
