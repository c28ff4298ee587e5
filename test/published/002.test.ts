import { beforeAll, describe, expect, test } from 'vitest';
import { readFixture } from '../read-fixture.ts';
import { Publication, type Seen } from './published.ts';

const PAIR = { from: '2025-03-27', to: '2025-04-08' } as const;
const rows = (name: string) => readFixture(new URL(`../compare/fixtures/${name}.csv`, import.meta.url));

/** As the screen writes a change: with the sign of typography. */
const signed = (text = ''): string => text.replace('-', '−');
const GRADES: Readonly<Record<string, string>> = {
  excellent: 'Xuất sắc',
  good: 'Tốt',
  fair: 'Khá',
  average: 'Trung bình',
};

let notice: Publication;
beforeAll(async () => {
  notice = await Publication.of(
    '../samples/TB-1072_12-chi-so-tinh-Binh-Phuoc.csv',
    '../samples/TB-1072_so-nganh_27-3-va-08-4.csv',
    '../samples/TB-1072_cap-huyen_27-3-va-08-4.csv',
    '../samples/Xep-hang-766_tinh-Binh-Phuoc.csv',
    'engine/dossiers/qua-han-10-4-2025.csv',
  );
});

describe.each([
  ['departments-2025', 'department'],
  ['districts-2025', 'district'],
] as const)('%s, from the table as it was printed', (name, level) => {
  let seen: Seen;
  beforeAll(async () => {
    seen = await notice.see({ ...PAIR, level, scheme: '766' });
  });

  test('places are of 11', () => {
    expect(new Set(seen.comparison.nAfter.filter((n) => n > 0))).toEqual(new Set([11]));
    expect(seen.comparison.nBefore).toEqual(seen.comparison.nAfter);
  });

  test.each(rows(name).map((row) => [row.name!, row] as const))('%s', (unit, row) => {
    const cells = seen.row(unit);
    expect(cells).toMatchObject({ before: row.before, after: row.after });
    if (row.change === '') {
      expect([cells.rank, cells.move, cells.grade]).toEqual(['', '', '']);
      return;
    }
    const [was, now] = [GRADES[row.grade_before!], GRADES[row.grade_after!]];
    expect(cells).toMatchObject({
      delta: signed(row.change),
      rank: `${row.rank_before} → ${row.rank_after}`,
      move: signed(Number(row.move) > 0 ? `+${row.move}` : row.move),
      grade: was === now ? now : `${was} -> ${now}`,
    });
  });
});

describe('the 12 indicators', () => {
  let seen: Seen;
  beforeAll(async () => {
    seen = await notice.see({
      ...PAIR,
      baselines: ['2024-12-31'],
      level: 'province',
      scheme: 'own',
      unit: 'Tỉnh Bình Phước',
    });
  });

  test.each(rows('indicators-12').map((row) => [row.name!, row] as const))('%s', (name, row) => {
    expect(seen.row(name)).toMatchObject({
      before: row.before,
      after: row.after,
      delta: signed(row.change),
      'baseline-0': row.year_2024,
      'baseline-0-delta': signed(row.change_from_2024),
    });
  });

  test('05 down, largest first; 04 up; 2 at 100%, and online payment unchanged', () => {
    const changes = (kind: 'indicators-down' | 'indicators-up') =>
      seen.finding(kind)?.changes.map(({ delta }) => delta);
    expect(changes('indicators-down')).toEqual([-24.27, -5.35, -2.11, -0.27, -0.06]);
    expect(changes('indicators-up')).toEqual([2.6, 2.58, 2.48, 1.2]);
    expect(seen.finding('indicators-full')?.indicators).toHaveLength(2);
    expect(seen.finding('indicators-unchanged')?.indicators).toHaveLength(3);
  });
});

test('the province: 8/63, then 20/63, down 12 places', async () => {
  const ranks = await notice.see({ ...PAIR, level: 'province', scheme: '766', part: 'rank' });
  expect(ranks.row('Tỉnh Bình Phước')).toMatchObject({ before: '8/63', after: '20/63', move: '−12' });
});

test('overdue until 09:00 on 10/4: 214 in all', async () => {
  const look = { to: '2025-04-10', scheme: 'dossiers' } as const;
  expect(notice.figures({ ...look, level: 'district' }, look.to, 'overdue')).toEqual({
    'UBND thị xã Bình Long': 204,
    'UBND huyện Đồng Phú': 2,
    'UBND thị xã Chơn Thành': 2,
    'UBND huyện Phú Riềng': 1,
  });
  expect(notice.figures({ ...look, level: 'commune' }, look.to, 'overdue')).toEqual({
    'Xã Đức Hạnh': 1,
    'Xã Long Hà': 1,
  });
  expect(notice.figures({ ...look, level: 'branch' }, look.to, 'overdue')).toEqual({
    'Hớn Quản': 1,
    'Phước Long': 1,
    'Đồng Phú': 1,
  });
  const beside = await Promise.all(
    (['commune', 'branch'] as const).map(
      async (level) => (await notice.see({ ...look, level, indicator: 'overdue' })).comparison,
    ),
  );
  const seen = await notice.see({ ...look, level: 'district', indicator: 'overdue', dossiers: { beside } });
  expect(seen.finding('overdue-total')?.figures).toMatchObject({ dossiers: 214, units: 9 });
  expect(seen.finding('dominates')?.figures.share).toBe(95.33);
});
