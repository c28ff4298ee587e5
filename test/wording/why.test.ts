import { describe, expect, it } from 'vitest';
import { compare, findFor } from '../../src/compare/index.ts';
import { type Comparison, dayPeriod, type FindingKind, type Focus } from '../../src/model/index.ts';
import { type Language, wordingOf } from '../../src/wording/index.ts';
import { buildAssessment, buildIndicator, buildUnit, type Written } from '../build-assessment.ts';

const none: Written = { missing: 'not-reported' };
const INDICATORS = [
  buildIndicator('total', { role: 'total', max: 100, name: 'Tổng điểm' }),
  buildIndicator('A', { role: 'group', max: 18, name: 'Công khai' }),
  buildIndicator('B', { role: 'group', max: 12, name: 'Số hóa' }),
  buildIndicator('B.1', { group: 'B', max: 6, name: 'Kết quả điện tử' }),
  buildIndicator('rate', { measure: 'percent', name: 'Tỷ lệ nộp trực tuyến' }),
];

type Figures = Readonly<Record<string, readonly (readonly [before: Written, after: Written])[]>>;

/** Figures of units by column. */
function pair(figures: Figures, tolerance = 0): Comparison {
  const units = Object.values(figures)[0]!.map((_, i) => `Sở ${'ABCD'[i]}`);
  const at = (date: string, side: 0 | 1) =>
    buildAssessment({
      period: dayPeriod(date),
      units,
      figures: Object.fromEntries(
        Object.entries(figures).map(([name, rows]) => [name, rows.map((row) => row[side])]),
      ),
    });
  return compare({
    from: at('2025-03-27', 0),
    to: at('2025-04-08', 1),
    units: units.map((name) => buildUnit(name)),
    indicators: INDICATORS,
    tolerance,
  });
}

function say(comparison: Comparison, kind: FindingKind, focus: Focus, language: Language = 'vi'): string[] {
  const about = {
    comparison,
    unitName: (key: string) => key,
    indicatorName: (key: string) => INDICATORS.find((i) => i.key === key)!.name,
  };
  const { findings } = wordingOf(language);
  return findFor(comparison, focus)
    .filter((finding) => finding.kind === kind)
    .map((finding) => findings.sentence(finding, about));
}

const UNIT: Focus = { rows: 'indicators', unit: 'Sở A' };
const one = (
  total: readonly [Written, Written],
  a: readonly [Written, Written],
  b: readonly [Written, Written],
) => pair({ total: [total], A: [a], B: [b] });

describe('what moved a total', () => {
  it('is told by group, and nothing of a residue that is none', () => {
    const exact = one(['20,00', '21,50'], ['10,00', '12,00'], ['10,00', '9,50']);
    expect(say(exact, 'contributions', UNIT)).toEqual([
      'Tổng điểm tăng 1,50 điểm, trong đó: Công khai tăng 2,00 điểm; Số hóa giảm 0,50 điểm.',
    ]);
    expect(say(exact, 'contributions', UNIT, 'en')).toEqual([
      'Tổng điểm up 1.50 points, of which: Công khai up 2.00 points; Số hóa down 0.50 points.',
    ]);
  });

  it('is told with what rounding leaves, softly', () => {
    const rounded = one(['20,00', '22,01'], ['10,00', '12,00'], ['10,00', '10,00']);
    expect(say(rounded, 'contributions', UNIT)).toEqual([
      'Tổng điểm tăng 2,01 điểm, trong đó: Công khai tăng 2,00 điểm; 01 nhóm giữ nguyên (cộng các nhóm chênh 0,01 điểm, trong phạm vi làm tròn).',
    ]);
  });

  it('is told with what nothing explains, plainly', () => {
    const off = one(['20,00', '23,00'], ['10,00', '12,00'], ['10,00', '10,00']);
    expect(say(off, 'contributions', UNIT)[0]).toContain(
      '; cộng thay đổi của các nhóm lại chênh 1,00 điểm so với mức thay đổi này.',
    );
    expect(say(off, 'contributions', UNIT, 'en')[0]).toContain(
      '; the groups leave 1.00 points of this unexplained.',
    );
  });

  it('claims no sum where a group lacks data', () => {
    const gap = one(['20,00', '23,00'], ['10,00', '12,00'], ['10,00', none]);
    expect(say(gap, 'contributions', UNIT)).toEqual([
      'Tổng điểm tăng 3,00 điểm, trong đó: Công khai tăng 2,00 điểm; chưa cộng được các nhóm, vì không có đủ dữ liệu hai kỳ của: Số hóa.',
    ]);
  });

  it('is told of a group by its components', () => {
    const deep = pair({
      total: [['20,00', '22,00']],
      B: [['10,00', '12,00']],
      'B.1': [['5,00', '7,00']],
    });
    expect(say(deep, 'group-contributions', UNIT)).toEqual([
      'Số hóa tăng 2,00 điểm, trong đó: Kết quả điện tử tăng 2,00 điểm.',
    ]);
  });
});

describe("a level's mean", () => {
  it('is named as simple, with who pulled it', () => {
    const totals = pair({
      total: [
        ['80,00', '74,00'],
        ['70,00', '73,00'],
        ['60,00', '60,00'],
        ['50,00', none],
      ],
    });
    const focus: Focus = { rows: 'units', indicator: 'total', part: 'score' };
    expect(say(totals, 'level-mean', focus)).toEqual([
      'Bình quân giản đơn 03 sở, ban, ngành có dữ liệu ở cả hai kỳ giảm 1,00 điểm (70,00 → 69,00); kéo xuống nhiều nhất: Sở A (giảm 6,00 điểm, kéo 2,00 điểm); kéo lên nhiều nhất: Sở B (tăng 3,00 điểm, kéo 1,00 điểm).',
    ]);
    expect(say(totals, 'level-mean', focus, 'en')).toEqual([
      'The simple mean of 3 departments and agencies with data at both dates fell 1.00 points (70.00 → 69.00); pulled down most by: Sở A (down 6.00 points, a pull of 2.00); pulled up most by: Sở B (up 3.00 points, a pull of 1.00).',
    ]);
  });

  it('of rates is in percentage points, and says where it is rounded', () => {
    const rates = pair({
      'rate/rate': [
        ['80,01', '80,03'],
        ['70,00', '70,00'],
        ['60,00', '60,00'],
      ],
    });
    const focus: Focus = { rows: 'units', indicator: 'rate', part: 'rate' };
    expect(say(rates, 'level-mean', focus)).toEqual([
      'Tỷ lệ nộp trực tuyến bình quân giản đơn 03 sở, ban, ngành có dữ liệu ở cả hai kỳ tăng 0,01 điểm phần trăm (70,00% → 70,01%); kéo lên nhiều nhất: Sở A (tăng 0,02 điểm phần trăm, kéo 0,01 điểm phần trăm).',
    ]);
  });

  it('that moved is not printed as if it had not', () => {
    const totals = pair({
      total: [
        ['80,00', '80,01'],
        ['70,00', '70,00'],
        ['60,00', '60,00'],
      ],
    });
    const [told] = say(totals, 'level-mean', { rows: 'units', indicator: 'total', part: 'score' });
    expect(told).toContain('tăng 0,003 điểm (70,000 → 70,003)');
  });
});

it('a mean that moved by no more than the tolerance is not said to stand still between two figures', () => {
  const total: Focus = { rows: 'units', indicator: 'total', part: 'score' };
  const pairs = [
    ['72,60', '72,90'],
    ['72,78', '72,90'],
  ] as const;
  const moved = pair({ total: pairs }, 0.47);
  expect(say(moved, 'level-mean', total)).toEqual([
    'Bình quân giản đơn 02 sở, ban, ngành có dữ liệu ở cả hai kỳ thay đổi trong phạm vi dung sai ±0,47 điểm (72,69 → 72,90).',
  ]);
  expect(say(moved, 'level-mean', total, 'en')[0]).toContain('moved within the tolerance of ±0.47 points');
  const still = pair(
    {
      total: [
        ['72,60', '72,60'],
        ['70,00', '70,00'],
      ],
    },
    0.47,
  );
  expect(say(still, 'level-mean', total)[0]).toContain('giữ nguyên (71,30 → 71,30)');
});
