import type { IsoDate, Level, Unit, UnitKey } from '../../model/index.ts';
import {
  BEGUN_BY_MERGER,
  DEPARTMENT_MERGER_DAY,
  LAST_DAY_BEFORE,
  MERGED_INTO,
} from '../builtin/departments.ts';
import { LAST_DAY_OF_63, MERGER_DAY } from '../builtin/provinces.ts';
import { unitKey } from '../builtin/units.ts';
import { parseUnitName } from './unit-names.ts';

export interface Epoch {
  readonly epoch?: Unit['epoch'];
  /** What tells the key of a later epoch from the first one's. */
  readonly tag?: string;
  readonly successors?: readonly UnitKey[];
}

const ended = new Map(Object.entries(MERGED_INTO).map(([name, into]) => [parseUnitName(name).base, into]));
const begun = new Set(BEGUN_BY_MERGER.map((name) => parseUnitName(name).base));

/**
 * The epoch a unit met at a date belongs to, where its name alone does not tell it. Departments: before or after the
 * merger of 1/3/2025, in a province that was there before it. Districts ended with 30/6/2025. Communes: the name before
 * and the name from 1/7/2025 on are two units, for nearly all were merged that day.
 */
export function epochAt(
  base: string,
  level: Level,
  parent: Unit | undefined,
  key: UnitKey,
  date: IsoDate,
): Epoch {
  if (level === 'district') return { epoch: { to: LAST_DAY_OF_63 } };
  if (level === 'commune') {
    return date < MERGER_DAY ? { epoch: { to: LAST_DAY_OF_63 } } : { epoch: { from: MERGER_DAY } };
  }
  if (level !== 'department' || (parent?.epoch?.from ?? '') >= DEPARTMENT_MERGER_DAY) return {};
  const into = ended.get(base);
  if (begun.has(base) && (into === undefined || date >= DEPARTMENT_MERGER_DAY)) {
    return { epoch: { from: DEPARTMENT_MERGER_DAY }, tag: DEPARTMENT_MERGER_DAY };
  }
  if (into === undefined) return {};
  const successor = unitKey(key, 'department', parseUnitName(into).base, DEPARTMENT_MERGER_DAY);
  return { epoch: { to: LAST_DAY_BEFORE }, successors: [successor] };
}

/** Does a known unit of the name belong to the epoch meant, though it reports outside of its days? */
export function isOfEpoch(unit: Unit, level: Level, { epoch }: Epoch): boolean {
  if (level !== 'department' && level !== 'commune') return true;
  if (!unit.epoch || !epoch) return true;
  return level === 'commune'
    ? (unit.epoch.to ?? '') === (epoch.to ?? '')
    : (unit.epoch.from === DEPARTMENT_MERGER_DAY) === (epoch.from === DEPARTMENT_MERGER_DAY);
}
