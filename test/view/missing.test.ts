import { expect, test } from 'vitest';
import { compare } from '../../src/compare/index.ts';
import { dayPeriod } from '../../src/model/index.ts';
import { buildAssessment, buildIndicator, buildUnit } from '../build-assessment.ts';
import { SPEC } from './departments.ts';
import { pageOf } from './page-of.ts';

const none = { missing: 'not-reported' } as const;
const units = ['A', 'B', 'gone', 'new'].map((key) => buildUnit(key));

/** Five groups at the first date, six at the second: the online group stands at the first alone. */
const comparison = compare({
  from: buildAssessment({
    period: dayPeriod('2026-08-01'),
    units: ['A', 'B', 'gone'],
    figures: { total: ['53', '80', none], online: [none, '15,25', none] },
  }),
  to: buildAssessment({
    period: dayPeriod('2026-09-01'),
    units: ['A', 'B', 'new'],
    figures: { total: ['66,5', '83', none] },
  }),
  units,
  indicators: [buildIndicator('total', { role: 'total' }), buildIndicator('online', { max: 22 })],
});

const missingIn = (language: 'vi' | 'en') =>
  pageOf(
    { comparison, units },
    { language, spec: { ...SPEC, focus: { indicator: 'online', part: 'score' } } },
  ).grid.rows.map(({ ref, missing }) => `${ref?.unit}: ${missing}`);

test('a unit that is on the list at the later date is not told to be on none', () => {
  expect(missingIn('vi')).toEqual([
    'B: undefined',
    'A: Bảng không có số liệu này',
    'new: Bảng không có số liệu này',
    'gone: Không có trong danh sách',
  ]);
  expect(missingIn('en')).toContain('A: Not in this table');
});
