import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, expect, it, test, vi } from 'vitest';
import { type Gesture, MOST_EDITS } from '../../src/model/index.ts';
import { openStore, type Store, StoreFull } from '../../src/store/index.ts';
import { batch, gesture, kept, listing } from './a-batch.ts';
import { asWrittenBy } from './as-written.ts';
import { type Fault, failing } from './faults.ts';
import { fakeLocks } from './locks.ts';

let pages: Store[] = [];
let browser = fakeLocks();

function page(): Store {
  const store = openStore(() => undefined);
  pages.push(store);
  return store;
}

beforeEach(() => {
  browser = fakeLocks();
  vi.stubGlobal('navigator', { locks: browser.locks });
});
afterEach(async () => {
  for (const store of pages) await store.close();
  pages = [];
  await deleteDB('so-ky');
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Starts a page, which sweeps, and tells what lies on the disk after that. */
async function afterStart() {
  const store = openStore(() => undefined);
  await store.contents();
  await store.close();
  const db = await openDB('so-ky');
  const keys = async (name: string) => (await db.getAllKeys(name)).map(String);
  const found = {
    heads: await keys('heads'),
    chunks: await keys('chunks'),
    imports: await keys('imports'),
    originals: await keys('originals'),
    rosters: await db.count('rosters'),
    staging: await db.count('staging'),
  };
  db.close();
  return found;
}

const LEFT = { heads: [], chunks: [], imports: [], originals: [], rosters: 0, staging: 0 };
const KEPT = {
  heads: ['a@f'],
  chunks: ['a@f,total,score'],
  imports: ['f@f'],
  originals: ['f'],
  rosters: 1,
  staging: 0,
};

it('leaves alone what another page is just writing, and sweeps it when that dies', async () => {
  const writer = page();
  await writer.opened;
  const disk = failing('crash', 3);
  await expect(writer.putImport(batch('w', ['a'], 'f'))).rejects.toThrow();
  disk.over();
  const raw = await openDB('so-ky');
  const [staging] = await raw.getAll('staging');
  raw.close();
  // It only seems to be dead: its lock is held on.
  void browser.locks.request(`so-ky:staging:${staging.id}`, () => new Promise(() => undefined));
  expect(await afterStart()).toEqual({ ...KEPT, staging: 1 });
  browser.crash();
  expect(await afterStart()).toEqual(LEFT);
});

test.each(['crash', 'full', 'fullForGood'] as const)(
  'a drop that is cut short at any request is wholly there, or nothing is left of it: %s',
  async (fault: Fault) => {
    await page().putImport(batch('w', ['a'], 'f'));
    const outcomes = new Set<string>();
    for (let after = 0, hasFailed = true; hasFailed; after++) {
      const writer = page();
      await writer.opened;
      const disk = failing(fault, after);
      const result = await writer.putImport(batch('w', ['b', 'c'], 'g')).catch((error: unknown) => error);
      hasFailed = disk.over();
      browser.crash();
      const isThere = !(result instanceof Error);
      outcomes.add(isThere ? 'kept' : (result as Error).name);
      const found = await afterStart();
      if (!isThere) expect(found, `after ${after}`).toEqual(KEPT);
      else {
        expect(found.heads).toEqual(['a@f', 'b@g', 'c@g']);
        await writer.stepBack('w');
        const raw = await openDB('so-ky');
        await raw.clear('edits');
        raw.close();
        expect(await afterStart()).toEqual(KEPT);
      }
    }
    expect(outcomes.has('kept')).toBe(true);
    if (fault === 'fullForGood') expect(outcomes.has(StoreFull.name)).toBe(true);
  },
);

it('makes room by itself where what nobody names is in the way', async () => {
  const store = page();
  await store.putImport(batch('w', ['a'], 'f'));
  const raw = await openDB('so-ky');
  const [chunk] = await raw.getAll('chunks');
  const [head] = await raw.getAll('heads');
  await raw.put('heads', { ...head, edition: 'x@x' });
  await raw.put('chunks', chunk, ['x@x', 'total', 'score']);
  raw.close();
  const put = IDBObjectStore.prototype.put;
  let refused = 0;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (this.name === 'chunks' && refused++ === 0) throw new DOMException('no room', 'QuotaExceededError');
    return put.apply(this, args as never);
  });
  await store.putImport(batch('w', ['b'], 'g'));
  vi.restoreAllMocks();
  expect(refused).toBeGreaterThan(1);
  expect(await store.assessment('b@g')).toEqual(kept('b', 'g'));
  expect(await store.assessment('x@x')).toBeUndefined();
});

it('without locks takes a writer for dead once it has been silent too long', async () => {
  vi.stubGlobal('navigator', {});
  const writer = page();
  await writer.opened;
  const disk = failing('crash', 2);
  await expect(writer.putImport(batch('w', ['a'], 'f'))).rejects.toThrow();
  disk.over();
  expect((await afterStart()).staging).toBe(1);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 7_200_000 });
  expect(await afterStart()).toEqual(LEFT);
});

const rename = (name: string): Gesture => ({
  name: 'name-workbook',
  at: '2025-04-11T00:00:00Z',
  forward: [{ kind: 'rename', name }],
});

it('keeps what a step can bring back, and no longer', async () => {
  const store = page();
  await store.putImport(batch('w', ['a'], 'f'));
  await store.putImport(batch('w', ['b'], 'g'));
  await store.stepBack('w');
  expect((await afterStart()).heads).toEqual(['a@f', 'b@g']);
  await store.perform('w', rename('the branch is cut'));
  expect(await afterStart()).toEqual(KEPT);
  await store.perform('w', gesture([{ key: 'a' } as never]));
  expect(await afterStart()).toEqual(KEPT);
  for (let n = 0; n < MOST_EDITS; n++) await store.perform('w', rename(`${n}`));
  const found = await afterStart();
  expect([found.heads, found.chunks, found.rosters]).toEqual([[], [], 0]);
  expect(found.imports).toEqual(['f@f']);
});

it('keeps what a step names that this version cannot read', async () => {
  const store = page();
  await store.putImport(batch('w', ['a'], 'f'));
  await store.putImport(batch('w', [kept('a', 'g')], 'g', listing('a@f')));
  const raw = await openDB('so-ky');
  for (const edit of await raw.getAll('edits'))
    await raw.put('edits', asWrittenBy({ ...edit, name: 'from-the-future' }));
  raw.close();
  expect((await afterStart()).heads).toEqual(['a@f', 'a@g']);
});
