import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, find } from '../../src/compare/index.ts';
import {
  type Assessment,
  type Comparison,
  dayPeriod,
  monthPeriod,
  type Period,
  type Reason,
  rowsOf,
  simpleMean,
  TRENDS,
  type Unit,
  yearPeriod,
} from '../../src/model/index.ts';
import { wordingOf } from '../../src/wording/index.ts';
import { buildAssessment, buildIndicator, buildUnit, type Written } from '../build-assessment.ts';
import { nationIndicators } from './nation-wide.ts';

const MARCH = dayPeriod('2025-03-27');
const APRIL = dayPeriod('2025-04-08');
const total = buildIndicator('total', { name: 'Tổng điểm', role: 'total', max: 100 });
const none: Written = { missing: 'not-reported' };

const ranks = (period: Period, place: string, of = '63') =>
  buildAssessment({
    period,
    level: 'province',
    units: ['BP'],
    figures: { 'total/rank': [place], 'total/ranked': [of] },
  });
const scores = (
  period: Period,
  figures: Readonly<Record<string, Written>>,
  more: Partial<Assessment> = {},
) => ({
  ...buildAssessment({
    period,
    units: Object.keys(figures),
    figures: { total: Object.values(figures) },
  }),
  ...more,
});
const codesOf = (reasons: true | readonly Reason[]): readonly string[] =>
  reasons === true ? [] : reasons.map(({ code }) => code);
const sentencesOf = (comparison: Comparison, units: readonly Unit[] = [], language: 'vi' | 'en' = 'vi') => {
  const names = new Map(units.map(({ key, name }) => [key, name]));
  const about = {
    comparison,
    unitName: (key: string) => names.get(key) ?? key,
    indicatorName: (key: string) => nationIndicators.find((i) => i.key === key)?.name ?? key,
  };
  return find(comparison).map((finding) => wordingOf(language).findings.sentence(finding, about));
};

describe('baselines have ranks of their own', () => {
  const june = ranks(monthPeriod(2024, 6), '3');
  const may = ranks(monthPeriod(2024, 5), '8');
  const january = ranks(monthPeriod(2024, 1), '48');
  const year2023 = ranks(yearPeriod(2023), '46');
  const request = { to: june, units: [buildUnit('BP', 'Bình Phước')], indicators: [total] };

  it('published ones move against each: +5, +45 and +43 can all be true', () => {
    const comparison = compare({ ...request, from: may, baselines: [january, year2023] });
    expect(comparison.move[0]).toBe(5);
    expect(comparison.baselines.map(({ rank, n, move }) => [rank[0], n[0], move[0]])).toEqual([
      [48, 63, 45],
      [46, 63, 43],
    ]);
    expect(comparison.baselines.map(({ reasons }) => codesOf(reasons))).toEqual([
      [],
      ['period-kind-differs'],
    ]);
    expect(sentencesOf(comparison, request.units)[0]).toContain(
      'tăng 5 bậc so với tháng 5/2024 (8/63), tăng 45 bậc so với tháng 01/2024 (48/63), tăng 43 bậc so với năm 2023 (46/63)',
    );
    expect(sentencesOf(comparison, request.units, 'en')[0]).toContain(
      'up 5 places against May 2024 (8/63), up 45 places against Jan 2024 (48/63), up 43 places against 2023 (46/63)',
    );
  });

  it('computed ones stand on the whole roster of the baseline', () => {
    const to = scores(APRIL, { A: '3', B: '2' });
    const baseline = scores(yearPeriod(2024), { A: '5', C: '9', B: '6' });
    const [set] = compare({ to, baselines: [baseline], units: [], indicators: [total] }).baselines;
    expect([...set!.rank]).toEqual([3, 2]);
    expect([...set!.n]).toEqual([3, 3]);
    expect(set!.move.every(Number.isNaN)).toBe(true);
    expect(codesOf(set!.reasons)).toEqual(['period-kind-differs', 'roster-differs']);
  });

  it('say who is missing where N differs within one roster', () => {
    const to = scores(APRIL, { A: '3', B: '2', C: '1' });
    const baseline = scores(yearPeriod(2024), { A: '5', B: none, C: '4' });
    const comparison = compare({ to, baselines: [baseline], units: [], indicators: [total] });
    expect([...comparison.baselines[0]!.move]).toEqual([0, Number.NaN, -1]);
    expect(sentencesOf(comparison)).toContain(
      'So với năm 2024: các đơn vị được xếp hạng ở hai kỳ không giống nhau: B chỉ có dữ liệu ở một kỳ.',
    );
  });

  it('are called by a label of their own', () => {
    const labelled = ranks({ ...MARCH, label: 'Tại phiên họp ngày 27/3/2025' }, '8');
    const comparison = compare({ ...request, baselines: [labelled] });
    expect(sentencesOf(comparison, request.units)[0]).toContain(
      'tăng 5 bậc so với mốc “Tại phiên họp ngày 27/3/2025” (8/63)',
    );
  });
});

describe('what a pair is told with', () => {
  const caveat = (from: Assessment, to: Assessment, units: readonly Unit[] = []): readonly string[] =>
    sentencesOf(compare({ from, to, units, indicators: [total] }), units).slice(-1);
  const toDate = (period: Period, since: string): Period => ({ ...period, accumulates: 'to-date', since });
  const codes = (from: Assessment, to: Assessment) =>
    codesOf(compare({ from, to, units: [], indicators: [total] }).comparable);

  it('a reset between quarters is no fall', () => {
    const from = scores(toDate(MARCH, '2025-01-01'), { A: '90' });
    const to = scores(toDate(APRIL, '2025-04-01'), { A: '10' });
    expect(codes(from, to)).toEqual(['window-differs']);
    expect(caveat(from, to)).toEqual([
      'Số liệu lũy kế đến ngày 27/3/2025 tính từ ngày 01/01/2025, lũy kế đến ngày 08/4/2025 tính từ ngày 01/4/2025: có thể do tính lại từ đầu kỳ, không phải giảm.',
    ]);
    expect(codes(from, scores(toDate(APRIL, '2025-01-01'), { A: '10' }))).toEqual([]);
  });

  it("two systems' figures are never compared in silence: 814 overdue against 184", () => {
    const from = scores(monthPeriod(2024, 6), { A: '184' }, { source: 'provincial' });
    const to = scores(monthPeriod(2024, 7), { A: '814' }, { source: 'dvcqg' });
    expect(codes(from, to)).toEqual(['source-differs']);
    expect(caveat(from, to)[0]).toContain(
      'lấy từ Hệ thống thông tin giải quyết TTHC của tỉnh, số liệu tháng 7/2024 lấy từ Cổng Dịch vụ công quốc gia',
    );
    expect(codes({ ...from, source: '' }, to)).toEqual([]);
  });

  it('a month told before its end is a part beside a whole one, and alike beside such another', () => {
    const days = (month: string): Period => ({
      kind: 'range',
      start: `2024-${month}-01`,
      end: `2024-${month}-25`,
      accumulates: 'within',
    });
    const part = scores(days('04'), { A: '75,35' });
    expect(codes(scores(monthPeriod(2024, 3), { A: '75' }), part)).toEqual(['partial-period']);
    expect(caveat(scores(monthPeriod(2024, 3), { A: '75' }), part)).toEqual([
      'Số liệu giai đoạn 01/4–25/4/2024 chưa trọn kỳ: chênh lệch so với tháng 3/2024 là tạm tính.',
    ]);
    expect(codes(scores(days('03'), { A: '75' }), part)).toEqual([]);
    const running: Period = { ...monthPeriod(2024, 4), provisional: true };
    expect(codes(scores(monthPeriod(2024, 3), { A: '75' }), scores(running, { A: '75' }))).toEqual([
      'partial-period',
    ]);
  });

  it('a department that took over others is not new, whichever way the dates stand', () => {
    const units: Unit[] = [
      { ...buildUnit('old-finance', 'Sở Tài chính'), successors: ['finance'], epoch: { to: '2025-02-28' } },
      { ...buildUnit('plan', 'Sở Kế hoạch và Đầu tư'), successors: ['finance'], epoch: { to: '2025-02-28' } },
      { ...buildUnit('finance', 'Sở Tài chính'), epoch: { from: '2025-03-01' } },
      buildUnit('health', 'Sở Y tế'),
    ];
    const from = scores(dayPeriod('2024-12-31'), { 'old-finance': '80', health: '70' });
    const to = scores(APRIL, { finance: '90', health: '71' });
    const comparison = compare({ from, to, units, indicators: [total] });
    expect(comparison.comparable).toMatchObject([
      { code: 'roster-differs' },
      {
        code: 'unit-epochs-differ',
        successions: [
          { unit: 'finance', change: 'began', on: '2025-03-01', others: ['old-finance', 'plan'] },
          { unit: 'old-finance', change: 'ended', on: '2025-02-28', others: ['finance'] },
        ],
      },
    ]);
    const told = sentencesOf(comparison, units);
    expect(told.at(-1)).toBe(
      'Không so sánh được do sắp xếp đơn vị: Sở Tài chính (trước đây: Sở Tài chính, Sở KH và ĐT).',
    );
    expect(find(comparison).map(({ kind }) => kind)).not.toContain('units-new');
    const back = compare({ from: to, to: from, units, indicators: [total] });
    expect(back.comparable).toMatchObject([{}, { successions: [{ unit: 'finance', change: 'began' }, {}] }]);
  });

  it('a unit that began before both dates is plainly new, whoever went before it', () => {
    const units: Unit[] = [
      { ...buildUnit('roads', 'Sở Giao thông vận tải'), successors: ['works'], epoch: { to: '2025-02-28' } },
      { ...buildUnit('works', 'Sở Xây dựng'), epoch: { from: '2025-03-01' } },
      buildUnit('health', 'Sở Y tế'),
    ];
    const from = scores(MARCH, { health: '70' });
    const to = scores(APRIL, { health: '71', works: '90' });
    const comparison = compare({ from, to, units, indicators: [total] });
    expect(codesOf(comparison.comparable)).toEqual(['roster-differs']);
    expect(find(comparison).map(({ kind }) => kind)).toContain('units-new');
    const old = scores(MARCH, { health: '70', roads: '80' });
    expect(compare({ from: old, to, units, indicators: [total] }).comparable).toMatchObject([
      {},
      { successions: [{ unit: 'works', change: 'began', others: ['roads'] }, { unit: 'roads' }] },
    ]);
  });

  it('a unit of which nothing is known is plainly new', () => {
    const comparison = compare({
      from: scores(MARCH, { A: '1' }),
      to: scores(APRIL, { A: '1', B: '2' }),
      units: [buildUnit('A'), buildUnit('B')],
      indicators: [total],
    });
    expect(codesOf(comparison.comparable)).toEqual(['roster-differs']);
    expect(find(comparison).map(({ kind }) => kind)).toContain('units-new');
  });
});

describe('the country beside the units', () => {
  const online = buildIndicator('ONLINE', { role: 'group', max: 22, sumOf: ['CLGQ', 'TTTT'] });
  const indicators = [...nationIndicators, online];
  const country = (figures: Readonly<Record<string, Written>>, period: Period = APRIL) =>
    buildAssessment({
      period,
      level: 'country',
      units: ['vn'],
      figures: Object.fromEntries(Object.entries(figures).map(([key, figure]) => [key, [figure]])),
    });
  const provincesWith = (figures: Readonly<Record<string, readonly Written[]>>) =>
    buildAssessment({ period: APRIL, level: 'province', units: ['A', 'B'], figures });
  const ask = (to: Assessment, reference: Assessment) =>
    compare({ to, reference, units: [buildUnit('A'), buildUnit('B')], indicators });

  it('gives exact gaps, and the simple mean a name of its own', () => {
    const comparison = ask(provincesWith({ total: ['62,59', none] }), country({ total: '61,88' }));
    expect([...comparison.reference!.gap]).toEqual([0.71, Number.NaN]);
    const kinds = find(comparison).filter(({ kind }) => kind === 'national-units');
    expect(kinds[0]!.figures).toMatchObject({ above: 1, below: 0, withData: 1, total: 2, national: 61.88 });
    expect(kinds[0]!.figures.mean).toBeUndefined();
  });

  it('adds 12 + 10 where the units have six groups and the country five', () => {
    const to = provincesWith({ CLGQ: ['8,84', '9,25'], TTTT: ['6,4', none] });
    const { sums, value } = ask(to, country({ ONLINE: '14,72' })).reference!;
    expect(value.every(Number.isNaN)).toBe(true);
    expect(sums).toMatchObject([{ indicator: 'ONLINE', of: ['CLGQ', 'TTTT'], value: 14.72, decimals: 2 }]);
    expect([...sums[0]!.sum]).toEqual([15.24, Number.NaN]);
    expect([...sums[0]!.gap]).toEqual([0.52, Number.NaN]);
  });

  it('adds them where the country has six, and never with one missing', () => {
    const to = provincesWith({ ONLINE: ['15,24', '16'] });
    const six = ask(to, country({ CLGQ: '8,6', TTTT: '6,12' })).reference!;
    expect([six.value[0], six.summed[0], six.gap[0]]).toEqual([14.72, 1, 0.52]);
    const short = ask(to, country({ CLGQ: '8,6', TTTT: none })).reference!;
    expect([short.value[0], short.summed[0]]).toEqual([Number.NaN, 0]);
  });

  it("of another date is told with its own; another scheme's is refused", () => {
    const to = provincesWith({ total: ['62', '63'] });
    const month = ask(to, country({ total: '61,88' }, monthPeriod(2025, 3)));
    expect(month.reference!.reasons).toEqual([{ code: 'period-kind-differs' }]);
    expect(sentencesOf(month).join('\n')).toContain('Cả nước đạt 61,88 điểm (tháng 3/2025);');
    expect(sentencesOf(month).at(-1)).toBe(
      'Hai kỳ khác loại (số liệu cả nước tháng 3/2025 và ngày 08/4/2025): chênh lệch chỉ để tham khảo.',
    );
    expect(() => ask(to, { ...country({ total: '61,88' }), scheme: 'other' })).toThrow(RangeError);
  });

  it('Điện Biên 19,5 of 20 against 17,5', () => {
    const to = buildAssessment({
      period: monthPeriod(2024, 8),
      level: 'province',
      units: ['A'],
      figures: { TDGQ: ['19,5'] },
    });
    const comparison = ask(to, country({ TDGQ: '17,5' }, monthPeriod(2024, 8)));
    expect(sentencesOf(comparison)).toContain(
      'So với cả nước (tháng 8/2024): cao hơn ở 01 nhóm: TDGQ (2,00 điểm).',
    );
  });
});

describe('properties', () => {
  const names = ['A', 'B', 'C', 'D'];
  const figure: fc.Arbitrary<Written> = fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 0, max: 50 }).map((n) => (n / 10).toFixed(1)) },
    { weight: 1, arbitrary: fc.constant(none) },
  );
  const assessment = (period: Period): fc.Arbitrary<Assessment> =>
    fc
      .subarray(names, { minLength: 1 })
      .chain((units) =>
        fc
          .array(figure, { minLength: units.length, maxLength: units.length })
          .map((column) => scores(period, Object.fromEntries(units.map((unit, u) => [unit, column[u]!])))),
      );
  const three = fc.tuple(assessment(MARCH), assessment(APRIL), assessment(yearPeriod(2024)));
  const units = names.map((name) => buildUnit(name));
  const ask = { units, indicators: [total] };

  it('a baseline or the country changes nothing else', () => {
    fc.assert(
      fc.property(three, figure, ([from, to, further], national) => {
        const plain = compare({ ...ask, from, to });
        const reference = { ...scores(APRIL, { vn: national }), level: 'country' as const };
        const { reference: _, ...beside } = compare({ ...ask, from, to, baselines: [further], reference });
        expect({ ...beside, baselines: [] }).toEqual(plain);
      }),
    );
  });

  it('a baseline says of the pair what the pair says of itself', () => {
    fc.assert(
      fc.property(three, ([from, to]) => {
        const { baselines, before, delta, trend, rankBefore, nBefore, move, comparable } = compare({
          ...ask,
          from,
          to,
          baselines: [from],
        });
        const [same] = baselines;
        expect(same!.value).toEqual(before);
        expect(same!.delta).toEqual(delta);
        expect(same!.trend).toEqual(trend);
        expect(same!.rank).toEqual(rankBefore);
        expect(same!.n).toEqual(nBefore);
        expect(same!.move).toEqual(move);
        expect(comparable === true ? [] : comparable).toEqual(same!.reasons);
      }),
    );
  });

  it('there are moves only where rosters match, and swapped they are negated', () => {
    fc.assert(
      fc.property(three, ([, to, further]) => {
        const one = compare({ ...ask, to, baselines: [further] });
        const other = compare({ ...ask, to: further, baselines: [to] });
        const isSame = [...to.units].sort().join() === [...further.units].sort().join();
        if (!isSame) expect(one.baselines[0]!.move.every(Number.isNaN)).toBe(true);
        for (const [u, unit] of one.units.entries()) {
          const there = one.baselines[0]!.move[rowsOf(one, 'total', 'score')[0] + u]!;
          const back = other.baselines[0]!.move[other.units.indexOf(unit)];
          if (back !== undefined) expect(there).toBe(0 - back);
        }
      }),
    );
  });

  it('a baseline within the tolerance is unchanged', () => {
    const comparison = compare({
      ...ask,
      to: scores(APRIL, { A: '5,0' }),
      baselines: [scores(MARCH, { A: '4,8' })],
      tolerance: 0.2,
    });
    expect(TRENDS[comparison.baselines[0]!.trend[0]!]).toBe('unchanged');
  });

  it('a mean of figures with d decimals is the nearest of that precision', () => {
    const whole = fc.array(fc.integer({ min: -9_999, max: 9_999 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(whole, (cents) => {
        const mean = simpleMean(
          cents.map((n) => n / 100),
          2,
        );
        const sum = cents.reduce((a, b) => a + b, 0);
        expect(Math.abs(Math.round(mean * 100) * cents.length - sum) * 2).toBeLessThanOrEqual(cents.length);
      }),
    );
    expect(simpleMean([0.01, 0.02], 2)).toBe(0.02);
    expect(simpleMean([-0.01, -0.02], 2)).toBe(-0.02);
    expect(simpleMean([Number.NaN], 2)).toBeNaN();
  });
});
