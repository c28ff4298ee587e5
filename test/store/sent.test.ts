import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Gesture, Workbook } from '../../src/model/index.ts';
import type { Connection } from '../../src/store/connection.ts';
import { keepAct } from '../../src/store/edit-log.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { Known } from '../../src/store/known.ts';
import { Rosters } from '../../src/store/rosters.ts';
import type { Database, SoKySchema } from '../../src/store/schema.ts';
import { failing } from './faults.ts';

const workbook = (id: string): Workbook => ({
  id,
  name: '0',
  createdAt: '2026-11-22T00:00:00Z',
  assessments: [],
  imports: [],
  views: [],
  step: 0,
});

const rename = (name: string): Gesture => ({
  name: 'name-workbook',
  at: '2026-11-22T01:00:00Z',
  forward: [{ kind: 'rename', name }],
});

let store: Store;
beforeEach(async () => {
  store = openStore(() => undefined);
  await store.opened;
  for (const id of ['w', 'v']) await store.addWorkbook(workbook(id));
});
afterEach(async () => {
  await store.close();
  await deleteDB('so-ky');
});

/** What a page that was left at once had sent, as it lies on the disk. */
async function leave(...sent: readonly unknown[]): Promise<void> {
  const db = await openDB('so-ky');
  for (const one of sent) await db.add('sent', one);
  db.close();
}

async function waiting(): Promise<number> {
  const db = await openDB('so-ky');
  const count = await db.count('sent');
  db.close();
  return count;
}

const performed = (id: string, name: string) => ({
  workbook: id,
  act: { kind: 'perform', gesture: rename(name) },
});

it('takes in what a page sent and did not live to see in the log, once and in order', async () => {
  await leave(performed('w', 'một'), performed('v', 'hai'), performed('w', 'ba'));
  expect(await store.takeIn()).toEqual(['w', 'v']);
  expect(await store.takeIn()).toEqual([]);
  const log = await store.log('w');
  expect([log?.workbook.name, log?.edits.map(({ n }) => n)]).toEqual(['ba', [1, 2]]);
  expect((await store.stepBack('w'))?.workbook.name).toBe('một');
  expect((await store.log('v'))?.workbook.name).toBe('hai');
});

it('puts what was left before what is done now, undo too', async () => {
  await leave(performed('w', 'một'));
  expect((await store.stepBack('w'))?.workbook).toMatchObject({ name: '0', step: 0 });
  await leave({ workbook: 'w', act: { kind: 'step-forward' } });
  expect((await store.perform('w', rename('hai')))?.edits.map(({ n }) => n)).toEqual([1, 2]);
  expect(await waiting()).toBe(0);
});

it('leaves alone what it does not understand, and drops what belongs to no workbook', async () => {
  await leave({ workbook: 'w', act: { kind: 'of-tomorrow' } }, performed('gone', 'x'));
  await store.takeIn();
  expect(await waiting()).toBe(1);
  expect((await store.perform('w', rename('nay')))?.workbook.name).toBe('nay');
});

it('is on its way to the disk when the call returns', async () => {
  // From the end of this task on the page is gone.
  const kept = store.perform('w', rename('vội')).catch(() => undefined);
  const page = failing('crash', 0);
  await kept;
  page.over();
  expect(await waiting()).toBe(1);
  await store.takeIn();
  expect((await store.log('w'))?.workbook.name).toBe('vội');
});

it('leaves nothing to come in later of what was said to have failed', async () => {
  const full = failing('fullForGood', 0);
  await expect(store.perform('w', rename('đầy'))).rejects.toMatchObject({ name: 'StoreFull' });
  expect(full.over()).toBe(true);
  expect(await waiting()).toBe(0);
  await store.takeIn();
  expect((await store.log('w'))?.workbook.name).toBe('0');
});

it('a page that goes at any moment loses nothing of what was done in it, and does nothing twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(6), fc.integer({ min: 1, max: 4 }), async (after, count) => {
      const id = `w${after}-${count}-${Math.random()}`;
      await store.addWorkbook(workbook(id));
      const names = Array.from({ length: count }, (_, i) => `${i + 1}`);
      const page = failing('crash', count + after);
      const kept = names.map((name) => store.perform(id, rename(name)).catch(() => undefined));
      await Promise.all(kept);
      page.over();
      await store.takeIn();
      const log = await store.log(id);
      expect([log?.workbook.name, log?.workbook.step]).toEqual([`${count}`, count]);
    }),
    { numRuns: 40 },
  );
});

it('does once what was sent and arrived without a word', async () => {
  const idb = await openDB<SoKySchema>('so-ky');
  const db = { idb, rosters: new Rosters(), known: new Known() };
  const connection = {
    async now<T>(work: (one: typeof db) => Promise<T>): Promise<T> {
      await work(db);
      throw new DOMException('closed', 'InvalidStateError');
    },
    write: <T>(work: (one: typeof db) => Promise<T>) => work(db),
  } as unknown as Connection<Database>;
  await store.perform('w', rename('một'));
  await store.perform('w', rename('hai'));
  expect((await keepAct(connection, 'w', { kind: 'step-back' }))?.workbook.name).toBe('một');
  expect(await idb.count('sent')).toBe(0);
  idb.close();
});
