import type { IsoDate } from '../../model/index.ts';
import type { DropContext } from '../drop-context.ts';
import type { RowLabel, RowLabels } from '../rows/row-labels.ts';
import { cellOf, type Sheet } from '../structure/sheet.ts';
import { codeOf, rowUnits } from '../units/levels.ts';
import { type Owner, placeOwner } from '../units/one-unit.ts';
import type { Placed, Roster } from '../units/roster.ts';
import { parseUnitName, type UnitName } from '../units/unit-names.ts';
import { scopeOf } from './stage.ts';
import type { Subject } from './subject.ts';

/** What is known where the rows of one table are read. */
export interface TableContext extends DropContext {
  readonly roster: Roster;
}

/** Of the rows of figures, in their order; where units stand across, of each part of a row. */
export interface Subjects {
  readonly count: number;
  /** The row that stands at a place among them. */
  rowOf(place: number): number;
  of(place: number): Subject;
  /** A level or a name rests on a proposal nobody has confirmed. */
  readonly provisional: boolean;
}

/** Rows that name units. */
export function unitSubjects(
  sheet: Sheet,
  labels: RowLabels,
  province: string | undefined,
  day: IsoDate,
  context: TableContext,
): Subjects {
  const { named, provisional } = namedUnits(sheet, labels.list, province, day, context);
  const { data } = sheet.body;
  return {
    count: data.length,
    rowOf: (i) => data[i]!.row,
    of: (i) => named[labels.of[i]!]!,
    provisional,
  };
}

/** Units that stand over columns or over rows of indicators. */
export function ownersNamed(
  sheet: Sheet,
  names: readonly string[],
  province: string | undefined,
  day: IsoDate,
  context: TableContext,
): { readonly byName: ReadonlyMap<string, Subject>; readonly provisional: boolean } {
  // What stands beside the indicators says nothing of them.
  const heads = { ...sheet, columns: [] };
  const row = sheet.header.first;
  const labels = names.map((name): RowLabel => ({ row, name, section: '', owner: undefined, count: 1 }));
  const { named, provisional } = namedUnits(heads, labels, province, day, context);
  return { byName: new Map(names.map((name, i) => [name, named[i]!])), provisional };
}

/** The one unit of a table. */
export function ownerSubject(
  owner: Owner,
  province: string | undefined,
  { registry, roster }: TableContext,
): Subject {
  const place = byEpoch((date) => {
    const { key, scope } = placeOwner(owner, province, date, registry);
    return roster.place(key, scope, owner.level);
  });
  return { name: owner.name.printed, level: owner.level, place };
}

function namedUnits(
  sheet: Sheet,
  labels: readonly RowLabel[],
  province: string | undefined,
  day: IsoDate,
  { registry, desk, roster }: TableContext,
): { readonly named: readonly Subject[]; readonly provisional: boolean } {
  const { units, provisional } = rowUnits(sheet, labels, province, day, registry, desk);
  const named = units.map(({ row, name, level, code }): Subject => {
    const above = parentOf(sheet, row);
    const whole: UnitName = above?.name === undefined ? name : { ...name, parent: above.name };
    const place = (date: IsoDate): Placed => {
      const scope = scopeOf(level, whole.parent ?? province, date, registry, code ?? above?.code);
      return roster.place(registry.resolve(whole, level, scope, date, code), scope, level);
    };
    return { name: name.printed, level, place: byEpoch(place) };
  });
  return { named, provisional };
}

/** Within one epoch a name means one unit: it is looked for once. */
function byEpoch(place: (date: IsoDate) => Placed): Subject['place'] {
  const known: Placed[] = [];
  return (date, epoch) => {
    known[epoch] ??= place(date);
    return known[epoch];
  };
}

/** Of the level a name says by itself; a row that says of which province it is needs no document to say it. */
export function isPlaced(sheet: Sheet, row: number): boolean {
  return /^H\d{2}\./.test(codeOf(sheet, row)) || parentOf(sheet, row) !== undefined;
}

/** What the row's own column says it belongs to: "H19", or a province by its name. */
function parentOf(sheet: Sheet, row: number): { readonly name?: string; readonly code?: string } | undefined {
  const column = sheet.columns.find((c) => c.kind === 'parent');
  if (!column) return undefined;
  const text = cellOf(sheet, row, column.index).trim();
  if (/^H\d{2}$/.test(text)) return { code: `${text}.` };
  const { base, level } = parseUnitName(text);
  return base !== '' && (level === undefined || level === 'province') ? { name: base } : undefined;
}
