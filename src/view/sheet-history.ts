import {
  type History,
  periodKey,
  type Reason,
  type SheetHistory,
  type SheetPoint,
  STATUSES,
  type UnitKey,
} from '../model/index.ts';
import type { UnitSheetWords } from '../wording/index.ts';
import type { Line } from './lines.ts';
import type { PageContext } from './page-context.ts';

/** Boundaries and gaps that are named; of more, the latest, and how many there are. */
const MOST_NAMED = 4;

/** A unit's total over all dates; undefined where there is but one date, or no figure at all. */
export function sheetHistory(
  history: History,
  unit: UnitKey,
  line: Line,
  context: PageContext,
  words: UnitSheetWords,
): SheetHistory | undefined {
  const u = history.units.indexOf(unit);
  if (u < 0 || history.periods.length < 2 || history.indicator !== line.indicator.key) return undefined;
  const points = pointsOf(history, u, line, context);
  if (points.every(({ value }) => Number.isNaN(value))) return undefined;
  const boundaries = history.boundaries.map(({ at, reasons }) => ({
    at,
    text: words.boundaryAt(
      points[at - 1]!.period,
      points[at]!.period,
      reasons.map((reason) => reasonText(reason, unit, context, words)).join('; '),
    ),
  }));
  return {
    title: words.history(line.name),
    points,
    boundaries: boundaries.map(({ at }) => at),
    notes: [
      words.historyOf(points.length, points[0]!.period, points.at(-1)!.period),
      ...gapsOf(points, words),
      ...boundaries.slice(-MOST_NAMED).map(({ text }) => text),
      ...(boundaries.length > MOST_NAMED ? [words.moreBoundaries(boundaries.length - MOST_NAMED)] : []),
    ],
  };
}

/** Of units that were reorganised, what became of this one, where it is among them. */
function reasonText(
  { code, successions = [] }: Reason,
  unit: UnitKey,
  { about }: PageContext,
  words: UnitSheetWords,
): string {
  const own = successions.find((succession) => succession.unit === unit);
  const others = own?.others.map(about.unitName) ?? [];
  if (!own || others.length === 0) return words.boundary[code];
  return words.boundaryOfUnit[own.change](words.boundary[code], others.join(', '));
}

function pointsOf(
  history: History,
  unit: number,
  { decimals, measure }: Line,
  { words: { numbers, dates, names }, comparison }: PageContext,
): readonly SheetPoint[] {
  const compared = [comparison.from, comparison.to].flatMap((period) => (period ? periodKey(period) : []));
  return history.periods.map((period, p) => {
    const value = history.values[p]![unit]!;
    const printed = Math.max(decimals, history.decimals[p]![unit]!);
    return {
      period: dates.period(period),
      text: Number.isNaN(value)
        ? names.status(STATUSES[history.status[p]![unit]!]!)
        : numbers.figure(value, printed, measure),
      value,
      isCompared: compared.includes(periodKey(period)),
    };
  });
}

function gapsOf(points: readonly SheetPoint[], words: UnitSheetWords): readonly string[] {
  const gaps = points.filter(({ value }) => Number.isNaN(value));
  if (gaps.length === 0) return [];
  const named = gaps.slice(-MOST_NAMED).map(({ period }) => period);
  return [words.gaps(gaps.length, named.join('; '), gaps.length > MOST_NAMED)];
}
