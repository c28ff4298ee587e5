import type { Locator, Page } from '@playwright/test';
import { expectNoFaultOfAccess } from './access.ts';
import { expect, test } from './app.ts';
import { accept, cellsInSight, menu, openSample, pick, tabs, vi, viewTabs } from './hand.ts';
import { DISTRICTS } from './published.ts';

const words = vi.shelf;
const workbook = vi.shell.top.workbook;
const DISTRICT_FILE = 'TB-1072_cap-huyen_27-3-va-08-4.csv';

const rows = (page: Page): Locator => page.getByRole('list', { name: words.title }).locator('.row');
const removedOnes = (page: Page): Locator => page.locator('details');
const toStart = (page: Page): Promise<void> => pick(page, workbook, words.openOther);

test('a second workbook stands beside the first, and each is opened from the other’s menu', async ({
  openApp,
  dropFiles,
}) => {
  const page = await openApp();
  await openSample(page);
  await pick(page, workbook, words.create);
  await expect(page.getByRole('heading', { name: words.empty })).toBeVisible();
  await dropFiles([DISTRICT_FILE]);
  await accept(page, 1);
  await expect.poll(() => cellsInSight(page)).toEqual(DISTRICTS);
  await expect(viewTabs(page)).toHaveCount(1);

  await pick(page, workbook, words.openNamed(vi.start.sampleWorkbook));
  await expect(menu(page, workbook)).toHaveText(vi.start.sampleWorkbook);
  await expect(viewTabs(page)).toHaveCount(5);
  await page.reload();
  await expect(viewTabs(page)).toHaveCount(5);
});

test('from the start screen a workbook is chosen, named and copied with the keyboard', async ({
  openApp,
  dropFiles,
}) => {
  const page = await openApp();
  await openSample(page);
  await toStart(page);
  await dropFiles([DISTRICT_FILE]);
  await accept(page, 1);
  await expect(menu(page, workbook)).toHaveText(vi.start.newWorkbook);
  await toStart(page);
  await expect(rows(page)).toHaveText([
    /^Sổ làm việc 766\s*1 trang xem · 27\/3\/2025 và 08\/4\/2025\s*mở hôm nay \d\d:\d\d$/,
    /^Dữ liệu mẫu 766\s*5 trang xem · 5 kỳ, từ năm 2024 đến 10\/10\/2026/,
  ]);
  await expect(rows(page).first()).toBeFocused();

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('F2');
  await page.keyboard.type('Bình Phước');
  await page.keyboard.press('Enter');
  await expect(rows(page).nth(1)).toContainText('Bình Phước');
  await expect(rows(page).nth(1)).toBeFocused();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: words.duplicate }).press('Enter');
  await expect(menu(page, workbook)).toHaveText('Bình Phước (2)');
  await expect(tabs(page).getByRole('tab', { selected: true })).toBeFocused();

  await page.reload();
  await toStart(page);
  await expect(rows(page)).toHaveCount(3);
  await page.reload();
  await expect(rows(page)).toHaveCount(3);
  await rows(page).filter({ hasText: vi.start.newWorkbook }).press('Enter');
  await expect.poll(() => cellsInSight(page)).toEqual(DISTRICTS);
});

test('a removed workbook is brought back at once, from the list, or erased for good', async ({
  openApp,
  dropFiles,
}) => {
  const page = await openApp();
  await dropFiles([DISTRICT_FILE]);
  await accept(page, 1);
  await pick(page, workbook, words.ofThis.remove);
  await expect(page.getByText(words.removed(vi.start.newWorkbook))).toBeVisible();
  await page.getByRole('button', { name: words.undo, exact: true }).click();
  await expect.poll(() => cellsInSight(page)).toEqual(DISTRICTS);

  await pick(page, workbook, words.ofThis.remove);
  await expect(page.getByText(words.removed(vi.start.newWorkbook))).toBeVisible();
  await page.reload();
  await removedOnes(page).locator('summary').click();
  await expect(removedOnes(page)).toContainText(/xóa hôm nay \d\d:\d\d, còn giữ 30 ngày/);
  await page.getByRole('button', { name: new RegExp(`^${words.restore}`) }).click();
  await expect(rows(page)).toHaveCount(1);

  await rows(page).press('Delete');
  await expect(rows(page)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(rows(page)).toHaveCount(1);
  await rows(page).press('Delete');
  await removedOnes(page).locator('summary').click();
  await page.getByRole('button', { name: new RegExp(`^${words.erase}`) }).click();
  await page.getByRole('dialog').getByRole('button', { name: words.keep }).click();
  await page.getByRole('button', { name: new RegExp(`^${words.erase}`) }).click();
  await page.getByRole('dialog').getByRole('button', { name: words.eraseYes }).click();
  await expect(removedOnes(page)).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { name: vi.start.promise })).toBeVisible();
});

test('the list of workbooks has no fault of access', async ({ openApp }) => {
  const page = await openApp();
  await openSample(page);
  await pick(page, workbook, words.ofThis.duplicate);
  await expect(menu(page, workbook)).toHaveText(`${vi.start.sampleWorkbook} (2)`);
  await pick(page, workbook, words.ofThis.remove);
  await removedOnes(page).locator('summary').click();
  await page.getByRole('button', { name: words.actions(vi.start.sampleWorkbook) }).click();
  await expectNoFaultOfAccess(page);
});
