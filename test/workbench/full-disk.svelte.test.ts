import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { deleteDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { type Contents, openStore, type Store } from '../../src/store/index.ts';
import { Library } from '../../src/workbench/library.svelte.ts';
import { drop, figures } from './a-library.ts';

/** Requests that write, until `left` of them have been made; then the disk is full, until room is made. */
let left = Number.POSITIVE_INFINITY;
const real = { put: IDBObjectStore.prototype.put, add: IDBObjectStore.prototype.add };

function counting(write: 'put' | 'add'): IDBObjectStore['put'] {
  return function (this: IDBObjectStore, ...args: Parameters<IDBObjectStore['put']>) {
    if (left-- > 0) return real[write].apply(this, args);
    left = 0;
    throw new DOMException('no room', 'QuotaExceededError');
  };
}

/** The origin's own files, where the room is held back. */
function filesHolding(isHeld: boolean): void {
  let held = isHeld;
  const root = {
    async removeEntry() {
      if (!held) throw new DOMException('', 'NotFoundError');
      held = false;
      left = Number.POSITIVE_INFINITY;
    },
  };
  vi.stubGlobal('navigator', { storage: { getDirectory: async () => root } });
}

afterEach(() => {
  Object.assign(IDBObjectStore.prototype, real);
  left = Number.POSITIVE_INFINITY;
  vi.unstubAllGlobals();
});

/** What a reader has; where a library lists what it was stopped at is nobody's. */
async function seen(store: Store): Promise<unknown> {
  const { workbooks, edits }: Contents = await store.contents();
  const editions = workbooks.flatMap(({ assessments }) => assessments.map(({ edition }) => edition));
  return [workbooks, edits, await Promise.all(editions.map((edition) => store.assessment(edition)))];
}

test('a disk that is full at any request loses nothing old and keeps one edit more', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(32), fc.nat(4), async (atImport, atEdit) => {
      filesHolding(false);
      Object.assign(IDBObjectStore.prototype, { put: counting('put'), add: counting('add') });
      const store = openStore(() => undefined);
      const library = new Library(store);
      await library.load();
      await library.intake.add(drop(figures('2025-03-27', 'department')), 'Sổ');
      const before = await seen(store);

      left = atImport;
      const more = drop(figures('2025-04-08', 'department'), figures('2025-04-08', 'district'));
      const isIn = await library.intake.add(more, 'Sổ').then(
        () => true,
        (error: Error) => {
          expect(error.name).toBe('StoreFull');
          return false;
        },
      );
      left = Number.POSITIVE_INFINITY;
      if (!isIn) expect(await seen(store)).toEqual(before);

      filesHolding(true);
      const told = vi.fn();
      store.upkeep.onspent = told;
      left = atEdit;
      await library.perform('name-workbook', [{ kind: 'rename', name: 'Sổ khác' }]);
      expect((await store.contents()).workbooks[0]?.name).toBe('Sổ khác');
      // It is sent ahead only where the disk was not found full before: one write less.
      expect(told).toHaveBeenCalledTimes(atEdit < (isIn ? 4 : 3) ? 1 : 0);
      left = Number.POSITIVE_INFINITY;
      await store.close();
      await deleteDB('so-ky');
    }),
    { numRuns: 40 },
  );
});

test('an edit for which there is no room at all is taken back on the screen', async () => {
  filesHolding(false);
  const store = openStore(() => undefined);
  const library = new Library(store);
  await library.load();
  await library.intake.add(drop(figures('2025-03-27', 'department')), 'Sổ');
  Object.assign(IDBObjectStore.prototype, { put: counting('put'), add: counting('add') });
  left = 0;
  const edit = library.perform('name-workbook', [{ kind: 'rename', name: 'Sổ khác' }]);
  await expect(edit).rejects.toMatchObject({ name: 'StoreFull' });
  expect(library.workbook?.name).toBe('Sổ');
  left = Number.POSITIVE_INFINITY;
  await store.close();
  await deleteDB('so-ky');
});
