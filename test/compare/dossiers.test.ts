import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, find, findFor } from '../../src/compare/index.ts';
import {
  type Comparison,
  type Finding,
  type FindingKind,
  type Indicator,
  monthPeriod,
  percentOf,
  SCHEME_DOSSIERS,
} from '../../src/model/index.ts';
import { wordingOf } from '../../src/wording/index.ts';
import { buildAssessment, buildIndicator, buildUnit, type Written } from '../build-assessment.ts';

const JUNE = monthPeriod(2024, 6);
const MAY = monthPeriod(2024, 5);

type Table = Readonly<Record<string, readonly Written[]>>;

const assess = (units: readonly string[], figures: Table, period = JUNE) =>
  buildAssessment({ scheme: SCHEME_DOSSIERS, period, units, figures });

const indicatorsOf = (...tables: readonly Table[]): readonly Indicator[] =>
  [...new Set(tables.flatMap((table) => Object.keys(table)))].map((name) => {
    const [key = '', part] = name.split('/');
    return buildIndicator(key, {
      measure: part === 'rate' ? 'percent' : 'count',
      direction: 'none',
      decimals: 0,
    });
  });

function dossiers(units: readonly string[], table: Table, before?: Table): Comparison {
  return compare({
    to: assess(units, table),
    ...(before ? { from: assess(units, before, MAY) } : {}),
    units: units.map((unit) => buildUnit(unit)),
    indicators: indicatorsOf(table, before ?? {}),
  });
}

const of = (comparison: Comparison, kind: FindingKind): Finding | undefined =>
  find(comparison).find((finding) => finding.kind === kind);

function sentenceOf(comparison: Comparison, kind: FindingKind): string {
  const finding = of(comparison, kind);
  const about = { comparison, unitName: (key: string) => key, indicatorName: (key: string) => key };
  return finding ? wordingOf('vi').findings.sentence(finding, about) : '';
}

const MISSING: Written = { missing: 'not-reported' };
const NONE: Written = { missing: 'no-dossiers' };

describe('what is neither resolved nor open', () => {
  it('says nothing at this date of a column that only the other has', () => {
    const after = { received: ['120'], resolved: ['90'], open: ['27'] };
    const before = { received: ['100'], resolved: ['80'], open: ['15'], withdrawn: ['5'] };
    const { figures } = of(dossiers(['a'], after, before), 'dossier-residue')!;
    expect(figures).toMatchObject({ residue: 3, before: 0 });
    expect(figures.withdrawn).toBeUndefined();
  });

  it('takes a rate of a count for no count', () => {
    const comparison = dossiers(['a'], { received: ['100'], 'resolved/rate': ['90'], open: ['10'] });
    expect(of(comparison, 'dossier-residue')).toBeUndefined();
  });

  it('comes after what was withdrawn and returned, by name', () => {
    const table = {
      received: ['120'],
      resolved: ['90'],
      open: ['27'],
      withdrawn: ['1'],
      returned: ['1'],
    };
    const comparison = dossiers(['a'], table);
    expect(of(comparison, 'dossier-residue')!.figures).toMatchObject({
      residue: 1,
      withdrawn: 1,
      returned: 1,
    });
    expect(sentenceOf(comparison, 'dossier-residue')).toBe(
      'Còn 01 hồ sơ đã tiếp nhận không nằm trong số đã giải quyết và đang giải quyết (tiếp nhận 120, đã giải quyết 90, đang giải quyết 27, 01 hồ sơ rút, 01 hồ sơ trả lại).',
    );
  });

  it.each([
    ['outside the open ones', { open: '25', 'not-due': '20', overdue: '5' }, 0],
    ['among the open ones', { open: '30', 'not-due': '20', overdue: '5' }, 0],
  ] as const)('takes off those suspended %s once', (_, { open, ...parts }, residue) => {
    const received = String(70 + Number(open) + (open === '25' ? 5 : 0));
    const table = {
      received: [received],
      resolved: ['70'],
      open: [open],
      'not-due': [parts['not-due']],
      overdue: [parts.overdue],
      suspended: ['5'],
    };
    expect(of(dossiers(['a'], table), 'dossier-residue')!.figures.residue).toBe(residue);
  });

  it('leaves suspended ones in where the table does not say whether they are open', () => {
    const table = { received: ['100'], resolved: ['70'], open: ['25'], suspended: ['5'] };
    const comparison = dossiers(['a'], table);
    expect(of(comparison, 'dossier-residue')!.figures).toMatchObject({ residue: 5, doubted: 5 });
    expect(sentenceOf(comparison, 'dossier-residue')).toContain('chưa trừ 05 hồ sơ tạm dừng');
  });

  it('is negative where more was resolved than received', () => {
    const comparison = dossiers(['a'], { received: ['100'], resolved: ['90'], open: ['12'] });
    expect(of(comparison, 'dossier-residue')!.figures.residue).toBe(-2);
    expect(sentenceOf(comparison, 'dossier-residue')).toMatch(/nhiều hơn số tiếp nhận 02 hồ sơ/);
  });
});

describe('on-time rates of a level', () => {
  const units = ['a', 'b', 'c', 'd'];

  it('are ratios of sums over the units that have both counts; the others are named', () => {
    const comparison = dossiers(units, {
      'on-time': ['1', '98', MISSING, NONE],
      resolved: ['2', '100', '50', NONE],
    });
    expect(of(comparison, 'rate-of-resolved')).toMatchObject({
      figures: { numerator: 99, denominator: 102, rate: 97.06, units: 3, total: 4 },
      units: ['c'],
    });
    expect(sentenceOf(comparison, 'rate-of-resolved')).toBe(
      'Sở, ban, ngành: tỷ lệ đúng và trước hạn trên số hồ sơ đã giải quyết: 97,06% (99/102); tính trên 3/4 đơn vị, chưa đủ số liệu: c.',
    );
  });

  it('are no rate where nothing was resolved', () => {
    const comparison = dossiers(['a'], { 'on-time': ['0'], resolved: ['0'], received: ['0'] });
    expect(of(comparison, 'rate-of-resolved')!.figures.rate).toBeNaN();
    expect(sentenceOf(comparison, 'rate-of-resolved')).toBe(
      'Không có hồ sơ đã giải quyết nên không tính tỷ lệ đúng hạn.',
    );
    expect(of(comparison, 'rate-of-received')).toBeUndefined();
  });

  it('change in percentage points, over the same units only', () => {
    const before = { 'on-time': ['90', '80', '10', '10'], resolved: ['100', '100', '10', '10'] };
    const after = { 'on-time': ['95', '80', '10', '10'], resolved: ['100', '100', '10', '10'] };
    expect(sentenceOf(dossiers(units, after, before), 'rate-of-resolved')).toBe(
      'Sở, ban, ngành: tỷ lệ đúng và trước hạn trên số hồ sơ đã giải quyết: 88,64% (195/220), tăng 2,28 điểm phần trăm so với tháng 5/2024 (86,36%).',
    );
    const less = { ...before, 'on-time': ['90', '80', '10', MISSING] };
    expect(of(dossiers(units, after, less), 'rate-of-resolved')!.figures.change).toBeUndefined();
  });

  it('are made of parts where a table has no column for the sum', () => {
    const comparison = dossiers(['a'], {
      'resolved-early': ['60'],
      'resolved-in-time': ['28'],
      late: ['2'],
      'carried-over': ['20'],
      new: ['100'],
    });
    expect(of(comparison, 'rate-of-resolved')!.figures).toMatchObject({ numerator: 88, denominator: 90 });
    expect(of(comparison, 'dossier-summary')!.figures.received).toBe(120);
  });
});

describe('a printed rate', () => {
  const table = (printed: string): Table => ({
    received: ['59443'],
    resolved: ['37839'],
    'on-time': ['37666'],
    open: ['21260'],
    'not-due': ['21249'],
    'on-time-rate/rate': [printed],
  });
  it.each([
    ['99,54', 'Tỷ lệ đúng hạn in trong bảng là 99,54%, khớp tỷ lệ tính trên số đã giải quyết.'],
    ['99,5', 'Tỷ lệ đúng hạn in trong bảng là 99,5%, khớp tỷ lệ tính trên số đã giải quyết.'],
    [
      '99,11',
      'Tỷ lệ đúng hạn in trong bảng là 99,11%, bằng tỷ lệ tính trên tổng số tiếp nhận, khác tỷ lệ tính trên số đã giải quyết (99,54%).',
    ],
    ['98,00', 'Tỷ lệ đúng hạn in trong bảng là 98,00%, khác tỷ lệ tính trên số đã giải quyết (99,54%).'],
  ])('%s is set beside the computed ones', (printed, sentence) => {
    expect(sentenceOf(dossiers(['a'], table(printed)), 'printed-rate')).toBe(sentence);
  });
});

describe('sums', () => {
  it('that a table prints otherwise than its parts add up are told with both', () => {
    const comparison = dossiers(['a'], { resolved: ['100'], 'on-time': ['90'], late: ['9'] });
    expect(sentenceOf(comparison, 'dossier-parts-differ')).toBe(
      'Resolved in 100, khác tổng các phần (99), chênh 01 hồ sơ.',
    );
  });

  it('that lack a unit say of how many they are', () => {
    const comparison = dossiers(['a', 'b', 'c'], {
      received: ['10', '20', MISSING],
      resolved: ['5', '10', '7'],
    });
    expect(sentenceOf(comparison, 'dossier-flow')).toBe(
      'Sở, ban, ngành: tiếp nhận 30 hồ sơ của 2/3 đơn vị có số liệu; đã giải quyết 22 hồ sơ.',
    );
  });

  it('change by whole dossiers', () => {
    const comparison = dossiers(
      ['a'],
      { received: ['37839'], resolved: ['5'] },
      { received: ['38469'], resolved: ['5'] },
    );
    expect(sentenceOf(comparison, 'dossier-flow')).toBe(
      'Tiếp nhận 37.839 hồ sơ, giảm 630 hồ sơ so với tháng 5/2024; đã giải quyết 05 hồ sơ, không đổi so với tháng 5/2024.',
    );
  });
});

describe('one unit that holds most', () => {
  const share = (...counts: readonly number[]) => {
    const comparison = dossiers(
      counts.map((_, u) => `u${u}`),
      { overdue: counts.map(String) },
    );
    const focus = { rows: 'units', indicator: 'overdue', part: 'score' } as const;
    return findFor(comparison, focus).find(({ kind }) => kind === 'dominates')?.figures.share;
  };
  it.each([
    [[204, 2, 2, 1], 97.61],
    [[2, 1, 1], 50],
    [[5, 5, 5], undefined],
    [[9, 1], undefined],
    [[9, 1, 0], undefined],
    [[4, 3, 2], undefined],
    [[4, 4, 0, 0], undefined],
  ] as const)('%j', (counts, expected) => {
    expect(share(...counts)).toBe(expected);
  });
});

describe('properties', () => {
  const counts = fc.array(fc.tuple(fc.nat(5_000), fc.nat(500)), { minLength: 2, maxLength: 12 });
  const tableOf = (rows: readonly (readonly [number, number])[]): Table => ({
    received: rows.map(([a, b]) => String(a + b + 3)),
    resolved: rows.map(([a, b]) => String(a + b)),
    'on-time': rows.map(([a]) => String(a)),
    late: rows.map(([, b]) => String(b)),
    open: rows.map(() => '3'),
  });
  const namesOf = (rows: readonly unknown[]) => rows.map((_, u) => `u${u}`);
  const figuresOf = (comparison: Comparison) =>
    Object.fromEntries(
      (['dossier-flow', 'dossier-residue', 'rate-of-resolved'] as const).map((kind) => [
        kind,
        of(comparison, kind)?.figures,
      ]),
    );

  it('parts add up to what they are parts of, in the sum as in each unit', () => {
    fc.assert(
      fc.property(counts, (rows) => {
        const { figures } = of(dossiers(namesOf(rows), tableOf(rows)), 'dossier-flow')!;
        expect(figures['on-time']! + figures.late!).toBe(figures.resolved);
        expect(of(dossiers(namesOf(rows), tableOf(rows)), 'dossier-residue')!.figures.residue).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  it('the order of units changes nothing', () => {
    fc.assert(
      fc.property(counts, (rows) => {
        const names = namesOf(rows);
        const turned = dossiers(names.toReversed(), tableOf(rows.toReversed()));
        expect(figuresOf(turned)).toEqual(figuresOf(dossiers(names, tableOf(rows))));
      }),
      { numRuns: 40 },
    );
  });

  it('a ratio of sums lies between the lowest and the highest rate', () => {
    fc.assert(
      fc.property(counts, (rows) => {
        const rates = rows.map(([a, b]) => percentOf(a, a + b)).filter((rate) => !Number.isNaN(rate));
        const rate = of(dossiers(namesOf(rows), tableOf(rows)), 'rate-of-resolved')?.figures.rate;
        if (rates.length === 0) expect(rate).toBeNaN();
        else {
          expect(rate).toBeGreaterThanOrEqual(Math.min(...rates));
          expect(rate).toBeLessThanOrEqual(Math.max(...rates));
        }
      }),
      { numRuns: 40 },
    );
  });
});
