import { expect, test } from 'vitest';
import { type AssessmentHead, dayPeriod, type ImportRecord } from '../../src/model/index.ts';
import { tablesOf } from '../../src/workbench/tables.ts';
import { buildAssessment } from '../build-assessment.ts';

const record = (key: string, name: string, at: string): ImportRecord => ({
  key,
  name,
  at,
  size: 1,
  charset: 'utf-8',
  tables: 1,
  issues: [],
  assessments: [],
});

test('tables stand in the order of import, the files of one drop by their names', () => {
  const imports = [
    record('a', 'tuần 10.csv', '2026-11-22T08:00:00Z'),
    record('b', 'mới.csv', '2026-11-22T09:00:00Z'),
    record('c', 'tuần 9.csv', '2026-11-22T08:00:00Z'),
  ];
  const origins = imports.map(({ key, name }) => ({ import: key, file: name, table: 0 }));
  const head: AssessmentHead = {
    ...buildAssessment({ period: dayPeriod('2026-11-22'), units: ['a'], figures: { total: ['1'] } }),
    origins: origins.toReversed(),
  };
  expect(tablesOf([head], imports).map(({ file }) => file)).toEqual(['tuần 9.csv', 'tuần 10.csv', 'mới.csv']);
});
