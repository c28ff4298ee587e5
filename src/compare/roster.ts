import {
  type Assessment,
  type CompareRequest,
  compareNames,
  isOverdueList,
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

/** The union of both rosters: `to`'s order, then those that only `from` lists. */
export function rosterOf({ from, to, units: known }: CompareRequest): Roster {
  const before = new Set(from?.units ?? to.units);
  const after = new Set(to.units);
  const units = [...after, ...[...before].filter((unit) => !after.has(unit))];
  // A list of those with overdue dossiers says nothing of the others: who is not on it is neither new nor gone.
  const [isOpenBefore, isOpenAfter] = [from !== undefined && isOverdueList(from), isOverdueList(to)];
  const presence = units.map((unit) => ({
    listedBefore: isOpenBefore || before.has(unit),
    listedAfter: isOpenAfter || after.has(unit),
  }));
  return {
    units,
    presence,
    nameOrder: nameOrderOf(units, new Map(known.map(({ key, name }) => [key, name]))),
    isSame: units.every((unit) => before.has(unit) && after.has(unit)),
    isOpen: isOpenBefore || isOpenAfter,
  };
}

function nameOrderOf(units: readonly UnitKey[], names: ReadonlyMap<UnitKey, string>): Uint32Array {
  const named = units.map((key, at) => ({ key, at, name: names.get(key) ?? key }));
  named.sort((a, b) => compareNames(a.name, b.name) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const order = new Uint32Array(units.length);
  named.forEach(({ at }, place) => {
    order[at] = place;
  });
  return order;
}

/** For each unit of `units` its row in the assessment, or −1. */
export function rowsIn(assessment: Assessment, units: readonly UnitKey[]): Int32Array {
  const rows = new Map(assessment.units.map((unit, row) => [unit, row]));
  return Int32Array.from(units, (unit) => rows.get(unit) ?? -1);
}
