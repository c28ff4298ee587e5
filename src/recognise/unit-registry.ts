import type { IsoDate, Level, Unit, UnitKey } from '../model/index.ts';
import { COUNTRY, unitKey } from './builtin/units.ts';
import { parseUnitName, type UnitName } from './unit-names.ts';

/**
 * Finds units by code, else by level + name + parent, in the epoch that holds at a date; never by likeness. What it does
 * not find it adds, under a key made of parent, level and name.
 */
export class UnitRegistry {
  readonly #byKey = new Map<UnitKey, Unit>();
  readonly #byCode = new Map<string, Unit[]>();
  readonly #byName = new Map<string, Unit[]>();
  readonly #used = new Map<UnitKey, Unit>();
  readonly #printed = new Set<UnitKey>();
  readonly #boundaries: IsoDate[];
  readonly #stored: ReadonlySet<UnitKey>;

  /** `stored` units were named by earlier files: they keep their names and stand before a built-in of the same key. */
  constructor(builtin: readonly Unit[], stored: readonly Unit[] = []) {
    this.#stored = new Set(stored.map((u) => u.key));
    for (const unit of stored) this.#index(unit);
    for (const unit of builtin) if (!this.#stored.has(unit.key)) this.#index(unit);
    const dates = [...this.#byKey.values()].flatMap((u) => [u.epoch?.from, u.epoch?.to]);
    this.#boundaries = [...new Set(dates.filter((d) => d !== undefined))].sort();
  }

  /** Dates with the same number see the same epochs. */
  epochNumber(date: IsoDate): number {
    return this.#boundaries.reduce(
      (n, boundary) => n + (boundary < date ? 1 : 0) + (boundary <= date ? 1 : 0),
      0,
    );
  }

  get(key: UnitKey): Unit | undefined {
    return this.#byKey.get(key);
  }

  /** Outside its epochs a province is still the one its document names: the last of that name. */
  province(base: string, date: IsoDate): Unit | undefined {
    const name = { printed: base, base };
    return this.find(name, 'province', COUNTRY, date) ?? this.#last(name, 'province', COUNTRY);
  }

  find(name: UnitName, level: Level, parent: UnitKey, date: IsoDate, code?: string): Unit | undefined {
    const held = (u: Unit) => (u.epoch?.from ?? date) <= date && date <= (u.epoch?.to ?? date);
    return (
      (code === undefined ? undefined : this.#byCode.get(code)?.find((u) => u.level === level && held(u))) ??
      this.#byName
        .get(nameKey(parent, level, nameOf(name, level)))
        ?.find((u) => held(u) && (code === undefined || u.code === undefined || u.code === code))
    );
  }

  /** The unit of a row, added where it is new, noted as used under its printed name. */
  resolve(name: UnitName, level: Level, parent: UnitKey, date: IsoDate, code?: string): UnitKey {
    const known = this.find(name, level, parent, date, code) ?? this.#last(name, level, parent, code);
    const unit = known ?? this.#create(name, level, parent, code);
    if (!this.#printed.has(unit.key)) this.#used.set(unit.key, this.#named(unit, name, code));
    this.#printed.add(unit.key);
    return unit.key;
  }

  /** Notes a unit as part of the outcome without a printed name of its own, as a scope is. */
  use(key: UnitKey): void {
    const unit = this.#byKey.get(key);
    if (unit && !this.#used.has(key)) this.#used.set(key, unit);
  }

  used(): Unit[] {
    return [...this.#used.values()];
  }

  /** A unit that still reports after its known end, or before its known start, is itself. */
  #last(name: UnitName, level: Level, parent: UnitKey, code?: string): Unit | undefined {
    return this.#byName
      .get(nameKey(parent, level, nameOf(name, level)))
      ?.filter((u) => code === undefined || u.code === undefined || u.code === code)
      .toSorted((a, b) => ((a.epoch?.to ?? '9') < (b.epoch?.to ?? '9') ? -1 : 1))
      .at(-1);
  }

  #create(name: UnitName, level: Level, parent: UnitKey, code?: string): Unit {
    const plainKey = unitKey(parent, level, nameOf(name, level));
    const taken = this.#byKey.has(plainKey);
    const unit: Unit = {
      key: taken ? `${plainKey}#${code ?? 'other'}` : plainKey,
      name: name.printed,
      type: name.type ?? (level === 'department' ? 'department' : 'other'),
      level,
      parent,
      ...(code === undefined ? {} : { code }),
      aliases: [],
    };
    this.#index(unit);
    return unit;
  }

  /** Built-in units take the name of the first file that prints them; every other spelling stays as an alias. */
  #named(unit: Unit, name: UnitName, code?: string): Unit {
    const withCode = code !== undefined && unit.code === undefined ? { code } : {};
    if (this.#stored.has(unit.key)) return { ...unit, ...withCode };
    const others = [unit.name, ...unit.aliases].filter((alias) => alias !== name.printed);
    return { ...unit, ...withCode, name: name.printed, aliases: [...new Set(others)] };
  }

  #index(unit: Unit): void {
    this.#byKey.set(unit.key, unit);
    if (unit.code) push(this.#byCode, unit.code, unit);
    const names = new Set([unit.name, ...unit.aliases].map((n) => nameOf(parseUnitName(n), unit.level)));
    for (const name of names) push(this.#byName, nameKey(unit.parent ?? '', unit.level, name), unit);
  }
}

/** Xã and phường of one name are two units; a huyện that became a thị xã is one. */
function nameOf(name: UnitName, level: Level): string {
  return level === 'commune' && name.type ? `${name.type} ${name.base}` : name.base;
}

function nameKey(parent: UnitKey, level: Level, name: string): string {
  return `${parent}|${level}|${name}`;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
