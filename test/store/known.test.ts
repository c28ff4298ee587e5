import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { deleteDB, openDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { UNIT_TYPES, type Unit } from '../../src/model/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { batch, kept, listing } from './a-batch.ts';

const open: Store[] = [];
function page(): Store {
  const store = openStore(() => undefined);
  open.push(store);
  return store;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((store) => store.close()));
  await deleteDB('so-ky');
});

const unit = (key: string, name: string): Unit => ({
  key,
  name,
  type: UNIT_TYPES[0],
  level: 'department',
  aliases: [],
});

/** Heads and imports that are read of the disk meanwhile. */
async function recordsRead(work: () => Promise<unknown>): Promise<number> {
  const isLasting = ({ name }: IDBObjectStore): boolean => ['heads', 'imports', 'units'].includes(name);
  let count = 0;
  const [get, getAll] = [IDBObjectStore.prototype.get, IDBObjectStore.prototype.getAll];
  const one = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: never, key) {
    count += isLasting(this) ? 1 : 0;
    return get.call(this, key);
  });
  const all = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: never, range) {
    const request = getAll.call(this, range);
    if (isLasting(this)) request.addEventListener('success', () => (count += request.result.length));
    return request;
  });
  await work();
  one.mockRestore();
  all.mockRestore();
  return count;
}

test('a page reads of a drop what is new, and nothing again', async () => {
  const store = page();
  for (const file of ['f', 'g', 'h']) await store.putImport(batch('w', [`a${file}`, `b${file}`], file));
  expect(await recordsRead(() => store.contents())).toBe(9);
  await store.putImport(batch('w', ['ai'], 'i'));
  expect(await recordsRead(() => store.contents())).toBe(2);
  expect(await recordsRead(() => store.contents())).toBe(0);
  await page().putImport(batch('w', ['aj'], 'j'));
  expect(await recordsRead(() => store.contents())).toBe(2);
});

test('what is the same is the same value', async () => {
  const store = page();
  await store.putImport(batch('w', ['a'], 'f'));
  const before = await store.contents();
  await store.putImport(batch('w', ['b'], 'g'));
  const after = await store.contents();
  expect(after.heads.find(({ key }) => key === 'a')).toBe(before.heads[0]);
});

test('figures that one page mends are what another then reads, though it had read them', async () => {
  const [reader, mender] = [page(), page()];
  await reader.putImport(batch('w', ['a'], 'f'));
  await reader.contents();
  await mender.upkeep.mendAssessment('a@f', kept('a', 'f', [1]));
  expect((await reader.contents()).heads[0]?.units).toEqual(['unit-0']);
});

test('the name that a drop of one page gives a unit is what another then reads', async () => {
  const [reader, writer] = [page(), page()];
  await reader.putImport({ ...batch('w', ['a'], 'f'), units: [unit('unit-0', 'Sở A')] });
  await reader.contents();
  await writer.putImport({ ...batch('w', ['b'], 'g'), units: [unit('unit-0', 'Sở B')] });
  expect((await reader.contents()).units.map(({ name }) => name)).toEqual(['Sở B']);
});

type Deed =
  | { readonly kind: 'drop' | 'mend' | 'remove'; readonly page: number; readonly n: number }
  | { readonly kind: 'name'; readonly page: number; readonly n: number; readonly name: string };

const place = { page: fc.nat(1), n: fc.nat(3) };
const deeds = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constantFrom('drop' as const, 'mend' as const, 'remove' as const), ...place }),
    fc.record({ kind: fc.constant('name' as const), ...place, name: fc.constantFrom('Sở A', 'Sở B') }),
  ),
  { maxLength: 8 },
);

async function does(deed: Deed, store: Store, turn: number): Promise<void> {
  const [workbook, file] = [`w${deed.n}`, `f${turn}`];
  if (deed.kind === 'drop') {
    const { workbooks } = await store.contents();
    const listed = workbooks.find(({ id }) => id === workbook)?.assessments ?? [];
    await store.putImport(batch(workbook, [kept(`a${deed.n}`, file)], file, listed));
  } else if (deed.kind === 'name') {
    const bare = { ...batch(workbook, [], file), imports: [], gesture: undefined };
    const { gesture: _, ...named } = bare;
    await store.putImport({ ...named, units: [unit(`unit-${deed.n}`, deed.name)] });
  } else if (deed.kind === 'remove') await store.removeWorkbook(workbook);
  else {
    const { heads } = await store.contents();
    const head = heads[deed.n];
    // With fewer units than it had, so that what is mended is seen to be another.
    if (head) await store.upkeep.mendAssessment(head.edition, kept(head.key, file, [turn]));
  }
}

test('what a page knows of the disk is what a new page reads of it, whoever wrote', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, async (all) => {
      const pages = [page(), page()];
      for (const [turn, deed] of all.entries()) {
        await does(deed, pages[deed.page]!, turn);
        const fresh = await page().contents();
        for (const one of pages) expect(await one.contents()).toEqual(fresh);
      }
      await Promise.all(open.splice(0).map((store) => store.close()));
      await deleteDB('so-ky');
    }),
    { numRuns: 40 },
  );
});

test('a record that is gone is given by its double, though it was read before', async () => {
  const store = page();
  await store.putImport(batch('w', ['a'], 'f', listing()));
  const before = await store.contents();
  const raw = await openDB('so-ky');
  await raw.delete('heads', 'a@f');
  raw.close();
  expect((await store.contents()).heads).toEqual(before.heads);
});
