import type { Level, Unit, UnitKey } from '../../model/index.ts';
import { slug } from '../text/text.ts';
import { parseUnitName } from '../units/unit-names.ts';
import { DEPARTMENTS, DISTRICTS } from './binh-phuoc.ts';
import { DEPARTMENT_MERGER_DAY, LAST_DAY_BEFORE } from './departments.ts';
import { LAST_DAY_OF_63, MERGER_DAY, PROVINCES } from './provinces.ts';

export const COUNTRY: UnitKey = 'vn';

/** Deterministic, so that two machines that meet the same unit agree. `epoch` tells a later epoch from the first. */
export function unitKey(parent: UnitKey, level: Level, base: string, epoch?: string): UnitKey {
  return `${parent}/${level}/${slug(base)}${epoch === undefined ? '' : `@${epoch}`}`;
}

const oldProvince = (name: string): UnitKey => unitKey(COUNTRY, 'province', name);
const newProvince = (name: string): UnitKey => unitKey(COUNTRY, 'province', name, MERGER_DAY);

function provinces(): Unit[] {
  return PROVINCES.flatMap(({ code, name, type, absorbed, alias }) => {
    const aliases = alias ? [alias] : [];
    const shared = { level: 'province', parent: COUNTRY } as const;
    const now: Unit = { ...shared, key: oldProvince(name), name, type, code, aliases };
    if (absorbed.length === 0) return [now];
    const ended = { epoch: { to: LAST_DAY_OF_63 }, successors: [newProvince(name)] };
    return [
      { ...now, key: newProvince(name), epoch: { from: MERGER_DAY } },
      { ...now, ...ended },
      ...absorbed.map(
        (old): Unit => ({
          ...shared,
          ...ended,
          key: oldProvince(old),
          name: old,
          type: 'province',
          aliases: [],
        }),
      ),
    ];
  });
}

function binhPhuoc(): Unit[] {
  const parent = oldProvince('Bình Phước');
  const keyOf = (level: Level, name: string, epoch?: string) =>
    unitKey(parent, level, parseUnitName(name).base, epoch);
  const departments = DEPARTMENTS.map(({ name, aliases, into, sinceMerger }): Unit => {
    const to = into === undefined ? LAST_DAY_OF_63 : LAST_DAY_BEFORE;
    return {
      key: keyOf('department', name, sinceMerger && DEPARTMENT_MERGER_DAY),
      name,
      type: parseUnitName(name).type ?? 'department',
      level: 'department',
      parent,
      aliases: aliases ?? [],
      epoch: { to, ...(sinceMerger ? { from: DEPARTMENT_MERGER_DAY } : {}) },
      ...(into === undefined ? {} : { successors: [keyOf('department', into, DEPARTMENT_MERGER_DAY)] }),
    };
  });
  const districts = DISTRICTS.map(({ name, type }, order): Unit => {
    const key = keyOf('district', name);
    return { key, name, type, level: 'district', parent, aliases: [], epoch: { to: LAST_DAY_OF_63 }, order };
  });
  return [...departments, ...districts];
}

/** The units known before any file: the country, its provinces in both epochs, Bình Phước's own. */
export const builtinUnits: readonly Unit[] = [
  { key: COUNTRY, name: 'Cả nước', type: 'country', level: 'country', aliases: ['Toàn quốc'] },
  ...provinces(),
  ...binhPhuoc(),
];
