import { isSameList, type Unit, type UnitKey } from '../model/index.ts';

type Units = ReadonlyMap<string, Unit>;

/**
 * The units two rosters name, those of the first before those of the second. Asked for the same as last time, it gives the very same list,
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
      last = { units, keys, list: keys.flatMap((key) => units.get(key) ?? []) };
    }
    return last.list;
  };
}
