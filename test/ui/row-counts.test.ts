import { expect, test } from 'vitest';
import { ROW_ROLES, type RowRole } from '../../src/model/index.ts';
import { rowCounts } from '../../src/ui/tables/row-counts.ts';

const codes = (...roles: RowRole[]): Uint8Array => Uint8Array.from(roles, (role) => ROW_ROLES.indexOf(role));

test('rows are counted by what they were taken for, figures first', () => {
  expect(rowCounts(codes('preamble', 'header', 'stored', 'stored', 'footnote', 'stored'))).toEqual([
    { role: 'stored', n: 3 },
    { role: 'header', n: 1 },
    { role: 'preamble', n: 1 },
    { role: 'footnote', n: 1 },
  ]);
  expect(rowCounts(codes())).toEqual([]);
});
