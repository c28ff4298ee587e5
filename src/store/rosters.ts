import { type AssessmentHead, isSameList, type UnitKey } from '../model/index.ts';
import { crc32 } from '../zip/index.ts';
import type { Kept } from './kept.ts';

export interface StoredRoster {
  /** Given by the disk. */
  readonly id?: number;
  /** Finds the list, and tells whether it is still what was written; two lists may share it. */
  readonly sum: string;
  readonly units: readonly UnitKey[];
}

/** A head names its list of units; the list itself lies beside it, once for all that share it. */
export type StoredHead = Omit<Kept<AssessmentHead>, 'units'> & { readonly roster: number };

interface Read {
  get(id: number): Promise<StoredRoster | undefined>;
}

interface Written extends Read {
  add(roster: StoredRoster): Promise<number>;
  index(name: 'sum'): { getAllKeys(sum: string): Promise<number[]> };
}

function sumOf(units: readonly UnitKey[]): string {
  return `${units.length}:${crc32([new TextEncoder().encode(units.join('\n'))])}`;
}

/** Damaged, the list may be none. */
const isSound = ({ sum, units }: StoredRoster): boolean => Array.isArray(units) && sum === sumOf(units);

/**
 * The lists of units that assessments are about. A nation's comes again with every date: it lies on the disk once, and
 * whatever is read of it is one and the same array. One of these serves either many reading transactions, for the disk
 * gives no id of a list twice, or a single writing one: should that fail, the ids it was given are given again.
 */
export class Rosters {
  readonly #held = new Map<number, readonly UnitKey[]>();
  /** Given to a list last: of one drop most dates have the same. */
  #last: { readonly id: number; readonly units: readonly UnitKey[] } | undefined;

  /** The id of this very list, which is written where it is not there yet. */
  async idOf(store: Written, units: readonly UnitKey[]): Promise<number> {
    if (!this.#last || !isSameList(this.#last.units, units)) {
      this.#last = { id: await this.#found(store, units), units };
    }
    return this.#last.id;
  }

  async #found(store: Written, units: readonly UnitKey[]): Promise<number> {
    const sum = sumOf(units);
    for (const id of await store.index('sum').getAllKeys(sum)) {
      if (isSameList(await this.#unitsOf(store, id), units)) return id;
    }
    return store.add({ sum, units });
  }

  /** Without units where the disk has lost or damaged the list: no figures then fit the head. */
  async whole(store: Read, { roster, ...head }: StoredHead): Promise<Kept<AssessmentHead>> {
    return { ...head, units: await this.#unitsOf(store, roster) };
  }

  async #unitsOf(store: Read, id: number): Promise<readonly UnitKey[]> {
    const held = this.#held.get(id);
    if (held) return held;
    const stored = await store.get(id);
    const units = stored && isSound(stored) ? stored.units : [];
    // Who asked at the same time may have been answered first: all hold the same array.
    const first = this.#held.get(id) ?? units;
    this.#held.set(id, first);
    return first;
  }
}
