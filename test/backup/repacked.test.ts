import { beforeAll, describe, expect, test } from 'vitest';
import { isBackup, readBackup } from '../../src/backup/index.ts';
import { pack, unpack } from '../../src/zip/index.ts';
import { spec } from '../workbench/spec.ts';
import { contentsOf } from './arbitrary-workbook.ts';
import { workbookHash } from './workbook-hash.ts';
import { readBack, written } from './written.ts';

const contents = contentsOf(
  { name: 'Sổ', createdAt: '2026-01-01T00:00:00Z', views: [] },
  [],
  { units: [], schemes: [] },
  [],
);
let files: ReadonlyMap<string, Uint8Array>;
beforeAll(async () => {
  files = unpack(await written(contents), 1e7)!;
});

const bytes = new TextEncoder().encode('x');
const repacked = (
  change: (files: ReadonlyMap<string, Uint8Array>) => Iterable<[string, Uint8Array]>,
): Uint8Array => pack(new Map(change(files)), '2026-11-23');

describe('a file that was unpacked and packed again', () => {
  const same = {
    'with the folder around it': () =>
      [...files].map(([path, file]) => [`Sổ của tôi/${path}`, file] as const),
    'on a Mac': () => [...files, ['__MACOSX/._so.json', bytes] as const, ['.DS_Store', bytes] as const],
    'on Windows, in a folder': () => [
      ...[...files].map(([path, file]) => [`So/${path}`, file] as const),
      ['So/desktop.ini', bytes] as const,
      ['So/goc/Thumbs.db', bytes] as const,
    ],
  };
  test.each(Object.entries(same))('is the same workbook: %s', async (_name, change) => {
    const file = repacked(() => change().map(([path, one]) => [path, one]));
    expect(isBackup(file)).toBe(true);
    expect(await workbookHash((await readBack(file)).contents)).toBe(await workbookHash(contents));
  });

  test('is refused where a file lies beside its folder, or is not the system’s', async () => {
    const beside = repacked((all) => [
      ...[...all].map(([p, f]): [string, Uint8Array] => [`So/${p}`, f]),
      ['la.txt', bytes],
    ]);
    expect(isBackup(beside)).toBe(false);
    const foreign = repacked((all) => [...all, ['goc/la.db', bytes]]);
    expect(await readBackup(foreign)).toEqual({ fault: { code: 'unlisted', file: 'goc/la.db' } });
  });
});

describe('a workbook’s file', () => {
  test('is known where its end was lost', async () => {
    const whole = await written(contents);
    expect(isBackup(whole)).toBe(true);
    expect(isBackup(whole.subarray(0, 200))).toBe(true);
  });

  test('is no zip of exports, whatever one of its files is called', () => {
    expect(isBackup(pack(new Map([['so-nganh.csv', bytes]]), '2026-11-23'))).toBe(false);
    expect(isBackup(pack(new Map([['manifest.json', bytes]]), '2026-11-23'))).toBe(false);
    expect(isBackup(pack(new Map([['so.json', bytes]]), '2026-11-23'))).toBe(false);
    expect(isBackup(bytes)).toBe(false);
  });

  test('opens at the tab it was saved at, the first one too', async () => {
    const views = ['a', 'b'].map((id) => ({ id, spec }));
    for (const [n, { id }] of views.entries()) {
      const own = { name: 'Sổ', createdAt: '2026-01-01T00:00:00Z', views, active: id };
      const file = await written(contentsOf(own, [], { units: [], schemes: [] }, []));
      const { workbook } = (await readBack(file)).contents;
      expect(workbook.active).toBe(workbook.views[n]!.id);
    }
  });
});
