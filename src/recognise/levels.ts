import { fold, type IsoDate, LEVELS, type Level } from '../model/index.ts';
import { COUNTRY } from './builtin/units.ts';
import { settleLookAlikes } from './look-alikes.ts';
import type { Desk } from './questions.ts';
import type { RowLabel } from './row-labels.ts';
import { cellOf, placeOf, type Sheet } from './sheet.ts';
import { scopeOf } from './stage.ts';
import {
  asCommune,
  districtOfSection,
  isUnitCode,
  levelOfHeading,
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
  return isUnitCode(name) ? name : '';
}

/** A table this long of names without a type lists communes rather than departments. */
const MANY = 30;
const PROVINCE_CODE = /^H\d{2}$/;

/**
 * The level of the rows of each label: by its type prefix or province code, else its section, the table's level column, the company it
 * keeps, the title, or the one known unit of its name in the province; else asked.
 */
export function rowUnits(
  sheet: Sheet,
  labels: readonly RowLabel[],
  province: string | undefined,
  date: IsoDate,
  registry: UnitRegistry,
  desk: Desk,
): RowUnits {
  const levelColumn = sheet.columns.find((c) => c.kind === 'level')?.index;
  const rows = labels.map(({ row, name, section, count }) => {
    const code = codeOf(sheet, row);
    const parsed = parseUnitName(name);
    const own = ownLevel(parsed, code);
    const told = levelColumn === undefined ? undefined : levelOfCell(cellOf(sheet, row, levelColumn));
    const inDistrict = districtOfSection(section) === undefined ? undefined : ('commune' as const);
    const group = levelOfHeading(section) ?? inDistrict ?? told;
    // "Huyện Đồng Phú" among branches is the branch there.
    const isBranch = group === 'branch' && (own === undefined || own === 'district');
    return { row, count, name: parsed, code, section, level: isBranch ? group : (own ?? group) };
  });
  const company = mostCommon(rows);
  const peers = mostCommon(rows.filter((r) => isCityLevel(r.level)));
  const known = (name: UnitName) => knownLevel(name, province, date, registry);
  const around = (name: UnitName) =>
    name.type === 'city'
      ? cityLevel(name, peers, sheet, province)
      : (company ?? levelOfHead(sheet) ?? sheet.facts.level ?? known(name));
  const placed = rows.map((r) => ({ ...r, level: r.level ?? around(r.name) }));
  const lost = placed.filter((r) => r.level === undefined);
  const lostRows = lost.reduce((n, { count }) => n + count, 0);
  const asked = lostRows === 0 ? undefined : askLevel(sheet, lostRows, desk);
  const units = placed.map(({ code, section, ...rest }): RowUnit => {
    const level = rest.level ?? asked?.level ?? 'department';
    const name = named(rest.name, level, section);
    return { row: rest.row, name, level, ...(code === '' ? {} : { code }) };
  });
  const isKnown = settleNames(sheet, units, province, date, registry, desk);
  return { units, provisional: !isKnown || (asked !== undefined && !asked.answered) };
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

/** "Xã" or "Huyện, thị xã" over the names says what they are; "Đơn vị cấp huyện" may be anything there. */
function levelOfHead({ header }: Sheet): Level | undefined {
  const head = fold(header.paths[header.name]?.join(' ') ?? '');
  if (/^(?:ten )?(?:xa|phuong)\b/.test(head)) return 'commune';
  return /^(?:ten )?huyen\b/.test(head) ? 'district' : undefined;
}

function levelOfCell(text: string): Level | undefined {
  const folded = fold(text);
  const heading = levelOfHeading(text);
  if (heading === 'branch' || heading === 'department') return heading;
  if (/\btinh\b/.test(folded)) return 'province';
  if (/\bhuyen\b/.test(folded)) return 'district';
  if (/\bxa\b|\bphuong\b/.test(folded)) return 'commune';
  return /\bso\b/.test(folded) ? 'department' : /\bbo\b/.test(folded) ? 'ministry' : undefined;
}

function mostCommon(
  rows: readonly { readonly level: Level | undefined; readonly count: number }[],
): Level | undefined {
  const counts = new Map<Level, number>();
  for (const { level, count } of rows) if (level) counts.set(level, (counts.get(level) ?? 0) + count);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function askLevel(sheet: Sheet, rows: number, desk: Desk): { level: Level; answered: boolean } {
  const proposed: Level = rows > MANY ? 'commune' : 'department';
  const choices = (['department', 'district', 'commune', 'branch', 'province'] as const).map((value) => ({
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
    detail: { rows },
    choices,
    proposed,
  });
  if (!answered) desk.note('level-assumed', 'warning', placeOf(sheet), { level: proposed, rows });
  return { level: choices.find((c) => c.value === value)?.value ?? proposed, answered };
}
