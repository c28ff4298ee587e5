import type { Level, UnitKey } from '../../model/index.ts';

/** A unit in the epoch that holds at a date, and whose it is. */
export interface Placed {
  readonly key: UnitKey;
  readonly scope: UnitKey;
  /** Its number among the units of the table, from 0. */
  readonly unit: number;
  /** Units of one level and scope have one number. */
  readonly cohort: number;
}

/** Numbers the units of a table and their cohorts, so that its rows are told apart without looking anything up. */
export class Roster {
  readonly #units = new Map<UnitKey, number>();
  readonly #cohorts = new Map<string, number>();

  place(key: UnitKey, scope: UnitKey, level: Level): Placed {
    const cohort = numberOf(this.#cohorts, `${level}|${scope}`);
    return { key, scope, unit: numberOf(this.#units, key), cohort };
  }
}

function numberOf(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key) ?? numbers.size;
  numbers.set(key, known);
  return known;
}
