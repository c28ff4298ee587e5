import { describe, expect, it } from 'vitest';
import { compare, findFor } from '../../src/compare/index.ts';
import {
  type Assessment,
  type Comparison,
  type Direction,
  dayPeriod,
  type Focus,
} from '../../src/model/index.ts';
import { type Language, wordingOf } from '../../src/wording/index.ts';
import { buildAssessment, buildIndicator, buildUnit } from '../build-assessment.ts';

const focus: Focus = { rows: 'units', indicator: 'rate', part: 'rate' };

const listOf = (date: string, rates: Readonly<Record<string, string>>, listsSome = true): Assessment => ({
  ...buildAssessment({
    period: dayPeriod(date),
    units: Object.keys(rates),
    figures: { 'rate/rate': Object.values(rates) },
  }),
  ...(listsSome ? { listsSome: true } : {}),
});

function compared(assessments: readonly Assessment[], direction: Direction = 'higher'): Comparison {
  const [to, from] = assessments as [Assessment, Assessment?];
  return compare({
    to,
    ...(from ? { from } : {}),
    units: ['A', 'B', 'C'].map((name) => buildUnit(name)),
    indicators: [buildIndicator('rate', { name: 'Tỷ lệ', measure: 'percent', max: 100, direction })],
  });
}

function told(comparison: Comparison, language: Language = 'vi') {
  const { headline, sentence } = wordingOf(language).findings;
  const about = { comparison, unitName: (key: string) => key, indicatorName: () => 'Tỷ lệ (%)' };
  const findings = findFor(comparison, focus);
  return {
    kinds: findings.map(({ kind }) => kind),
    headline: headline(findings, about),
    sentences: findings.map((finding) => sentence(finding, about)),
  };
}

const LAST = { A: '40', B: '50,5' };
const NOW = { A: '45', B: '50,5', C: '49' };

describe('a list of some units', () => {
  const pair = compared([listOf('2026-10-09', NOW), listOf('2026-10-02', LAST)]);

  it('gives nobody a place among all', () => {
    expect([...pair.rankAfter, ...pair.rankBefore, ...pair.move].every(Number.isNaN)).toBe(true);
    const { kinds } = told(pair);
    for (const kind of ['best-worst', 'rank-moves', 'level-mean', 'units-no-data', 'units-new', 'caveats'])
      expect(kinds).not.toContain(kind);
  });

  it('is counted as one, and says nothing of who is not on it', () => {
    const { headline, sentences } = told(pair);
    expect(headline).toBe(
      '01/02 sở, ban, ngành có trong cả hai danh sách tăng tỷ lệ; tăng nhiều nhất là A (5,00 điểm phần trăm)',
    );
    expect(sentences).toContain(
      '01 đơn vị chỉ có trong danh sách ngày 09/10/2026: C; danh sách không nói gì về đơn vị không nêu tên nên không tính tăng, giảm.',
    );
    expect(told(pair, 'en').headline).toMatch(
      /^1 of 2 departments and agencies on both lists rose in Tỷ lệ;/,
    );
  });

  it('has a highest and a lowest of its own at one date', () => {
    const { headline, kinds } = told(compared([listOf('2026-10-09', NOW)]));
    expect(headline).toBe('Trong danh sách, cao nhất là B (50,5%), thấp nhất là A (45%)');
    expect(kinds).toEqual(['headline']);
  });

  it('beside a whole table is one still', () => {
    const mixed = compared([listOf('2026-10-09', NOW, false), listOf('2026-10-02', LAST)]);
    expect(mixed.listsSome).toBe(true);
    expect(told(mixed).kinds).not.toContain('units-new');
  });
});

describe('where less is better', () => {
  const whole = compared(
    [listOf('2026-10-09', NOW, false), listOf('2026-10-02', { ...LAST, C: '48' }, false)],
    'lower',
  );

  it('the ends are called by that, the lowest first', () => {
    expect([...whole.rankAfter]).toEqual([1, 3, 2]);
    expect(told(whole).sentences).toContain('Tốt nhất: A (45%); kém nhất: B (50,5%).');
    expect(told(whole, 'en').sentences).toContain('Best: A (45%); worst: B (50.5%).');
  });

  it('a rise is worse', () => {
    expect(told(whole).sentences).toContain(
      '02 đơn vị tăng tỷ lệ (kém hơn): A (tăng 5,00 điểm phần trăm), C (tăng 1,00 điểm phần trăm).',
    );
  });
});
