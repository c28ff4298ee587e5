import { fold } from '../../model/index.ts';
import { builtinUnits } from '../builtin/units.ts';
import type { BodyRows } from '../structure/body-rows.ts';
import type { Sheet } from '../structure/sheet.ts';
import { namedOwner } from '../units/one-unit.ts';
import type { Ledger } from './ledger.ts';

type Told = Pick<Sheet, 'at' | 'facts' | 'header'> & { readonly body: BodyRows };

/**
 * A total that is a table's only row of figures is of the unit its title names, else of the province its document is
 * about; where the title speaks of a level ("các sở, ban, ngành") it sums up units that are not listed, and is a total.
 */
export function withLoneTotal(table: Told, ledger: Ledger): BodyRows {
  const { loneTotal: row, ...body } = table.body;
  if (row === undefined) return body;
  const name = table.header.names === 'indicator' ? undefined : nameOf(table);
  if (name === undefined) {
    ledger.mark(row, 'total');
    return body;
  }
  return { ...body, data: [{ row, name, section: '', owner: undefined }] };
}

function nameOf(table: Told): string | undefined {
  const own = namedOwner(table);
  if (own) return own.name.printed;
  const { province, level } = table.facts;
  if (province === undefined || (level !== undefined && level !== 'province')) return undefined;
  const unit = builtinUnits.find((u) => u.level === 'province' && fold(u.name) === province);
  return unit && `${unit.type === 'city' ? 'Thành phố' : 'Tỉnh'} ${unit.name}`;
}
