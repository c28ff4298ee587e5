import fc from 'fast-check';
import { deleteDB } from 'idb';
import { expect, test } from 'vitest';
import { MOST_EDITS, restoreTab, type View } from '../../src/model/index.ts';
import { workbookContents } from '../../src/workbench/workbook-contents.ts';
import { workbookHash } from '../backup/workbook-hash.ts';
import { anyChange, anyDoing, anyDrop, type Doing } from './any-gesture.ts';
import { anAir, aWorkbook, type PageOf } from './pages.ts';
import { spec } from './spec.ts';
import { SCHEMES, UNITS } from './told-tables.ts';

/** The arithmetic alone has 300 cases beside this (`test/model/edit.test.ts`); as many as are asked for when it soaks. */
const CASES = Number(process.env.SO_KY_UNDO ?? 300);

const air = anAir();

/** The page loaded again on what is on the disk. */
async function reloaded(page?: PageOf): Promise<PageOf> {
  const id = page?.library.workbook?.id;
  await air.close();
  return air.page(id === undefined ? undefined : { workbook: id });
}

/** What the workbook says; which tab is open is no step. Its tabs stay the same ones. */
async function said({ library, store }: PageOf): Promise<string> {
  const { active: _, ...workbook } = library.workbook!;
  const ids = workbook.views.map(({ id }) => id);
  const hash = await workbookHash(workbookContents(workbook, library, store));
  expect(hash, 'figures are gone').toBeDefined();
  return [hash, ...ids].join(' ');
}

const newer: View = restoreTab({ id: 'mới', spec: { ...spec, version: 99, filters: ['x'] } }, 0);

/** What each workbook said after each step of its log. */
type Said = Map<string, Map<number, string>>;

/** One gesture is one step or none, and what is no step, or an old one, says what was said before. */
async function note(page: PageOf, before: { readonly id?: string; readonly step?: number }, all: Said) {
  const { id, step } = page.library.workbook!;
  const steps = all.get(id) ?? new Map<number, string>();
  all.set(id, steps);
  const now = await said(page);
  const isNew = id === before.id && step === before.step! + 1 && page.library.redoable === undefined;
  if (isNew) for (const n of [...steps.keys()]) if (n >= step) steps.delete(n);
  const was = steps.get(step);
  if (was === undefined) expect([0, (before.step ?? 0) + 1]).toContain(step);
  else expect(now).toBe(was);
  steps.set(step, now);
}

const STEPPING = ['undo', 'redo'];

async function does(page: PageOf, { name, act }: Doing, all: Said): Promise<PageOf> {
  const { id, step } = page.library.workbook ?? {};
  const next = act ? page : await reloaded(page);
  await act?.(next);
  if (!next.library.workbook) await next.library.openWorkbook(next.library.workbooks[0]?.id);
  // Done again, a step says what it said.
  const before = id === undefined || step === undefined || STEPPING.includes(name) ? {} : { id, step };
  await note(next, before, all);
  return next;
}

/** Takes back all there is to take back and does it again, on a page that knows the log from the disk alone; how many steps. */
async function backAndForth(page: PageOf, steps: ReadonlyMap<number, string>): Promise<number> {
  const { library } = page;
  const end = library.workbook!.step;
  const walk = async (step: () => Promise<void>, isOver: () => boolean): Promise<void> => {
    while (!isOver()) {
      await step();
      expect(await said(page), `at step ${library.workbook!.step} of ${end}`).toBe(
        steps.get(library.workbook!.step),
      );
    }
  };
  await walk(
    () => library.redo(),
    () => library.redoable === undefined,
  );
  const top = library.workbook!.step;
  await walk(
    () => library.undo(),
    () => library.undoable === undefined,
  );
  expect(library.workbook!.step).toBe(Math.max(0, top - MOST_EDITS));
  await walk(
    () => library.redo(),
    () => library.redoable === undefined,
  );
  expect(library.workbook!.step).toBe(top);
  return top;
}

/** Does no more once the open workbook has more steps than `enough`; answers the most that a workbook had. */
async function isUndoneWholly(doings: readonly Doing[], enough = Infinity): Promise<number> {
  await air.close();
  await deleteDB('so-ky');
  let page = await air.page();
  // Names are the machine's: once known, no step of a workbook takes one back.
  const known = { units: UNITS, schemes: SCHEMES };
  const workbook = aWorkbook('w', { views: [newer] });
  await page.store.putImport({ imports: [], assessments: [], basis: [], ...known, workbook });
  await page.library.openWorkbook('w');
  const all: Said = new Map([['w', new Map([[0, await said(page)]])]]);
  for (const doing of doings) {
    if (page.library.workbook!.step > enough) break;
    page = await does(page, doing, all);
  }
  const tops: number[] = [];
  for (const [id, steps] of all) {
    await page.library.openWorkbook(id);
    page = await reloaded(page);
    tops.push(await backAndForth(page, steps));
  }
  await air.close();
  return Math.max(...tops);
}

const some: fc.Arbitrary<readonly Doing[]> = fc
  .tuple(anyDrop, fc.array(anyDoing, { maxLength: 9, size: 'max' }))
  .map(([first, rest]) => [first, ...rest]);

test('whatever was done to whichever workbook is undone wholly and done again wholly', async () => {
  const property = fc.asyncProperty(some, async (doings) => void (await isUndoneWholly(doings)));
  await fc.assert(property, { numRuns: CASES, endOnFailure: true });
}, 3_600_000);

test('of many steps the last hundred are undone, to what was there before them', async () => {
  // Not every one is a step: how many it takes is left to chance, how many steps there are is not.
  const many = fc
    .tuple(anyDrop, fc.array(anyChange, { minLength: 400, maxLength: 400, size: 'max' }))
    .map(([first, rest]) => [first, ...rest]);
  const property = fc.asyncProperty(many, async (doings) => {
    expect(await isUndoneWholly(doings, MOST_EDITS + 30)).toBe(MOST_EDITS + 31);
  });
  await fc.assert(property, { numRuns: Math.ceil(CASES / 300), endOnFailure: true });
}, 3_600_000);
