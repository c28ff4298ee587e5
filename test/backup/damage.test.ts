import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type BackupFault, readBackup } from '../../src/backup/index.ts';
import { anyWorkbook } from './arbitrary-workbook.ts';
import { workbookHash } from './workbook-hash.ts';
import { written } from './written.ts';

const CASES = Number(process.env.SO_KY_BACKUPS ?? 300);

interface Whole {
  readonly bytes: Uint8Array;
  readonly hash: string | undefined;
}
let files: readonly Whole[];
beforeAll(async () => {
  const made = fc.sample(anyWorkbook, { numRuns: 12, seed: 766 });
  files = await Promise.all(
    made.map(async ({ contents }) => ({
      bytes: await written(contents),
      hash: await workbookHash(contents),
    })),
  );
});

/** Random damage makes these, and never a file that is taken for another's or for a later version's. */
const OF_DAMAGE: readonly BackupFault['code'][] = [
  'cut',
  'damaged',
  'missing',
  'unlisted',
  'doubled',
  'unfit',
  'too-large',
];

async function expectRefusedOrSame({ hash }: Whole, bytes: Uint8Array): Promise<boolean> {
  const read = await readBackup(bytes);
  if ('fault' in read) {
    expect(OF_DAMAGE).toContain(read.fault.code);
    expect(read.fault.code === 'cut' || read.fault.file !== undefined).toBe(true);
    return true;
  }
  expect(await workbookHash(read.contents)).toBe(hash);
  return false;
}

const damage = fc.record({
  file: fc.nat(11),
  kind: fc.constantFrom('flip', 'delete', 'insert'),
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  bits: fc.integer({ min: 1, max: 255 }),
});

describe('damage of one byte is refused with its place, or changes nothing', () => {
  test('anywhere', async () => {
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(damage, async ({ file, kind, at, bits }) => {
        const whole = files[file]!;
        const place = Math.floor(at * whole.bytes.length);
        const bytes = [...whole.bytes];
        if (kind === 'flip') bytes[place]! ^= bits;
        else if (kind === 'delete') bytes.splice(place, 1);
        else bytes.splice(place, 0, bits);
        if (await expectRefusedOrSame(whole, Uint8Array.from(bytes))) refused++;
      }),
      { numRuns: CASES },
    );
    expect(refused).toBeGreaterThan(CASES * 0.8);
  });

  test('a file that was cut short anywhere is refused', async () => {
    const { bytes } = files[0]!;
    for (let share = 0; share < 1; share += 0.05) {
      const read = await readBackup(bytes.slice(0, Math.floor(bytes.length * share)));
      expect(read).toMatchObject({ fault: { code: 'cut' } });
    }
  });
});
