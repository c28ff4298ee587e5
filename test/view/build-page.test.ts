import { describe, expect, test } from 'vitest';
import { find, findFor } from '../../src/compare/index.ts';
import { dayPeriod, FLAG_EVENT, type Page, type ViewSpec, yearPeriod } from '../../src/model/index.ts';
import { focusOf } from '../../src/view/index.ts';
import { comparisonOf } from './build-comparison.ts';
import { APRIL, BOUNDS, DEPARTMENTS, departments, MARCH, SPEC, TOTAL } from './departments.ts';
import { pageOf } from './page-of.ts';

function column(page: Page, id: string) {
  const found = page.grid.columns.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no column ${id}`);
  return found;
}

const titlesOf = (page: Page): readonly string[] => page.grid.columns.map((c) => c.title);

function departmentsPage(more: Partial<ViewSpec> = {}): Page {
  const { comparison, units } = departments();
  const findings = find(comparison);
  return pageOf({ comparison, units }, { spec: { ...SPEC, ...more }, findings, sourceName: 'Cổng DVCQG' });
}

describe('departments of the notice of 11/4/2025', () => {
  const page = departmentsPage();

  test('columns stand in their order with the dates as heads', () => {
    expect(titlesOf(page)).toEqual([
      'Đơn vị',
      '27/3/2025',
      '08/4/2025',
      'Tăng, giảm',
      'Hạng /11',
      'Bậc',
      'Xếp loại',
    ]);
  });

  test('what the source calls a date is told over its column', () => {
    const { comparison, units } = departments();
    const label = 'Tại phiên họp ngày 27/3/2025';
    const shown = pageOf({ comparison: { ...comparison, from: dayPeriod(MARCH.start, label) }, units });
    expect([column(shown, 'before').hint, column(shown, 'after').hint]).toEqual([label, undefined]);
  });

  test('rows keep the order of the list, those without data last', () => {
    expect(column(page, 'name').text).toEqual(DEPARTMENTS.map((row) => row.name));
  });

  test('figures print two decimals and changes their sign', () => {
    expect(column(page, 'before').text.slice(0, 3)).toEqual(['90,41', '90,00', '91,53']);
    expect(column(page, 'after').text[7]).toBe('82,30');
    expect(column(page, 'delta').text.slice(0, 11)).toEqual(
      '+5,18 +2,72 −3,31 −1,43 −0,85 −3,39 −3,51 −5,97 −4,67 −4,22 −2,92'.split(' '),
    );
  });

  test('ranks, moves and grades are told before and after', () => {
    expect(column(page, 'rank').text[0]).toBe('2 → 1');
    expect(column(page, 'rank').text[4]).toBe('8 → 5');
    expect(column(page, 'rank').hint).toContain('11 đơn vị');
    expect(column(page, 'move').text.slice(0, 5)).toEqual(['+1', '+1', '−2', '+1', '+3']);
    const grade = column(page, 'grade');
    expect([grade.prior?.[2], grade.text[2]]).toEqual(['Xuất sắc', 'Tốt']);
    expect([grade.prior?.[3], grade.text[3]]).toEqual(['', 'Tốt']);
  });

  test('a row without data is said in words, with no figure and no zero', () => {
    expect(page.grid.rows[11]?.missing).toBe('Hệ thống không thông báo dữ liệu');
    expect(page.grid.rows[10]?.missing).toBeUndefined();
    for (const id of ['before', 'after', 'delta', 'rank', 'move', 'grade'])
      expect(column(page, id).text[11]).toBe('');
    expect(column(page, 'after').values?.[11]).toBeNaN();
  });

  test('counts, headline and chart agree', () => {
    expect(page.counts).toEqual({ up: 2, down: 9, unchanged: 0, noData: 2 });
    expect(page.title).toContain('09/11 sở, ban, ngành có dữ liệu giảm điểm');
    expect(page.title).toContain('Sở Tư pháp (5,97 điểm)');
    expect(page.titleCells.length).toBeGreaterThan(0);
    expect(page.series.points.map((p) => p.deltaText)[0]).toBe('+5,18');
    expect(page.series.points.at(-1)?.name).toBe('Sở Tư pháp');
    expect(page.series.points).toHaveLength(11);
    expect(page.series.caption).toContain('Sở Ngoại vụ, Sở Dân tộc và Tôn giáo');
  });

  test('sentences lead to cells, and the title is not said twice', () => {
    const up = page.sentences.find((sentence) => sentence.text.startsWith('02 đơn vị tăng điểm'));
    expect(up?.cells.map((cell) => cell.unit)).toEqual(['u0', 'u1']);
    expect(page.sentences.some((sentence) => sentence.text.startsWith(page.title))).toBe(false);
  });
});

test('one date alone shows figures, ranks r/N and grades, and no change', () => {
  const { comparison, units } = comparisonOf({
    rows: DEPARTMENTS,
    indicators: [TOTAL],
    to: APRIL,
    grades: BOUNDS,
  });
  const page = pageOf({ comparison, units });
  expect(titlesOf(page)).toEqual(['Đơn vị', '08/4/2025', 'Hạng', 'Xếp loại']);
  expect(column(page, 'rank').text[0]).toBe('1/11');
  expect(column(page, 'grade').text[0]).toBe('Xuất sắc');
  expect(page.series.points).toEqual([]);
  expect(page.series.empty).not.toBe('');
  expect(page.title).toBe(page.subtitle);
});

const GROUPS = [
  TOTAL,
  { ...TOTAL, key: 'open', name: 'Công khai, minh bạch', role: 'group' as const, max: 18 },
  { ...TOTAL, key: 'online', name: 'Dịch vụ trực tuyến', role: 'group' as const, max: 12 },
];

describe('one unit by its indicators', () => {
  const rows = [
    {
      name: 'Quảng Trị',
      figures: [
        [61.51, 63.42],
        [8, 11.52],
        [8.85, 6.97],
      ] as [number, number][],
    },
    {
      name: 'Huế',
      figures: [
        [63.9, 64.09],
        [9, 9],
        [9.1, 9.2],
      ] as [number, number][],
    },
    {
      name: 'Lai Châu',
      figures: [
        [60, 60.1],
        [7, 7.1],
        [8.5, 8.5],
      ] as [number, number][],
    },
  ];
  const { comparison, units } = comparisonOf({
    rows,
    indicators: GROUPS,
    from: MARCH,
    to: APRIL,
    level: 'province',
    grades: BOUNDS,
  });
  const spec: ViewSpec = { ...SPEC, level: 'province', rows: 'indicators', focus: { unit: 'u0' } };
  const focus = focusOf(comparison, spec);
  if (!focus) throw new Error('nothing to look at');
  const page = pageOf({ comparison, units }, { spec, findings: findFor(comparison, focus) });

  test('shows its indicators, what they earn of the maximum, and where it stands in each', () => {
    expect(column(page, 'name').text).toEqual(['Tổng điểm', 'Công khai, minh bạch', 'Dịch vụ trực tuyến']);
    expect(column(page, 'delta').text).toEqual(['+1,91', '+3,52', '−1,88']);
    expect(column(page, 'share').text).toEqual(['63,4%', '64%', '58,1%']);
    expect(column(page, 'rank').text).toEqual(['2 → 2', '2 → 1', '2 → 3']);
    expect(page.grid.columns.map((c) => c.id)).not.toContain('grade');
  });

  test('neither counts nor draws the total among its own groups', () => {
    expect(page.counts).toEqual({ up: 1, down: 1, unchanged: 0, noData: 0 });
    expect(page.series.points.map((point) => point.key)).toEqual(['open', 'online']);
  });

  test('marks the rows flagged as events', () => {
    const flagged = page.grid.rows.filter((row) => row.note !== undefined).map((row) => row.key);
    const expected = comparison.columns
      .map((c, i) => ({ key: c.indicator, flags: comparison.flags[i * 3] ?? 0 }))
      .filter(({ flags }) => (flags & FLAG_EVENT) !== 0)
      .map(({ key }) => key);
    expect(flagged).toEqual(expected);
    expect(flagged).toContain('open');
  });
});

test('a published rank is shown r/N at both dates with its move, and 1 stands on top of its chart', () => {
  const rows = [
    {
      name: 'Bình Phước',
      figures: [
        [8, 20],
        [63, 63],
      ] as [number, number][],
    },
  ];
  const place = { ...TOTAL, decimals: 0 };
  const { comparison, units } = comparisonOf({
    rows,
    indicators: [place, place],
    parts: ['rank', 'ranked'],
    from: MARCH,
    to: APRIL,
    level: 'province',
  });
  const page = pageOf({ comparison, units });
  expect(titlesOf(page)).toEqual(['Đơn vị', '27/3/2025', '08/4/2025', 'Bậc']);
  expect([column(page, 'before').text[0], column(page, 'after').text[0]]).toEqual(['8/63', '20/63']);
  expect(column(page, 'move').text).toEqual(['−12']);
  expect(page.series.isRank).toBe(true);
  expect(page.series.points[0]?.tone).toBe(-1);
});

test('a baseline of another kind is shown and subtracted beside the pair', () => {
  const { comparison, units } = departments({ baseline: yearPeriod(2024) });
  const page = pageOf({ comparison, units }, { findings: find(comparison) });
  expect(titlesOf(page).slice(-4)).toEqual([
    'Năm 2024',
    'So với năm 2024',
    'Hạng năm 2024',
    'Bậc so với năm 2024',
  ]);
  expect(column(page, 'baseline-0').text[0]).toBe('90,41');
  expect(column(page, 'baseline-0-delta').text[7]).toBe('−5,97');
  expect(column(page, 'baseline-0-rank').text[0]).toBe(column(page, 'rank').text[0]?.replace(/ →.*/, '/11'));
  expect(column(page, 'baseline-0-move').text).toEqual(column(page, 'move').text);
  expect(page.sentences.map(({ text }) => text)).toContain(
    'Hai kỳ khác loại (năm 2024 và ngày 08/4/2025): chênh lệch chỉ để tham khảo.',
  );
});

test('what the source files need care about is one sentence that leads to the list', () => {
  const { comparison, units } = departments();
  const differs = { code: 'published-change-differs', severity: 'warning' } as const;
  const page = pageOf(
    { comparison, units },
    { issues: [differs, differs, { code: 'quote-unclosed', severity: 'warning' }] },
  );
  expect(page.sentences).toMatchObject([
    {
      text: '02 số “tăng, giảm” in trong tệp nguồn khác số tính lại; 01 lưu ý khác về tệp nguồn.',
      opensNotes: true,
    },
  ]);
});

test('the same figures in English', () => {
  const { comparison, units } = departments();
  const page = pageOf(
    { comparison, units },
    { findings: find(comparison), sourceName: 'Portal', language: 'en' },
  );
  expect(titlesOf(page).slice(1, 4)).toEqual(['27 Mar 2025', '8 Apr 2025', 'Change']);
  expect(column(page, 'delta').text[7]).toBe('−5.97');
});

test('a unit listed at one date only has its figure, and its trend in place of a change', () => {
  const rows = [
    ...DEPARTMENTS.slice(0, 3),
    { name: 'Sở mới', figures: [[Number.NaN, 70]] as [number, number][] },
  ];
  const { comparison, units } = comparisonOf({
    rows,
    indicators: [TOTAL],
    from: dayPeriod('2025-03-27'),
    to: APRIL,
  });
  const page = pageOf({ comparison, units });
  expect(page.grid.rows[3]?.missing).toBeUndefined();
  expect([column(page, 'before').text[3], column(page, 'after').text[3]]).toEqual(['', '70,00']);
  expect(column(page, 'delta').text[3]).toMatch(/\p{L}/u);
  expect(page.counts.noData).toBe(1);
});
