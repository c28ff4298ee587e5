import type { Locator, Page } from '@playwright/test';
import { goalsWords } from '../../src/wording/index.ts';
import { expectNoFaultOfAccess } from './access.ts';
import { expect, test } from './app.ts';
import { accept, cell, findings, openTab, pick, vi } from './hand.ts';

const words = goalsWords.vi;
const { top } = vi.shell;
const DEPARTMENT = vi.names.level('department');

const undo = (page: Page): Locator => page.getByRole('button', { name: new RegExp(`^${top.undo('')}`) });
const sheet = (page: Page): Locator => page.getByRole('dialog', { name: words.title });
const field = (page: Page, what: string, row = 1): Locator =>
  sheet(page).getByLabel(`${words.row(row)}: ${what}`, { exact: true });
const head = (page: Page, name: string): Locator => page.getByRole('columnheader', { name, exact: true });

async function open(page: Page): Promise<void> {
  await pick(page, top.workbook, top.goals);
  await expect(sheet(page)).toBeVisible();
}

async function save(page: Page): Promise<void> {
  await sheet(page).getByRole('button', { name: words.save, exact: true }).click();
}

async function start(page: Page, dropFiles: (names: readonly string[], onto?: Page) => Promise<void>) {
  await dropFiles(['TB-1072_so-nganh_27-3-va-08-4.csv'], page);
  await accept(page, 1);
  await openTab(page, DEPARTMENT);
}

test('a target is typed, held against every unit, and taken back', async ({ openApp, dropFiles }) => {
  const page = await openApp();
  await start(page, dropFiles);
  await open(page);
  await sheet(page).getByRole('button', { name: words.add }).click();
  await field(page, words.value).fill('101');
  await save(page);
  await expect(sheet(page).getByRole('alert')).toHaveText(`Dòng 1: ${words.targetFaults.beyond('100')}`);
  await field(page, words.value).fill('85.5');
  await field(page, words.source).fill('Kế hoạch 12/KH-UBND');
  await save(page);
  await expect(sheet(page)).toBeHidden();

  await expect(head(page, vi.grid.target)).toBeVisible();
  await expect(cell(page, 'Sở Nội vụ', 7)).toHaveText('85,5');
  await expect(cell(page, 'Sở Nội vụ', 8)).toHaveText('+10,09');
  await expect(cell(page, 'Sở Công Thương', 8)).toHaveText('−0,41');
  await expect(findings(page)).toContainText(
    '05/11 đơn vị chưa đạt mục tiêu 85,5 điểm, thấp nhất: Sở Tài chính (62,29 điểm), Sở GD và ĐT (76,09 điểm).',
  );
  await expect(undo(page)).toHaveAccessibleName('Hoàn tác: sửa mục tiêu');
  await undo(page).click();
  await expect(head(page, vi.grid.target)).toBeHidden();
});

test('a changed band changes grades, is kept and taken back', async ({ restart, dropFiles }) => {
  const page = await restart();
  await start(page, dropFiles);
  await expect(cell(page, 'Sở Xây dựng', 6)).toHaveText('Xuất sắc');
  await open(page);
  const bound = sheet(page).getByLabel(words.from(vi.names.grade('excellent')));
  await bound.fill('79');
  await save(page);
  await expect(sheet(page).getByRole('alert')).toContainText(words.bandFaults.order);
  await bound.fill('93,5');
  await save(page);
  await expect(sheet(page)).toBeHidden();
  await expect(cell(page, 'Sở Xây dựng', 6)).toHaveText('Tốt');
  await expect(findings(page)).toContainText('Xếp loại theo các mức: xuất sắc từ 93,5 điểm, tốt từ 80 điểm');

  const again = await restart();
  await expect(cell(again, 'Sở Xây dựng', 6)).toHaveText('Tốt');
  await expect(undo(again)).toHaveAccessibleName('Hoàn tác: sửa mức xếp loại');
  await undo(again).click();
  await expect(cell(again, 'Sở Xây dựng', 6)).toHaveText('Xuất sắc');
});

test('the sheet is worked with the keyboard and has no fault of access', async ({
  openApp,
  dropFiles,
  page,
}) => {
  await openApp();
  await start(page, dropFiles);
  await open(page);
  await sheet(page).getByRole('button', { name: words.add }).press('Enter');
  await field(page, words.indicator).focus();
  for (const _ of [1, 2, 3, 4]) await page.keyboard.press('Tab');
  await page.keyboard.type('90%');
  await page.keyboard.press('Tab');
  await page.keyboard.type('KH');
  await sheet(page).getByRole('button', { name: words.save, exact: true }).press('Enter');
  await expect(sheet(page).getByRole('alert')).toContainText(words.targetFaults.measure(''));
  await expectNoFaultOfAccess(page, 'dialog');
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toBeHidden();
});
