import {
  type AssessmentFigures,
  type CompareRequest,
  compareNames,
  isListOfSome,
  isSameList,
  type UnitKey,
} from '../model/index.ts';
import type { Presence } from './trend.ts';

/** The units of a comparison and where each stands in the assessments that are compared. */
export interface Roster {
  readonly units: readonly UnitKey[];
  readonly presence: readonly Presence[];
  /** Place of each unit in the order of names. */
  readonly nameOrder: Uint32Array;
  /** Both dates list the same units: only then do places of one and of the other make a move (domain rule 7). */
  readonly isSame: boolean;
  /** A list of some units only, which says nothing of the others: nobody has a place among all. */
  readonly isOpen: boolean;
}

const ON_BOTH: Presence = { listedBefore: true, listedAfter: true };

/** The union of both rosters: `to`'s order, then those that only `from` lists. */
export function rosterOf({ from, to, units: known }: CompareRequest): Roster {
  const names = new Map(known.map(({ key, name }) => [key, name]));
  // The next date mostly lists the same units in the same order.
  if (!from || isSameList(from.units, to.units)) {
    const { units } = to;
    const presence = Array.from(units, () => ON_BOTH);
    const isOpen = isListOfSome(to) || (from !== undefined && isListOfSome(from));
    return { units, presence, nameOrder: nameOrderOf(units, names), isSame: true, isOpen };
  }
  const before = new Set(from.units);
  const after = new Set(to.units);
  const units = [...after, ...[...before].filter((unit) => !after.has(unit))];
  // A list of some units, such as those with overdue dossiers, says nothing of the others: who is not on it is neither new nor gone.
  const [isOpenBefore, isOpenAfter] = [isListOfSome(from), isListOfSome(to)];
  const presence = units.map((unit) => ({
    listedBefore: isOpenBefore || before.has(unit),
    listedAfter: isOpenAfter || after.has(unit),
  }));
  return {
    units,
    presence,
    nameOrder: nameOrderOf(units, names),
    isSame: units.every((unit) => before.has(unit) && after.has(unit)),
    isOpen: isOpenBefore || isOpenAfter,
  };
}

/** The order last made: of thousands of names it takes as long as all the rest, and date after date has the same. */
let last: {
  readonly keys: readonly UnitKey[];
  readonly names: readonly string[];
  readonly order: Uint32Array;
} = {
  keys: [],
  names: [],
  order: new Uint32Array(),
};

function nameOrderOf(keys: readonly UnitKey[], known: ReadonlyMap<UnitKey, string>): Uint32Array {
  const names = keys.map((key) => known.get(key) ?? key);
  if (!isSameList(keys, last.keys) || !isSameList(names, last.names)) {
    last = { keys, names, order: orderOf(keys, names) };
  }
  // A comparison leaves with its own: its buffers are moved to the page.
  return last.order.slice();
}

function orderOf(keys: readonly UnitKey[], names: readonly string[]): Uint32Array {
  const named = keys.map((key, at) => ({ key, at, name: names[at]! }));
  named.sort((a, b) => compareNames(a.name, b.name) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const order = new Uint32Array(keys.length);
  named.forEach(({ at }, place) => {
    order[at] = place;
  });
  return order;
}

/** For each unit of `units` its row in the assessment, or −1. */
export function rowsIn(assessment: AssessmentFigures, units: readonly UnitKey[]): Int32Array {
  const rows = new Map(assessment.units.map((unit, row) => [unit, row]));
  return Int32Array.from(units, (unit) => rows.get(unit) ?? -1);
}
