import { describe, expect, it } from 'vitest';
import { compare, findFor } from '../../src/compare/index.ts';
import { dayPeriod, type Focus } from '../../src/model/index.ts';
import { type Language, wordingOf } from '../../src/wording/index.ts';
import { buildAssessment, buildIndicator, buildUnit, type Written } from '../build-assessment.ts';

type Figures = Readonly<Record<string, readonly Written[]>>;
const NONE: Written = { missing: 'not-reported' };
const TOTAL: Focus = { rows: 'units', indicator: 'total', part: 'score' };

/** The headline over two dates that have no figure in common. */
function headline(before: Figures, after: Figures, focus: Focus = TOTAL, language: Language = 'vi'): string {
  const at = (day: string, figures: Figures) =>
    buildAssessment({ period: dayPeriod(day), units: ['a', 'b'], figures });
  const comparison = compare({
    from: at('2025-03-27', before),
    to: at('2025-04-08', after),
    units: ['a', 'b'].map((key) => buildUnit(key)),
    indicators: ['total', 'x'].map((key) =>
      buildIndicator(key, key === 'total' ? { role: 'total', max: 100 } : {}),
    ),
  });
  const about = { comparison, unitName: (key: string) => key, indicatorName: (key: string) => key };
  return wordingOf(language).findings.headline(findFor(comparison, focus), about);
}

describe('where nothing can be compared, the title says which date lacks it', () => {
  it('one that has but places', () => {
    const places = { 'total/rank': ['20', '8'] };
    const scores = { total: ['80,00', '70,00'] };
    expect(headline(places, scores)).toBe(
      'Chỉ có số liệu ngày 08/4/2025, chưa có số liệu ngày 27/3/2025 để so sánh',
    );
    expect(headline(scores, places)).toBe(
      'Chỉ có số liệu ngày 27/3/2025, chưa có số liệu ngày 08/4/2025 để so sánh',
    );
    const more = { ...scores, x: ['5,00', '6,00'] };
    expect(headline(places, more, { rows: 'indicators', unit: 'a' })).toBe(
      'A: chỉ có số liệu ngày 08/4/2025, chưa có số liệu ngày 27/3/2025 để so sánh',
    );
    expect(headline(places, scores, TOTAL, 'en')).toBe(
      'Figures for 8 Apr 2025 alone, none for 27 Mar 2025 to compare',
    );
  });

  it('each, of what the other has', () => {
    expect(headline({ total: ['80,00', NONE] }, { total: [NONE, '70,00'] })).toBe(
      'Chưa đơn vị nào có số liệu ở cả ngày 27/3/2025 và ngày 08/4/2025 để so sánh',
    );
    expect(
      headline({ x: ['1,00', '1,00'] }, { total: ['2,00', '2,00'] }, { rows: 'indicators', unit: 'a' }),
    ).toBe('A: chưa chỉ số nào có số liệu ở cả ngày 27/3/2025 và ngày 08/4/2025 để so sánh');
  });

  it('both', () => {
    expect(headline({ total: [NONE, NONE] }, { total: [NONE, NONE] })).toBe(
      'Chưa có số liệu ngày 27/3/2025 và ngày 08/4/2025',
    );
  });
});
