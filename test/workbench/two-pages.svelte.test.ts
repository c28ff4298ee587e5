import fc from 'fast-check';
import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import type { Patch, View, Workbook } from '../../src/model/index.ts';
import type { Store } from '../../src/store/index.ts';
import { drop, figures } from './a-library.ts';
import { anAir, aWorkbook, type PageOf } from './pages.ts';
import { spec } from './spec.ts';

/** 300 in every run of the tests, as many as are asked for when it soaks. */
const CASES = Number(process.env.SO_KY_PAGES ?? 300);

const air = anAir();

const view = (id: string): View => ({ id, spec: { ...spec, title: id } });

/** Two pages that have the same workbook open. */
async function twoPages(): Promise<readonly [PageOf, PageOf]> {
  const first = await air.page();
  await first.store.addWorkbook(aWorkbook('w', { views: [view('p'), view('q')], active: 'p' }));
  await first.library.openWorkbook('w');
  return [first, await air.page()];
}

const titles = ({ library }: PageOf): string[] => library.views.map((one) => one.spec.title);

function retitled(one: View, title: string): Patch {
  return { kind: 'change-view', view: { ...one, spec: { ...one.spec, title } }, was: one };
}

test('what one page does, the other shows; each stays at its own tab', async () => {
  const [first, second] = await twoPages();
  await second.library.open('q');
  await first.library.perform('name-tab', [retitled(first.library.views[0]!, 'Sở')], 'p');
  await first.library.perform('name-workbook', [{ kind: 'rename', name: 'Chung' }]);
  await air.isStill();
  expect(titles(second)).toEqual(['Sở', 'q']);
  expect(second.library.workbook?.name).toBe('Chung');
  expect([first.library.view?.id, second.library.view?.id]).toEqual(['p', 'q']);
  expect(second.library.undoable?.name).toBe('name-workbook');
});

test('undo in either takes back the last step of the log they share', async () => {
  const [first, second] = await twoPages();
  await first.library.perform('name-tab', [retitled(first.library.views[0]!, 'Sở')], 'p');
  await air.isStill();
  await second.library.undo();
  await air.isStill();
  expect(titles(first)).toEqual(['p', 'q']);
  expect([first.library.undoable, first.library.redoable?.n]).toEqual([undefined, 1]);
});

test('a tab that another page did not touch is the same value as before', async () => {
  const [first, second] = await twoPages();
  const [, untouched] = second.library.views;
  const { ground } = second.library;
  await first.library.perform('name-tab', [retitled(first.library.views[0]!, 'Sở')], 'p');
  await air.isStill();
  expect(titles(second)).toEqual(['Sở', 'q']);
  expect(second.library.views[1]).toBe(untouched);
  expect(second.library.ground).toBe(ground);
});

test('figures that another page took in are there, in the tab that was open', async () => {
  const [first, second] = await twoPages();
  await second.library.open('q');
  await first.library.intake.add(drop(figures('2025-03-27', 'department')), 'Sổ');
  await air.isStill();
  expect(second.library.ownHeads.map(({ level }) => level)).toEqual(['department']);
  expect(second.library.view?.id).toBe('q');
});

test('a change made while news is being read is neither lost nor taken off the screen', async () => {
  const [first, second] = await twoPages();
  const kept = [
    first.library.perform('name-workbook', [{ kind: 'rename', name: 'Chung' }]),
    second.library.perform('name-tab', [retitled(second.library.views[1]!, 'Huyện')], 'q'),
    first.library.intake.add(drop(figures('2025-03-27', 'department')), 'Sổ'),
    second.library.perform('name-tab', [retitled(second.library.views[0]!, 'Sở')], 'p'),
  ];
  expect(titles(second)).toEqual(['Sở', 'Huyện']);
  await Promise.all(kept);
  await air.isStill();
  for (const page of [first, second]) {
    expect(titles(page).slice(0, 2)).toEqual(['Sở', 'Huyện']);
    expect(page.library.workbook?.name).toBe('Chung');
    expect(page.library.ownHeads).toHaveLength(1);
  }
});

function withResolvers(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

/** What the disk answers who reads it next is held back until `release`; `isRead` once it has answered. */
function holdingBack({ store }: PageOf, read: 'log' | 'contents') {
  const [isRead, gate] = [withResolvers(), withResolvers()];
  const asked: Store = { ...store };
  const held = async <T>(answer: Promise<T>): Promise<T> => {
    const read = await answer;
    isRead.resolve();
    await gate.promise;
    return read;
  };
  if (read === 'log') store.log = (id) => held(asked.log(id));
  else store.contents = () => held(asked.contents());
  return { isRead: isRead.promise, release: gate.resolve };
}

test.each(['log', 'contents'] as const)(
  'what was read of the %s before a change does not take it off the screen',
  async (read) => {
    const [first, second] = await twoPages();
    const held = holdingBack(second, read);
    if (read === 'log') await first.library.perform('name-workbook', [{ kind: 'rename', name: 'Chung' }]);
    else await first.library.intake.add(drop(figures('2025-03-27', 'department')), 'Sổ');
    await held.isRead;
    const named = second.library.perform('name-tab', [retitled(second.library.views[0]!, 'Sở')], 'p');
    const seen: string[] = [];
    const stop = $effect.root(() => {
      $effect.pre(() => void seen.push(titles(second)[0] ?? ''));
    });
    flushSync();
    held.release();
    await named;
    await air.isStill();
    flushSync();
    stop();
    expect(new Set(seen)).toEqual(new Set(['Sở']));
  },
);

test('a workbook erased in another page is no longer open here', async () => {
  const [first, second] = await twoPages();
  await first.shelf.erase('w');
  await air.isStill();
  expect([second.library.workbook, second.library.workbooks]).toEqual([undefined, []]);
  expect(second.shelf.isAtStart).toBe(true);
});

/** Which tab is open is each page's own affair. */
function shared(workbook: Workbook | undefined): Partial<Workbook> {
  const { active: _, ...rest } = workbook ?? {};
  return rest;
}

const act = fc.record({
  who: fc.nat(1),
  what: fc.constantFrom('add', 'remove', 'change', 'move', 'rename', 'undo', 'redo', 'open', 'wait'),
  at: fc.nat(4),
});

test('two pages that do anything in any order end with the same workbook, which is that of the disk', async () => {
  let run = 0;
  const pages = [await air.page(), await air.page()];
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 16 }), async (acts) => {
      const id = `w${++run}`;
      await pages[0]!.store.addWorkbook(aWorkbook(id, { views: [view('p'), view('q')] }));
      for (const { library } of pages) await library.openWorkbook(id);
      const kept: Promise<unknown>[] = [];
      const added = new Set<string>();
      for (const [i, { who, what, at }] of acts.entries()) {
        const { library } = pages[who]!;
        const one = library.views[at % Math.max(1, library.views.length)];
        const patch: Partial<Record<typeof what, Patch>> = {
          add: { kind: 'add-view', view: view(`${run}:${i}`), at },
          rename: { kind: 'rename', name: `tên ${i}` },
          ...(one
            ? {
                remove: { kind: 'remove-view', id: one.id },
                change: retitled(one, `trang ${i}`),
                move: { kind: 'move-view', id: one.id, to: at },
              }
            : {}),
        };
        if (what === 'add') added.add(`${run}:${i}`);
        const asked = patch[what];
        if (asked) kept.push(library.perform('change-view', [asked]));
        else if (what === 'undo') kept.push(library.undo());
        else if (what === 'redo') kept.push(library.redo());
        else if (what === 'open' && one) kept.push(library.open(one.id));
        else if (what === 'wait') await Promise.all([...kept, air.isStill()]);
      }
      await Promise.all(kept);
      await air.isStill();
      const disk = await pages[0]!.store.log(id);
      for (const { library } of pages) {
        expect(shared(library.workbook)).toEqual(shared(disk?.workbook));
        expect(library.undoable?.n ?? 0).toBe(disk?.workbook.step);
      }
      // What nobody took away is there.
      const isKept = acts.every(({ what }) => what !== 'undo' && what !== 'redo' && what !== 'remove');
      const there = new Set(disk?.workbook.views.map((one) => one.id));
      if (isKept) expect([...added, 'p', 'q'].filter((one) => !there.has(one))).toEqual([]);
      await pages[0]!.shelf.erase(id);
    }),
    { numRuns: CASES },
  );
}, 3_600_000);
