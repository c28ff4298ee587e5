import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extract, pack, readDirectory, type ZipEntry } from '../../src/zip/index.ts';

const text = new TextEncoder().encode('Đơn vị;Điểm\n'.repeat(50));
const archive = pack(new Map([['Kỳ 1/điểm.csv', text]]), '2026-11-22');
const [entry] = readDirectory(archive) as [ZipEntry];
const patched = (at: number, value: number) => {
  const bytes = archive.slice();
  bytes[at] = value;
  return bytes;
};
const central = archive.length - 22 - 46 - entry.name.length;

test('a directory tells names and sizes without inflating', () => {
  expect(entry).toMatchObject({ path: 'Kỳ 1/điểm.csv', size: text.length, isFolder: false, isLocked: false });
  expect(extract(archive, entry, text.length)).toEqual({ bytes: text });
});

test('a stored file comes out as it went in', () => {
  const stored = pack(new Map([['a', text]]), '2026-11-22', 0);
  expect(extract(stored, readDirectory(stored)![0]!, 1e6)).toEqual({ bytes: text });
});

describe('a file that is not as it says', () => {
  test.each([
    ['is larger than the cap', () => extract(archive, entry, text.length - 1), 'too-large'],
    ['states less than it holds', () => extract(archive, { ...entry, size: 10 }, 1e6), 'damaged'],
    [
      'states more than it holds',
      () => extract(archive, { ...entry, size: text.length + 1 }, 1e6),
      'damaged',
    ],
    ['has another checksum', () => extract(archive, { ...entry, crc: 1 }, 1e6), 'damaged'],
    ['is packed in a way we do not know', () => extract(archive, { ...entry, method: 12 }, 1e6), 'damaged'],
    ['stands elsewhere', () => extract(archive, { ...entry, offset: 7 }, 1e6), 'damaged'],
    ['ends behind the archive', () => extract(archive, { ...entry, packed: 1e6 }, 1e6), 'damaged'],
    ['is locked', () => extract(archive, readDirectory(patched(central + 8, 1))![0]!, 1e6), 'locked'],
  ])('%s', (_, run, fault) => {
    expect(run()).toEqual({ fault });
  });
});

test('an archive that breaks off has no directory', () => {
  for (const length of [0, 10, archive.length - 23, archive.length - 1]) {
    expect(readDirectory(archive.subarray(0, length))).toBeUndefined();
  }
});

test('a comment behind the directory and bytes before an array are no hindrance', () => {
  const commented = new Uint8Array(archive.length + 9);
  commented.set(archive, 4);
  commented[4 + archive.length - 2] = 5;
  const within = commented.subarray(4);
  expect(readDirectory(within)?.map((e) => e.path)).toEqual(['Kỳ 1/điểm.csv']);
  expect(extract(within, entry, 1e6)).toEqual({ bytes: text });
});

test('changed bytes are read or refused', () => {
  const change = fc.tuple(fc.nat(archive.length - 1), fc.nat(255));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
      const bytes = archive.slice();
      for (const [at, value] of changes) bytes[at] = value;
      for (const e of readDirectory(bytes) ?? []) extract(bytes, e, 1e6);
    }),
    { numRuns: 500 },
  );
});
