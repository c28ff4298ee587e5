import { beforeAll, describe, expect, test } from 'vitest';
import { COUNTRY, COUNTRY_FILE } from '../fixtures/country.ts';
import { readFixture } from '../read-fixture.ts';
import { Publication, type Seen } from './published.ts';

const PAIR = { from: '2026-10-06', to: '2026-10-10' } as const;
const ROWS = readFixture(new URL('../compare/fixtures/provinces-34.csv', import.meta.url));
const GROUPS = ['CKMB', 'TDGQ', 'CLGQ', 'TTTT', 'MDSH', 'MDHL'];

/** As the screen writes it: a comma, the sign of typography, and no sign before zero. */
const shown = (text = ''): string => text.replace('+0.00', '0.00').replace('.', ',').replace('-', '−');

describe('34 provinces, 06/10 and 10/10/2026', () => {
  let total: Seen;
  let groups: ReadonlyMap<string, Seen>;
  let portal: Publication;
  beforeAll(async () => {
    portal = await Publication.of(
      '../samples/dvcqg_34tinh_2026-10-06.csv',
      '../samples/dvcqg_34tinh_2026-10-10.csv',
    );
    total = await portal.see({ ...PAIR, level: 'province' });
    groups = new Map(
      await Promise.all(
        GROUPS.map(
          async (indicator) =>
            [indicator, await portal.see({ ...PAIR, level: 'province', indicator })] as const,
        ),
      ),
    );
  });

  test.each(ROWS.map((row) => [row.name!, row] as const))('%s', (name, row) => {
    expect(total.row(name)).toMatchObject({
      before: shown(row.total_before),
      after: shown(row.total_after),
      delta: shown(row.change),
      rank: `${row.rank_before} → ${row.rank_after}`,
      move: shown(Number(row.move) > 0 ? `+${row.move}` : row.move),
    });
    for (const group of GROUPS) {
      expect(groups.get(group)!.row(name)).toMatchObject({
        before: shown(row[`${group}_before`]),
        after: shown(row[`${group}_after`]),
        delta: shown(row[`${group}_change`]),
      });
    }
  });

  test('the places the portal printed are those computed', () => {
    for (const [end, column] of [
      [PAIR.from, 'rank_before'],
      [PAIR.to, 'rank_after'],
    ] as const) {
      const printed = portal.figures({ level: 'province' }, end, 'total', 'rank');
      expect(printed).toEqual(Object.fromEntries(ROWS.map((row) => [row.name, Number(row[column])])));
    }
  });
});

describe("the country's own figures", () => {
  const CHANGES = ['+0,71', '+0,39', '+0,03', '+0,01', '+0,14', '+0,14'];

  test.each(COUNTRY.map(([, , before, after], i) => [before, after, CHANGES[i]!, i] as const))(
    '%s → %s: %s',
    async (before, after, change, i) => {
      const country = await Publication.ofFiles([COUNTRY_FILE]);
      const seen = await country.see({ ...PAIR, level: 'country', unit: 'Cả nước' });
      const twoDecimals = (text: string): string => Number(text).toFixed(2).replace('.', ',');
      expect(seen.row(seen.names[i]!)).toMatchObject({
        before: twoDecimals(before),
        after: twoDecimals(after),
        delta: change,
      });
    },
  );
});
