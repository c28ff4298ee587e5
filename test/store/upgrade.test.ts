import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStore, type Store } from '../../src/store/index.ts';
import { assessment, workbook } from './a-batch.ts';

/** As version 3 of the database wrote them: of files f (a, b) and g (b, c), of which workbook one lists a and b, two c. */
async function writeVersion3(): Promise<void> {
  const db = await openDB('so-ky', 3, {
    upgrade(fresh) {
      for (const name of ['imports', 'heads', 'units', 'schemes'])
        fresh.createObjectStore(name, { keyPath: 'key' });
      fresh.createObjectStore('workbooks', { keyPath: 'id' });
      fresh.createObjectStore('edits', { keyPath: ['workbook', 'n'] });
      fresh.createObjectStore('rosters', { keyPath: 'id', autoIncrement: true }).createIndex('sum', 'sum');
      for (const name of ['originals', 'chunks', 'answers']) fresh.createObjectStore(name);
    },
  });
  const roster = await db.add('rosters', { sum: '2:4131104021', units: ['unit-0', 'unit-1'] });
  const all = [assessment('a', 'f', [90, 80.5]), assessment('b', 'f', [90, 80.5])];
  all.push({ ...assessment('c', 'g', [90, 80.5]) });
  for (const one of all) {
    const { units: _, values, status, decimals, originOf, rowOf, columnOf, verbatim, ...head } = one;
    const origins =
      one.key === 'b' ? [...head.origins, { import: 'g', file: 'g.csv', table: 0 }] : head.origins;
    await db.put('heads', { ...head, origins, roster });
    const chunk = {
      values: values[0],
      status: status[0],
      decimals: decimals[0],
      originOf: originOf[0],
      rowOf: rowOf[0],
      columnOf: columnOf[0],
      verbatim: verbatim[0],
      checksum: 2199144156,
    };
    await db.put('chunks', chunk, [one.key, 'total', 'score']);
  }
  for (const key of ['f', 'g']) {
    const record = { name: `${key}.csv`, size: 3, at: '2025-04-11T00:00:00Z', charset: 'utf-8', tables: 1 };
    await db.put('imports', { ...record, key, issues: [], assessments: [] });
    await db.put('originals', Uint8Array.of(1, 2, 3), key);
  }
  await db.put('answers', 'comma', 'sign-1');
  const { imports: _none, ...old } = workbook('one');
  await db.put('workbooks', { ...old, assessments: ['b', 'a'], step: 1 });
  await db.put('workbooks', { ...old, id: 'two', assessments: ['c'] });
  const step = { workbook: 'one', n: 1, name: 'name-workbook', at: '2025-04-11T00:00:00Z' };
  await db.put('edits', {
    ...step,
    forward: [{ kind: 'rename', name: 'one' }],
    inverse: [{ kind: 'rename', name: 'Sổ cũ' }],
  });
  db.close();
}

let store: Store;
beforeEach(async () => {
  await writeVersion3();
  store = openStore(() => undefined);
});
afterEach(async () => {
  await store.close();
  await deleteDB('so-ky');
});

const listed = (...keys: string[]) => keys.map((key) => ({ key, edition: key }));

it('makes editions of what version 3 kept, and lists them where they were', async () => {
  const { workbooks, heads, imports } = await store.contents();
  const answers = { 'sign-1': 'comma' };
  expect(workbooks).toEqual([
    { ...workbook('one'), assessments: listed('a', 'b'), imports: listed('f', 'g'), answers, step: 1 },
    {
      ...workbook('two'),
      name: 'one',
      assessments: listed('c'),
      imports: listed('g'),
      answers,
    },
  ]);
  expect(heads.map(({ edition, units }) => [edition, units.length])).toEqual([
    ['a', 2],
    ['b', 2],
    ['c', 2],
  ]);
  expect(imports.map(({ key, edition }) => [key, edition])).toEqual([
    ['f', 'f'],
    ['g', 'g'],
  ]);
});

it('gives the figures and the files of version 3 back, and its undo log', async () => {
  expect(await store.assessment('a')).toEqual({ ...assessment('a', 'f', [90, 80.5]), edition: 'a' });
  expect(await store.original('g')).toEqual(Uint8Array.of(1, 2, 3));
  expect((await store.stepBack('one'))?.workbook.name).toBe('Sổ cũ');
});

it('sweeps nothing of it, and no store is left that nobody reads', async () => {
  await store.contents();
  await store.close();
  const db = await openDB('so-ky');
  expect([...db.objectStoreNames]).not.toContain('answers');
  expect([await db.count('chunks'), await db.count('originals'), await db.count('rosters')]).toEqual([
    3, 2, 1,
  ]);
  // Of two workbooks, three heads and two imports.
  expect(await db.count('doubles')).toBe(7);
  db.close();
});
