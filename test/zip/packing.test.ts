import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractInSteps, packing, readDirectory, unpack } from '../../src/zip/index.ts';

function packed(files: ReadonlyMap<string, Uint8Array>, day = '2026-11-23'): Uint8Array {
  const made = packing(day);
  for (const [path, bytes] of files) for (const _ of made.add(path, bytes));
  const pieces = made.finish();
  const whole = new Uint8Array(made.size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  expect(at).toBe(made.size);
  return whole;
}

const noise = (n: number): Uint8Array =>
  Uint8Array.from({ length: n }, (_, i) => (i * 2_654_435_761) >>> 13).map((b, i) => b ^ (i * i));

describe('a package made by and by', () => {
  test('opens with what went in, whatever the size', () => {
    const files = new Map([
      ['trống.txt', new Uint8Array()],
      ['số liệu/Sở Nội vụ.csv', noise(200_001)],
      ['64k', noise(65_536)],
      ['goc/a.xlsx', Uint8Array.of(0x50, 0x4b, 3, 4, ...noise(70_000))],
    ]);
    expect([...unpack(packed(files), 1e7)!]).toEqual([...files]);
  });

  test('does not deflate what is a package itself', () => {
    const files = new Map([['a.xlsx', Uint8Array.of(0x50, 0x4b, 3, 4, ...new Uint8Array(1_000))]]);
    expect(readDirectory(packed(files))?.[0]).toMatchObject({ method: 0, packed: 1_004 });
  });

  test('any files, twice the same bytes', () => {
    const any = fc.dictionary(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((s) => !/[/\\]$/.test(s)),
      fc.uint8Array({ maxLength: 300 }),
      { minKeys: 1, maxKeys: 5 },
    );
    fc.assert(
      fc.property(any, (record) => {
        const files = new Map(Object.entries(record));
        const bytes = packed(files);
        expect(unpack(bytes, 1e7)).toEqual(files);
        expect(packed(files)).toEqual(bytes);
      }),
      { numRuns: 50 },
    );
  });

  test('large files are packed and unpacked with pauses', () => {
    const bytes = noise(1_000_000);
    const shares = [...packing('2026-11-23').add('a', bytes)];
    expect(shares.length).toBe(15);
    const whole = packed(new Map([['a', bytes]]));
    const steps = extractInSteps(whole, readDirectory(whole)![0]!, 1e7);
    let pauses = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) pauses++;
    expect(pauses).toBeGreaterThan(3);
    expect(step.value).toEqual({ bytes });
  });
});
