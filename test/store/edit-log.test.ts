import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Gesture, MOST_EDITS, type Patch, type View, type Workbook } from '../../src/model/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { spec } from '../workbench/spec.ts';
import { asWrittenBy } from './as-written.ts';

const view = (id: string): View => ({ id, spec: { ...spec, title: id } });

const workbook = (id: string, views: readonly View[] = [view('p'), view('q')]): Workbook => ({
  id,
  name: id,
  createdAt: '2026-11-22T00:00:00Z',
  assessments: [],
  imports: [],
  views,
  step: 0,
});

const gesture = (...forward: Patch[]): Gesture => ({
  name: 'change-view',
  at: '2026-11-22T01:00:00Z',
  forward,
});

async function put(store: Store, id: string): Promise<void> {
  const nothing = { imports: [], assessments: [], units: [], schemes: [], basis: [] };
  await store.putImport({ ...nothing, workbook: workbook(id) });
}

let store: Store;
beforeEach(() => {
  store = openStore(() => undefined);
});
afterEach(async () => {
  await store.close();
  await deleteDB('so-ky');
});

describe('the undo log on the disk', () => {
  beforeEach(() => put(store, 'w'));

  it('holds each step with what takes it back, and is there for the next run', async () => {
    await store.perform('w', gesture({ kind: 'remove-view', id: 'p' }));
    await store.perform('w', gesture({ kind: 'rename', name: 'Tên mới' }));
    const { edits, workbooks } = await store.contents();
    expect(workbooks[0]).toMatchObject({ name: 'Tên mới', step: 2, views: [view('q')] });
    expect(edits.map(({ workbook: of, n, inverse }) => [of, n, inverse])).toEqual([
      ['w', 1, [{ kind: 'add-view', view: view('p'), at: 0 }]],
      ['w', 2, [{ kind: 'rename', name: 'w' }]],
    ]);
  });

  it('steps back and forth and stays at either end', async () => {
    await store.perform('w', gesture({ kind: 'rename', name: 'Một' }));
    expect((await store.stepForward('w'))?.workbook).toMatchObject({ name: 'Một', step: 1 });
    expect((await store.stepBack('w'))?.workbook).toMatchObject({ name: 'w', step: 0 });
    expect((await store.stepBack('w'))?.workbook).toMatchObject({ name: 'w', step: 0 });
    expect((await store.stepForward('w'))?.workbook).toMatchObject({ name: 'Một', step: 1 });
    expect((await store.contents()).workbooks[0]).toMatchObject({ name: 'Một', step: 1 });
  });

  it('drops what was taken back when something else is done', async () => {
    for (const name of ['Một', 'Hai', 'Ba']) await store.perform('w', gesture({ kind: 'rename', name }));
    await store.stepBack('w');
    await store.stepBack('w');
    await store.perform('w', gesture({ kind: 'rename', name: 'Bốn' }));
    const { edits } = await store.contents();
    expect(edits.map(({ n, forward }) => [n, forward[0]])).toEqual([
      [1, { kind: 'rename', name: 'Một' }],
      [2, { kind: 'rename', name: 'Bốn' }],
    ]);
  });

  it('keeps no more than its hundred', async () => {
    for (let i = 0; i < MOST_EDITS + 5; i++)
      await store.perform('w', gesture({ kind: 'rename', name: `${i}` }));
    const { edits } = await store.contents();
    expect([edits.length, edits[0]?.n, edits.at(-1)?.n]).toEqual([MOST_EDITS, 6, MOST_EDITS + 5]);
  });

  it('writes nothing for a gesture that changes nothing', async () => {
    await store.perform('w', gesture({ kind: 'rename', name: 'w' }));
    expect((await store.contents()).edits).toEqual([]);
  });

  it('applies a gesture to what another tab made of the workbook meanwhile', async () => {
    await store.updateWorkbook('w', (w) => ({ ...w, views: [...w.views, view('other')] }));
    const log = await store.perform('w', gesture({ kind: 'remove-view', id: 'p' }));
    expect(log?.workbook.views.map(({ id }) => id)).toEqual(['q', 'other']);
  });

  it('changes nothing at all where a step cannot be written', async () => {
    const unstorable = { kind: 'rename', name: (() => 'no') as unknown as string } as const;
    await expect(store.perform('w', gesture(unstorable))).rejects.toThrow();
    const { edits, workbooks } = await store.contents();
    expect([edits, workbooks[0]?.name, workbooks[0]?.step]).toEqual([[], 'w', 0]);
  });

  it('keeps a tab of a later version through removing, undoing and renaming, letter for letter', async () => {
    const later = { ...view('p').spec, version: 99, filters: [{ by: 'grade' }] };
    const raw = await openDB('so-ky');
    const workbook = await raw.get('workbooks', 'w');
    await raw.put('workbooks', asWrittenBy({ ...workbook, views: [{ id: 'p', spec: later }, view('q')] }));
    await store.perform('w', gesture({ kind: 'remove-view', id: 'p' }));
    expect((await raw.get('edits', ['w', 1])).inverse[0].view).toEqual({ id: 'p', spec: later });
    await store.perform('w', gesture({ kind: 'rename', name: 'Một' }));
    await store.stepBack('w');
    const log = await store.stepBack('w');
    expect(log?.workbook.views[0]?.sealed).toMatchObject({ why: 'newer', lost: ['filters'] });
    await store.updateWorkbook('w', (w) => ({ ...w, active: 'q' }));
    expect((await raw.get('workbooks', 'w')).views).toEqual([{ id: 'p', spec: later }, view('q')]);
    raw.close();
  });

  it('keeps a step of a later version as it is, and undoes no further', async () => {
    await store.perform('w', gesture({ kind: 'rename', name: 'Một' }));
    await store.perform('w', gesture({ kind: 'remove-view', id: 'p' }));
    const raw = await openDB('so-ky');
    const later = {
      ...(await raw.get('edits', ['w', 2])),
      name: 'merge-units',
      forward: [{ kind: 'merge' }],
    };
    const step = asWrittenBy(later);
    await raw.put('edits', step);
    expect((await store.contents()).edits.map(({ isSealed }) => isSealed)).toEqual([undefined, true]);
    expect((await store.stepBack('w'))?.workbook).toMatchObject({ name: 'Một', step: 2 });
    await store.perform('w', gesture({ kind: 'rename', name: 'Hai' }));
    expect((await store.stepBack('w'))?.workbook).toMatchObject({ name: 'Một', step: 2 });
    expect((await store.stepBack('w'))?.workbook.step).toBe(2);
    expect(await raw.get('edits', ['w', 2])).toEqual(step);
    raw.close();
  });

  it('goes with its workbook, and only its own', async () => {
    await put(store, 'other');
    await store.perform('w', gesture({ kind: 'rename', name: 'Một' }));
    await store.perform('other', gesture({ kind: 'rename', name: 'Hai' }));
    await store.removeWorkbook('w');
    expect((await store.contents()).edits.map((edit) => edit.workbook)).toEqual(['other']);
    expect(await store.perform('w', gesture({ kind: 'rename', name: 'Ba' }))).toBeUndefined();
  });
});

it('takes over a database of version 1 with its workbooks', async () => {
  await store.close();
  await deleteDB('so-ky');
  const { step: _none, ...older } = workbook('w');
  const first = await openDB('so-ky', 1, {
    upgrade(db) {
      for (const name of ['imports', 'heads', 'units', 'schemes'])
        db.createObjectStore(name, { keyPath: 'key' });
      db.createObjectStore('workbooks', { keyPath: 'id' });
      for (const name of ['originals', 'chunks', 'answers']) db.createObjectStore(name);
    },
  });
  await first.put('workbooks', older);
  await first.put('answers', 'comma', 'q1');
  first.close();

  store = openStore(() => undefined);
  const contents = await store.contents();
  expect(contents).toMatchObject({ workbooks: [{ ...workbook('w'), answers: { q1: 'comma' } }], edits: [] });
  expect((await store.perform('w', gesture({ kind: 'rename', name: 'Một' })))?.workbook.step).toBe(1);
});
