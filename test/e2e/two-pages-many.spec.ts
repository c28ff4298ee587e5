import type { Page } from '@playwright/test';
import { dropOn } from '../../.tools/drop.mjs';
import type { LoggedEdit, Workbook } from '../../src/model/index.ts';
import { expect, test } from './app.ts';
import { EDITS, type Editor, lostIn } from './edits-together.ts';
import { accept, cellsInSight, menu, openTab, pick, tabs, vi, viewTabs } from './hand.ts';
import { stored } from './stored.ts';

/** In both pages together: 40 in every run of the tests, as many as are asked for when it soaks. */
const EDITS_IN_ALL = Number(process.env.SO_KY_EDITS ?? 40);
/** After so many in each page they are looked at. */
const ROUND = 20;

const FILES = ['TB-1072_so-nganh_27-3-va-08-4.csv', 'TB-1072_cap-huyen_27-3-va-08-4.csv'];
const [DEPARTMENT, DISTRICT] = [vi.names.level('department'), vi.names.level('district')];

interface OnDisk {
  readonly workbook: Workbook;
  readonly edits: readonly LoggedEdit[];
}

/** The workbook of that id, or the first there is. */
async function onDisk(page: Page, id?: string): Promise<OnDisk> {
  const all = JSON.parse(await stored(page));
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

test('of what two pages do at the same time nothing is lost, and a third that slept shows it', async ({
  openApp,
  context,
  dropFiles,
}) => {
  test.setTimeout(60_000 + EDITS_IN_ALL * 3_000);
  context.setDefaultTimeout(20_000);
  const first = await openApp();
  await dropFiles(FILES);
  await accept(first, FILES.length);
  await expect(viewTabs(first)).toHaveText([DEPARTMENT, DISTRICT]);
  const start = await onDisk(first);
  const { id } = start.workbook;
  const another = async (): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(first.url());
    await expect(viewTabs(page)).toHaveCount(2);
    return page;
  };
  const second = await another();
  const sleeper = await another();
  await pick(sleeper, vi.shell.top.workbook, vi.shelf.create);
  await expect(sleeper.getByRole('heading', { name: vi.shelf.empty })).toBeVisible();

  const editorOn = (page: Page, at: number, letter: string, units: readonly string[]): Editor => ({
    ...{ page, letter, units, own: start.workbook.views[at]!.id },
    last: { title: at === 0 ? DEPARTMENT : DISTRICT },
    drop: (files) => dropOn(page, files),
  });
  const editors = [
    editorOn(first, 0, 'A', ['Sở Tư pháp', 'Sở Nội vụ', 'Sở Xây dựng']),
    editorOn(second, 1, 'B', ['UBND huyện Bù Đốp', 'UBND thị xã Bình Long']),
  ];
  const steps: { all: number } = { all: start.workbook.step };
  const each = Math.ceil(EDITS_IN_ALL / editors.length);
  for (let from = 0; from < each; from += ROUND) {
    await freeze(sleeper, 'frozen');
    const to = Math.min(each, from + ROUND);
    await Promise.all(
      editors.map(async (editor, hand) => {
        for (let n = from; n < to; n++)
          await EDITS[(n + hand * 7) % EDITS.length]!(editor, n + hand * 10_000);
      }),
    );
    steps.all += (to - from) * editors.length;
    await expect.poll(async () => (await onDisk(first, id)).workbook.step).toBe(steps.all);

    const { workbook, edits } = await onDisk(first, id);
    expect(editors.flatMap((editor) => lostIn(workbook, editor))).toEqual([]);
    // Whoever named it last has named it.
    const named = edits.findLast(({ name }) => name === 'name-workbook')?.forward[0];
    if (named?.kind === 'rename') expect(workbook.name).toBe(named.name);
    expect(edits.map(({ n }) => n)).toEqual(
      Array.from({ length: edits.length }, (_, i) => steps.all - edits.length + 1 + i),
    );

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
