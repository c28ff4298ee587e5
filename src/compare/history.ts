import {
  type Assessment,
  comparePeriods,
  type History,
  type HistoryBoundary,
  type HistoryRequest,
  type Unit,
  type UnitKey,
} from '../model/index.ts';
import { alignTo } from './align.ts';
import { reasonsOf } from './comparability.ts';

/**
 * One figure of every unit over time, oldest first. Units in the order of the latest roster, then those it lacks. A
 * period without a figure is a gap with its status; where two neighbours are not alike stands a boundary with its
 * reasons: nothing is imputed, and no line of a unit it concerns may be drawn across (domain rule 8).
 */
export function history({ assessments, units: known, indicator, part }: HistoryRequest): History {
  const inTime = [...assessments].sort(
    (a, b) => comparePeriods(a.period, b.period) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
  );
  const units: readonly UnitKey[] = [
    ...new Set(inTime.toReversed().flatMap((assessment) => assessment.units)),
  ];
  const columns = inTime.map((assessment) => alignTo(units, assessment)({ indicator, part }));
  return {
    indicator,
    part,
    periods: inTime.map(({ period }) => period),
    assessments: inTime.map(({ key }) => key),
    units,
    values: columns.map(({ value }) => value),
    decimals: columns.map(({ decimals }) => decimals),
    status: columns.map(({ status }) => status),
    boundaries: boundariesOf(inTime, known),
  };
}

function boundariesOf(inTime: readonly Assessment[], known: readonly Unit[]): readonly HistoryBoundary[] {
  return inTime.flatMap((after, at) => {
    const before = inTime[at - 1];
    const reasons = before ? reasonsOf(before, after, known) : [];
    return reasons.length > 0 ? [{ at, reasons }] : [];
  });
}
