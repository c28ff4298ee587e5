import { isSameList, type Unit, type UnitKey } from '../model/index.ts';

type Units = ReadonlyMap<string, Unit>;

/**
 * The units two rosters name, those of the first before those of the second, and whom they succeeded. Asked for the same as last time, it gives the very same list,
 * which the engine then need not be sent again.
 */
export function unitLists(): (
  units: Units,
  to: readonly UnitKey[],
  from: readonly UnitKey[],
) => readonly Unit[] {
  let last:
    | { readonly units: Units; readonly keys: readonly UnitKey[]; readonly list: readonly Unit[] }
    | undefined;
  return (units, to, from) => {
    const keys = isSameList(to, from) ? to : [...new Set([...to, ...from])];
    if (last?.units !== units || !isSameList(last.keys, keys)) {
      last = { units, keys, list: withPredecessors(new Set(keys), units) };
    }
    return last.list;
  };
}

/** The listed units and those they succeeded: who took whose place is told by name, also of units no date lists. */
export function withPredecessors(listed: ReadonlySet<UnitKey>, units: Units): Unit[] {
  const known = [...listed].flatMap((key) => units.get(key) ?? []);
  const old = [...units.values()].filter(
    ({ key, successors }) => !listed.has(key) && successors?.some((successor) => listed.has(successor)),
  );
  return [...known, ...old];
}
