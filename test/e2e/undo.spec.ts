import type { Locator, Page } from '@playwright/test';
import { expect } from './app.ts';
import { accept, cellsInSight, headline, menu, openTab, pick, tabs, vi, viewTabs } from './hand.ts';
import { test } from './kept.ts';
import { DEPARTMENTS } from './published.ts';

const { top, view, edits } = vi.shell;
const DEPARTMENT = vi.names.level('department');
const PRINTED = ['TB-1072_so-nganh_27-3-va-08-4.csv', 'TB-1072_cap-huyen_27-3-va-08-4.csv'];

const undo = (page: Page): Locator => page.getByRole('button', { name: new RegExp(`^${top.undo('')}`) });
const redo = (page: Page): Locator => page.getByRole('button', { name: new RegExp(`^${top.redo('')}`) });

async function start(page: Page, dropFiles: (names: readonly string[], onto?: Page) => Promise<void>) {
  await dropFiles(PRINTED, page);
  await accept(page, 2);
  await openTab(page, DEPARTMENT);
}

test('dates, sort and chart are taken back one by one and done again', async ({ openApp, dropFiles }) => {
  const page = await openApp();
  await start(page, dropFiles);
  await expect(undo(page)).toHaveAccessibleName('Hoàn tác: nhập tệp');
  await expect(redo(page)).toBeDisabled();
  await page.getByRole('button', { name: view.swap }).click();
  await page.getByRole('columnheader', { name: vi.grid.change }).click();
  await pick(page, vi.shell.chart.picker, vi.charts.names.slope);
  await expect(undo(page)).toHaveAccessibleName(top.undo(edits.parts.chart(DEPARTMENT)));

  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+z');
  await expect(menu(page, vi.shell.chart.picker)).toHaveText(vi.charts.names.diverging);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('columnheader', { name: vi.grid.change })).not.toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await undo(page).click();
  await expect.poll(() => cellsInSight(page)).toEqual(DEPARTMENTS);
  await expect(undo(page)).toHaveAccessibleName('Hoàn tác: nhập tệp');

  await expect(redo(page)).toHaveAccessibleName(top.redo(edits.parts.periods(DEPARTMENT)));
  await page.keyboard.press('Control+y');
  await expect(menu(page, view.from)).toHaveText('08/4/2025');
  await page.keyboard.press('Control+Shift+Z');
  await page.keyboard.press('Control+Shift+Z');
  await expect(menu(page, vi.shell.chart.picker)).toHaveText(vi.charts.names.slope);
  await expect(redo(page)).toBeDisabled();
});

test('a tab removed before the browser ended is brought back after it', async ({ restart, dropFiles }) => {
  const page = await restart();
  await start(page, dropFiles);
  await tabs(page).getByRole('tab', { selected: true }).press('Delete');
  await expect(viewTabs(page)).toHaveCount(1);

  const again = await restart();
  await expect(viewTabs(again)).toHaveCount(1);
  await expect(undo(again)).toHaveAccessibleName('Hoàn tác: xóa trang «Sở, ban, ngành»');
  await undo(again).click();
  await expect(viewTabs(again)).toHaveCount(2);
  await expect.poll(() => cellsInSight(again)).toEqual(DEPARTMENTS);
});

test('the workbook is renamed in one step; a text field keeps Ctrl+Z to itself', async ({
  openApp,
  dropFiles,
}) => {
  const page = await openApp();
  await start(page, dropFiles);
  const name = vi.start.newWorkbook;
  await pick(page, top.workbook, top.renameWorkbook);
  const field = page.getByRole('textbox', { name: top.workbookName });
  await field.fill('Bình Phước 2025');
  await page.keyboard.press('Enter');
  await expect(menu(page, top.workbook)).toHaveText('Bình Phước 2025');
  await expect(menu(page, top.workbook)).toBeFocused();

  await pick(page, top.workbook, top.renameWorkbook);
  await page.keyboard.type('x');
  await page.keyboard.press('Control+z');
  await expect(field).toHaveValue('Bình Phước 2025');
  await page.keyboard.press('Escape');
  await expect(menu(page, top.workbook)).toHaveText('Bình Phước 2025');
  await expect(menu(page, top.workbook)).toBeFocused();
  await undo(page).click();
  await expect(menu(page, top.workbook)).toHaveText(name);
});

test('on a full disk the last view is removed neither from it nor from the screen', async ({ openWith }) => {
  const page = await openWith(PRINTED.slice(0, 1));
  await expect.poll(() => cellsInSight(page)).toEqual(DEPARTMENTS);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await viewTabs(page).press('Delete');
  await expect(page.getByRole('alert')).toContainText(vi.notices['disk-full']);
  await expect(viewTabs(page)).toHaveText([DEPARTMENT]);
  await expect.poll(() => cellsInSight(page)).toEqual(DEPARTMENTS);
});

test('two pages on one workbook keep what either did', async ({ openApp, dropFiles, context, origin }) => {
  const page = await openApp();
  await start(page, dropFiles);
  const other = await context.newPage();
  await other.goto(`${origin}/`);
  await openTab(other, DEPARTMENT);
  await page.getByRole('button', { name: view.swap }).click();
  await expect(headline(page)).toContainText('tăng');
  await tabs(other)
    .getByRole('tab', { name: vi.names.level('district') })
    .dblclick();
  await other.keyboard.type('Huyện');
  await other.keyboard.press('Enter');
  await expect(viewTabs(other)).toHaveText([DEPARTMENT, 'Huyện']);
  await page.reload();
  await expect(viewTabs(page)).toHaveText([DEPARTMENT, 'Huyện']);
  await openTab(page, DEPARTMENT);
  await expect(menu(page, view.from)).toHaveText('08/4/2025');
});

test('a moving date is chosen and marked; the same date on both sides swaps them', async ({ openWith }) => {
  const page = await openWith('sample');
  await openTab(page, vi.start.indicatorsOf('tỉnh Bình Phước'));
  await pick(page, view.from, view.relative.earliest);
  await expect(menu(page, view.from)).toHaveText('Năm 2024');
  await menu(page, view.from).click();
  await expect(page.getByRole('option', { selected: true })).toHaveText(/^\s*Kỳ sớm nhất\s*năm 2024$/);
  await page.keyboard.press('Escape');
  await pick(page, view.from, '08/4/2025');
  await expect(menu(page, view.from)).toHaveText('08/4/2025');
  await expect(menu(page, view.to)).toHaveText('Năm 2024');
});
