import 'fake-indexeddb/auto';
import { deleteDB, type IDBPDatabase } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { Closing } from '../../src/store/closing.ts';
import { hasRoom } from '../../src/store/disk-room.ts';
import { openWithRoom } from '../../src/store/open-with-room.ts';
import type { SoKySchema } from '../../src/store/schema.ts';

/** A disk with so much room; what is written to a cache and deleted again takes none for good. */
function files({ room, isHeld }: { room: number; isHeld: boolean }): void {
  const root = {
    async getFileHandle() {
      if (!isHeld) throw new DOMException('', 'NotFoundError');
      return { getFile: async () => ({ size: 12_000_000 }) };
    },
  };
  vi.stubGlobal('navigator', { storage: { getDirectory: async () => root } });
  const written = new Map<string, number>();
  const cache = {
    keys: async () => [...written.keys()],
    delete: async (entry: string) => written.delete(entry),
    async put(entry: string, response: Response) {
      const { size } = await response.blob();
      const taken = [...written.values()].reduce((sum, one) => sum + one, 0);
      if (taken + size > room) throw new DOMException('Unexpected internal error', 'UnknownError');
      written.set(entry, size);
    },
  };
  vi.stubGlobal('caches', {
    has: async () => hasLooked,
    async open() {
      hasLooked = true;
      return cache;
    },
  });
}

/** As the browser remembers it, whatever room the disk has. */
let hasLooked = false;
let open: IDBPDatabase<SoKySchema>[] = [];
const opening = async (metFullDisk = false): Promise<IDBPDatabase<SoKySchema>> => {
  const db = await openWithRoom(() => undefined, metFullDisk, new Closing());
  open.push(db);
  return db;
};

/** How many records were put while this ran: settling puts some, and leaves none. */
async function puts(work: () => Promise<IDBPDatabase<SoKySchema>>): Promise<number> {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  const db = await work();
  const count = put.mock.calls.length;
  put.mockRestore();
  expect(await db.count('about')).toBe(0);
  return count;
}

afterEach(async () => {
  for (const db of open) db.close();
  open = [];
  hasLooked = false;
  vi.unstubAllGlobals();
  await deleteDB('so-ky');
});

test('a new database needs no settling, and little room', async () => {
  files({ room: 1_000_000, isHeld: false });
  expect(await puts(() => opening())).toBe(0);
});

test('without room nothing is begun, with little room it is opened, and settled where it may have to be', async () => {
  files({ room: 1_000_000, isHeld: true });
  await opening();
  // Chromium opens the database, and writes, even to say whether there is one.
  const touched = [vi.spyOn(indexedDB, 'open'), vi.spyOn(indexedDB, 'databases')];
  files({ room: 0, isHeld: true });
  for (const metFullDisk of [false, true])
    await expect(opening(metFullDisk)).rejects.toMatchObject({ name: 'StoreFull' });
  for (const spy of touched) {
    expect(spy).not.toHaveBeenCalled();
    spy.mockRestore();
  }

  files({ room: 1_000_000, isHeld: true });
  expect(await puts(() => opening())).toBe(0);
  await expect(opening(true)).rejects.toMatchObject({ name: 'StoreFull' });
  files({ room: 1_000_000, isHeld: false });
  await expect(opening()).rejects.toMatchObject({ name: 'StoreFull' });

  files({ room: 20_000_000, isHeld: true });
  expect(await puts(() => opening(true))).toBeGreaterThan(80);
  files({ room: 20_000_000, isHeld: false });
  expect(await puts(() => opening())).toBeGreaterThan(80);
});

test('where the browser has no files of the origin, it is opened as ever', async () => {
  vi.stubGlobal('navigator', {});
  await opening();
  expect(await puts(() => opening())).toBe(0);
});

test('room is looked for to the byte, and given up again', async () => {
  files({ room: 20_000_000, isHeld: true });
  expect(await hasRoom(20_000_001)).toBe(false);
  expect(await hasRoom(20_000_000)).toBe(true);
  expect(await hasRoom(20_000_000)).toBe(true);
  expect(await (await caches.open('')).keys()).toEqual([]);
});
