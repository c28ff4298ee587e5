import type { Part, Scheme } from '../../model/index.ts';
import { scheme766 } from '../indicators/schemes.ts';
import { withoutPeriods } from '../periods/periods.ts';
import { isPlace } from '../rows/places.ts';
import { isOwner } from '../rows/row-headings.ts';
import type { Column } from '../structure/columns.ts';
import type { Sheet } from '../structure/sheet.ts';
import { saidBy } from '../text/head-said.ts';
import { isProvinceName } from '../units/unit-names.ts';
import { bindRows } from './bind-rows.ts';
import type { Layout } from './layout.ts';

/** Indicators down, units across, at one date or at several below each unit. A column that names no unit is left out. */
export const unitsAcross: Layout = {
  name: 'units-across',
  fits: (sheet) => sheet.subjects === 'indicator' && unitsOver(sheet).length > 0,
  bind(sheet, tools) {
    const columns = columnsOfUnits(sheet);
    const unitOf = (column: Column) => unitIn(column)!;
    return bindRows(sheet, { columns, results: columns, measure: undefined, partOf, unitOf }, tools);
  },
};

/** The units over the columns of figures: several, or a province by its name. */
export function unitsOver(sheet: Sheet): readonly string[] {
  const units = [...new Set(columnsOfUnits(sheet).flatMap((c) => unitIn(c) ?? []))];
  return units.length > 1 || units.some(isProvinceName) ? units : [];
}

function columnsOfUnits({ columns }: Sheet): readonly Column[] {
  return columns.filter((c) => c.kind === 'figure' && unitIn(c) !== undefined);
}

export function unitIn({ path }: Column): string | undefined {
  return path.find(isOver);
}

function isOver(head: string): boolean {
  return isOwner(head) || isPlace(head);
}

/** Its heads but the unit's. */
export function withoutUnit(column: Column): Column {
  const path = column.path.filter((head) => !isOver(head));
  return { ...column, path, head: path.join(' – ') };
}

/** What the head below the unit's name says. */
function partOf({ path }: Column, scheme: Scheme): Part | undefined {
  const said = saidBy(withoutPeriods(path.findLast((head) => !isOver(head)) ?? ''));
  if (said !== undefined && said !== 'value' && said !== 'maximum') return said;
  return scheme === scheme766 ? 'score' : undefined;
}
