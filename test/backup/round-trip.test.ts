import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyWorkbook } from './arbitrary-workbook.ts';
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
