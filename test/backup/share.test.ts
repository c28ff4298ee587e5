import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBackup, writeBackup } from '../../src/backup/index.ts';
import { anyWorkbook } from './arbitrary-workbook.ts';
import { CREATED, written } from './written.ts';

test('the share that is told of writing and of reading never falls', async () => {
  await fc.assert(
    fc.asyncProperty(anyWorkbook, async ({ contents }) => {
      const [writing, reading]: [number[], number[]] = [[], []];
      const copy = 'for-office';
      await writeBackup(contents, {
        copy,
        created: CREATED,
        breathe: async (share) => void writing.push(share),
      });
      await readBackup(await written(contents), async (share) => void reading.push(share));
      for (const shares of [writing, reading]) {
        expect(shares.length).toBeGreaterThan(0);
        expect(shares).toEqual(shares.toSorted((a, b) => a - b));
        expect(shares.at(-1)).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 50, endOnFailure: true },
  );
});
