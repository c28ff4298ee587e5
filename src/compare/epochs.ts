import {
  type AssessmentFigures,
  comparePeriods,
  type IsoDate,
  type Succession,
  type Unit,
  type UnitKey,
} from '../model/index.ts';

type Side = Pick<AssessmentFigures, 'period' | 'units'>;

/**
 * Units that one of two dates lists because their epoch began or ended in between (domain rule 10): neither new nor gone,
 * but not comparable. In the order of the rosters, the later one first, whichever way the dates are compared.
 */
export function successionsOf(a: Side, b: Side, known: readonly Unit[]): readonly Succession[] {
  const [early, late] = comparePeriods(a.period, b.period) <= 0 ? [a, b] : [b, a];
  const units = new Map(known.map((unit) => [unit.key, unit]));
  const before = new Set(early.units);
  const after = new Set(late.units);
  const predecessors = predecessorsOf(known);
  const began = late.units.flatMap((unit) =>
    before.has(unit)
      ? []
      : begun(unit, units.get(unit), predecessors.get(unit) ?? [], {
          listed: before,
          end: early.period.end,
          units,
        }),
  );
  const ended = early.units.flatMap((unit) =>
    after.has(unit) ? [] : over(unit, units.get(unit), after, late.period.end),
  );
  return [...began, ...ended];
}

function predecessorsOf(known: readonly Unit[]): ReadonlyMap<UnitKey, readonly UnitKey[]> {
  const found = new Map<UnitKey, UnitKey[]>();
  for (const { key, successors = [] } of known) {
    for (const successor of successors) {
      const list = found.get(successor);
      if (list) list.push(key);
      else found.set(successor, [key]);
    }
  }
  return found;
}

function begun(
  unit: UnitKey,
  known: Unit | undefined,
  others: readonly UnitKey[],
  early: {
    readonly listed: ReadonlySet<UnitKey>;
    readonly end: IsoDate;
    readonly units: ReadonlyMap<UnitKey, Unit>;
  },
): readonly Succession[] {
  const on = known?.epoch?.from;
  if (on !== undefined && on > early.end) return [{ unit, change: 'began', on, others }];
  // A unit that was there already and only stood on no list took nobody's place in between.
  const wasThere = (other: UnitKey): boolean => {
    const end = on === undefined ? early.units.get(other)?.epoch?.to : undefined;
    return early.listed.has(other) || (end !== undefined && end >= early.end);
  };
  return others.some(wasThere) ? [{ unit, change: 'began', others }] : [];
}

function over(
  unit: UnitKey,
  known: Unit | undefined,
  listed: ReadonlySet<UnitKey>,
  end: IsoDate,
): readonly Succession[] {
  const others = (known?.successors ?? []).filter((successor) => listed.has(successor));
  const on = known?.epoch?.to;
  if (on === undefined || on >= end) return others.length > 0 ? [{ unit, change: 'ended', others }] : [];
  return [{ unit, change: 'ended', on, others }];
}
