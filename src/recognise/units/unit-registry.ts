import type { IsoDate, Level, Unit, UnitKey, UnitType } from '../../model/index.ts';
import { COUNTRY, unitKey } from '../builtin/units.ts';
import { hash } from '../text/text.ts';
import { epochAt, isOfEpoch } from './unit-epochs.ts';
import { asCommune, isUnitCode, parseUnitName, type UnitName } from './unit-names.ts';

/** One spelling of a unit. */
interface Spelling {
  readonly key: UnitKey;
  readonly type?: UnitType;
  readonly district?: string;
}

/**
 * Finds units by code, else by level + name + parent, in the epoch that holds at a date; never by likeness. What it does
 * not find it adds, under a key made of parent, level and name.
 */
export class UnitRegistry {
  readonly #byKey = new Map<UnitKey, Unit>();
  readonly #byCode = new Map<string, Unit[]>();
  readonly #byName = new Map<string, Spelling[]>();
  readonly #peers = new Map<string, UnitKey[]>();
  readonly #used = new Map<UnitKey, Unit>();
  readonly #printed = new Set<UnitKey>();
  readonly #boundaries: IsoDate[];
  readonly #stored: ReadonlySet<UnitKey>;
  /** Names that several communes of one table share. */
  readonly #contested = new Set<string>();
  /** Spellings somebody confirmed: they find a unit and do not rename it. */
  readonly #learnt = new Set<string>();

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

  /** All known units of one level and parent. */
  peers(level: Level, parent: UnitKey): readonly Unit[] {
    return (this.#peers.get(`${parent}|${level}`) ?? []).map((key) => this.#byKey.get(key)!);
  }

  /** Outside its epochs a province is still the one its document names: the last of that name. */
  province(base: string, date: IsoDate): Unit | undefined {
    const name = { printed: base, base };
    return (
      this.find(name, 'province', COUNTRY, date) ?? latestFirst(this.#named(name, 'province', COUNTRY))[0]
    );
  }

  /** Those of a day, in the order they are listed in. */
  provinces(date: IsoDate): readonly { readonly base: string; readonly name: string }[] {
    const held = this.peers('province', COUNTRY).filter((unit) => isHeld(unit, date));
    return held.map(({ name }) => ({ base: parseUnitName(name).base, name }));
  }

  find(name: UnitName, level: Level, parent: UnitKey, date: IsoDate, code?: string): Unit | undefined {
    return (
      this.#coded(level, date, code) ?? this.#named(name, level, parent, code).find((u) => isHeld(u, date))
    );
  }

  /** Would `resolve` add no unit? */
  resolves(name: UnitName, level: Level, parent: UnitKey, date: IsoDate, code?: string): boolean {
    return this.#coded(level, date, code) !== undefined || this.#named(name, level, parent, code).length > 0;
  }

  /** The units of a name in all its epochs, the last first. */
  epochs(name: UnitName, level: Level, parent: UnitKey, code?: string): readonly Unit[] {
    return latestFirst(this.#named(name, level, parent, code));
  }

  /** Two communes of one table with one name: neither is the one known without its district. */
  contest(name: UnitName, level: Level, parent: UnitKey): void {
    this.#contested.add(nameKey(parent, level, lookedUp(name, level)));
  }

  /** From now on `name` means this unit. */
  learn(key: UnitKey, name: UnitName, level: Level, parent: UnitKey): void {
    const unit = this.#byKey.get(key);
    if (!unit) return;
    const aliases = [...new Set([...unit.aliases, name.printed])];
    this.#byKey.set(key, { ...unit, aliases });
    const used = this.#used.get(key);
    if (used) this.#used.set(key, { ...used, aliases: [...new Set([...used.aliases, name.printed])] });
    const id = nameKey(parent, level, lookedUp(name, level));
    push(this.#byName, id, { ...spellingOf(name), key });
    this.#learnt.add(learntId(name, level, parent));
  }

  /** The unit of a row, added where it is new, noted as used under its printed name. There is one country, however it is called. */
  resolve(name: UnitName, level: Level, parent: UnitKey, date: IsoDate, code?: string): UnitKey {
    if (level === 'country') {
      this.use(COUNTRY);
      return COUNTRY;
    }
    const named = this.#named(name, level, parent, code);
    const known = this.#coded(level, date, code) ?? named.find((u) => isHeld(u, date));
    const isLearnt = this.#learnt.has(learntId(name, level, parent));
    const unit =
      known ??
      (isLearnt ? latestFirst(named)[0] : undefined) ??
      this.#beyond(named, name, level, parent, date) ??
      this.#create(
        name,
        level,
        parent,
        date,
        code,
        code === undefined ? named : this.#named(name, level, parent),
      );
    if (!this.#printed.has(unit.key))
      this.#used.set(unit.key, this.#renamed(unit, name, level, parent, code));
    // A code is no name: the first file that prints one gives it.
    if (!isUnitCode(name.printed)) this.#printed.add(unit.key);
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

  /** Units of a name: of the district it says, else those that say none; a bare name is any one kind's, not two. */
  #named(name: UnitName, level: Level, parent: UnitKey, code?: string): Unit[] {
    const id = nameKey(parent, level, lookedUp(name, level));
    const spellings = this.#byName.get(id);
    if (spellings === undefined) return [];
    const all = spellings.filter(({ key }) => {
      const own = this.#byKey.get(key)!.code;
      return code === undefined || own === undefined || own === code;
    });
    const units = (of: readonly Spelling[]) =>
      [...new Set(of.map((s) => s.key))].map((key) => this.#byKey.get(key)!);
    if (level !== 'commune') return units(all);
    const kind = all.filter((s) => s.type === name.type);
    const fitting = kind.length > 0 ? kind : all.filter((s) => !s.type || !name.type);
    const placed = new Set(fitting.filter((s) => s.district !== undefined).map((s) => s.key));
    const loose = fitting.filter((s) => !placed.has(s.key));
    if (name.district !== undefined) {
      const there = fitting.filter((s) => s.district === name.district);
      return units(
        there.length > 0 ? there : this.#contested.has(id) || placed.size > 0 ? [] : oneName(loose),
      );
    }
    return units(loose.length > 0 ? oneName(loose) : oneName(fitting, (s) => s.district));
  }

  #coded(level: Level, date: IsoDate, code: string | undefined): Unit | undefined {
    if (code === undefined) return undefined;
    return this.#byCode.get(code)?.find((u) => u.level === level && isHeld(u, date));
  }

  /** A unit that still reports after its known end, or before its known start, is itself. */
  #beyond(
    named: readonly Unit[],
    name: UnitName,
    level: Level,
    parent: UnitKey,
    date: IsoDate,
  ): Unit | undefined {
    if (named.length === 0) return undefined;
    const meant = this.#epoch(name, level, parent, date);
    return latestFirst(named.filter((u) => isOfEpoch(u, level, meant)))[0];
  }

  #epoch(name: UnitName, level: Level, parent: UnitKey, date: IsoDate) {
    return epochAt(name.base, level, this.#byKey.get(parent), parent, date);
  }

  /** `named`: those of its name, whatever their code. */
  #create(
    name: UnitName,
    level: Level,
    parent: UnitKey,
    date: IsoDate,
    code: string | undefined,
    named: readonly Unit[],
  ): Unit {
    const { epoch, tag, successors } = this.#epoch(name, level, parent, date);
    const later = level === 'commune' && named.length > 0 ? (epoch?.from ?? `until-${epoch?.to}`) : undefined;
    const plainKey = unitKey(parent, level, keyed(name, level), tag ?? later);
    const taken = this.#byKey.has(plainKey);
    const unit: Unit = {
      key: taken ? `${plainKey}#${code ?? hash(name.marked ?? name.printed)}` : plainKey,
      name: name.printed,
      type: name.type ?? (level === 'department' ? 'department' : 'other'),
      level,
      parent,
      ...(code === undefined ? {} : { code }),
      aliases: name.placed === undefined ? [] : [name.placed],
      ...(epoch === undefined ? {} : { epoch }),
      ...(successors === undefined ? {} : { successors }),
    };
    this.#index(unit);
    return unit;
  }

  /** Built-in units take the name of the first file that prints them; every other spelling stays as an alias. */
  #renamed(unit: Unit, name: UnitName, level: Level, parent: UnitKey, code?: string): Unit {
    const withCode = code !== undefined && unit.code === undefined ? { code } : {};
    if (isUnitCode(name.printed)) return { ...unit, ...withCode };
    if (this.#learnt.has(learntId(name, level, parent))) return { ...unit, ...withCode };
    if (this.#stored.has(unit.key)) return { ...unit, ...withCode, aliases: withDistrict(unit, name) };
    const others = [unit.name, ...withDistrict(unit, name)].filter((alias) => alias !== name.printed);
    return { ...unit, ...withCode, name: name.printed, aliases: [...new Set(others)] };
  }

  #index(unit: Unit): void {
    this.#byKey.set(unit.key, unit);
    push(this.#peers, `${unit.parent ?? ''}|${unit.level}`, unit.key);
    if (unit.code) push(this.#byCode, unit.code, unit);
    for (const printed of new Set([unit.name, ...unit.aliases])) {
      const parsed = parseUnitName(printed);
      const name = unit.level === 'commune' ? asCommune(parsed, '') : parsed;
      push(this.#byName, nameKey(unit.parent ?? '', unit.level, lookedUp(name, unit.level)), {
        ...spellingOf(name),
        key: unit.key,
      });
    }
  }
}

function latestFirst(units: readonly Unit[]): readonly Unit[] {
  const end = ({ epoch }: Unit) => epoch?.to ?? '9';
  return units.toSorted((a, b) => (end(a) < end(b) ? 1 : end(a) > end(b) ? -1 : 0));
}

function learntId(name: UnitName, level: Level, parent: UnitKey): string {
  return `${nameKey(parent, level, lookedUp(name, level))}|${name.type ?? ''}`;
}

function isHeld(unit: Unit, date: IsoDate): boolean {
  return (unit.epoch?.from ?? date) <= date && date <= (unit.epoch?.to ?? date);
}

function spellingOf({ type, district }: UnitName): Omit<Spelling, 'key'> {
  return { ...(type === undefined ? {} : { type }), ...(district === undefined ? {} : { district }) };
}

/** All, where they differ in nothing but their epoch; none where the name alone cannot choose. */
function oneName(
  spellings: readonly Spelling[],
  also?: (s: Spelling) => string | undefined,
): readonly Spelling[] {
  const kinds = new Set(spellings.map((s) => `${s.type}|${also?.(s)}`));
  return kinds.size <= 1 ? spellings : [];
}

/** A commune printed with its district is found by it from then on. */
function withDistrict(unit: Unit, { printed, district, placed }: UnitName): readonly string[] {
  const told = placed ?? printed;
  const isKnown = district === undefined || told === unit.name || unit.aliases.includes(told);
  return isKnown ? unit.aliases : [...unit.aliases, told];
}

/** What a name is looked up by: a commune's has its marks; a branch's is that of its place. */
function lookedUp({ base, marked, district }: UnitName, level: Level): string {
  if (level === 'commune') return marked ?? base;
  const whole = district === undefined ? base : `${base} ${district}`;
  const name = level === 'branch' ? whole.replace(/^(?:chi nhanh )?(?:vpdkdd )?(?=.)/, '') : whole;
  return name.replace(/(?<=\b[^aeiouy\s]{1,3})y\b/g, 'i');
}

/** What a new unit's key is made of: xã and phường of one name are two units; a huyện that became a thị xã is one. */
function keyed({ base, type, district }: UnitName, level: Level): string {
  const kind = level === 'commune' && type ? type : '';
  return [kind, base, district ?? ''].join(' ').trim();
}

function nameKey(parent: UnitKey, level: Level, name: string): string {
  return `${parent}|${level}|${name}`;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
