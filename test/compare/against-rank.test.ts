import { expect, it } from 'vitest';
import { compare, findFor } from '../../src/compare/index.ts';
import { dayPeriod, type Focus } from '../../src/model/index.ts';
import { wordingOf } from '../../src/wording/index.ts';
import { buildAssessment, buildIndicator, buildUnit } from '../build-assessment.ts';

const focus: Focus = { rows: 'units', indicator: 'overdue', part: 'score' };
const counts = (day: string, overdue: readonly string[]) =>
  buildAssessment({ period: dayPeriod(day), units: ['A', 'B', 'C'], figures: { overdue } });

it('a count that got worse while its rank rose is told where less is better, and the reverse', () => {
  const comparison = compare({
    from: counts('2025-03-27', ['5', '4', '1']),
    to: counts('2025-04-08', ['6', '9', '8']),
    units: ['A', 'B', 'C'].map((key) => buildUnit(key)),
    indicators: [
      buildIndicator('overdue', { name: 'Hồ sơ quá hạn', measure: 'count', direction: 'lower', decimals: 0 }),
    ],
  });
  const told = findFor(comparison, focus).filter(({ kind }) => kind.includes('-yet-'));
  expect(told.map(({ kind, units }) => [kind, ...units])).toEqual([['down-yet-rank-up', 'A']]);
  const about = { comparison, unitName: (key: string) => key, indicatorName: () => 'Hồ sơ quá hạn' };
  expect(told.map((finding) => wordingOf('vi').findings.sentence(finding, about))).toEqual([
    'Tăng số hồ sơ quá hạn mà vẫn tăng hạng: A (3 → 1).',
  ]);
  expect(told.map((finding) => wordingOf('en').findings.sentence(finding, about))).toEqual([
    'Higher number in Hồ sơ quá hạn, yet higher rank: A (3 → 1).',
  ]);
});
