import type { Part, Scheme } from '../../model/index.ts';
import type { Column } from '../columns.ts';
import { saidBy } from '../head-said.ts';
import { withoutPeriods } from '../periods.ts';
import { isOwner } from '../row-headings.ts';
import { scheme766 } from '../schemes.ts';
import type { Sheet } from '../sheet.ts';
import { bindRows } from './bind-rows.ts';
import type { Layout } from './layout.ts';

/** Indicators down, units across, at one date or at several below each unit. A column that names no unit is left out. */
export const unitsAcross: Layout = {
  name: 'units-across',
  fits: (sheet) =>
    sheet.subjects === 'indicator' && new Set(columnsOfUnits(sheet).map((c) => unitIn(c))).size > 1,
  bind(sheet, tools) {
    const columns = columnsOfUnits(sheet);
    const unitOf = (column: Column) => unitIn(column)!;
    return bindRows(sheet, { columns, results: columns, measure: undefined, partOf, unitOf }, tools);
  },
};

function columnsOfUnits({ columns }: Sheet): readonly Column[] {
  return columns.filter((c) => c.kind === 'figure' && unitIn(c) !== undefined);
}

function unitIn({ path }: Column): string | undefined {
  return path.find(isOwner);
}

/** What the head below the unit's name says. */
function partOf({ path }: Column, scheme: Scheme): Part | undefined {
  const said = saidBy(withoutPeriods(path.findLast((head) => !isOwner(head)) ?? ''));
  if (said !== undefined && said !== 'value' && said !== 'maximum') return said;
  return scheme === scheme766 ? 'score' : undefined;
}
