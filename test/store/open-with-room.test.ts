import 'fake-indexeddb/auto';
import { deleteDB, type IDBPDatabase } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { openWithRoom } from '../../src/store/open-with-room.ts';
import type { SoKySchema } from '../../src/store/schema.ts';

/** The origin's files on a disk with so much room; what is written to a file that is given up takes none for good. */
function files({ room, isHeld }: { room: number; isHeld: boolean }): void {
  const root = {
    async *keys() {},
    removeEntry: async () => undefined,
    async getFileHandle(name: string) {
      if (name === 'so-ky-ballast') {
        if (!isHeld) throw new DOMException('', 'NotFoundError');
        return { getFile: async () => ({ size: 10_000_000 }) };
      }
      let written = 0;
      const stream = {
        async write({ length }: Uint8Array) {
          written += length;
          if (written > room) throw new DOMException('no room', 'QuotaExceededError');
        },
        abort: async () => undefined,
      };
      return { createWritable: async () => stream };
    },
  };
  vi.stubGlobal('navigator', { storage: { getDirectory: async () => root } });
}

let open: IDBPDatabase<SoKySchema>[] = [];
const opening = async (metFullDisk = false): Promise<IDBPDatabase<SoKySchema>> => {
  const db = await openWithRoom(() => undefined, metFullDisk);
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
  vi.unstubAllGlobals();
  await deleteDB('so-ky');
});

test('a new database is opened whatever room there is: there is nothing to lose', async () => {
  files({ room: 0, isHeld: false });
  expect(await puts(() => opening())).toBe(0);
});

test('without room nothing is begun, with little room it is opened, and settled where it may have to be', async () => {
  files({ room: 0, isHeld: true });
  await opening();
  const begun = vi.spyOn(indexedDB, 'open');
  await expect(opening()).rejects.toMatchObject({ name: 'StoreFull' });
  expect(begun).not.toHaveBeenCalled();
  begun.mockRestore();

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
