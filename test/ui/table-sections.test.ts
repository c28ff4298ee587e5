import { expect, it } from 'vitest';
import { ROW_ROLES, type RowRole } from '../../src/model/index.ts';
import { AllRows } from '../../src/ui/print/all-rows.ts';
import { columnsInUse, tableSections } from '../../src/ui/print/table-sections.ts';

const ledgerOf = (roles: readonly RowRole[]) => ({
  roles: Uint8Array.from(roles, (role) => ROW_ROLES.indexOf(role)),
});

it('a printed table has a part for each head, and every row once', () => {
  const roles: RowRole[] = ['preamble', 'header', 'header', 'stored', 'total', 'blank', 'header', 'stored'];
  const rows = roles.map((role, n) => [`${role} ${n}`]);
  const sections = tableSections(rows, ledgerOf(roles));
  const numbers = sections.map(({ head, body }) => [head, body].map((part) => part.map(({ row }) => row)));
  expect(numbers).toEqual([
    [[], [0]],
    [
      [1, 2],
      [3, 4, 5],
    ],
    [[6], [7]],
  ]);
  expect(sections[1]?.body[0]).toEqual({ row: 3, role: 'stored', cells: ['stored 3'] });
});

it('columns in which nothing stands take no paper', () => {
  expect(
    columnsInUse([
      ['a', '', ' ', 'd'],
      ['', '', '', '', 'e'],
    ]),
  ).toEqual([0, 3, 4]);
});

it('rows are gathered in portions up to what can be laid out, and no further once the table is left', async () => {
  const asked: [number, number][] = [];
  const fetch = async (from: number, to: number) => {
    asked.push([from, to]);
    return { from, total: 100_000, rows: Array.from({ length: to - from }, (_, n) => [`${from + n}`]) };
  };
  const all = new AllRows();
  await all.gather(fetch, 100_000, 100, () => false);
  expect(all.rows).toHaveLength(2000);
  expect(all.rows.map(([cell]) => Number(cell))).toEqual([...all.rows.keys()]);
  expect(Math.max(...asked.map(([from, to]) => to - from))).toBe(200);

  const left = new AllRows();
  await left.gather(fetch, 1000, 100, () => left.rows.length >= 400);
  expect(left.rows).toHaveLength(400);
});
