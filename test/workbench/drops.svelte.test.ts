import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import {
  type Assessment,
  type EditLog,
  lastDone,
  nextUndone,
  performed,
  type Scheme,
  steppedBack,
  steppedForward,
  UNIT_TYPES,
  type Unit,
} from '../../src/model/index.ts';
import { Overtaken, type Store, StoreFull } from '../../src/store/index.ts';
import { type Drop, editionsOf } from '../../src/workbench/drop.ts';
import type { Library } from '../../src/workbench/library.svelte.ts';
import { failing } from '../store/faults.ts';
import { browserTab, drop, eachOnAnEmptyDisk, erase, figures } from './a-library.ts';

eachOnAnEmptyDisk();
let disk: ReturnType<typeof failing> | undefined;
afterEach(() => disk?.over());

const DATES = ['2025-03-27', '2025-04-08', '2025-04-15'];

/** A drop of one date whose figures nobody had before, joined with what the library lists. */
function news(library: Library, date: string, mark: number): Drop {
  const plain = figures(date, 'department');
  const marked: Assessment = { ...plain, values: plain.values.map((column) => column.map(() => mark)) };
  return { ...drop(marked), basis: editionsOf(library.ownHeads), answers: { [date]: `${mark}` } };
}

/** The arithmetic of the log, on the gestures that reach the disk, and the figures that were handed over. */
function ledger() {
  let log: EditLog | undefined;
  const marks = new Map<string, number>();
  const spoil = (store: Store): Store => ({
    ...store,
    async putImport(batch, waiting) {
      const kept = await store.putImport(batch, waiting);
      log = performed(log ?? { workbook: batch.workbook, edits: [] }, batch.gesture!);
      for (const one of batch.assessments) if ('values' in one) marks.set(one.edition, one.values[0]![0]!);
      return kept;
    },
    async perform(id, gesture) {
      const kept = await store.perform(id, gesture);
      log = log && performed(log, gesture);
      return kept;
    },
    async stepBack(id) {
      const kept = await store.stepBack(id);
      log = log && steppedBack(log);
      return kept;
    },
    async stepForward(id) {
      const kept = await store.stepForward(id);
      log = log && steppedForward(log);
      return kept;
    },
  });
  return { spoil, marks, log: () => log };
}

/** What a workbook holds; which tab is open is each screen's own affair. */
function contentOf(log: EditLog | undefined) {
  const { active: _, ...content } = log?.workbook ?? {};
  return content;
}

const ACTS = ['drop', 'rename', 'remove-view', 'undo', 'redo', 'restart'] as const;

test('whatever is dropped, done, undone and done again in two tabs, the disk holds what the log says', async () => {
  const act = fc.record({
    who: fc.nat(1),
    what: fc.constantFrom(...ACTS, 'drop', 'undo', 'redo'),
    date: fc.nat(2),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 14 }), async (acts) => {
      const { spoil, marks, log } = ledger();
      const tabs = [await browserTab(spoil), await browserTab(spoil)];
      for (const [n, { who, what, date }] of acts.entries()) {
        const tab = tabs[who]!;
        // A page that was there before the workbook was stays at the start screen until it is opened.
        const there = log()?.workbook.id;
        if (there !== undefined && !tab.workbook) await tab.openWorkbook(there);
        const view = tab.views[0];
        if (what === 'drop') {
          // Another tab's drop is seen when the next begins, as the import desk sees to.
          await tab.load();
          await tab.intake.add(news(tab, DATES[date]!, n), 'Sổ');
        } else if (what === 'rename')
          await tab.perform('name-workbook', [{ kind: 'rename', name: `Sổ ${n}` }]);
        else if (what === 'remove-view' && view)
          await tab.perform('remove-tab', [{ kind: 'remove-view', id: view.id }], view.id);
        else if (what === 'undo') await tab.undo();
        else if (what === 'redo') await tab.redo();
        else tabs[who] = await browserTab(spoil);
      }
      const end = await browserTab(spoil);
      await isAsTold(end, log(), marks);
      while (end.undoable) await end.undo();
      await isAsTold(end, log(), marks);
      while (end.redoable) await end.redo();
      await isAsTold(await browserTab(), log(), marks);
      await erase(end);
    }),
    { numRuns: 40 },
  );
});

async function isAsTold(
  library: Library,
  log: EditLog | undefined,
  marks: ReadonlyMap<string, number>,
): Promise<void> {
  expect(contentOf(library.workbook && { workbook: library.workbook, edits: [] })).toEqual(contentOf(log));
  expect(library.undoable?.n).toBe(log && lastDone(log)?.n);
  expect(library.redoable?.n).toBe(log && nextUndone(log)?.n);
  for (const { key, edition } of library.ownHeads) {
    expect((await library.ground.read(key))?.values[0]?.[0]).toBe(marks.get(edition));
  }
  expect(library.ownHeads).toHaveLength(log?.workbook.assessments.length ?? 0);
}

test('a unit and a scheme are written when they come, and again only as others', async () => {
  const written: string[][] = [];
  const library = await browserTab((store) => ({
    ...store,
    putImport(batch, waiting) {
      written.push([...batch.units, ...batch.schemes].map(({ name }) => name));
      return store.putImport(batch, waiting);
    },
  }));
  const bring = async (n: number, unitName: string): Promise<void> => {
    const unit: Unit = { key: 'x', name: unitName, type: UNIT_TYPES[0], level: 'department', aliases: [] };
    const scheme: Scheme = { key: 'own', name: 'Bảng riêng', version: '1', indicators: [], grades: [] };
    await library.intake.add({ ...news(library, DATES[n]!, n), units: [unit], schemes: [scheme] }, 'Sổ');
  };
  await bring(0, 'Sở A');
  await bring(1, 'Sở A');
  await bring(2, 'Sở B');
  expect(written).toEqual([['Sở A', 'Bảng riêng'], [], ['Sở B']]);
  expect((await browserTab()).imported.units.map(({ name }) => name)).toEqual(['Sở B']);
});

test('what a drop leaves as it was is the same value on the screen', async () => {
  const library = await browserTab();
  await library.intake.add(news(library, DATES[0]!, 0), 'Sổ');
  const { everyHead, imported, ground } = library;
  await library.load(true);
  expect(library.everyHead).toBe(everyHead);
  expect(library.imported).toBe(imported);
  expect(library.ground).toBe(ground);
});

test('two tabs that drop figures of one date: the second is told, and loses nothing of the first', async () => {
  const first = await browserTab();
  await first.intake.add(drop(figures('2025-03-27', 'department')), 'Sổ');
  const second = await browserTab();
  const stale = news(second, '2025-03-27', 2);
  await first.intake.add(news(first, '2025-03-27', 1), 'Sổ');
  await expect(second.intake.add(stale, 'Sổ')).rejects.toThrow(Overtaken);
  const [head] = second.ownHeads;
  expect((await second.ground.read(head!.key))?.values[0]?.[0]).toBe(1);
});

test('what another tab dropped is there once this one has done something', async () => {
  const first = await browserTab();
  await first.intake.add(drop(figures('2025-03-27', 'department')), 'Sổ');
  const second = await browserTab();
  await first.intake.add(drop(figures('2025-04-08', 'department')), 'Sổ');
  await second.perform('name-workbook', [{ kind: 'rename', name: 'Chung' }]);
  expect(second.ownHeads.map(({ period }) => period.end)).toEqual(['2025-03-27', '2025-04-08']);
  await second.undo();
  await second.undo();
  expect(second.ownHeads.map(({ period }) => period.end)).toEqual(['2025-03-27']);
});

test('a drop that says nothing new is no step', async () => {
  const library = await browserTab();
  await library.intake.add(drop(figures('2025-03-27', 'department')), 'Sổ');
  await library.intake.add(drop(), 'Sổ');
  expect(library.undoable?.n).toBe(1);
});

test('answers are the workbook’s own, and go with the drop they were given in', async () => {
  const library = await browserTab();
  const said = (answers: Drop['answers']): Drop => ({
    ...drop(figures('2025-03-27', 'department')),
    basis: editionsOf(library.ownHeads),
    answers,
  });
  await library.intake.add(said({ 'sign-1': 'comma' }), 'Sổ');
  await library.intake.add(said({ 'sign-1': 'point', 'level-1': 'department' }), 'Sổ');
  expect(library.answers).toEqual({ 'sign-1': 'point', 'level-1': 'department' });
  await library.undo();
  expect(library.answers).toEqual({ 'sign-1': 'comma' });
  expect((await browserTab()).answers).toEqual({ 'sign-1': 'comma' });
});

test('on a full disk a drop leaves the workbook as it was, and the next edit is kept', async () => {
  const library = await browserTab();
  await library.intake.add(drop(figures('2025-03-27', 'department')), 'Sổ');
  disk = failing('fullForGood', 2);
  await expect(library.intake.add(drop(figures('2025-04-08', 'department')), 'Sổ')).rejects.toThrow(
    StoreFull,
  );
  disk.over();
  expect(library.ownHeads.map(({ period }) => period.end)).toEqual(['2025-03-27']);
  await library.perform('name-workbook', [{ kind: 'rename', name: 'Còn ghi được' }]);
  expect((await browserTab()).workbook).toMatchObject({ name: 'Còn ghi được', step: 2 });
});
