import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { correctingWords } from '../../src/wording/index.ts';
import { DEPARTMENT_FILES } from '../fixtures/sample-files.ts';
import { expect } from './app.ts';
import { accept, cell, cellsInSight, menu, openTab, pick, vi } from './hand.ts';
import { test } from './kept.ts';
import { longFile } from './long-files.ts';
import { DEPARTMENTS } from './published.ts';
import { guestBar, OFFICE, onServer, shareLink, shareSheet } from './sharing.ts';

const words = correctingWords.vi;
const NAME = 'Sở Tư pháp';
const AFTER = 2;
const WHY = 'đơn vị đính chính';
const MARKED = `95,60 đã sửa: tệp in 82,30, lý do: ${WHY}`;
const LABEL = vi.copies.names['for-office'];

/** The part it needs is fetched first: until it is there, what leaves is to send. */
async function chooseOffice(page: Page): Promise<void> {
  await pick(page, vi.copies.choice, LABEL);
  await expect(menu(page, vi.copies.choice)).toHaveText(LABEL);
}

/** Puts 95,60 in place of the 82,30 that the later file prints. */
async function correct(page: Page): Promise<void> {
  await cell(page, NAME, AFTER).click();
  await page.keyboard.press('F2');
  const editor = page.getByRole('dialog', { name: words.title });
  await expect(editor.getByLabel(words.value)).toBeFocused();
  await page.keyboard.type('95,60');
  await page.keyboard.press('Tab');
  await page.keyboard.type(WHY);
  await page.keyboard.press('Enter');
  await expect(editor).toBeHidden();
  await expect(cell(page, NAME, AFTER)).toHaveText(MARKED);
}

const undo = (page: Page) => page.getByRole('button', { name: new RegExp(`^${vi.shell.top.undo('')}`) });

test('a link for the office is kept with its corrections, listed, dropped and undone', async ({
  openWith,
  openElsewhere,
}) => {
  test.slow();
  const page = await openWith(DEPARTMENT_FILES);
  await correct(page);
  const link = onServer(await shareLink(page, { kind: 'for-office' }));

  const colleague = await openElsewhere(link);
  await guestBar(colleague).getByRole('button', { name: vi.sharing.keep }).click();
  await expect(guestBar(colleague)).toBeHidden();
  await expect(cell(colleague, NAME, AFTER)).toHaveText(MARKED);
  await colleague.reload();
  await expect(cell(colleague, NAME, AFTER)).toHaveText(MARKED);

  await colleague.getByRole('button', { name: vi.shell.top.workbook }).press('Enter');
  await colleague.getByRole('option', { name: /^Chỗ đã sửa/ }).click();
  const list = colleague.getByRole('dialog', { name: words.list });
  const row = list.getByRole('row').filter({ hasText: NAME });
  await expect(list.getByRole('heading', { level: 3 })).toHaveText('Đang áp dụng (1)');
  await expect(row).toContainText('82,30 → 95,60');
  await expect(row.getByRole('textbox')).toHaveValue(WHY);
  await row.getByRole('button', { name: /Từ liên kết - 08-4-2025/ }).click();
  const kept = colleague
    .getByRole('region', { name: vi.importing.preview })
    .getByRole('row')
    .filter({ hasText: NAME });
  await expect(kept).toContainText(MARKED);

  await undo(colleague).click();
  await expect(colleague.getByRole('button', { name: vi.start.openSample })).toBeHidden();
  await colleague.keyboard.press('Control+y');
  await expect(cell(colleague, NAME, AFTER)).toHaveText(MARKED);
  await cell(colleague, NAME, AFTER).click({ button: 'right' });
  await colleague.getByRole('menuitem', { name: words.restore }).click();
  await expect.poll(() => cellsInSight(colleague)).toEqual(DEPARTMENTS);
});

test('kept beside the same files it corrects them, and says first where the two differ', async ({
  openWith,
  openElsewhere,
  dropFiles,
}) => {
  test.slow();
  const page = await openWith(DEPARTMENT_FILES);
  await correct(page);
  const link = onServer(await shareLink(page, { kind: 'for-office' }));
  const colleague = await openElsewhere('/');
  await dropFiles(DEPARTMENT_FILES, colleague);
  await accept(colleague, 2);
  const open = () =>
    colleague.evaluate((hash) => {
      location.hash = hash;
    }, link.slice(1));
  await open();
  await guestBar(colleague).getByRole('button', { name: vi.sharing.keep }).click();
  await expect(guestBar(colleague)).toBeHidden();
  await expect(cell(colleague, NAME, AFTER)).toHaveText(MARKED);

  await cell(colleague, NAME, AFTER).click();
  await colleague.keyboard.press('F2');
  const value = colleague.getByRole('dialog', { name: words.title }).getByLabel(words.value);
  await expect(value).toBeFocused();
  await value.fill('84,39');
  await colleague.keyboard.press('Enter');
  await expect(cell(colleague, NAME, AFTER)).toContainText('84,39');
  await open();
  await guestBar(colleague).getByRole('button', { name: vi.sharing.keep }).click();
  const sheet = colleague.getByRole('dialog', { name: vi.sharing.differsTitle });
  await expect(sheet).toContainText('trên máy 84,39, trong liên kết 95,60');
});

test('the picture of the share sheet takes that sheet’s form, and no other choice', async ({
  openApp,
  dropBytes,
}) => {
  test.slow();
  const page = await openApp();
  // Names that do not pack well make a link too long to send: the sheet then offers the picture.
  const names = Array.from({ length: 119 }, (_, n) => `Xã Ia ${letters(n)} ${letters(n + 500)}`);
  await dropBytes(['06/10/2026', '10/10/2026'].map((date) => longFile(date, names)));
  await accept(page, 2);
  const saved = async (kind: 'to-send' | 'for-office') => {
    await page.getByRole('button', { name: vi.sharing.share, exact: true }).click();
    const sheet = shareSheet(page);
    await sheet.getByRole('textbox', { name: vi.sharing.address }).fill(OFFICE);
    await sheet.getByRole('radio', { name: vi.copies.names[kind] }).check();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      sheet.getByRole('button', { name: vi.sharing.savePicture }).click(),
    ]);
    await sheet.getByRole('button', { name: vi.sharing.close }).click();
    const bytes = await readFile(await download.path());
    return { name: download.suggestedFilename(), chunks: pngChunks(bytes) };
  };
  const office = await saved('for-office');
  expect(office.name).toContain(LABEL);
  await chooseOffice(page);
  const sent = await saved('to-send');
  expect(sent.name).not.toContain(LABEL);
  await expect(page.getByRole('region', { name: LABEL })).toBeVisible();
  // No words of ours or of anybody's machine beside the drawing.
  expect(sent.chunks.filter((type) => !['IHDR', 'sRGB', 'pHYs', 'IDAT', 'IEND'].includes(type))).toEqual([]);
});

/** Ten letters without a pattern. */
const letters = (seed: number): string =>
  String.fromCharCode(
    ...Array.from({ length: 10 }, (_, i) => 97 + (Math.floor(Math.abs(Math.sin(seed * 97 + i)) * 1e6) % 26)),
  );

function pngChunks(bytes: Buffer): readonly string[] {
  const types: string[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    types.push(bytes.toString('latin1', at + 4, at + 8));
  return types;
}

test.describe('an imported table with a corrected cell', () => {
  test.beforeEach(async ({ page, openWith }) => {
    await openWith(DEPARTMENT_FILES);
    await correct(page);
    await openTab(page, DEPARTMENT_FILES[1]!.replace(/\.csv$/, ''));
    await expect(page.getByRole('region', { name: vi.importing.preview })).toContainText(MARKED);
  });

  test('is printed to send with its figures alone, and for the office with what was printed and why', async ({
    page,
  }) => {
    const paper = page.locator('body > .page-print');
    const onPaper = async (): Promise<string> => {
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await expect(paper.locator('tbody tr').filter({ hasText: NAME })).toHaveCount(1);
      const text = `${await paper.textContent()} ${await paper.innerHTML()}`;
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      return text;
    };
    const sent = await onPaper();
    expect(sent).toContain('95,60');
    for (const own of ['82,30', WHY, 'đã sửa', '*', LABEL, 'UTF-8']) expect(sent).not.toContain(own);
    await chooseOffice(page);
    const office = await onPaper();
    for (const own of ['95,60', '82,30 trong tệp', WHY, '*', LABEL, 'UTF-8']) expect(office).toContain(own);
  });

  test('selected by hand is copied as it is seen', async ({ page }) => {
    await page
      .getByRole('region', { name: vi.importing.preview })
      .locator('tr')
      .filter({ hasText: NAME })
      .evaluate((row) => {
        document.getSelection()?.selectAllChildren(row);
      });
    const copied = await page.evaluate(() => {
      const data: Record<string, string> = {};
      addEventListener('copy', ({ clipboardData }) => {
        for (const type of ['text/plain', 'text/html']) data[type] = clipboardData?.getData(type) ?? '';
      });
      document.execCommand('copy');
      return data;
    });
    for (const text of Object.values(copied)) {
      expect(text).toContain('95,60');
      expect(text).toContain(NAME);
      for (const own of ['82,30', WHY, 'đã sửa']) expect(text).not.toContain(own);
    }
  });
});
