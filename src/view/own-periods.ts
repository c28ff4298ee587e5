import type { History, Period, Succession, Unit, UnitKey } from '../model/index.ts';

/** A unit's own periods in a history: `[start, end)`; `began`, `ended`: what others it came from or went into. */
export interface OwnPeriods {
  readonly start: number;
  readonly end: number;
  /** Absent where the unit is as old as the history; empty where nobody said whose place it took. */
  readonly began?: readonly UnitKey[];
  readonly ended?: readonly UnitKey[];
}

/**
 * Where a unit is not listed because it was not there yet, or no more, another stood in its place: such a period is none
 * of its own and no gap of it (domain rule 10). Told by the unit's epoch, and by what became of whom between two periods.
 * A period the unit has a figure of is its own whatever its epoch says.
 */
export function ownPeriods(history: History, unit: UnitKey, known: readonly Unit[]): OwnPeriods {
  const { periods, values, units } = history;
  const u = units.indexOf(unit);
  const epoch = known.find(({ key }) => key === unit)?.epoch;
  const first = values.findIndex((of) => !Number.isNaN(of[u]!));
  const last = values.findLastIndex((of) => !Number.isNaN(of[u]!));
  if (first < 0) return { start: 0, end: periods.length };
  const successions = history.boundaries.flatMap(({ at, reasons }) =>
    reasons.flatMap(({ successions: some = [] }) =>
      some.filter((one) => one.unit === unit).map((succession) => ({ at, succession })),
    ),
  );
  const began = successions.find(({ at, succession }) => succession.change === 'began' && at <= first);
  const ended = successions.findLast(({ at, succession }) => succession.change === 'ended' && at > last);
  const start = Math.max(began?.at ?? 0, countBefore(periods, first, epoch?.from));
  const end = Math.min(ended?.at ?? periods.length, periods.length - countAfter(periods, last, epoch?.to));
  return {
    start,
    end,
    ...(start > 0 ? { began: others(began?.succession) ?? predecessors(unit, known) } : {}),
    ...(end < periods.length ? { ended: others(ended?.succession) ?? successorsOf(unit, known) } : {}),
  };
}

/** How many periods were over before a day, of those before the unit's first figure. */
function countBefore(periods: readonly Period[], first: number, day: string | undefined): number {
  return day === undefined ? 0 : periods.slice(0, first).filter(({ end }) => end < day).length;
}

/** How many periods began after a day, of those after the unit's last figure. */
function countAfter(periods: readonly Period[], last: number, day: string | undefined): number {
  return day === undefined ? 0 : periods.slice(last + 1).filter(({ start }) => start > day).length;
}

function others(succession: Succession | undefined): readonly UnitKey[] | undefined {
  return succession && succession.others.length > 0 ? succession.others : undefined;
}

function predecessors(unit: UnitKey, known: readonly Unit[]): readonly UnitKey[] {
  return known.filter(({ successors }) => successors?.includes(unit)).map(({ key }) => key);
}

function successorsOf(unit: UnitKey, known: readonly Unit[]): readonly UnitKey[] {
  return known.find(({ key }) => key === unit)?.successors ?? [];
}
