import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { openDB } from 'idb';
import { expect, test } from 'vitest';
import type { Patch, View } from '../../src/model/index.ts';
import { type Store, StoreFull } from '../../src/store/index.ts';
import type { Library } from '../../src/workbench/library.svelte.ts';
import { asWrittenBy } from '../store/as-written.ts';
import { browserTab, drop, eachOnAnEmptyDisk, erase, figures, twoViews } from './a-library.ts';
import { spec } from './spec.ts';

eachOnAnEmptyDisk();

const titles = ({ views }: Library): string[] => views.map((view) => view.spec.title || view.spec.level);

function retitled(view: View | undefined, title: string): View {
  return { id: view?.id ?? '', spec: { ...(view?.spec ?? spec), title } };
}

test('a change is seen at once, and taken back and done again from the disk', async () => {
  const library = await twoViews();
  const kept = library.changeView(retitled(library.views[0], 'Họp tuần 15'));
  expect(titles(library)).toEqual(['Họp tuần 15', 'district']);
  expect(library.undoable?.name).toBe('change-view');
  await kept;
  await library.undo();
  expect(titles(library)).toEqual(['department', 'district']);
  expect([library.undoable?.name, library.redoable?.n]).toEqual(['import', 2]);
  await library.redo();
  expect(titles(library)).toEqual(['Họp tuần 15', 'district']);
});

test('what was done can be taken back after a reload', async () => {
  const library = await twoViews();
  await library.perform(
    'remove-tab',
    [{ kind: 'remove-view', id: library.views[1]!.id }],
    library.views[1]!.id,
  );
  const again = await browserTab();
  expect(titles(again)).toEqual(['department']);
  await again.undo();
  expect(titles(again)).toEqual(['department', 'district']);
  expect(again.view?.spec.level).toBe('district');
});

test('undo and redo open the tab they are about', async () => {
  const library = await twoViews();
  const [department, district] = library.views;
  await library.open(department!.id);
  await library.changeView(retitled(department, 'Sở'));
  await library.open(district!.id);
  await library.undo();
  expect(library.view?.id).toBe(department!.id);
  await library.open(district!.id);
  await library.redo();
  expect(library.view?.id).toBe(department!.id);
});

test('a drop that gives a view its second date is taken back whole, and then what was done before it', async () => {
  const library = await browserTab();
  await library.intake.add(drop(figures('2025-03-27', 'department')), 'Sổ');
  const { id, spec: alone } = library.view!;
  await library.changeView({ id, spec: { ...alone, chart: 'slope' } });
  await library.intake.add(drop(figures('2025-04-08', 'department')), 'Sổ');
  expect(library.view?.spec).toMatchObject({ from: 'previous', chart: 'slope' });
  await library.undo();
  expect(library.view?.spec).toEqual({ ...alone, chart: 'slope' });
  expect(library.ownHeads.map(({ period }) => period.end)).toEqual(['2025-03-27']);
  await library.undo();
  await library.undo();
  expect([library.views, library.ownHeads, library.undoable]).toEqual([[], [], undefined]);
  const again = await browserTab();
  for (let n = 0; n < 3; n++) await again.redo();
  expect(again.view?.spec).toMatchObject({ from: 'previous', chart: 'slope' });
  expect(again.ownHeads.map(({ period }) => period.end)).toEqual(['2025-03-27', '2025-04-08']);
  for (const { key } of again.ownHeads) expect(await again.ground.read(key)).toBeDefined();
});

test('switching tabs, and a change that changes nothing, are no steps', async () => {
  const library = await twoViews();
  const [department, district] = library.views;
  await library.open(district!.id);
  await library.changeView({ ...department! });
  expect(library.undoable?.n).toBe(1);
  expect((await browserTab()).undoable?.n).toBe(1);
  expect((await browserTab()).view?.id).toBe(district!.id);
});

test('quick changes do not flicker back, and all are kept', async () => {
  const library = await twoViews();
  const kept = ['a', 'ab', 'abc'].map((title) => library.changeView(retitled(library.views[0], title)));
  await kept[0];
  expect(titles(library)[0]).toBe('abc');
  await Promise.all(kept);
  const again = await browserTab();
  expect([titles(again)[0], again.undoable?.n]).toEqual(['abc', 4]);
});

test('where the disk fails, the screen goes back to what is on it', async () => {
  let isFull = false;
  const spoil = (store: Store): Store => ({
    ...store,
    perform: (id, gesture) => (isFull ? Promise.reject(new StoreFull('full')) : store.perform(id, gesture)),
  });
  const library = await twoViews(spoil);
  await library.changeView(retitled(library.views[0], 'được lưu'));
  isFull = true;
  const id = library.views[0]!.id;
  await expect(library.perform('remove-tab', [{ kind: 'remove-view', id }], id)).rejects.toThrow(StoreFull);
  expect(titles(library)).toEqual(['được lưu', 'district']);
  expect(library.undoable?.n).toBe(2);
  isFull = false;
  await library.undo();
  expect(titles(library)).toEqual(['department', 'district']);
});

test('two browser tabs lose nothing of each other, and each stays where it is', async () => {
  const first = await twoViews();
  const second = await browserTab();
  await first.open(first.views[0]!.id);
  await second.open(second.views[1]!.id);
  await first.changeView(retitled(first.views[0], 'Sở'));
  await second.changeView(retitled(second.views[1], 'Huyện'));
  expect(titles(second)).toEqual(['Sở', 'Huyện']);
  expect(second.view?.id).toBe(second.views[1]!.id);
  await first.perform('name-workbook', [{ kind: 'rename', name: 'Chung' }]);
  expect(titles(first)).toEqual(['Sở', 'Huyện']);
  expect(first.view?.id).toBe(first.views[0]!.id);
  expect((await browserTab()).workbook).toMatchObject({ name: 'Chung', step: 4 });
});

test('a view that no version can read stays through whatever is done beside it', async () => {
  const library = await twoViews();
  const raw = await openDB('so-ky');
  const { id } = library.workbook!;
  const workbook = await raw.get('workbooks', id);
  const spoilt = { id: 'x', spec: { version: 2, level: 'galaxy' } };
  await raw.put('workbooks', asWrittenBy({ ...workbook, views: [spoilt, ...workbook.views] }));
  const again = await browserTab();
  expect(again.views[0]).toMatchObject({ id: 'x', sealed: { why: 'damaged', isDrawable: false } });
  await again.perform('remove-tab', [{ kind: 'remove-view', id: again.views[1]!.id }]);
  await again.undo();
  await again.perform('move-tab', [{ kind: 'move-view', id: 'x', to: 2 }]);
  await again.intake.add(drop(figures('2025-04-15', 'department')), 'Sổ');
  await again.open('x');
  expect((await raw.get('workbooks', id)).views.at(-1)).toEqual(spoilt);
  raw.close();
});

test('two writers in any order never fail and keep every view nobody removed', async () => {
  const act = fc.record({
    who: fc.nat(1),
    what: fc.constantFrom('add', 'remove', 'change', 'move'),
    at: fc.nat(4),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 14 }), async (acts) => {
      const writers = [await twoViews(), await browserTab()];
      const expected = new Set(writers[0]!.views.map(({ id }) => id));
      const kept: Promise<void>[] = [];
      for (const { who, what, at } of acts) {
        const writer = writers[who]!;
        const view = writer.views[at % Math.max(1, writer.views.length)];
        const id = what === 'add' ? crypto.randomUUID() : (view?.id ?? '');
        if (what === 'add') expected.add(id);
        if (what === 'remove') expected.delete(id);
        const patch: Record<string, Patch> = {
          add: { kind: 'add-view', view: { id, spec }, at },
          remove: { kind: 'remove-view', id },
          change: { kind: 'change-view', view: retitled(view, `${kept.length}`) },
          move: { kind: 'move-view', id, to: at },
        };
        kept.push(writer.perform('change-view', [patch[what]!], id));
        if (at === 0) await Promise.all(kept);
      }
      await Promise.all(kept);
      const end = await browserTab();
      expect(new Set(end.views.map(({ id }) => id))).toEqual(expected);
      await erase(end);
    }),
    { numRuns: 25 },
  );
});
