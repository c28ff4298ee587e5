import { ROW_ROLES, type RowRole } from '../../model/index.ts';

export interface RowCount {
  readonly role: RowRole;
  readonly n: number;
}

/** How many rows of a table were taken for what: figures first, the others in the order of their kinds. */
export function rowCounts(roles: Uint8Array): readonly RowCount[] {
  const counts = new Uint32Array(ROW_ROLES.length);
  for (let row = 0; row < roles.length; row++) counts[roles[row]!]!++;
  return ROW_ROLES.map((role, code) => ({ role, n: counts[code]! }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => Number(b.role === 'stored') - Number(a.role === 'stored'));
}
