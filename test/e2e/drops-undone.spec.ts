import type { Locator, Page } from '@playwright/test';
import type { Dropped } from '../../.tools/drop.mjs';
import { answerWords } from '../../src/wording/index.ts';
import { expect, test } from './app.ts';
import {
  accept,
  acceptButton,
  cell,
  cellsInSight,
  menu,
  openTab,
  pick,
  sheet,
  tabs,
  vi,
  viewTabs,
} from './hand.ts';
import { DEPARTMENTS } from './published.ts';
import { stored } from './stored.ts';

const { top } = vi.shell;
const BOTH_DATES = 'TB-1072_so-nganh_27-3-va-08-4.csv';
const DISTRICTS = 'TB-1072_cap-huyen_27-3-va-08-4.csv';

const undo = (page: Page): Locator => page.getByRole('button', { name: new RegExp(`^${top.undo('')}`) });
const redo = (page: Page): Locator => page.getByRole('button', { name: new RegExp(`^${top.redo('')}`) });
const grey = (page: Page): Locator => tabs(page).locator('.data');

/** Departments of one day and one system. */
const departments = (name: string, rows: readonly string[]): Dropped => ({
  name,
  bytes: new TextEncoder().encode(
    ['Chỉ số 766 các sở, ban, ngành tỉnh Bình Phước;', 'Đơn vị;08/4/2025', ...rows].join('\r\n'),
  ),
});

test('a drop is taken back whole, also after the browser ended, and done again', async ({
  restart,
  dropFiles,
}) => {
  const page = await restart();
  await dropFiles([BOTH_DATES], page);
  await accept(page, 1);
  await dropFiles([DISTRICTS], page);
  await accept(page, 1);
  await expect(viewTabs(page)).toHaveCount(2);
  await expect(undo(page)).toHaveAccessibleName('Hoàn tác: nhập tệp');

  const again = await restart();
  await again.keyboard.press('Control+z');
  await expect(viewTabs(again)).toHaveCount(1);
  await expect(grey(again)).toHaveCount(1);
  await expect.poll(() => cellsInSight(again)).toEqual(DEPARTMENTS);
  await undo(again).click();
  await expect(again.getByText(vi.shelf.empty)).toBeVisible();
  await expect(undo(again)).toBeDisabled();

  const third = await restart();
  await redo(third).click();
  await expect.poll(() => cellsInSight(third)).toEqual(DEPARTMENTS);
  await redo(third).click();
  await expect(viewTabs(third)).toHaveCount(2);
});

test('an answer goes and comes back with its drop, and another workbook says whose it is', async ({
  restart,
  dropFiles,
}) => {
  const INDICATORS = 'TB-1072_12-chi-so-tinh-Binh-Phuoc.csv';
  const printed = (page: Page): Locator => sheet(page).getByRole('radio', { name: /^04\/8\/2025/ });
  const whence = (page: Page): Locator => sheet(page).getByText(answerWords.vi.from('Sổ một'));
  const page = await restart();
  await dropFiles([INDICATORS], page);
  await printed(page).click();
  await accept(page, 1);
  await pick(page, top.workbook, top.renameWorkbook);
  await page.getByRole('textbox', { name: top.workbookName }).fill('Sổ một');
  await page.keyboard.press('Enter');
  await undo(page).click();
  await undo(page).click();
  await expect(undo(page)).toBeDisabled();

  // Gone: the file is asked about as if it had never come, and the question is open.
  const again = await restart();
  await dropFiles([INDICATORS], again);
  await expect(sheet(again).getByRole('button', { name: vi.importing.nextQuestion(1) })).toBeVisible();
  await expect(printed(again)).not.toBeChecked();
  await again.keyboard.press('Escape');
  await expect(sheet(again)).toBeHidden();
  await redo(again).click();
  await redo(again).click();
  await expect(redo(again)).toBeDisabled();

  // Back: in its own workbook nothing is asked, in another it is said whose answer it is.
  const third = await restart();
  await dropFiles([INDICATORS], third);
  await expect(printed(third)).toBeChecked();
  await expect(sheet(third).getByRole('button', { name: vi.importing.nextQuestion(1) })).toBeHidden();
  await expect(whence(third)).toBeHidden();
  await third.keyboard.press('Escape');
  await pick(third, top.workbook, vi.shelf.create);
  await expect(third.getByRole('heading', { name: vi.shelf.empty })).toBeVisible();
  await dropFiles([INDICATORS], third);
  await expect(printed(third)).toBeChecked();
  await expect(whence(third)).toBeVisible();
  await sheet(third)
    .getByRole('radio', { name: /^08\/4\/2025/ })
    .click();
  await expect(whence(third)).toBeHidden();
});

test('figures another file brought in place of the first are taken back to those', async ({
  openApp,
  page,
  dropBytes,
}) => {
  await openApp();
  await dropBytes([departments('mot.csv', ['Sở Y tế;81,5', 'Sở Tư pháp;79,2'])]);
  await accept(page, 1);
  await dropBytes([departments('hai.csv', ['Sở Y tế;83,7', 'Sở Tư pháp;79,2'])]);
  await sheet(page).getByRole('radio', { name: '“hai.csv”' }).click();
  await accept(page, 1);
  await expect(cell(page, 'Sở Y tế', 1)).toHaveText('83,70');
  await page.keyboard.press('Control+z');
  await expect(cell(page, 'Sở Y tế', 1)).toHaveText('81,50');
  await page.keyboard.press('Control+y');
  await expect(cell(page, 'Sở Y tế', 1)).toHaveText('83,70');
});

test('a file is taken out with Delete on its grey tab, and what others brought stays', async ({
  openApp,
  page,
  dropBytes,
}) => {
  await openApp();
  await dropBytes([departments('mot.csv', ['Sở Y tế;81,5', 'Sở Tư pháp;79,2'])]);
  await accept(page, 1);
  await dropBytes([departments('hai.csv', ['Sở Nội vụ;77,4'])]);
  await accept(page, 1);
  await expect(cell(page, 'Sở Nội vụ', 1)).toHaveText('77,40');

  await openTab(page, 'hai');
  await grey(page).nth(1).press('Delete');
  await expect(page.getByText('Đã bỏ tệp «hai.csv» khỏi sổ')).toBeVisible();
  await expect(grey(page)).toHaveCount(1);
  await expect(tabs(page).getByRole('tab', { selected: true })).toBeFocused();
  await expect(cell(page, 'Sở Y tế', 1)).toHaveText('81,50');
  await expect(cell(page, 'Sở Nội vụ', 1)).toHaveCount(0);

  await page.getByRole('status').getByRole('button', { name: vi.shell.tabs.undo, exact: true }).click();
  await expect(grey(page)).toHaveCount(2);
  await openTab(page, vi.names.level('department'));
  await expect(cell(page, 'Sở Nội vụ', 1)).toHaveText('77,40');
});

test('storing can be stopped: nothing is left of the drop, and it can be taken in after all', async ({
  openApp,
  page,
  dropFiles,
}) => {
  // The disk waits until the test lets it go on.
  await page.addInitScript(() => {
    const real = navigator.locks.request.bind(navigator.locks) as (...args: unknown[]) => Promise<unknown>;
    let goOn = (): void => undefined;
    const isHeld = new Promise<void>((resolve) => (goOn = resolve));
    Object.assign(globalThis, { goOn });
    navigator.locks.request = (async (...args: unknown[]) => {
      if (String(args[0]).startsWith('so-ky:staging')) await isHeld;
      return real(...args);
    }) as never;
  });
  await openApp();
  const before = await stored(page);
  await dropFiles([BOTH_DATES]);
  await acceptButton(page, 1).click();
  await expect(sheet(page).getByRole('progressbar', { name: vi.files.saved })).toBeVisible();
  await sheet(page).getByRole('button', { name: vi.files.stopSaving, exact: true }).click();
  await page.evaluate(() => (globalThis as unknown as { goOn: () => void }).goOn());
  await expect(acceptButton(page, 1)).toBeEnabled();
  expect(await stored(page)).toBe(before);
  await accept(page, 1);
  await expect.poll(() => cellsInSight(page)).toEqual(DEPARTMENTS);
});

test('two pages that take in figures of one date at once keep those of both', async ({
  openApp,
  page,
  dropBytes,
}) => {
  await openApp();
  await dropBytes([departments('mot.csv', ['Sở Y tế;81,5', 'Sở Tư pháp;79,2'])]);
  await accept(page, 1);
  const other = await page.context().newPage();
  await other.goto('/');
  await expect(cell(other, 'Sở Y tế', 1)).toBeVisible();
  await dropBytes([departments('hai.csv', ['Sở Nội vụ;77,4'])]);
  await dropBytes([departments('ba.csv', ['Sở Xây dựng;75,1'])], other);
  await accept(page, 1);
  await accept(other, 1);
  await expect(cell(other, 'Sở Nội vụ', 1)).toHaveText('77,40');
  await expect(cell(other, 'Sở Xây dựng', 1)).toHaveText('75,10');
  await page.reload();
  await expect(cell(page, 'Sở Xây dựng', 1)).toHaveText('75,10');
  await expect(cell(page, 'Sở Y tế', 1)).toHaveText('81,50');
  await expect(menu(page, vi.shell.view.to)).toBeVisible();
});
