import { comparePeriods, type History, type HistoryRequest, type UnitKey } from '../model/index.ts';
import { alignTo } from './align.ts';

/** One figure of every unit over time, oldest first. Units in the order of the latest roster, then those it lacks. */
export function history({ assessments, indicator, part }: HistoryRequest): History {
  const inTime = [...assessments].sort((a, b) => comparePeriods(a.period, b.period));
  const units: readonly UnitKey[] = [
    ...new Set(inTime.toReversed().flatMap((assessment) => assessment.units)),
  ];
  const columns = inTime.map((assessment) => alignTo(units, assessment)({ indicator, part }));
  return {
    indicator,
    part,
    periods: inTime.map(({ period }) => period),
    units,
    values: columns.map(({ value }) => value),
    decimals: columns.map(({ decimals }) => decimals),
  };
}
