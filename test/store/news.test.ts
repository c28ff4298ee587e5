import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, expect, test } from 'vitest';
import type { Workbook } from '../../src/model/index.ts';
import { announcing, CHANNEL_NAME, type News, onNews, openStore, type Store } from '../../src/store/index.ts';

const workbook: Workbook = {
  id: 'w',
  name: 'Sổ',
  createdAt: '2026-11-22T00:00:00Z',
  assessments: [],
  imports: [],
  views: [],
  step: 0,
};

const rename = (name: string) =>
  ({
    name: 'name-workbook',
    at: '2026-11-22T01:00:00Z',
    forward: [{ kind: 'rename', name }],
  }) as const;

const channels: BroadcastChannel[] = [];
let store: Store | undefined;

function channel(): BroadcastChannel {
  const opened = new BroadcastChannel(CHANNEL_NAME);
  channels.push(opened);
  return opened;
}

afterEach(async () => {
  for (const one of channels.splice(0)) one.close();
  await store?.close();
  store = undefined;
  await deleteDB('so-ky');
});

/** What another page hears until it has heard of so many writes. */
function heard(count: number): Promise<readonly News[]> {
  const all: News[] = [];
  return new Promise((resolve) => {
    onNews(channel(), (news) => {
      if (news.kind === 'sent') return;
      all.push(news);
      if (all.length === count) resolve(all);
    });
  });
}

test('every write is told once it is on the disk, and tells which workbook it was about', async () => {
  const [other, own] = [heard(6), channel()];
  store = announcing(
    openStore(() => undefined),
    own,
  );
  own.addEventListener('message', () => expect.unreachable('a page hears of itself'));
  await store.addWorkbook(workbook);
  await store.perform('w', rename('Tên mới'));
  await store.stepBack('w');
  await store.stepForward('w');
  await store.updateWorkbook('w', (stored) => ({ ...stored, active: 'p' }));
  await store.removeWorkbook('w');
  expect(await other).toEqual([
    ...Array.from({ length: 5 }, () => ({ kind: 'log', workbook: 'w' })),
    { kind: 'contents' },
  ]);
});

test('an act is told of before the call returns, and once more when it is in the log', async () => {
  const told: unknown[] = [];
  store = announcing(
    openStore(() => undefined),
    { postMessage: (message) => told.push(message) },
  );
  await store.addWorkbook(workbook);
  told.length = 0;
  const written = store.perform('w', rename('Tên mới'));
  expect(told).toEqual([{ kind: 'sent', workbook: 'w' }]);
  await written;
  expect(told).toEqual([
    { kind: 'sent', workbook: 'w' },
    { kind: 'log', workbook: 'w' },
  ]);
});

test('a write that fails is not told', async () => {
  const other = heard(1);
  const full: Store = {
    ...openStore(() => undefined),
    perform: () => Promise.reject(new Error('full')),
  };
  store = announcing(full, channel());
  await expect(store.perform('w', rename('Mất'))).rejects.toThrow('full');
  await store.addWorkbook(workbook);
  expect(await other).toEqual([{ kind: 'log', workbook: 'w' }]);
});

test('what a page of another version tells means that anything may have changed', async () => {
  const other = heard(3);
  const told = channel();
  for (const message of [undefined, 'x', { kind: 'views', assessments: ['a', 7] }]) told.postMessage(message);
  expect(await other).toEqual([{ kind: 'contents' }, { kind: 'contents' }, { kind: 'contents' }]);
});

test('a workbook and its log are read together, and one that is there is not written over', async () => {
  store = openStore(() => undefined);
  await store.addWorkbook(workbook);
  await store.perform('w', rename('Tên mới'));
  await store.addWorkbook({ ...workbook, name: 'Khác' });
  const log = await store.log('w');
  expect([log?.workbook.name, log?.edits.map(({ n }) => n)]).toEqual(['Tên mới', [1]]);
  expect(await store.log('x')).toBeUndefined();
});
