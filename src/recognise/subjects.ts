import type { IsoDate } from '../model/index.ts';
import type { DropContext } from './drop-context.ts';
import { codeOf, rowUnits } from './levels.ts';
import { type Owner, placeOwner } from './one-unit.ts';
import type { RowLabel, RowLabels } from './row-labels.ts';
import { cellOf, type Sheet } from './sheet.ts';
import { scopeOf } from './stage.ts';
import type { Placed, Subject } from './subject.ts';
import { parseUnitName, type UnitName } from './unit-names.ts';

/** What a row or a column says of the unit its figures are of, for the subjects it makes. */
type Whose = Omit<Subject, 'row'>;

export interface Subjects {
  /** The unit of each row of figures, in their order; one for each part of it where units stand across. */
  readonly list: readonly Subject[];
  /** A level or a name rests on a proposal nobody has confirmed. */
  readonly provisional: boolean;
}

/** Rows that name units. */
export function unitSubjects(
  sheet: Sheet,
  labels: RowLabels,
  province: string | undefined,
  day: IsoDate,
  context: DropContext,
): Subjects {
  const { named, provisional } = namedUnits(sheet, labels.list, province, day, context);
  const list = sheet.body.data.map(({ row }, i): Subject => {
    const { name, level, place } = named[labels.of[i]!]!;
    return { row, name, level, place };
  });
  return { list, provisional };
}

/** Units that stand over columns or over rows of indicators. */
export function ownersNamed(
  sheet: Sheet,
  names: readonly string[],
  province: string | undefined,
  day: IsoDate,
  context: DropContext,
): { readonly byName: ReadonlyMap<string, Whose>; readonly provisional: boolean } {
  // What stands beside the indicators says nothing of them.
  const heads = { ...sheet, columns: [] };
  const row = sheet.header.first;
  const labels = names.map((name): RowLabel => ({ row, name, section: '', count: 1 }));
  const { named, provisional } = namedUnits(heads, labels, province, day, context);
  return { byName: new Map(names.map((name, i) => [name, named[i]!])), provisional };
}

/** The one unit of a table. */
export function ownerSubject(owner: Owner, province: string | undefined, { registry }: DropContext): Whose {
  const place = byEpoch((date) => placeOwner(owner, province, date, registry));
  return { name: owner.name.printed, level: owner.level, place };
}

function namedUnits(
  sheet: Sheet,
  labels: readonly RowLabel[],
  province: string | undefined,
  day: IsoDate,
  { registry, desk }: DropContext,
): { readonly named: readonly Whose[]; readonly provisional: boolean } {
  const { units, provisional } = rowUnits(sheet, labels, province, day, registry, desk);
  const named = units.map(({ row, name, level, code }): Whose => {
    const above = parentOf(sheet, row);
    const whole: UnitName = above?.name === undefined ? name : { ...name, parent: above.name };
    const place = (date: IsoDate): Placed => {
      const scope = scopeOf(level, whole.parent ?? province, date, registry, code ?? above?.code);
      return { key: registry.resolve(whole, level, scope, date, code), scope };
    };
    return { name: name.printed, level, place: byEpoch(place) };
  });
  return { named, provisional };
}

/** Within one epoch a name means one unit: it is looked for once. */
function byEpoch(place: (date: IsoDate) => Placed): Subject['place'] {
  const known = new Map<number, Placed>();
  return (date, epoch) => {
    let placed = known.get(epoch);
    if (!placed) {
      placed = place(date);
      known.set(epoch, placed);
    }
    return placed;
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
