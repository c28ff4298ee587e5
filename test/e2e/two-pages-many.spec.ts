import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { dropOn } from '../../.tools/drop.mjs';
import type { LoggedEdit, Workbook } from '../../src/model/index.ts';
import { expect, test } from './app.ts';
import {
  EDITS,
  EDITS_ELSEWHERE,
  type Editor,
  isSurelyStep,
  lostIn,
  nameOnce,
  startAnew,
} from './edits-together.ts';
import { accept, cellsInSight, menu, openTab, pick, tabs, vi, viewTabs } from './hand.ts';
import { stored } from './stored.ts';

// What is never lost is not lost once.
test.describe.configure({ retries: 0 });

/** In both pages together: 30 in every run of the tests, as many as are asked for when it soaks. */
const EDITS_IN_ALL = Number(process.env.SO_KY_EDITS ?? 30);
/** After so many in each page they are looked at. */
const ROUND = 20;
/** Meanwhile in a page of another workbook: a part of them, for that page is open at the same time. */
const ELSEWHERE = 5;

const FILES = [
  'TB-1072_so-nganh_27-3-va-08-4.csv',
  'TB-1072_cap-huyen_27-3-va-08-4.csv',
  'dvcqg_34tinh_2026-10-06.csv',
  'dvcqg_34tinh_2026-10-10.csv',
];
const [DEPARTMENT, DISTRICT] = [vi.names.level('department'), vi.names.level('district')];
const DEPARTMENTS = new URL(`../../samples/${FILES[0]}`, import.meta.url);
const PROVINCE = vi.names.level('province');

interface OnDisk {
  readonly workbook: Workbook;
  readonly edits: readonly LoggedEdit[];
}

/** The workbook of that id, or the first there is. */
async function onDisk(page: Page, id?: string): Promise<OnDisk> {
  const all = JSON.parse(await stored(page, ['workbooks', 'edits']));
  const workbooks: readonly Workbook[] = all['so-ky/workbooks'][1];
  const workbook = workbooks.find((one) => id === undefined || one.id === id)!;
  const edits: readonly LoggedEdit[] = all['so-ky/edits'][1];
  return { workbook, edits: edits.filter((edit) => edit.workbook === workbook.id) };
}

/** What a reader sees of the workbook: its name, its tabs, and the figures of the tabs that were edited. */
async function seen(page: Page, titles: readonly string[]) {
  const sights: unknown[] = [];
  for (const title of titles) {
    await openTab(page, title);
    await expect(page.getByRole('grid')).toBeVisible();
    sights.push(await cellsInSight(page));
  }
  const name = await menu(page, vi.shell.top.workbook).textContent();
  return {
    name: name?.trim(),
    tabs: (await viewTabs(page).allTextContents()).map((one) => one.trim()),
    sights,
  };
}

async function freeze(page: Page, state: 'frozen' | 'active'): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setWebLifecycleState', { state });
  await session.detach();
}

/** The steps on the disk come one after the other. */
function expectWhole({ workbook: { step }, edits }: OnDisk): void {
  const first = edits[0]?.n ?? 1;
  expect(edits.map(({ n }) => n)).toEqual(Array.from({ length: edits.length }, (_, i) => first + i));
  expect(edits.some(({ n }) => n === step)).toBe(true);
}

test('of what two pages do at the same time nothing is lost, and a third that slept shows it', async ({
  openApp,
  context,
  dropFiles,
}) => {
  test.setTimeout(120_000 + EDITS_IN_ALL * 3_000);
  context.setDefaultTimeout(20_000);
  const first = await openApp();
  await dropFiles(FILES);
  await accept(first, FILES.length);
  await expect(viewTabs(first)).toHaveText([DEPARTMENT, DISTRICT, PROVINCE]);
  const { workbook: start } = await onDisk(first);
  const { id } = start;
  const [departments, districts, shared] = start.views.map((view) => view.id) as [string, string, string];
  const another = async (): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(first.url());
    await expect(viewTabs(page)).toHaveCount(start.views.length);
    return page;
  };
  // A page opens what was used last: all of them before there is another workbook.
  const [second, sleeper, alone] = [await another(), await another(), await another()];
  await pick(sleeper, vi.shell.top.workbook, vi.shelf.create);
  await expect(sleeper.getByRole('heading', { name: vi.shelf.empty })).toBeVisible();
  const elsewhere = await besides(alone, id);

  const editors: readonly Editor[] = [
    {
      ...{ page: first, letter: 'A', own: departments, last: { title: DEPARTMENT } },
      shared: { id: shared, member: 'title' },
      units: ['Sở Tư pháp', 'Sở Nội vụ', 'Sở Xây dựng'],
      drop: (files) => dropOn(first, files),
    },
    {
      ...{ page: second, letter: 'B', own: districts, last: { title: DISTRICT } },
      shared: { id: shared, member: 'chart' },
      units: ['UBND huyện Bù Đốp', 'UBND thị xã Bình Long'],
      drop: (files) => dropOn(second, files),
    },
  ];
  const each = Math.ceil(EDITS_IN_ALL / editors.length);
  let step = start.step;
  for (let from = 0; from < each; from += ROUND) {
    await freeze(sleeper, 'frozen');
    const to = Math.min(each, from + ROUND);
    let perhaps = 0;
    const done = editors.map(async (editor, hand) => {
      for (let n = from; n < to; n++) {
        const edit = EDITS[(n + hand * 7) % EDITS.length]!;
        await edit(editor, n + hand * 10_000);
        if (!isSurelyStep(edit)) perhaps++;
      }
    });
    await Promise.all([...done, elsewhere.edit()]);
    const most = step + (to - from) * editors.length;
    await expect
      .poll(async () => (await onDisk(first, id)).workbook.step)
      .toBeGreaterThanOrEqual(most - perhaps);
    await expect.poll(() => waiting(first)).toBe(0);

    const now = await onDisk(first, id);
    expect(now.workbook.step).toBeLessThanOrEqual(most);
    expect(editors.flatMap((editor) => lostIn(now.workbook, editor))).toEqual([]);
    const there = now.workbook.views.map((view) => view.id);
    expect(there).toEqual(expect.arrayContaining([departments, districts, shared]));
    // Whoever named it last has named it.
    const named = now.edits.findLast(({ name }) => name === 'name-workbook')?.forward[0];
    if (named?.kind === 'rename') expect(now.workbook.name).toBe(named.name);
    expectWhole(now);
    await elsewhere.expectKept();

    step = await undoneWhileNaming(editors, id);
    const { workbook } = await onDisk(first, id);
    for (const editor of editors) startAnew(workbook, editor);

    await freeze(sleeper, 'active');
    // First it slept at another workbook, then at this one.
    if (from === 0) await pick(sleeper, vi.shell.top.workbook, vi.shelf.openNamed(workbook.name));
    await expect(menu(sleeper, vi.shell.top.workbook)).toHaveText(workbook.name);
    const titles = editors.map(({ last }) => last.title!);
    const fresh = await seen(sleeper, titles);
    expect(fresh.tabs).toEqual(expect.arrayContaining(titles));
    for (const { page } of editors) await expect.poll(() => seen(page, titles)).toEqual(fresh);

    await undoneTogether(
      editors.map(({ page }) => page),
      id,
    );
  }
});

/** What was sent and is in no log yet. */
async function waiting(page: Page): Promise<number> {
  return JSON.parse(await stored(page, ['sent']))['so-ky/sent'][1].length;
}

/** A page that makes a workbook of its own, and works in that while others work in theirs. */
async function besides(page: Page, other: string) {
  await pick(page, vi.shell.top.workbook, vi.shelf.create);
  // A line more: the very file another workbook has would be asked about.
  const bytes = Buffer.concat([await readFile(DEPARTMENTS), Buffer.from('\r\n')]);
  await expect(page.getByRole('heading', { name: vi.shelf.empty })).toBeVisible();
  await dropOn(page, [{ name: FILES[0]!, bytes }]);
  await accept(page, 1);
  await expect(viewTabs(page)).toHaveText([DEPARTMENT]);
  const all = JSON.parse(await stored(page, ['workbooks']))['so-ky/workbooks'][1] as readonly Workbook[];
  const workbook = all.find(({ id, views }) => id !== other && views.length > 0)!;
  const editor: Editor = {
    ...{ page, letter: 'C', own: workbook.views[0]!.id, last: { title: DEPARTMENT } },
    units: ['Sở Tư pháp', 'Sở Nội vụ'],
    drop: (files) => dropOn(page, files),
  };
  let count = 0;
  return {
    async edit(): Promise<void> {
      for (let n = 0; n < ELSEWHERE; n++, count++)
        await EDITS_ELSEWHERE[count % EDITS_ELSEWHERE.length]!(editor, count);
    },
    async expectKept(): Promise<void> {
      const kept = async () => (await onDisk(page, workbook.id)).workbook;
      await expect.poll(async () => (await kept()).step).toBe(workbook.step + count);
      expect(lostIn(await kept(), editor)).toEqual([]);
    },
  };
}

/** One page takes steps back while the other goes on: each takes one away or adds one. Answers with the step that is last then. */
async function undoneWhileNaming([naming, undoing]: readonly Editor[], id: string): Promise<number> {
  const [names, undos] = [4, 3];
  const { page } = undoing!;
  const before = (await onDisk(page, id)).workbook.step;
  await Promise.all([
    (async () => {
      for (let n = 0; n < names; n++) await nameOnce(naming!, before + n);
    })(),
    (async () => {
      for (let n = 0; n < undos; n++) {
        await tabs(page).getByRole('tab', { selected: true }).focus();
        await page.keyboard.press('Control+z');
      }
    })(),
  ]);
  const after = before + names - undos;
  await expect.poll(async () => (await onDisk(page, id)).workbook.step).toBe(after);
  expectWhole(await onDisk(page, id));
  return after;
}

/** Both take steps back at the same time, and do them again: all is as it was. */
async function undoneTogether(pages: readonly Page[], id: string): Promise<void> {
  const before = (await onDisk(pages[0]!, id)).workbook;
  const both = async (key: string, step: number): Promise<Workbook> => {
    await Promise.all(
      pages.map(async (page) => {
        await tabs(page).getByRole('tab', { selected: true }).focus();
        for (let n = 0; n < 3; n++) await page.keyboard.press(key);
      }),
    );
    await expect.poll(async () => (await onDisk(pages[0]!, id)).workbook.step).toBe(step);
    return (await onDisk(pages[0]!, id)).workbook;
  };
  const less = await both('Control+z', before.step - 3 * pages.length);
  expect({ ...less, step: 0, active: '' }).not.toEqual({ ...before, step: 0, active: '' });
  expect({ ...(await both('Control+y', before.step)), active: '' }).toEqual({ ...before, active: '' });
}
