import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { correctingWords } from '../../src/wording/index.ts';
import { DEPARTMENT_FILES } from '../fixtures/sample-files.ts';
import { expectNoFaultOfAccess } from './access.ts';
import { expect } from './app.ts';
import { accept, cell, cellsInSight, en, headline, openTab, sheet, status, vi } from './hand.ts';
import { test } from './kept.ts';
import { DEPARTMENTS } from './published.ts';
import { shareLink } from './sharing.ts';
import { stored } from './stored.ts';

const words = correctingWords.vi;
const LATER = DEPARTMENT_FILES[1]!;
const NAME = 'Sở Tư pháp';
/** The column of 08/4/2025 in the comparison, by its number among a row's cells. */
const AFTER = 2;

const editor = (page: Page, name = words.title): Locator => page.getByRole('dialog', { name });
const list = (page: Page, name = words.list): Locator => page.getByRole('dialog', { name });
const value = (page: Page): Locator => editor(page).getByLabel(words.value);
const undo = (page: Page): Locator =>
  page.getByRole('button', { name: new RegExp(`^${vi.shell.top.undo('')}`) });
/** The cells of the file, and one of them by the texts of its row and its letter. */
const cells = (page: Page): Locator => page.getByRole('region', { name: vi.importing.preview });
const tableCell = (page: Page, row: string, letter: string): Locator =>
  cells(page)
    .getByRole('row')
    .filter({ hasText: row })
    .locator(`td[aria-colindex="${letter.charCodeAt(0) - 63}"]`);

/** The keyboard is at the cell: it is in the field over the cells, which names that one. */
async function expectAt(page: Page, at: Locator): Promise<void> {
  const field = cells(page).getByRole('textbox');
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute('aria-activedescendant', 'source-cursor');
  await expect(at).toHaveAttribute('id', 'source-cursor');
}

async function openList(page: Page): Promise<void> {
  await page.getByRole('button', { name: vi.shell.top.workbook }).press('Enter');
  await page.getByRole('option', { name: /^Chỗ đã sửa/ }).click();
  await expect(list(page)).toBeVisible();
}

async function correctInView(page: Page, typed: string, why = ''): Promise<void> {
  await cell(page, NAME, AFTER).click();
  await page.keyboard.press('F2');
  await expect(value(page)).toBeFocused();
  await page.keyboard.type(typed);
  await page.keyboard.press('Tab');
  await page.keyboard.type(why);
  await page.keyboard.press('Enter');
  await expect(editor(page)).toBeHidden();
}

/** The later export with another figure for the department. */
async function reprinted(figure: string): Promise<{ name: string; bytes: Uint8Array }> {
  const text = await readFile(`samples/${LATER}`, 'utf8');
  return { name: 'in-lai.csv', bytes: new TextEncoder().encode(text.replace('82,30', figure)) };
}

async function takeReprinted(page: Page): Promise<void> {
  await sheet(page).getByRole('radio', { name: '“in-lai.csv”' }).click();
  await accept(page, 1);
}

const CORRECTED = 'đã sửa: tệp in 82,30, lý do: đơn vị đính chính';

test.describe('a figure of the comparison', () => {
  test.beforeEach(async ({ page, openWith }) => {
    await openWith(DEPARTMENT_FILES);
    await expect.poll(() => cellsInSight(page)).toEqual(DEPARTMENTS);
  });

  test('is corrected by keyboard; change, rank and headline follow, and the mark says why', async ({
    page,
  }) => {
    await correctInView(page, '95,6', 'đơn vị đính chính');
    await expect(page.getByRole('grid')).toBeFocused();
    await expect(cell(page, NAME, AFTER)).toHaveText(`95,60 ${CORRECTED}`);
    await expect(cell(page, NAME, AFTER)).toHaveAttribute('title', CORRECTED);
    await expect(cell(page, NAME, AFTER + 1)).toContainText('+7,33');
    await expect(cell(page, NAME, AFTER + 2)).toHaveText('7 → 1');
    await expect(cell(page, 'Sở Nội vụ', AFTER + 2)).toHaveText('2 → 2');
    await expect(headline(page)).toHaveText(/^08\/11 sở, ban, ngành có dữ liệu giảm điểm/);
    // Its row has gone up; the cursor went with it.
    await expect(status(page)).toContainText(`dòng 15, cột C, ${CORRECTED}`);
  });

  test('is taken back and done again in one step, and stays across a reload', async ({ page }) => {
    await correctInView(page, '95,6', 'đơn vị đính chính');
    await expect(undo(page)).toHaveAccessibleName('Hoàn tác: sửa số liệu');
    await expect.poll(() => stored(page)).toContain('95.6');
    await page.reload();
    await expect(cell(page, NAME, AFTER)).toHaveText(`95,60 ${CORRECTED}`);
    await undo(page).click();
    await expect.poll(() => cellsInSight(page)).toEqual(DEPARTMENTS);
    await page.getByRole('grid').focus();
    await page.keyboard.press('Control+y');
    await expect(cell(page, NAME, AFTER)).toHaveText(`95,60 ${CORRECTED}`);
    await page.keyboard.press('Control+z');
    await expect.poll(() => cellsInSight(page)).toEqual(DEPARTMENTS);
    await page.reload();
    await expect.poll(() => cellsInSight(page)).toEqual(DEPARTMENTS);
  });

  test('leaves by Esc as it was, and is kept by a click elsewhere', async ({ page }) => {
    await cell(page, NAME, AFTER).click();
    await page.keyboard.press('F2');
    await expect(value(page)).toBeFocused();
    await page.keyboard.type('95,6');
    await page.keyboard.press('Escape');
    await expect(editor(page)).toBeHidden();
    await expect(page.getByRole('grid')).toBeFocused();
    await expect.poll(() => cellsInSight(page)).toEqual(DEPARTMENTS);
    await page.keyboard.press('F2');
    await expect(value(page)).toBeFocused();
    await page.keyboard.type('95,6');
    await headline(page).click({ force: true });
    await expect(editor(page)).toBeHidden();
    await expect(cell(page, NAME, AFTER)).toHaveText('95,60 đã sửa: tệp in 82,30');
  });

  test('that cannot be is refused with its cell named, and nothing typed is lost', async ({ page }) => {
    await cell(page, NAME, AFTER).click();
    await page.keyboard.press('F2');
    await expect(value(page)).toBeFocused();
    await page.keyboard.type('95,6x');
    await page.keyboard.press('Enter');
    await expect(editor(page).getByRole('alert')).toHaveText(
      `Tệp “${LATER}”, dòng 15, cột C: “95,6x” không phải là một số. Hãy gõ số như 84,39.`,
    );
    await expect(value(page)).toHaveValue('95,6x');
    await expect(value(page)).toBeFocused();
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Enter');
    await expect(cell(page, NAME, AFTER)).toContainText('95,60');
  });

  test('is empty for a reason; typed as printed it is no correction any more', async ({ page }) => {
    await cell(page, NAME, AFTER).click();
    await page.keyboard.press('F2');
    await expect(value(page)).toBeFocused();
    await page.keyboard.press('Delete');
    await editor(page).getByLabel(words.missing).selectOption('Không phát sinh hồ sơ');
    await editor(page).getByRole('button', { name: words.keep, exact: true }).click();
    await expect(page.getByRole('list', { name: vi.shell.view.counts })).toContainText('Thiếu dữ liệu 3');
    await correctInView(page, '82,30');
    await expect.poll(() => cellsInSight(page)).toEqual(DEPARTMENTS);
    await expect(undo(page)).toHaveAccessibleName('Hoàn tác: bỏ chỗ đã sửa số liệu');
  });

  test('that is worked out says so, and where to go instead', async ({ page }) => {
    await cell(page, NAME, AFTER + 1).click();
    await page.keyboard.press('F2');
    const message = page.getByRole('dialog', { name: words.cannot });
    await expect(message).toContainText(words.uncorrectable.computed);
    await page.keyboard.press('Escape');
    await cell(page, NAME, 0).click();
    await page.keyboard.press('F2');
    await expect(message).toContainText(words.uncorrectable.name);
  });

  test('has a menu, by mouse and by keyboard', async ({ page }) => {
    await correctInView(page, '95,6');
    await cell(page, NAME, AFTER).click({ button: 'right' });
    const menu = page.getByRole('menu', { name: vi.corrections.menu });
    await menu.getByRole('menuitem', { name: vi.tables.toCell }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(LATER);
    await openTab(page, vi.names.level('department'));
    await cell(page, NAME, AFTER).click();
    await page.keyboard.press('Shift+F10');
    await expect(menu.getByRole('menuitem', { name: vi.corrections.correct })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => cellsInSight(page)).toEqual(DEPARTMENTS);
    await expect(page.getByRole('grid')).toBeFocused();
  });

  test('goes out in a link as it is now, and its reason stays', async ({ page, openElsewhere }) => {
    await correctInView(page, '95,6', 'đơn vị đính chính');
    const link = await shareLink(page);
    const other = await openElsewhere(`/${new URL(link).hash}`);
    await expect(cell(other, NAME, AFTER)).toHaveText('95,60');
    await cell(other, NAME, AFTER).click();
    await other.keyboard.press('F2');
    await expect(other.getByRole('dialog', { name: words.cannot })).toContainText(words.uncorrectable.link);
  });

  test('stays corrected where the same file comes again', async ({ page, dropFiles }) => {
    await correctInView(page, '95,6');
    await dropFiles(DEPARTMENT_FILES);
    await sheet(page).getByRole('button', { name: vi.importing.close, exact: true }).click();
    await expect(cell(page, NAME, AFTER)).toHaveText('95,60 đã sửa: tệp in 82,30');
  });

  test('is named where a newer file prints something else; applied to that or dropped', async ({
    page,
    dropBytes,
  }) => {
    await correctInView(page, '95,6', 'đơn vị đính chính');
    await dropBytes([await reprinted('81,50')]);
    await takeReprinted(page);
    await expect(cell(page, NAME, AFTER)).toHaveText('81,50');
    const notice = page.getByRole('status').filter({ hasText: 'Tệp mới không còn in số cũ ở 1 chỗ đã sửa' });
    await notice.getByRole('button', { name: vi.corrections.look }).click();
    const row = list(page).getByRole('row').filter({ hasText: NAME });
    await expect(list(page).getByRole('heading', { level: 3 })).toHaveText('Tệp mới in số khác (1)');
    await expect(row).toContainText('82,30 → 95,6');
    await expect(row).toContainText('nay in 81,50');
    await row.getByRole('button', { name: /^Áp dụng cho số mới/ }).click();
    await expect(list(page).getByRole('heading', { level: 3 })).toHaveText('Đang áp dụng (1)');
    await expect(row).toContainText('“in-lai.csv”, dòng 15, cột C');
    await page.keyboard.press('Escape');
    await expect(cell(page, NAME, AFTER)).toHaveText('95,60 đã sửa: tệp in 81,50, lý do: đơn vị đính chính');
  });

  test('is settled where a newer file prints it, and can be dropped', async ({ page, dropBytes }) => {
    await correctInView(page, '95,6');
    await dropBytes([await reprinted('95,60')]);
    await takeReprinted(page);
    await expect(page.getByText('Tệp mới đã in đúng số được sửa ở 1 chỗ.')).toBeVisible();
    await openList(page);
    await expect(list(page).getByRole('heading', { level: 3 })).toHaveText('Tệp mới đã in đúng (1)');
    await list(page)
      .getByRole('button', { name: /^Bỏ chỗ sửa/ })
      .press('Enter');
    await expect(list(page)).toContainText(words.none);
    await page.keyboard.press('Escape');
    await expect(cell(page, NAME, AFTER)).toHaveText('95,60');
  });
});

test('a reason that is being typed is not taken out of its field by another page’s', async ({
  context,
  openWith,
}) => {
  const page = await openWith(DEPARTMENT_FILES);
  await correctInView(page, '81,3', 'một');
  const other = await context.newPage();
  await other.goto(page.url());
  const reason = (of: Page): Locator => list(of).getByRole('textbox');
  for (const one of [page, other]) await openList(one);
  await reason(page).fill('');
  await page.keyboard.type('hai, chưa x');
  await reason(other).fill('ba');
  await other.keyboard.press('Enter');
  // The figure behind the list says it.
  await expect(cell(page, NAME, AFTER)).toContainText('lý do: ba');
  await expect(reason(page)).toHaveValue('hai, chưa x');
  await page.keyboard.type('ong');
  await page.keyboard.press('Enter');
  await expect(reason(other)).toHaveValue('hai, chưa xong');
  await reason(other).fill('bốn');
  await other.keyboard.press('Enter');
  await expect(reason(page)).toHaveValue('bốn');
});

test.describe('a cell of an imported table', () => {
  test.beforeEach(async ({ page, openWith }) => {
    await openWith(['TB-1072_so-nganh_27-3-va-08-4.csv']);
    await openTab(page, 'TB-1072_so-nganh_27-3-va-08-4');
    await expect(tableCell(page, NAME, 'D')).toHaveText('82,3');
  });

  test('is corrected by a double click and shows what stands there now', async ({ page }) => {
    await tableCell(page, NAME, 'D').dblclick();
    await expect(editor(page)).toContainText('Sở Tư pháp · Tổng điểm · 08/4/2025');
    await expect(value(page)).toBeFocused();
    await page.keyboard.type('84.39');
    await page.keyboard.press('Enter');
    await expect(tableCell(page, NAME, 'D')).toHaveText('84,39 đã sửa: tệp in 82,3');
    await expect(tableCell(page, NAME, 'D')).toHaveAttribute('title', 'đã sửa: tệp in 82,3');
    await expect.poll(() => stored(page)).toContain('84.39');
    await page.reload();
    await expect(tableCell(page, NAME, 'D')).toHaveText('84,39 đã sửa: tệp in 82,3');
    await page.keyboard.press('Control+z');
    await expect(tableCell(page, NAME, 'D')).toHaveText('82,3');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('TB-1072_so-nganh_27-3-va-08-4.csv');
  });

  test('is reached and corrected with the keyboard alone', async ({ page }) => {
    await cells(page).focus();
    await page.keyboard.press('ArrowDown');
    // Sở Nội vụ is the first of them; its later score is beside the earlier.
    await expectAt(page, tableCell(page, 'Sở Nội vụ', 'C'));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(value(page)).toBeFocused();
    await page.keyboard.type('93');
    await page.keyboard.press('Enter');
    await expect(tableCell(page, 'Sở Xây dựng', 'D')).toHaveText('93,00 đã sửa: tệp in 92,72');
    await expectAt(page, tableCell(page, 'Sở Xây dựng', 'D'));
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('F2');
    await expect(page.getByRole('dialog', { name: words.cannot })).toContainText(words.uncorrectable.name);
  });

  test('of a head or a printed change says why it is not corrected', async ({ page }) => {
    const message = page.getByRole('dialog', { name: words.cannot });
    await tableCell(page, 'ĐƠN VỊ', 'D').dblclick();
    await expect(message).toContainText('Dòng này được hiểu là dòng đầu cột');
    await page.keyboard.press('Escape');
    await tableCell(page, NAME, 'E').dblclick();
    await expect(message).toContainText(words.uncorrectable['printed-change']);
  });

  test('is listed with its reason and its place, and all are dropped in one step', async ({ page }) => {
    for (const [name, typed] of [
      [NAME, '84,39'],
      ['Sở Y tế', '87,5'],
    ] as const) {
      await tableCell(page, name, 'D').dblclick();
      await expect(value(page)).toBeFocused();
      await page.keyboard.type(typed);
      await page.keyboard.press('Enter');
      await expect(tableCell(page, name, 'D')).toContainText(typed);
    }
    await openList(page);
    const row = list(page).getByRole('row').filter({ hasText: NAME });
    await row.getByRole('textbox').fill('theo công văn 12');
    await row.getByRole('textbox').press('Enter');
    await row.getByRole('button', { name: /dòng 14, cột D/ }).click();
    await expect(list(page)).toBeHidden();
    await expect(tableCell(page, NAME, 'D')).toHaveText('84,39 đã sửa: tệp in 82,3, lý do: theo công văn 12');
    await openList(page);
    await list(page).getByRole('button', { name: words.dropAll }).click();
    await expect(list(page)).toContainText(words.none);
    await page.keyboard.press('Escape');
    await expect(tableCell(page, NAME, 'D')).toHaveText('82,3');
    await expect(tableCell(page, 'Sở Y tế', 'D')).toHaveText('87,17');
    await undo(page).click();
    await expect(tableCell(page, NAME, 'D')).toContainText('84,39');
    await expect(tableCell(page, 'Sở Y tế', 'D')).toContainText('87,5');
  });
});

test('of two figures in a cell the reader chooses which', async ({ page, openWith }) => {
  await openWith(['Xep-hang-766_tinh-Binh-Phuoc.csv']);
  await openTab(page, 'Xep-hang-766_tinh-Binh-Phuoc');
  const both = cells(page).getByRole('cell', { name: '20/63' });
  await both.dblclick();
  await editor(page).getByLabel(words.which).selectOption('Số đơn vị xếp hạng: 63');
  await value(page).fill('64');
  await page.keyboard.press('Enter');
  await expect(cells(page).getByRole('cell', { name: /^20\/64/ })).toBeVisible();
});

test('typed figures are corrected where they are typed', async ({ page, openWith }) => {
  await openWith(['TB-1072_so-nganh_27-3-va-08-4.csv']);
  await page.getByRole('button', { name: vi.shell.top.workbook }).click();
  await page.getByRole('option', { name: vi.typed.open }).click();
  const typing = page.getByRole('dialog', { name: vi.typed.title });
  await typing.getByRole('button', { name: vi.typed.add }).click();
  const field = (what: string): Locator => typing.getByLabel(`${vi.typed.row(1)}: ${what}`, { exact: true });
  await field(vi.typed.period).fill('08/4/2025');
  await field(vi.typed.value).fill('84,39');
  await field(vi.typed.source).fill('Cổng DVCQG');
  await typing.getByRole('button', { name: vi.typed.save }).click();
  await expect(typing).toBeHidden();
  const message = page.getByRole('dialog', { name: words.cannot });
  const typed = page.getByRole('gridcell').filter({ hasText: '84,39' }).first();
  await typed.click();
  await page.keyboard.press('F2');
  await expect(message).toContainText(words.uncorrectable.typed);
  await page.keyboard.press('Escape');
  await page.getByTitle(vi.tables.toCell).click();
  await cells(page).getByRole('cell', { name: '84,39', exact: true }).dblclick();
  await message.getByRole('button', { name: words.toTyped }).click();
  await expect(typing).toBeVisible();
});

test('the editor and the list have no fault of access', async ({ page, openWith }) => {
  await openWith(DEPARTMENT_FILES);
  await cell(page, NAME, AFTER).click();
  await page.keyboard.press('F2');
  await expect(editor(page)).toBeVisible();
  await expectNoFaultOfAccess(page, 'dialog');
  await page.keyboard.type('9x');
  await page.keyboard.press('Enter');
  await expect(editor(page).getByRole('alert')).toBeVisible();
  await expectNoFaultOfAccess(page, 'dialog');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Enter');
  await expectNoFaultOfAccess(page, '[role=grid]');
  await openList(page);
  await expectNoFaultOfAccess(page, 'dialog');
  await page.keyboard.press('Escape');
  await openTab(page, LATER.replace('.csv', ''));
  await expect(tableCell(page, NAME, 'C')).toContainText('đã sửa');
  await expectNoFaultOfAccess(page, '.cells');
});

test('all of it is said in English', async ({ page, openWith }) => {
  await openWith(DEPARTMENT_FILES);
  await page.getByRole('button', { name: new RegExp(`^${vi.shell.top.language}`) }).click();
  const { en: told } = correctingWords;
  await cell(page, NAME, AFTER).click();
  await page.keyboard.press('F2');
  await editor(page, told.title).getByLabel(told.value).fill('95.6');
  await editor(page, told.title).getByLabel(told.why).fill('amended');
  await page.keyboard.press('Enter');
  await expect(cell(page, NAME, AFTER)).toHaveText('95.60 corrected: the file prints 82.30, reason: amended');
  await page.getByRole('button', { name: en.shell.top.workbook }).click();
  await page.getByRole('option', { name: 'Corrections (1)' }).click();
  await expect(list(page, told.list)).toContainText('82.30 → 95.6');
  await expect(list(page, told.list).getByRole('heading', { level: 3 })).toHaveText('In force (1)');
  await page.keyboard.press('Escape');
  await cell(page, NAME, AFTER + 1).click();
  await page.keyboard.press('F2');
  await expect(page.getByRole('dialog', { name: told.cannot })).toContainText(told.uncorrectable.computed);
});
