import type { BrowserContext, Page } from '@playwright/test';
import { correctingWords } from '../../src/wording/index.ts';
import { expect } from './app.ts';
import { accept, cell, menu, openTab, pick, sheet, tabs, vi, viewTabs } from './hand.ts';
import { test as inApp } from './kept.ts';
import { changeStored, written } from './stored.ts';

const workbook = vi.shell.top.workbook;
const DISTRICT = vi.names.level('district');
const DEPARTMENT = vi.names.level('department');
const TWO_LEVELS = ['TB-1072_so-nganh_27-3-va-08-4.csv', 'TB-1072_cap-huyen_27-3-va-08-4.csv'];
const WEEK = 'Họp tuần 15';

/** Another tab of the same browser, once it shows the workbook. */
async function beside(context: BrowserContext, page: Page): Promise<Page> {
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(viewTabs(other)).toHaveCount(await viewTabs(page).count());
  return other;
}

const test = inApp.extend<{
  /** Two pages on one workbook, of the sample or of these files. */
  twoPages: (files?: readonly string[] | 'sample') => Promise<readonly [page: Page, other: Page]>;
}>({
  twoPages: async ({ openWith, context }, use) => {
    await use(async (files = 'sample') => {
      const page = await openWith(files);
      return [page, await beside(context, page)];
    });
  },
});

async function rename(page: Page, tab: string, name: string): Promise<void> {
  await openTab(page, tab);
  await tabs(page).getByRole('tab', { name: tab, exact: true }).press('F2');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}

/** As a newer version of the program does when it starts: asks for a later version of the database. */
async function upgradeElsewhere(context: BrowserContext, origin: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${origin}/samples/index.json`);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const asked = indexedDB.open('so-ky', 99);
        asked.onsuccess = () => {
          asked.result.close();
          resolve();
        };
        asked.onerror = () => reject(asked.error);
      }),
  );
  await page.close();
}

test('what is done in one page is seen in the other, which stays where it is', async ({ twoPages }) => {
  const [page, other] = await twoPages();
  await openTab(other, DISTRICT);
  await cell(other, 'UBND huyện Bù Đốp', 2).click();
  await openTab(page, DEPARTMENT);
  await rename(page, DEPARTMENT, WEEK);
  await expect(tabs(other).getByRole('tab', { name: WEEK })).toBeVisible();
  await expect(tabs(other).getByRole('tab', { selected: true })).toHaveText(DISTRICT);
  await expect(other.locator('[role=row][aria-selected=true]')).toContainText('Bù Đốp');

  // What is being typed there stays, too.
  await tabs(other).getByRole('tab', { selected: true }).press('F2');
  await other.keyboard.type('Huyện');
  await page.keyboard.press('Control+z');
  await expect(tabs(other).getByRole('tab', { name: DEPARTMENT })).toBeVisible();
  await expect(other.getByRole('textbox', { name: vi.shell.tabs.name })).toHaveValue('Huyện');
  await other.keyboard.press('Enter');
  await expect(tabs(page).getByRole('tab', { name: 'Huyện', exact: true })).toBeVisible();

  await other.reload();
  await expect(tabs(other).getByRole('tab', { selected: true })).toHaveText('Huyện');
});

test('a tab that the other page moves keeps the keyboard, and the field in which it is named', async ({
  twoPages,
}) => {
  const [page, other] = await twoPages(TWO_LEVELS);
  await openTab(other, DEPARTMENT);
  const move = async (to: 'PageUp' | 'PageDown', names: readonly string[]): Promise<void> => {
    await tabs(other).getByRole('tab', { selected: true }).press(`Control+Shift+${to}`);
    await expect(viewTabs(page)).toHaveText(names);
  };
  await openTab(page, DISTRICT);
  const tab = tabs(page).getByRole('tab', { selected: true });
  // Whichever of two neighbours is taken from its place.
  await move('PageDown', [DISTRICT, DEPARTMENT]);
  await expect(tab).toBeFocused();
  await move('PageUp', [DEPARTMENT, DISTRICT]);
  await expect(tab).toBeFocused();
  await page.keyboard.press('F2');
  const field = page.getByRole('textbox', { name: vi.shell.tabs.name });
  await page.keyboard.type('Đang ');
  await move('PageDown', [DISTRICT, DEPARTMENT]);
  await page.keyboard.type('gõ');
  await expect(field).toHaveValue('Đang gõ');
  expect((await field.boundingBox())!.x).toBeCloseTo((await tab.boundingBox())!.x, 0);
  await page.keyboard.press('Enter');
  await expect(viewTabs(page)).toHaveText(['Đang gõ', DEPARTMENT]);
  await expect(tab).toBeFocused();
});

test('of a tab that is being named and that the other page removes is said that it has no name', async ({
  twoPages,
}) => {
  const [page, other] = await twoPages(TWO_LEVELS);
  await openTab(page, DISTRICT);
  await page.keyboard.press('F2');
  await page.keyboard.type('Tên ');
  await openTab(other, DISTRICT);
  await other.keyboard.press('Delete');
  await expect(viewTabs(page)).toHaveText([DEPARTMENT]);
  // What is typed on goes nowhere else.
  await page.keyboard.type('mới');
  await expect(page.getByRole('textbox', { name: vi.shell.tabs.name })).toHaveValue('Tên mới');
  await page.keyboard.press('Enter');
  const told = page.getByRole('alert').filter({ hasText: vi.shell.tabs.unnamed(['Tên mới']) });
  await expect(told).toBeVisible();
  await expect(viewTabs(page).first()).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(told).toBeHidden();
  await expect(viewTabs(page)).toHaveText([DEPARTMENT, DISTRICT]);
});

test('a field for a name in which nobody typed does not take back the name the other page gave', async ({
  twoPages,
}) => {
  const [page, other] = await twoPages();
  for (const one of [page, other]) await pick(one, workbook, vi.shell.top.renameWorkbook);
  await other.getByRole('textbox', { name: vi.shell.top.workbookName }).fill(WEEK);
  await other.keyboard.press('Enter');
  await expect(menu(other, workbook)).toHaveText(WEEK);
  await expect(
    page.getByRole('button', { name: vi.shell.edits.steps['name-workbook']('', 1) }),
  ).toBeEnabled();
  await page.keyboard.press('Enter');
  await expect(menu(page, workbook)).toHaveText(WEEK);
  await written(page);
  await page.reload();
  await expect(menu(page, workbook)).toHaveText(WEEK);
});

test('figures taken in by one page come to the other, whose import sheet stays open', async ({
  context,
  dropFiles,
  openWith,
}) => {
  const page = await openWith(['TB-1072_cap-huyen_27-3-va-08-4.csv']);
  const other = await beside(context, page);
  await dropFiles(['dvcqg_34tinh_2026-10-06.csv'], other);
  await expect(sheet(other)).toBeVisible();
  await dropFiles(['TB-1072_so-nganh_27-3-va-08-4.csv']);
  await accept(page, 1);
  await expect(viewTabs(other)).toHaveCount(2);
  await accept(other, 1);
  await expect(viewTabs(other)).toHaveCount(3);
  await expect(viewTabs(page)).toHaveCount(3);
});

test('a workbook removed in one page is brought back in the other', async ({ twoPages }) => {
  const [page, other] = await twoPages();
  await pick(other, workbook, vi.shelf.ofThis.remove);
  await expect(page.getByRole('alert')).toContainText(vi.shelf.removedElsewhere);
  await page.getByRole('button', { name: vi.shelf.restore }).click();
  await expect(page.getByText(vi.shelf.removedElsewhere)).toBeHidden();
  await expect(tabs(page).getByRole('tab', { selected: true })).toBeFocused();
  await expect(other.getByRole('list', { name: vi.shelf.title }).locator('.row')).toHaveCount(1);

  await pick(page, workbook, vi.shelf.openOther);
  await page.locator('[data-workbook] .row').press('Delete');
  await page.locator('summary').click();
  await other.goto(other.url());
  await page.getByRole('button', { name: new RegExp(`^${vi.shelf.erase}`) }).click();
  await page.getByRole('dialog').getByRole('button', { name: vi.shelf.eraseYes }).click();
  await expect(other.getByRole('heading', { name: vi.start.promise })).toBeVisible();
});

test('a tab that is carried lands where the pointer is, though another page takes a tab away', async ({
  twoPages,
}) => {
  const [page, other] = await twoPages();
  await tabs(other).getByRole('tab', { name: DEPARTMENT }).click({ button: 'right' });
  await other.getByRole('menuitem', { name: vi.shell.tabs.copy }).click();
  await expect(viewTabs(page)).toHaveCount(6);
  const carried = await viewTabs(page).first().boundingBox();
  const copy = await viewTabs(page).nth(3).boundingBox();
  const y = carried!.y + 10;
  await page.mouse.move(carried!.x + 20, y);
  await page.mouse.down();
  // Behind the middle of the copy: between it and the next.
  await page.mouse.move(copy!.x + copy!.width / 2 + 2, y, { steps: 5 });
  await other.keyboard.press('Control+z');
  await expect(viewTabs(page)).toHaveCount(5);
  await page.mouse.up();
  await expect(viewTabs(page).nth(2)).toHaveText(/^Chỉ số/);
  await expect(viewTabs(other).nth(3)).toHaveText(DISTRICT);
});

test('a reason that is being typed stays the reader’s, and brings no dropped correction back', async ({
  twoPages,
}) => {
  const [page, other] = await twoPages();
  for (const one of [page, other]) await openTab(one, DEPARTMENT);
  await cell(other, 'Sở Tư pháp', 2).click();
  await other.keyboard.press('F2');
  await other.locator('dialog[open] input.figure').fill('90');
  await other.keyboard.press('Enter');
  await expect(cell(page, 'Sở Tư pháp', 2)).toContainText('90,00');

  await pick(page, workbook, correctingWords.vi.list);
  const reason = page.getByRole('dialog').locator('textarea');
  await reason.pressSequentially('theo công');
  await other.keyboard.press('F2');
  await other.locator('dialog[open] [name=why]').fill('của trang kia');
  await other.keyboard.press('Enter');
  await expect(cell(page, 'Sở Tư pháp', 2)).toContainText('của trang kia');
  await expect(reason).toHaveValue('theo công');
  await reason.pressSequentially(' văn');
  await page.keyboard.press('Enter');
  await expect(cell(other, 'Sở Tư pháp', 2)).toContainText('lý do: theo công văn');

  await reason.pressSequentially(' số 5');
  await cell(other, 'Sở Tư pháp', 2).click({ button: 'right' });
  await other.getByRole('menuitem', { name: vi.corrections.restore }).click();
  await expect(page.getByRole('dialog')).toContainText(correctingWords.vi.none);
  await page.keyboard.press('Escape');
  for (const one of [page, other]) await expect(cell(one, 'Sở Tư pháp', 2)).toHaveText('82,30');
});

test('the editor of a figure says what the other page does to it, and keeps what is typed', async ({
  twoPages,
}) => {
  const words = correctingWords.vi;
  const [page, other] = await twoPages();
  for (const one of [page, other]) {
    await openTab(one, DEPARTMENT);
    await cell(one, 'Sở Tư pháp', 2).click();
  }
  await page.keyboard.press('F2');
  const editor = page.getByRole('dialog', { name: words.title });
  const figure = editor.locator('input.figure');
  const reason = editor.locator('[name=why]');
  const told = editor.getByRole('alert');
  await figure.fill('85,5');
  await reason.pressSequentially('theo');
  await expect(told).toHaveCount(0);

  await other.keyboard.press('F2');
  await other.locator('dialog[open] input.figure').fill('90');
  await other.locator('dialog[open] [name=why]').fill('công văn 5');
  await other.keyboard.press('Enter');
  await expect(told).toHaveText(words.beside.corrected('90,00', 'công văn 5'));
  await expect(told).toBeInViewport({ ratio: 1 });
  await expect(editor.getByRole('button', { name: words.restore })).toBeVisible();
  await expect(reason).toBeFocused();
  await page.keyboard.type(' biên bản');
  await expect(figure).toHaveValue('85,5');
  await expect(reason).toHaveValue('theo biên bản');

  // Of another figure nothing is said, and what is taken back is as it was.
  await other.keyboard.press('Control+z');
  await expect(told).toHaveCount(0);
  // The rows go back to their places first.
  await expect(cell(other, 'Sở Tư pháp', 2)).toHaveText('82,30');
  await cell(other, 'Sở Y tế', 2).click();
  await other.keyboard.press('F2');
  await other.locator('dialog[open] input.figure').fill('70');
  await other.keyboard.press('Enter');
  await expect(cell(page, 'Sở Y tế', 2)).toContainText('70,00');
  await expect(told).toHaveCount(0);

  await page.keyboard.press('Enter');
  await expect(editor).toBeHidden();
  for (const one of [page, other]) {
    await expect(cell(one, 'Sở Tư pháp', 2)).toContainText('85,50');
    await expect(cell(one, 'Sở Tư pháp', 2)).toContainText('lý do: theo biên bản');
  }

  // Dropped beside the editor, it comes back only with a reader who was told.
  await page.keyboard.press('F2');
  await cell(other, 'Sở Tư pháp', 2).click({ button: 'right' });
  await other.getByRole('menuitem', { name: vi.corrections.restore }).click();
  await expect(told).toHaveText(words.beside.dropped('82,30'));
  await expect(figure).toHaveValue('85,50');
  await editor.getByRole('button', { name: words.restore }).click();
  await expect(editor).toBeHidden();
  for (const one of [page, other]) await expect(cell(one, 'Sở Tư pháp', 2)).toHaveText('82,30');
});

test('a row of the list keeps the keyboard where another page opens a workbook', async ({
  context,
  openWith,
}) => {
  const page = await openWith('sample');
  const copy = `${vi.start.sampleWorkbook} (2)`;
  await pick(page, workbook, vi.shelf.ofThis.duplicate);
  await expect(menu(page, workbook)).toHaveText(copy);
  const other = await beside(context, page);
  for (const one of [page, other]) await pick(one, workbook, vi.shelf.openOther);
  const rows = other.locator('[data-workbook] .row');
  await expect(rows.first()).toContainText(copy);
  await rows.first().focus();
  await page.locator('[data-workbook] .row').nth(1).click();
  await expect(rows.first()).not.toContainText(copy);
  await expect(rows.nth(1)).toBeFocused();
  await rows.first().focus();
  await pick(page, workbook, vi.shelf.ofThis.remove);
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toBeFocused();
});

test('a page that slept knows what others did without telling it', async ({ context, openWith }) => {
  const page = await openWith('sample');
  const other = await context.newPage();
  await other.goto(`${new URL(page.url()).origin}/samples/index.json`);
  await changeStored(other, 'workbooks', (stored) => {
    stored.name = 'Đã đổi';
  });
  await expect(page.getByRole('button', { name: `${workbook}: ${vi.start.sampleWorkbook}` })).toBeVisible();
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await expect(page.getByRole('button', { name: `${workbook}: Đã đổi` })).toBeVisible();
});

test('a page that a newer version overtook says so, says what is not kept, and does not break', async ({
  context,
  dropFiles,
  origin,
  faults,
  openWith,
}) => {
  const page = await openWith('sample');
  await dropFiles(['TB-1072_cap-huyen_27-3-va-08-4.csv']);
  await expect(sheet(page)).toBeVisible();
  await upgradeElsewhere(context, origin);
  const told = page.getByRole('dialog', { name: vi.outdated.title });
  await expect(told).toContainText(vi.outdated.importing);
  await told.getByRole('button', { name: vi.outdated.later }).click();
  await expect(told).toBeHidden();
  await sheet(page).getByRole('button', { name: vi.importing.close }).click();

  await openTab(page, DISTRICT);
  await expect(told).toBeVisible();
  await expect(told).not.toContainText(vi.outdated.importing);
  await told.getByRole('button', { name: vi.outdated.later }).click();
  await expect(page.getByText(vi.outdated.bar)).toBeVisible();
  await pick(page, workbook, vi.shelf.ofThis.remove);
  await expect(told).toBeVisible();

  expect(faults.seen).toEqual([]);
  // The page then finds a newer database, and writes that to the console.
  faults.tolerate();
  await told.getByRole('button', { name: vi.outdated.reload }).click();
  await expect(page.getByRole('heading', { name: vi.start.failures['newer-data'].title })).toBeVisible();
});
