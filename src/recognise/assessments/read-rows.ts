import type { IsoDate, Steps } from '../../model/index.ts';
import type { DropContext } from '../drop-context.ts';
import type { Binding, Bound, RowReading, RowRefusal, Tools } from '../layouts/layout.ts';
import { isPlace, isWholeProvince } from '../rows/places.ts';
import { type RowLabels, rowLabels } from '../rows/row-labels.ts';
import type { Sheet } from '../structure/sheet.ts';
import { codeOf, ownLevel } from '../units/levels.ts';
import { Roster } from '../units/roster.ts';
import { needsScope, type Scope, scopeOfSheet } from '../units/scope.ts';
import { tableLevel } from '../units/table-level.ts';
import { isProvinceName, parseUnitName, type UnitName } from '../units/unit-names.ts';
import { provinceItself, whoseFigures } from '../units/whose.ts';
import { RowReader } from './row-reader.ts';
import type { Stage } from './stage.ts';
import type { Subject } from './subject.ts';
import {
  isPlaced,
  ownerSubject,
  ownersNamed,
  type Subjects,
  type TableContext,
  unitSubjects,
} from './subjects.ts';

/** Cells read between two breaths. */
const STRETCH = 2_000;

/** Reads the rows of figures into the stage's drafts and gives each its role; false while whose they are is open. */
export function* readRows(
  sheet: Sheet,
  bound: Bound,
  tools: Tools,
  stage: Stage,
  context: DropContext,
): Steps<boolean> {
  const day = dayOf(sheet, bound);
  const isUnits = sheet.subjects === 'unit';
  const table: TableContext = { ...context, roster: new Roster() };
  const placing = isUnits ? subjectsOfRows(sheet, day, table) : subjectsOfOwners(sheet, bound, day, table);
  if (!placing) return false;
  const { subjects, isUnsure } = placing;
  yield 0;
  const reader = new RowReader(sheet, tools, stage, context, isUnsure || subjects.provisional);
  const bindingsOf = bindingsByUnit();
  let cells = 0;
  for (let i = 0; i < subjects.count; i++) {
    const row = subjects.rowOf(i);
    const subject = subjects.of(i);
    const reading: RowReading | RowRefusal = bound.readingOf?.(row) ?? EVERY_ROW;
    if (typeof reading !== 'string') {
      const bindings = bindingsOf(reading.bindings ?? bound.bindings, subject.across);
      reader.read(row, subject, bindings, reading.indicator);
      cells += bindings.length;
    } else reader.refuse(row, subject, reading);
    if (cells < STRETCH) continue;
    cells = 0;
    yield (i + 1) / subjects.count;
  }
  reader.finish();
  return true;
}

/** What a row says where the columns say everything. */
const EVERY_ROW: RowReading = {};

/** Where units stand across, the columns of one of them; the same array for the same. */
function bindingsByUnit(): (all: readonly Binding[], unit: string | undefined) => readonly Binding[] {
  const known = new Map<readonly Binding[], Map<string, readonly Binding[]>>();
  return (all, unit) => {
    if (unit === undefined) return all;
    const units = known.get(all) ?? new Map<string, readonly Binding[]>();
    known.set(all, units);
    const own = units.get(unit) ?? all.filter((b) => b.unit === unit);
    units.set(unit, own);
    return own;
  };
}

/** The day by which epochs and levels are told: the table's, or that of its first row. */
function dayOf(sheet: Sheet, { bindings, readingOf }: Bound): IsoDate {
  const [first] = bindings;
  if (first) return first.dated.period.end;
  for (const { row } of sheet.body.data) {
    const reading = readingOf?.(row);
    const day = typeof reading === 'object' ? reading.bindings?.[0]?.dated.period.end : undefined;
    if (day !== undefined) return day;
  }
  return '';
}

interface Placing {
  readonly subjects: Subjects;
  /** Whose they are rests on a proposal nobody has confirmed. */
  readonly isUnsure: boolean;
}

/** A table whose rows are units. */
function subjectsOfRows(sheet: Sheet, day: IsoDate, context: TableContext): Placing {
  const labels = rowLabels(sheet);
  const scope = scopeOfRows(sheet, labels, day, context);
  return { subjects: unitSubjects(sheet, labels, scope.province, day, context), isUnsure: scope.provisional };
}

/** A row that says itself which province it is of needs no document to say it; it may say it for the others. */
function scopeOfRows(sheet: Sheet, labels: RowLabels, day: IsoDate, context: DropContext): Scope {
  const rows = labels.list.map(({ row, name }) => ({ row, name: parseUnitName(name) }));
  const isProvince = ({ base }: UnitName) => context.registry.province(base, day) !== undefined;
  const said = tableLevel(sheet, [], () => rows.some(({ name }) => isProvince(name)))('');
  const levels = rows
    .filter(({ row, name }) => name.parent === undefined && !isPlaced(sheet, row))
    .map(({ row, name }) => ownLevel(name, codeOf(sheet, row)) ?? said);
  const bases = [...new Set(rows.flatMap(({ name }) => name.parent ?? []))];
  const named = bases.map((base) => ({ base, name: context.registry.province(base, day)?.name ?? base }));
  return scopeOfSheet(sheet, { needed: levels.length > 0 && needsScope(levels), named }, day, context);
}

/** A table about one unit, or about those that stand over its columns or its rows; undefined while whose is open. */
function subjectsOfOwners(
  sheet: Sheet,
  bound: Bound,
  day: IsoDate,
  context: TableContext,
): Placing | undefined {
  const { data } = sheet.body;
  const across = bound.across ?? [...new Set(bound.bindings.flatMap((b) => b.unit ?? []))];
  const names = across.length > 0 ? across : [...new Set(data.flatMap((d) => d.owner ?? []))];
  const isNamed = across.length > 0 || data.every((d) => d.owner !== undefined);
  const own = isNamed ? undefined : whoseFigures(sheet, context, day);
  if (!isNamed && !own) return undefined;
  const needed = needsScope(
    names.filter((name) => !isProvinceName(name)).map((name) => ownLevel(parseUnitName(name), '')),
  );
  const { province, provisional: isUnsure } = own ?? scopeOfSheet(sheet, { needed }, day, context);
  const isProvinces = names.every((name) => isPlace(name) || parseUnitName(name).level !== undefined);
  const subjectOf = (name: string): readonly (readonly [string, Subject])[] => {
    const named = isProvinces && isProvinceName(name) ? parseUnitName(name).base : undefined;
    const base = isWholeProvince(name) ? province : named;
    return base === undefined ? [] : [[name, ownerSubject(provinceItself(base), province, context)]];
  };
  const places = new Map(names.flatMap(subjectOf));
  const others = names.filter((name) => !places.has(name));
  const { byName: units, provisional } = ownersNamed(sheet, others, province, day, context);
  const byName = new Map([...units, ...places]);
  const lone = own && ownerSubject(own.owner, province, context);
  const parts = across.map((unit, i): Subject => {
    return { ...byName.get(unit)!, name: unit, across: unit, ...(i > 0 ? { isSameRow: true } : {}) };
  });
  const whole = (i: number): Subject => ({
    ...(byName.get(data[i]!.owner ?? '') ?? lone!),
    name: data[i]!.name,
  });
  const count = Math.max(parts.length, 1);
  const subjects: Subjects = {
    count: data.length * count,
    rowOf: (i) => data[Math.floor(i / count)]!.row,
    of: (i) => parts[i % count] ?? whole(i),
    provisional,
  };
  return { subjects, isUnsure };
}
