import { describe, expect, it } from 'vitest';
import {
  type Filter,
  type Indicator,
  type Page,
  type ViewSpec,
  withColumnHidden,
  withFilter,
  withGrouping,
  withGroupToggled,
  withSort,
} from '../../src/model/index.ts';
import { deckTable } from '../../src/report/deck-table.ts';
import { filterChoices, tableChoices } from '../../src/view/index.ts';
import { comparisonOf, type Row } from './build-comparison.ts';
import { APRIL, DEPARTMENTS, departments, MARCH, SPEC, TOTAL } from './departments.ts';
import { pageOf } from './page-of.ts';

const whole = departments();
const pageWith = (change: Partial<ViewSpec>, source = whole): Page =>
  pageOf(source, { spec: { ...SPEC, ...change } });
const names = (page: Page): readonly string[] => page.grid.columns[0]?.text ?? [];
const columnOf = (page: Page, id: string) => page.grid.columns.find((column) => column.id === id);
const filtered = (...filters: Filter[]): Page => pageWith({ filters });
const requestOf = (spec: ViewSpec, source = whole) => ({
  ...source,
  spec,
  findings: [],
  issues: [],
  sourceName: '',
  language: 'vi' as const,
});

const COUNT: Indicator = {
  key: 'dossiers',
  name: 'Số hồ sơ',
  role: 'component',
  measure: 'count',
  direction: 'lower',
  decimals: 0,
};
const RATE: Indicator = { ...TOTAL, key: 'rate', name: 'Tỷ lệ', role: 'component', measure: 'percent' };
const NONE = Number.NaN;

/** Units of two kinds: three departments, two boards, the second without data. */
function kinds(
  rows: readonly Row[],
  indicators: readonly Indicator[],
  parts?: readonly ('rate' | 'score' | 'numerator' | 'denominator')[],
) {
  const { comparison, units } = comparisonOf({
    rows,
    indicators,
    from: MARCH,
    to: APRIL,
    ...(parts ? { parts } : {}),
  });
  const typed = units.map((unit, i) => ({
    ...unit,
    type: i < 3 ? ('department' as const) : ('board' as const),
  }));
  return { comparison, units: typed };
}

describe('filters', () => {
  it('let through by trend, and say on the page that the table is not whole', () => {
    const page = filtered({ kind: 'trend', column: 'delta', trends: ['gaining'] });
    expect(names(page)).toEqual(['Sở Nội vụ', 'Sở Xây dựng']);
    expect(page.grid.filtered).toBe(`Đang lọc: 2 trong ${DEPARTMENTS.length} sở, ban, ngành; tăng`);
    expect(page.source).toContain(page.grid.filtered);
    expect(page.subtitle).toContain(page.grid.filtered);
    expect(page.series.points).toHaveLength(2);
    expect(page.counts).toEqual(pageWith({}).counts);
    const ranks = (of: Page) => columnOf(of, 'rank')?.text[names(of).indexOf('Sở Xây dựng')];
    expect(ranks(page)).toBe(ranks(pageWith({})));
  });

  it('hold figures against bounds as they are printed', () => {
    const rows = [3.44, 3.45, 3.46].map((n, i) => ({
      name: `S${i}`,
      figures: [[n, n]] as [number, number][],
    }));
    const source = comparisonOf({ rows, indicators: [TOTAL], from: MARCH, to: APRIL });
    const by = (filter: object) =>
      names(pageWith({ filters: [{ kind: 'number', column: 'after', ...filter } as Filter] }, source));
    expect(by({ test: 'equal', a: 3.45 })).toEqual(['S1']);
    expect(by({ test: 'at-least', a: 3.45 })).toEqual(['S1', 'S2']);
    expect(by({ test: 'at-most', a: 3.45 })).toEqual(['S0', 'S1']);
    expect(by({ test: 'between', a: 3.445, b: 3.455 })).toEqual(['S1']);
    expect(by({ test: 'top', a: 2 })).toEqual(['S1', 'S2']);
    expect(by({ test: 'bottom', a: 1 })).toEqual(['S0']);
  });

  it('let through what ties with the last of the first, and tell figures from none', () => {
    const rows = [90, 80, 80, NONE].map((n, i) => ({
      name: `S${i}`,
      figures: [[70, n]] as [number, number][],
    }));
    const source = comparisonOf({ rows, indicators: [TOTAL], from: MARCH, to: APRIL });
    const by = (filter: object) =>
      names(pageWith({ filters: [{ kind: 'number', column: 'after', ...filter } as Filter] }, source));
    expect(by({ test: 'top', a: 2 })).toEqual(['S0', 'S1', 'S2']);
    expect(by({ test: 'top', a: 99 })).toHaveLength(3);
    expect(by({ test: 'none' })).toEqual(['S3']);
    expect(by({ test: 'some' })).toHaveLength(3);
  });

  it.each([['xay dung'], ['XÂY DỰNG'], ['sxd']])(
    'find words without accents or by first letters: %s',
    (contains) => {
      expect(names(filtered({ kind: 'text', column: 'name', contains }))).toEqual(['Sở Xây dựng']);
    },
  );

  it('choose values in no language, alone or all but them', () => {
    const good = filtered({ kind: 'values', column: 'grade', values: ['excellent'] });
    const rest = filtered({ kind: 'values', column: 'grade', values: ['excellent'], isExcept: true });
    expect(names(good).length).toBeGreaterThan(0);
    expect([...names(good), ...names(rest)].sort()).toEqual([...names(pageWith({}))].sort());
    expect(good.grid.filtered).toContain('Xếp loại: Xuất sắc');
    expect(rest.grid.filtered).toContain('Xếp loại: trừ Xuất sắc');
  });

  it('of a column that is not there let all through, which is told', () => {
    const page = filtered({ kind: 'number', column: 'baseline-3', test: 'some' });
    expect(page.grid.rows).toHaveLength(DEPARTMENTS.length);
    expect(page.grid.filtered).toBeUndefined();
    expect(page.grid.filters).toEqual([{ column: 'baseline-3', text: 'baseline-3', isGone: true }]);
  });

  it('list the values of a column with how many rows have them under the other filters', () => {
    const spec = withFilter(SPEC, { kind: 'trend', column: 'delta', trends: ['declining'] });
    const own = withFilter(spec, { kind: 'values', column: 'grade', values: ['good'] });
    const choices = filterChoices(requestOf(own), 'grade');
    const page = pageWith({ filters: spec.filters! });
    const grades = columnOf(page, 'grade')!.text;
    for (const { text, count, key, isChosen } of choices!.values) {
      expect(count).toBe(grades.filter((one) => one === text).length);
      expect(isChosen).toBe(key === 'good');
    }
    expect(choices!.values.reduce((sum, { count }) => sum + count, 0)).toBe(page.grid.rows.length);
    const numbers = filterChoices(requestOf(SPEC), 'after')!;
    expect(numbers.isNumber).toBe(true);
    expect(numbers.values.at(-1)).toMatchObject({ key: '', text: '(Trống)', count: 2 });
    const figures = numbers.values.slice(0, -1).map(({ key }) => Number(key));
    expect(figures).toEqual(figures.toSorted((a, b) => a - b));
    expect(filterChoices(requestOf(SPEC), 'delta')?.trends).toContainEqual({ trend: 'gaining', count: 2 });
    expect(filterChoices(requestOf(SPEC), 'nowhere')).toBeUndefined();
  });
});

describe('an order of several keys', () => {
  const rows = (
    [
      ['B', 1, 5],
      ['A', 2, 5],
      ['C', 3, 4],
      ['D', NONE, NONE],
    ] as const
  ).map(([name, a, b]): Row => ({ name, figures: [[a, b]] }));
  const source = comparisonOf({ rows, indicators: [TOTAL], from: MARCH, to: APRIL, baseline: MARCH });
  const by = (...keys: Parameters<typeof withSort>[1][]) =>
    names(pageOf(source, { spec: withSort(SPEC, keys[0]!, ...keys.slice(1)) }));

  it('has the first that tells two rows apart decide, no data last either way', () => {
    expect(by({ by: 'after', descending: true }, { by: 'before', descending: false })).toEqual([
      'B',
      'A',
      'C',
      'D',
    ]);
    expect(by({ by: 'after', descending: true }, { by: 'name', descending: false })).toEqual([
      'A',
      'B',
      'C',
      'D',
    ]);
    expect(by({ by: 'after', descending: false }, { by: 'name', descending: true })).toEqual([
      'C',
      'B',
      'A',
      'D',
    ]);
    expect(by({ by: 'after', descending: true })).toEqual(['A', 'B', 'C', 'D']);
  });

  it('takes any column by its id, and the official order of the units', () => {
    expect(by({ by: 'column', column: 'baseline-0-delta', descending: true })).toEqual(['B', 'A', 'C', 'D']);
    expect(by({ by: 'column', column: 'gone', descending: true })).toEqual(['C', 'A', 'B', 'D']);
    const order = [2, 0, undefined, 1];
    const units = source.units.map((unit, i) =>
      order[i] === undefined ? unit : { ...unit, order: order[i] },
    );
    const spec = withSort(SPEC, { by: 'official', descending: false });
    expect(names(pageOf({ ...source, units }, { spec }))).toEqual(['A', 'B', 'C', 'D']);
    expect(tableChoices(requestOf(SPEC, { ...source, units })).hasOfficialOrder).toBe(true);
    expect(tableChoices(requestOf(SPEC, source)).hasOfficialOrder).toBe(false);
  });
});

describe('groups', () => {
  const scores = kinds(
    [
      [80, 81],
      [82, 85],
      [70, NONE],
      [60, 66],
      [NONE, NONE],
    ].map(([a, b], i) => ({ name: `S${i}`, figures: [[a!, b!]] })),
    [TOTAL],
  );
  const grouped = withGrouping(SPEC, 'type');

  it('are headed by simple means of those with both dates, and say of how many', () => {
    const page = pageOf(scores, { spec: { ...grouped, totals: true } });
    expect(names(page)).toEqual([
      'Sở · bình quân giản đơn 2/3 sở, ban, ngành',
      'S0',
      'S1',
      'S2',
      'Ban, cơ quan · bình quân giản đơn 1/2 sở, ban, ngành',
      'S3',
      'S4',
      'Tất cả · bình quân giản đơn 3/5 sở, ban, ngành',
    ]);
    const cell = (id: string, row: number) => columnOf(page, id)?.text[row];
    expect([cell('before', 0), cell('after', 0), cell('delta', 0), cell('rank', 0)]).toEqual([
      '81,00',
      '83,00',
      '+2,00',
      '',
    ]);
    expect([cell('before', 7), cell('after', 7), cell('delta', 7)]).toEqual(['74,00', '77,33', '+3,33']);
    expect(page.grid.rows.map(({ depth = 0, summary }) => summary?.kind ?? depth)).toEqual([
      'group',
      1,
      1,
      1,
      'group',
      1,
      1,
      'total',
    ]);
    expect(page.grid.rows[0]?.ref).toBeUndefined();
  });

  it('show their head alone when collapsed, while the chart keeps their rows', () => {
    const page = pageOf(scores, { spec: withGroupToggled(grouped, 'department') });
    expect(names(page).slice(1)).toEqual([
      'Ban, cơ quan · bình quân giản đơn 1/2 sở, ban, ngành',
      'S3',
      'S4',
    ]);
    expect(page.grid.rows[0]?.summary).toEqual({
      kind: 'group',
      group: 'department',
      count: 3,
      isCollapsed: true,
    });
    expect(page.series.points).toHaveLength(3);
  });

  it('add counts up, over what the filters leave', () => {
    const source = kinds(
      [
        [10, 4],
        [20, 30],
        [5, NONE],
        [7, 7],
        [1, 2],
      ].map(([a, b], i) => ({ name: `S${i}`, figures: [[a!, b!]] })),
      [COUNT],
    );
    const filter: Filter = { kind: 'text', column: 'name', contains: 'S1' };
    const spec: ViewSpec = { ...grouped, totals: true };
    const page = pageOf(source, { spec });
    expect(columnOf(page, 'after')?.text.at(-1)).toBe('43,00');
    expect(columnOf(page, 'delta')?.text.at(-1)).toBe('+5,00');
    expect(columnOf(page, 'delta')?.tone?.at(-1)).toBe(-1);
    const some = pageOf(source, { spec: withFilter(spec, filter) });
    expect(names(some).at(-1)).toBe('Các dòng đang hiện · cộng 1 sở, ban, ngành');
    expect(columnOf(some, 'after')?.text.at(-1)).toBe('30,00');
  });

  it('never average a rate whose numerator and denominator are there', () => {
    const figures = [
      [
        [50, 50],
        [50, 100],
        [100, 200],
      ],
      [
        [100, 90],
        [1, 9],
        [1, 10],
      ],
      [
        [80, 80],
        [8, 8],
        [10, 10],
      ],
    ];
    const rows = figures.map((own, i) => ({ name: `S${i}`, figures: own as [number, number][] }));
    const source = kinds(rows, [RATE, RATE, RATE], ['rate', 'numerator', 'denominator']);
    const spec: ViewSpec = { ...SPEC, totals: true, focus: { indicator: 'rate', part: 'rate' } };
    const page = pageOf(source, { spec });
    // (50 + 1 + 8) / (100 + 1 + 10), and (100 + 9 + 8) / (200 + 10 + 10): no mean of 50, 90 and 80.
    expect(columnOf(page, 'before')?.text.at(-1)).toBe('53,15');
    expect(columnOf(page, 'after')?.text.at(-1)).toBe('53,18');
    expect(columnOf(page, 'delta')?.text.at(-1)).toBe('+0,03');
    expect(names(page).at(-1)).toBe('Tất cả · tính chung 3 sở, ban, ngành');
  });

  it('stand in bold in a deck, and are offered only where there is more than one', () => {
    const table = deckTable(pageOf(scores, { spec: grouped }).grid, (text) => text);
    expect(table.rows[0]?.every(({ runs }) => runs.every(({ bold }) => bold))).toBe(true);
    expect(tableChoices(requestOf(SPEC, scores)).groupings).toEqual(['type', 'trend']);
  });
});

describe('computed columns', () => {
  it('stand beside the others when they are asked for, and name what they are computed of', () => {
    expect(columnOf(pageWith({}), 'against-mean')).toBeUndefined();
    const page = pageWith({ computed: ['share', 'against-mean'] });
    expect(columnOf(page, 'share')?.inputs).toEqual({ columns: ['after'], over: 'row' });
    const column = columnOf(page, 'against-mean')!;
    expect(column.inputs).toEqual({ columns: ['after'], over: 'all-rows' });
    const after = columnOf(page, 'after')!.values!;
    const known = after.filter((value) => !Number.isNaN(value));
    const mean = Math.round((known.reduce((a, b) => a + b, 0) / known.length) * 100) / 100;
    expect(column.hint).toContain(mean.toFixed(2).replace('.', ','));
    expect(column.values![0]).toBe(Math.round((after[0]! - mean) * 100) / 100);
    expect(columnOf(page, 'delta')?.inputs?.columns).toEqual(['before', 'after']);
  });

  it('say a share of the total and a relative change of counts alone', () => {
    const rows = [
      [10, 30],
      [0, 70],
    ].map(([a, b], i) => ({ name: `S${i}`, figures: [[a!, b!]] as [number, number][] }));
    const source = comparisonOf({ rows, indicators: [COUNT], from: MARCH, to: APRIL });
    const page = pageOf(source, {
      spec: { ...SPEC, computed: ['share-of-total', 'relative-change', 'against-mean'] },
    });
    expect(columnOf(page, 'share-of-total')?.text).toEqual(['30%', '70%']);
    expect(columnOf(page, 'relative-change')?.text).toEqual(['+200,00%', '']);
    expect(columnOf(page, 'against-mean')).toBeUndefined();
    expect(tableChoices(requestOf(SPEC, source)).computed).toEqual(['share-of-total', 'relative-change']);
    expect(tableChoices(requestOf(SPEC)).computed).toEqual(['share', 'against-mean']);
  });
});

describe('a matrix', () => {
  const GROUP: Indicator = { ...TOTAL, key: 'g', name: 'Công khai', role: 'group', max: 18 };
  const PART: Indicator = { ...TOTAL, key: 'p', name: 'Đồng bộ', role: 'component', group: 'g', max: 6 };
  const rows: Row[] = [
    {
      name: 'A',
      figures: [
        [80, 90],
        [3, 4],
        [9, 12],
      ],
    },
    {
      name: 'B',
      figures: [
        [NONE, NONE],
        [2, 2],
        [NONE, NONE],
      ],
    },
    {
      name: 'C',
      figures: [
        [NONE, NONE],
        [NONE, NONE],
        [NONE, NONE],
      ],
    },
  ];
  const source = comparisonOf({ rows, indicators: [TOTAL, PART, GROUP], from: MARCH, to: APRIL });
  const page = (shows: 'after' | 'change' | 'share', more: Partial<ViewSpec> = {}) =>
    pageOf(source, { spec: { ...SPEC, matrix: { shows }, ...more } });

  it('has a column an indicator, components behind their group and under its name', () => {
    const { columns, rows: lines } = page('after').grid;
    expect(columns.map(({ id }) => id)).toEqual([
      'name',
      'matrix-after:score:total',
      'matrix-after:score:g',
      'matrix-after:score:p',
    ]);
    expect(columns.map(({ group }) => group?.title)).toEqual([
      undefined,
      undefined,
      'Công khai',
      'Công khai',
    ]);
    expect(columns.map(({ text }) => text[0])).toEqual(['A', '90,00', '12,00', '4,00']);
    // B has one figure: it is not said to have none.
    expect(lines.map(({ missing }) => missing !== undefined)).toEqual([false, false, true]);
  });

  it('shows changes or shares of the maximum, sorted and summed up by any of them', () => {
    expect(columnOf(page('change'), 'matrix-change:score:p')?.text).toEqual(['+1,00', '0,00', '']);
    expect(columnOf(page('share'), 'matrix-share:score:g')?.text).toEqual(['66,7%', '', '']);
    const total = page('after', {
      sort: { by: 'column', column: 'matrix-after:score:p', descending: false },
      totals: true,
    });
    expect(names(total).slice(0, 3)).toEqual(['B', 'A', 'C']);
    expect(columnOf(total, 'matrix-after:score:p')?.text.at(-1)).toBe('3,00');
    expect(total.grid.rows.at(-1)?.fact).toContain('Đồng bộ: 2 sở, ban, ngành');
  });
});

it('columns stand in the reader’s order, hidden ones are named, what is not there is ignored', () => {
  const { grid } = pageWith({
    columns: {
      order: ['delta', 'gone', 'name', 'after'],
      hidden: ['rank', 'gone', 'name'],
      widths: { gone: 90 },
      frozen: 1,
    },
  });
  expect(grid.columns.map(({ id }) => id)).toEqual(['name', 'delta', 'move', 'grade', 'before', 'after']);
  expect(grid.hidden).toEqual([{ id: 'rank', title: 'Hạng /11', at: 2 }]);
  expect([grid.widths, grid.frozen]).toEqual([{ gone: 90 }, 1]);
  expect(
    pageOf(whole, { spec: withColumnHidden(SPEC, 'rank') }).grid.columns.map(({ id }) => id),
  ).not.toContain('rank');
});
