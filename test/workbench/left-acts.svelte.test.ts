import { openDB } from 'idb';
import { expect, test, vi } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { MovedViews } from '../../src/workbench/moved-views.svelte.ts';
import { OtherPages } from '../../src/workbench/other-pages.svelte.ts';
import { anAir, aWorkbook } from './pages.ts';

const air = anAir();

/** A page with a workbook open, and one that was left when it had sent a name for that and no more. */
async function besideOneThatWasLeft() {
  const { store, library, shelf } = await air.page();
  await store.addWorkbook(aWorkbook('w'));
  await library.openWorkbook('w');
  const gesture = {
    name: 'name-workbook',
    at: '2026-11-22T01:00:00Z',
    forward: [{ kind: 'rename', name: 'Tuần 15' }],
  };
  const db = await openDB('so-ky');
  await db.add('sent', { workbook: 'w', act: { kind: 'perform', gesture } });
  db.close();
  const pages = new OtherPages({
    start: async () => undefined,
    catchUp: async () => undefined,
    ...{ library, shelf, moved: new MovedViews() },
  });
  return { library, pages, tellingNobody: openStore(() => undefined) };
}

test('what a page sent and did not live to see in the log is soon shown by the others', async () => {
  const { library, pages } = await besideOneThatWasLeft();
  await pages.hear({ kind: 'sent', workbook: 'w' });
  await vi.waitFor(() => expect(library.workbook?.name).toBe('Tuần 15'), { timeout: 5_000 });
  expect(library.undoable?.n).toBe(1);
});

test('what a page brought into the log and did not live to tell is soon shown by the others', async () => {
  const { library, pages, tellingNobody } = await besideOneThatWasLeft();
  await pages.hear({ kind: 'sent', workbook: 'w' });
  await tellingNobody.takeIn();
  await vi.waitFor(() => expect(library.workbook?.name).toBe('Tuần 15'), { timeout: 5_000 });
  await tellingNobody.close();
});

test('a page that slept takes in what was left meanwhile', async () => {
  const { library, pages } = await besideOneThatWasLeft();
  await pages.wake();
  expect(library.workbook?.name).toBe('Tuần 15');
});
