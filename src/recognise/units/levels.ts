import { fold, type IsoDate, LEVELS, type Level } from '../../model/index.ts';
import { scopeOf } from '../assessments/stage.ts';
import { MERGER_DAY } from '../builtin/provinces.ts';
import { COUNTRY } from '../builtin/units.ts';
import type { Desk } from '../questions.ts';
import type { RowLabel } from '../rows/row-labels.ts';
import { cellOf, placeOf, type Sheet } from '../structure/sheet.ts';
import { settleLookAlikes } from './look-alikes.ts';
import { MOST, mostCommon, type Ranked, SAYS_TIER, tableLevel } from './table-level.ts';
import {
  asCommune,
  districtOfSection,
  isUnitCode,
  levelOfHeading,
  levelOfSection,
  parseUnitName,
  type UnitName,
} from './unit-names.ts';
import type { UnitRegistry } from './unit-registry.ts';

/** The unit of rows that name it alike, as far as their table tells. */
export interface RowUnit {
  /** The first of them. */
  readonly row: number;
  readonly name: UnitName;
  readonly level: Level;
  readonly code?: string;
}

export interface RowUnits {
  /** One for each label, in their order. */
  readonly units: readonly RowUnit[];
  /** A level rests on a proposal nobody has confirmed. */
  readonly provisional: boolean;
}

/** What a row says by itself: its province code, else its type prefix. */
export function ownLevel(name: UnitName, code: string): Level | undefined {
  return PROVINCE_CODE.test(code) ? 'province' : name.level;
}

export function codeOf(sheet: Sheet, row: number): string {
  const column = sheet.columns.find((c) => c.kind === 'code')?.index;
  if (column !== undefined) return cellOf(sheet, row, column).trim();
  const name = cellOf(sheet, row, sheet.header.name).trim();
  return isUnitCode(name) ? name : (parseUnitName(name).code ?? '');
}

/** A table this long of names without a type lists communes rather than departments. */
const MANY = 30;
const PROVINCE_CODE = /^H\d{2}$/;

/**
 * The level of the rows of each label: by its type prefix or province code, else its section or the table's level column,
 * else what the table as a whole tells, or one known unit of its name; else asked.
 */
export function rowUnits(
  sheet: Sheet,
  labels: readonly RowLabel[],
  province: string | undefined,
  date: IsoDate,
  registry: UnitRegistry,
  desk: Desk,
): RowUnits {
  const isBeforeMerger = date < MERGER_DAY;
  const isProvinces = (name: UnitName) => registry.find(name, 'province', COUNTRY, date) !== undefined;
  const levelColumn = sheet.columns.find((c) => c.kind === 'level')?.index;
  const rows = labels.map(({ row, name, section, count }) => {
    const code = codeOf(sheet, row);
    const parsed = parseUnitName(name);
    const own = ownLevel(parsed, code);
    const cell = levelColumn === undefined ? '' : cellOf(sheet, row, levelColumn);
    const isProvince = () => isProvinces(parsed);
    const told = levelOfCell(cell, isProvince);
    const inDistrict = districtOfSection(section) === undefined ? undefined : ('commune' as const);
    const heading = levelOfSection(section, !isBeforeMerger);
    const isTier = heading === 'province' && SAYS_TIER.test(section);
    const group = (isTier ? levelOfCell(section, isProvince) : heading) ?? inDistrict ?? told;
    // "Huyện Đồng Phú" among branches is the branch there.
    const isBranch = group === 'branch' && (own === undefined || own === 'district');
    return { row, count, name: parsed, code, section, level: isBranch ? group : (own ?? group) };
  });
  const peers = mostCommon(rows.filter((r) => isCityLevel(r.level)))?.level;
  const told = tableLevel(sheet, rows, () => rows.some(({ name }) => isProvinces(name)));
  const known = knownLevels(rows, province, date, registry);
  const around = ({ name, section }: { readonly name: UnitName; readonly section: string }) => {
    if (name.type === 'city') return cityLevel(name, peers, sheet, province);
    const level = told(section);
    // Departments of other names than theirs are rarely bare; districts and communes beside them often are.
    return (level === 'department' ? known(name) : undefined) ?? level ?? known(name);
  };
  const placed = rows.map((r) => ({ ...r, level: r.level ?? around(r) }));
  const lost = placed.filter((r) => r.level === undefined);
  const lostRows = lost.reduce((n, { count }) => n + count, 0);
  const names = lost.slice(0, NAMED).map(({ name }) => name.printed);
  const asked =
    lostRows === 0 ? undefined : askLevel(sheet, { rows: lostRows, names }, mostCommon(rows)?.level, desk);
  const district = isBeforeMerger ? sheet.facts.district : undefined;
  const parent = province === undefined ? undefined : registry.province(province, date)?.key;
  const peersOf = isBeforeMerger && parent !== undefined ? registry.peers('district', parent) : [];
  const districts = peersOf.map(({ name }) => parseUnitName(name).base);
  const units = placed.map(({ code, section, ...rest }): RowUnit => {
    const level = rest.level ?? asked?.level ?? 'department';
    const over = districtOfSection(section) === undefined ? (district ?? section) : section;
    const name = named(inKnownDistrict(rest.name, level, districts), level, over);
    return { row: rest.row, name, level, ...(code === '' ? {} : { code }) };
  });
  const isKnown = settleNames(sheet, units, province, date, registry, desk);
  return { units, provisional: !isKnown || (asked !== undefined && !asked.answered) };
}

/** "Phú Sơn Lộc Ninh": a commune with a known district behind it, and no word or sign between them. */
function inKnownDistrict(name: UnitName, level: Level, districts: readonly string[]): UnitName {
  const { base, marked = base } = name;
  if (level !== 'commune' || name.district !== undefined) return name;
  const district = districts.find((d) => base.endsWith(` ${d}`));
  if (district === undefined) return name;
  const words = district.split(' ').length;
  const without = (text: string) => text.split(' ').slice(0, -words).join(' ');
  const place = name.printed.split(' ').slice(-words).join(' ');
  const placed = `${without(name.printed)} - ${place}`;
  return { ...name, base: without(base), marked: without(marked), district, placed };
}

function named(name: UnitName, level: Level, section: string): UnitName {
  if (level === 'commune') return asCommune(name, section);
  return level === 'branch' ? { ...name, type: 'land-office', level } : name;
}

/** Is every name that resembles a known unit's answered for? */
function settleNames(
  sheet: Sheet,
  units: readonly RowUnit[],
  province: string | undefined,
  date: IsoDate,
  registry: UnitRegistry,
  desk: Desk,
): boolean {
  const rows = units.map((unit) => ({
    unit,
    scope: scopeOf(unit.level, unit.name.parent ?? province, date, registry, unit.code),
  }));
  const districts = new Map<string, string>();
  for (const {
    unit: { name, level },
    scope,
  } of rows) {
    if (level !== 'commune') continue;
    const id = `${scope}|${name.type ?? ''}|${name.marked ?? name.base}`;
    const before = districts.get(id);
    if (before !== undefined && before !== (name.district ?? '')) registry.contest(name, level, scope);
    districts.set(id, name.district ?? '');
  }
  return settleLookAlikes(sheet, rows, date, registry, desk);
}

function isCityLevel(level: Level | undefined): level is 'province' | 'district' {
  return level === 'province' || level === 'district';
}

/**
 * "Thành phố" alone decides nothing: Đồng Xoài was a district, Đồng Nai is a province. `peers` is the level of the
 * provinces or districts it stands among; departments beside them, however many, say nothing.
 */
function cityLevel(
  name: UnitName,
  peers: Level | undefined,
  sheet: Sheet,
  province: string | undefined,
): Level {
  for (const level of [peers, sheet.facts.level]) if (isCityLevel(level)) return level;
  return province === undefined || province === name.base ? 'province' : 'district';
}

/** Levels of known units of a name. A commune may be called like a province: only names that nearly all are, are. */
function knownLevels(
  rows: readonly (Ranked & { readonly name: UnitName })[],
  province: string | undefined,
  date: IsoDate,
  registry: UnitRegistry,
): (name: UnitName) => Level | undefined {
  const bare = rows.filter((r) => r.level === undefined);
  const levels = new Map(bare.map(({ name }) => [name, knownLevel(name, province, date, registry)]));
  const provinces = bare.filter(({ name }) => levels.get(name) === 'province').length;
  const areProvinces = provinces >= bare.length * MOST;
  return (name) => {
    const level = levels.get(name);
    return level === 'province' && !areProvinces ? undefined : level;
  };
}

function knownLevel(
  name: UnitName,
  province: string | undefined,
  date: IsoDate,
  registry: UnitRegistry,
): Level | undefined {
  const parent = province === undefined ? undefined : registry.province(province, date)?.key;
  if (parent !== undefined) {
    const within = LEVELS.find((level) => registry.find(name, level, parent, date) !== undefined);
    if (within) return within;
  }
  return registry.find(name, 'province', COUNTRY, date) ? 'province' : undefined;
}

/** "Cấp tỉnh" is said of a province's departments; of a province only where the row names one. */
function levelOfCell(text: string, isProvince: () => boolean): Level | undefined {
  const folded = fold(text);
  const heading = levelOfHeading(text);
  if (heading === 'branch' || heading === 'department') return heading;
  if (/\btinh\b/.test(folded)) return isProvince() ? 'province' : 'department';
  if (/\bhuyen\b/.test(folded)) return 'district';
  if (/\bxa\b|\bphuong\b/.test(folded)) return 'commune';
  return /\bso\b/.test(folded) ? 'department' : /\bbo\b/.test(folded) ? 'ministry' : undefined;
}

/** So many of the units are named in the question. */
const NAMED = 3;
const LEVELS_ASKED = ['department', 'district', 'commune', 'branch', 'province'] as const;

function askLevel(
  sheet: Sheet,
  { rows, names }: { readonly rows: number; readonly names: readonly string[] },
  company: Level | undefined,
  desk: Desk,
): { level: Level; answered: boolean } {
  const guess = rows > MANY ? 'commune' : 'department';
  const proposed = LEVELS_ASKED.find((level) => level === company) ?? guess;
  const choices = LEVELS_ASKED.map((value) => ({
    value,
    kind: 'level' as const,
  }));
  const { value, answered } = desk.ask({
    id: `level:${sheet.shape}:${sheet.header.name}`,
    kind: 'level',
    import: sheet.at.import,
    file: sheet.at.file,
    table: sheet.at.table,
    column: sheet.header.name,
    detail: { rows, names, named: names.length },
    choices,
    proposed,
  });
  if (!answered) desk.note('level-assumed', 'warning', placeOf(sheet), { level: proposed, rows });
  return { level: choices.find((c) => c.value === value)?.value ?? proposed, answered };
}
