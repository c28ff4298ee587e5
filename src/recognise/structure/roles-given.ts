import {
  CHOOSABLE_COLUMN_ROLES,
  CHOOSABLE_ROW_ROLES,
  type ColumnRole,
  columnRoleId,
  type RowRole,
  rowRoleId,
} from '../../model/index.ts';
import type { Desk } from '../questions.ts';
import type { Column, ColumnKind } from './columns.ts';
import type { Header } from './header.ts';
import type { TableAt } from './sheet.ts';

/** The roles the user gave to rows of a table, in their order. */
export function givenRowRoles(at: TableAt, desk: Desk): ReadonlyMap<number, RowRole> {
  const start = rowRoleId(at.import, at.table, 0).slice(0, -1);
  const given: [number, RowRole][] = [];
  for (const [rest, said] of desk.saidUnder(start)) {
    const role = CHOOSABLE_ROW_ROLES.find((r) => r === said);
    if (role && /^\d+$/.test(rest)) given.push([Number(rest), role]);
  }
  return new Map(given.sort((a, b) => a[0] - b[0]));
}

/** The roles the user gave to columns of a shape. */
export function givenColumnRoles(shape: string, width: number, desk: Desk): ReadonlyMap<number, ColumnRole> {
  const given = new Map<number, ColumnRole>();
  for (let column = 0; column < width; column++) {
    const said = desk.said(columnRoleId(shape, column));
    const role = CHOOSABLE_COLUMN_ROLES.find((r) => r === said);
    if (role) given.set(column, role);
  }
  return given;
}

/** The header with the column of names the user chose. */
export function withGivenName(header: Header, given: ReadonlyMap<number, ColumnRole>): Header {
  for (const [name, role] of given)
    if (role === 'unit' || role === 'indicator') return { ...header, name, names: role };
  return header;
}

const KINDS: Partial<Record<ColumnRole, ColumnKind>> = {
  figure: 'figure',
  code: 'code',
  level: 'level',
  period: 'period',
  unit: 'name',
  indicator: 'indicator',
  'published-change': 'change',
  ignored: 'ignored',
};

export function withGivenKinds(
  columns: readonly Column[],
  header: Header,
  given: ReadonlyMap<number, ColumnRole>,
): readonly Column[] {
  if (given.size === 0) return columns;
  return columns.map((column) => {
    const role = given.get(column.index);
    const kind = role === undefined || column.index === header.name ? undefined : KINDS[role];
    return kind === undefined ? column : { ...column, kind };
  });
}
