import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { backingUpWords } from '../../src/wording/index.ts';
import { unpack } from '../../src/zip/index.ts';
import { expect, test } from './app.ts';
import { accept, cellsInSight, openSample, openTab, vi, viewTabs } from './hand.ts';
import { DEPARTMENTS } from './published.ts';
import { changeStored } from './stored.ts';

const words = { ...backingUpWords.vi, ...vi.backup };

async function command(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${vi.shell.top.workbook}: `) }).click();
  await page.getByRole('option', { name }).click();
}

/** Saves the open workbook with the mouse; the bytes of what was downloaded. */
async function saved(page: Page, copy: 'to-send' | 'for-office') {
  await command(page, words.command);
  const sheet = page.getByRole('dialog', { name: words.title });
  await sheet.getByRole('radio', { name: words.forms[copy].label }).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    sheet.getByRole('button', { name: words.save }).click(),
  ]);
  await expect(sheet.getByRole('status')).toContainText(download.suggestedFilename());
  await sheet.getByRole('button', { name: words.close }).click();
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const inSight = async (page: Page): Promise<readonly string[]> => (await cellsInSight(page)).flat();

async function removeWorkbook(page: Page): Promise<void> {
  await command(page, vi.shelf.ofThis.remove);
  await expect(page.getByRole('button', { name: vi.start.openSample })).toBeVisible();
}

test('a workbook saved as a file, removed, and dropped again shows the same', async ({
  openApp,
  dropBytes,
}) => {
  const page = await openApp();
  await openSample(page);
  await openTab(page, vi.names.level('department'));
  await expect.poll(() => cellsInSight(page)).toEqual(DEPARTMENTS);
  const names = await viewTabs(page).allInnerTexts();
  const file = await saved(page, 'for-office');
  expect(file.name).toMatch(/^Dữ liệu mẫu 766 - Bản nội bộ - \d{2}-\d{1,2}-\d{4}\.soky\.zip$/);
  await removeWorkbook(page);

  await dropBytes([file]);
  const sheet = page.getByRole('dialog', { name: words.openTitle });
  await expect(sheet).toContainText(vi.start.sampleWorkbook);
  await expect(sheet.getByRole('button', { name: words.restore })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(sheet).toBeHidden();
  await expect(viewTabs(page)).toHaveText(names);
  await expect.poll(() => cellsInSight(page)).toEqual(DEPARTMENTS);
  await expect(page.getByRole('button', { name: words.due(undefined) })).toHaveCount(0);
  // On the disk too, with the files it came from.
  await page.reload();
  await expect.poll(() => cellsInSight(page)).toEqual(DEPARTMENTS);
});

test('a damaged file is refused with its place, and nothing is kept', async ({ openApp, dropBytes }) => {
  const page = await openApp();
  await openSample(page);
  const file = await saved(page, 'for-office');
  await removeWorkbook(page);
  const bytes = Buffer.from(file.bytes);
  const at = bytes.indexOf('so-lieu/01') + 400;
  bytes[at] = bytes[at]! ^ 0xff;
  await dropBytes([{ name: file.name, bytes }]);
  const sheet = page.getByRole('dialog', { name: words.openTitle });
  await expect(sheet.getByRole('status')).toContainText(/Tệp “so-lieu\/01 .*\.csv” bên trong bị hỏng/);
  await expect(sheet.getByRole('button', { name: words.restore })).toHaveCount(0);
  await sheet.getByRole('button', { name: words.close }).click();
  await page.reload();
  await expect(page.getByRole('button', { name: vi.start.openSample })).toBeVisible();
});

test('a copy to send is proposed, holds no files, and opens elsewhere', async ({
  openApp,
  openElsewhere,
  dropBytes,
}) => {
  const page = await openApp();
  await openSample(page);
  await openTab(page, vi.names.level('province'));
  await expect.poll(() => cellsInSight(page).then((rows) => rows.length)).toBeGreaterThan(10);
  const provinces = await cellsInSight(page);
  await command(page, words.command);
  await expect(page.getByRole('radio', { name: words.forms['to-send'].label })).toBeChecked();
  await page.keyboard.press('Escape');
  const file = await saved(page, 'to-send');
  const paths = [...unpack(file.bytes, 1e8)!.keys()];
  expect(paths).toContain('DOC-TRUOC.txt');
  expect(paths.filter((path) => path.startsWith('goc/') || path === 'nhap.json')).toEqual([]);

  const other = await openElsewhere('/');
  await dropBytes([file], other);
  // Names are those of the file; what is built in here is not another's name for them.
  await expect(other.getByRole('dialog', { name: words.openTitle })).not.toContainText('mang tên khác');
  await other.getByRole('button', { name: words.restore }).click();
  await openTab(other, vi.names.level('department'));
  await expect.poll(() => cellsInSight(other)).toEqual(DEPARTMENTS);
  await openTab(other, vi.names.level('province'));
  await expect.poll(() => cellsInSight(other)).toEqual(provinces);
});

test('a restored workbook shows the names of its file, the others on the machine theirs', async ({
  openApp,
  openElsewhere,
  dropBytes,
  dropFiles,
}) => {
  const sample = '766_so-nganh_den-27-3-2025.csv';
  const text = await readFile(fileURLToPath(new URL(`../../samples/${sample}`, import.meta.url)), 'utf8');
  const other = await openElsewhere('/');
  await dropBytes(
    [{ name: sample, bytes: new TextEncoder().encode(text.replace('Sở Y tế', 'SỞ Y TẾ TỈNH')) }],
    other,
  );
  await accept(other, 1);
  await expect.poll(() => inSight(other)).toContain('SỞ Y TẾ TỈNH');
  const file = await saved(other, 'for-office');

  const page = await openApp();
  await dropFiles([sample]);
  await accept(page, 1);
  await expect.poll(() => inSight(page)).toContain('Sở Y tế');
  await dropBytes([file]);
  await expect(page.getByRole('dialog', { name: words.openTitle })).toContainText(words.namedApart(1));
  await page.keyboard.press('Enter');
  await expect.poll(() => inSight(page)).toContain('SỞ Y TẾ TỈNH');
  // Next week's file calls it as this machine does: it is the same unit, under its name here.
  await dropFiles(['766_so-nganh_den-08-4-2025.csv']);
  await accept(page, 1);
  await expect.poll(() => inSight(page)).toContain('87,17');
  const inTwo = await inSight(page);
  expect(inTwo).toContain('SỞ Y TẾ TỈNH');
  expect(inTwo).not.toContain('Sở Y tế');
  await page.reload();
  await expect.poll(() => inSight(page)).toEqual(inTwo);

  await command(page, vi.shelf.openOther);
  await page.locator('[data-workbook] .row').nth(1).click();
  await expect.poll(() => inSight(page)).toContain('Sở Y tế');
  expect(await inSight(page)).not.toContain('SỞ Y TẾ TỈNH');
});

test('a tab that is not understood stays out of a copy to send, and is named', async ({ openApp }) => {
  const page = await openApp();
  await openSample(page);
  await changeStored(page, 'workbooks', ({ views }) => {
    views.push({ id: 'spoilt', spec: { version: 2, level: 'galaxy' } });
  });
  await page.reload();
  await expect(page.getByRole('grid')).toBeVisible();
  await command(page, words.command);
  const sheet = page.getByRole('dialog', { name: words.title });
  const save = async (copy: 'to-send' | 'for-office'): Promise<void> => {
    await sheet.getByRole('radio', { name: words.forms[copy].label }).check();
    const saving = page.waitForEvent('download');
    await sheet.getByRole('button', { name: words.save }).click();
    await expect(sheet.getByRole('status')).toContainText((await saving).suggestedFilename());
  };
  await save('to-send');
  await expect(sheet.getByRole('status')).toContainText(words.leftOut(1));
  await expect(sheet.getByRole('listitem')).toHaveText([vi.shell.tabs.unreadable]);
  await save('for-office');
  await expect(sheet.getByRole('listitem')).toHaveCount(0);
});

test('a workbook of several files that was never saved is reminded of, once', async ({ openApp }) => {
  const page = await openApp();
  await openSample(page);
  const reminder = page.getByRole('button', { name: words.due(undefined) });
  await expect(reminder).toBeVisible();
  await page.getByRole('button', { name: words.putOff }).click();
  await expect(reminder).toBeHidden();
  await page.reload();
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(reminder).toBeHidden();
});
