import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assessmentKey, dayPeriod } from '../../src/model/index.ts';
import { buildAssessment, buildUnit } from '../build-assessment.ts';
import { anyWorkbook, contentsOf } from './arbitrary-workbook.ts';
import { workbookHash } from './workbook-hash.ts';
import { readBack, written } from './written.ts';

/** 300 in every run of the tests, as many as are asked for when it soaks. */
const CASES = Number(process.env.SO_KY_BACKUPS ?? 300);

test('any workbook says the same after its way through a file', async () => {
  await fc.assert(
    fc.asyncProperty(anyWorkbook, async ({ contents }) => {
      const { contents: back } = await readBack(await written(contents));
      expect(await workbookHash(back)).toBe(await workbookHash(contents));
    }),
    { numRuns: CASES, endOnFailure: true },
  );
});

test('a unit whose name was cut in the middle of a sign comes back under it', async () => {
  const period = dayPeriod('2026-01-01');
  const one = buildAssessment({ period, units: ['a'], figures: { total: ['90'] }, scheme: '766' });
  const contents = contentsOf(
    { name: 'Sổ', createdAt: '2026-01-01T00:00:00Z', views: [] },
    [{ ...one, key: assessmentKey(one) }],
    { units: [{ ...buildUnit('a'), name: 'Xã Tân Lập \ud83d' }], schemes: [] },
    [],
  );
  const { contents: back } = await readBack(await written(contents));
  expect(back.units.map(({ name }) => name)).toEqual(['Xã Tân Lập \ud83d']);
});
