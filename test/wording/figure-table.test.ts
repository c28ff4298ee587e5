import { expect, test } from 'vitest';
import { dayPeriod } from '../../src/model/index.ts';
import { figureLines, figureTable, wordingOf } from '../../src/wording/index.ts';
import { buildAssessment } from '../build-assessment.ts';

test('only the table that stands for a link says that it came in one', () => {
  const one = buildAssessment({
    period: dayPeriod('2025-04-08'),
    units: ['a'],
    figures: { total: ['90,41'] },
    level: 'department',
    scheme: '766',
  });
  const names = { units: new Map(), schemes: new Map() };
  const wording = wordingOf('vi');
  const [title = ''] = figureLines(one, names, wording);
  expect(title.trim()).toMatch(/08\/4\/2025 - Sở, ban, ngành$/);
  expect(title).not.toContain('liên kết');
  expect(figureTable(one, names, wording).name).toBe('Từ liên kết - 08-4-2025 - Sở, ban, ngành.csv');
});
