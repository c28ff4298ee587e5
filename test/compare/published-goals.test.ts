import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { createEngine } from '../../src/engine/index.ts';
import type {
  Change,
  Finding,
  FindingKind,
  Focus,
  Indicator,
  TargetSources,
  Unit,
  ViewTarget,
} from '../../src/model/index.ts';
import { builtinUnits } from '../../src/recognise/index.ts';
import { type Language, wordingOf } from '../../src/wording/index.ts';

/** A table's bytes through the engine, as the app reads them: its one assessment, compared with nothing. */
async function told(
  name: string,
  focusOf: (indicators: readonly Indicator[], unit: string) => Focus,
  targets: Partial<TargetSources<never>> = {},
) {
  const engine = createEngine();
  const bytes = readFileSync(new URL(`./fixtures/${name}.csv`, import.meta.url));
  const { assessments, units, indicators, issues } = await engine.recognise([{ name: `${name}.csv`, bytes }]);
  expect([issues, assessments.length]).toEqual([[], 1]);
  const [to] = assessments;
  const comparison = await engine.compare({
    to: to!,
    units: [...builtinUnits, ...units],
    indicators,
    targets: { typed: [], files: [], today: '2024-08-01', ...targets },
  });
  const findings = await engine.find(comparison, focusOf(comparison.indicators, to!.units[0]!));
  const names = new Map<string, Unit>([...builtinUnits, ...units].map((unit) => [unit.key, unit]));
  const labels = new Map(indicators.map((indicator) => [indicator.key, indicator.name]));
  const about = {
    comparison,
    unitName: (key: string) => names.get(key)?.name ?? key,
    indicatorName: (key: string) => labels.get(key) ?? key,
    length: 'full',
  } as const;
  const sentence = (kind: FindingKind, language: Language = 'vi'): string => {
    const finding = findings.find((one) => one.kind === kind);
    return finding ? wordingOf(language).findings.sentence(finding, about) : '';
  };
  const headline = (language: Language): string => wordingOf(language).findings.headline(findings, about);
  return { findings, sentence, headline };
}

const ofUnit = (_: readonly Indicator[], unit: string): Focus => ({ rows: 'indicators', unit });
const ofColumn =
  (n: number) =>
  (indicators: readonly Indicator[]): Focus => ({
    rows: 'units',
    indicator: indicators[n]!.key,
    part: 'rate',
  });
const find = (findings: readonly Finding[], kind: FindingKind) => findings.find((one) => one.kind === kind);
const gaps = (changes: readonly Change[] = []) =>
  changes.map(({ after, target }) => [after, target?.value, target?.gap]);

describe('targets of Bình Phước, 31/7/2024', () => {
  it('are missed by what the notice says', async () => {
    const { findings, sentence } = await told('targets-2024-07-31', ofUnit);
    const targets = find(findings, 'targets');
    expect(targets?.figures).toMatchObject({ count: 5, met: 0, below: 5 });
    expect(gaps(targets?.changes)).toEqual([
      [42.11, 100, -57.89],
      [60.21, 90, -29.79],
      [71.15, 100, -28.85],
      [74.87, 100, -25.13],
      [66.67, 80, -13.33],
    ]);
    expect(sentence('targets')).toBe(
      'Cả 05 chỉ số chưa đạt mục tiêu: Tỷ lệ công bố TTHC đúng hạn 42,11% (mục tiêu 100%, thiếu 57,89 điểm phần trăm); Tỷ lệ cung cấp DVC trực tuyến toàn trình trên tổng số TTHC có đủ điều kiện 60,21% (mục tiêu 90%, thiếu 29,79 điểm phần trăm); Tỷ lệ công khai TTHC đúng hạn 71,15% (mục tiêu 100%, thiếu 28,85 điểm phần trăm); Tỷ lệ cấp kết quả giải quyết TTHC điện tử 74,87% (mục tiêu 100%, thiếu 25,13 điểm phần trăm); Tỷ lệ số hóa hồ sơ, kết quả giải quyết TTHC 66,67% (mục tiêu 80%, thiếu 13,33 điểm phần trăm).',
    );
    expect(sentence('targets', 'en')).toMatch(
      /^None of 5 indicators met the target: .* \(target 100%, 57.89 percentage points short\)/,
    );
  });

  it('head the one date there is, not its highest and lowest rate', async () => {
    const { headline } = await told('targets-2024-07-31', ofUnit);
    expect(headline('vi')).toBe(
      'Cả 05 chỉ số chưa đạt mục tiêu; cách xa mục tiêu nhất là Tỷ lệ công bố TTHC đúng hạn (thiếu 57,89 điểm phần trăm)',
    );
    expect(headline('en')).toMatch(
      /^None of 5 indicators met the target; farthest from it: .* \(57.89 percentage points short\)$/,
    );
  });

  it('need a pace as long as the year runs', async () => {
    const inTime = await told('targets-2024-07-31', ofUnit);
    expect(inTime.sentence('target-pace')).toContain(
      'Tỷ lệ số hóa hồ sơ, kết quả giải quyết TTHC cần tăng bình quân 2,67 điểm phần trăm mỗi tháng đến hết năm',
    );
    const later = await told('targets-2024-07-31', ofUnit, { today: '2026-11-23' });
    expect(later.sentence('target-pace')).toBe('');
  });
});

describe('units below a target, 31/7/2024', () => {
  const goal = (indicator: string, value: number): ViewTarget => {
    return { indicator, part: 'rate', year: 2024, value, decimals: 0, source: 'KH', at: '' };
  };
  const typed = [goal('ty-le-so-hoa-ho-so', 80), goal('ty-le-cap-ket-qua-dien-tu', 100)];

  it.each([
    [
      'low-departments-2024-07-31',
      0,
      '02/02 đơn vị chưa đạt mục tiêu 80% về tỷ lệ số hóa hồ sơ: Sở Giao thông vận tải (47,34%), Sở Kế hoạch và Đầu tư (55,07%).',
    ],
    [
      'low-districts-2024-07-31',
      0,
      '04/04 đơn vị chưa đạt mục tiêu 80% về tỷ lệ số hóa hồ sơ: UBND huyện Bù Đốp (39,58%), UBND huyện Đồng Phú (47,75%), UBND thị xã Chơn Thành (52,78%), UBND huyện Bù Đăng (55,5%).',
    ],
    [
      'low-districts-2024-07-31',
      1,
      '02/02 đơn vị chưa đạt mục tiêu 100% về tỷ lệ cấp kết quả điện tử: UBND huyện Bù Đốp (44,59%), UBND thị xã Chơn Thành (58,59%).',
    ],
  ])('%s, column %i', async (name, column, expected) => {
    const { sentence } = await told(name, ofColumn(column), { typed });
    expect(sentence('units-below-target')).toBe(expected);
  });
});

test.each([
  [
    'progress-2024-08-dien-bien',
    97.5,
    'So với điểm tối đa: Tiến độ, kết quả giải quyết 19,5/20 điểm (97,5%).',
  ],
  ['progress-2024-08-country', 87.5, 'So với điểm tối đa: Tiến độ, kết quả giải quyết 17,5/20 điểm (87,5%).'],
])('points are a share of the maximum: %s', async (name, share, expected) => {
  const { findings, sentence } = await told(name, ofUnit);
  expect(find(findings, 'shares-of-maximum')?.figures).toEqual({ count: 1, 'share:TDGQ': share });
  expect(sentence('shares-of-maximum')).toBe(expected);
});
