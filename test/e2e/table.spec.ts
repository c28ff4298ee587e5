import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect } from './app.ts';
import { accept, cell, openTab, status, vi } from './hand.ts';
import { test } from './kept.ts';

const FILE = 'TB-1072_so-nganh_27-3-va-08-4.csv';
const words = vi.tables;

/** The file's own cells. */
const cells = (page: Page): Locator => page.getByRole('region', { name: vi.importing.preview });
const marked = (page: Page): Locator => cells(page).locator('[aria-current]');
const row = (page: Page, n: number): Locator =>
  cells(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${n}\\D`) }) });

async function linesOf(name: string): Promise<string[][]> {
  const text = await readFile(`samples/${name}`, 'utf8');
  return text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => line.split(';'));
}

test.describe('a figure of a notice', () => {
  test.beforeEach(async ({ openWith }) => {
    await openWith([FILE]);
  });

  for (const [column, letter, place] of [
    [1, 'C', 2],
    [2, 'D', 3],
  ] as const) {
    test(`in column ${letter} leads back to its cell and the text that stands there`, async ({ page }) => {
      const lines = await linesOf(FILE);
      const at = lines.findIndex((line) => line.includes('Sở Tư pháp'));
      await cell(page, 'Sở Tư pháp', column).click();
      await status(page)
        .getByRole('button', { name: `Tệp “${FILE}”, dòng ${at + 1}, cột ${letter}` })
        .click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(FILE);
      await expect(marked(page)).toHaveCount(1);
      await expect(marked(page)).toBeInViewport();
      await expect(marked(page)).toHaveText(lines[at]?.[place] ?? '');
      await expect(row(page, at + 1)).toContainText('Sở Tư pháp');
      await expect(row(page, at + 1).locator('[aria-current]')).toHaveCount(1);
    });
  }

  test('is shown among every row of the file, each said to be what it is', async ({ page }) => {
    await openOrigin(page, 'Sở Y tế');
    const lines = await linesOf(FILE);
    await expect(cells(page).locator('tbody th')).toHaveCount(lines.length);
    await expect(cells(page).locator('tr.stored')).toHaveCount(13);
    await expect(page.getByRole('main')).toContainText('13 dòng số liệu · 1 dòng đầu cột · 5 dòng tiêu đề');
    for (const [i, line] of lines.entries()) {
      for (const text of line.filter(Boolean)) await expect(row(page, i + 1)).toContainText(text);
    }
    await expect(page.getByRole('columnheader', { name: 'D', exact: true })).toBeVisible();
  });

  test('can be left for what needs care, and for the view', async ({ page }) => {
    await openOrigin(page, 'Sở Y tế');
    await page
      .getByRole('region', { name: words.issues })
      .getByRole('button', { name: 'Dòng 7, cột E' })
      .click();
    await expect(marked(page)).toHaveText('518');
    await openTab(page, vi.names.level('department'));
    await expect(page.getByRole('grid')).toBeVisible();
    await expect(cells(page)).toHaveCount(0);
  });

  test('is found again after a reload', async ({ page, openApp }) => {
    await openOrigin(page, 'Sở Y tế');
    await openApp();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(FILE);
    await expect(row(page, 10)).toContainText('Sở Y tế');
  });
});

test('a figure of a further period leads to its own cell', async ({ page, openWith }) => {
  const file = 'TB-1072_12-chi-so-tinh-Binh-Phuoc.csv';
  const lines = await linesOf(file);
  const at = lines.findIndex((line) => line.includes('Tỷ lệ hồ sơ nộp trực tuyến'));
  await openWith('sample');
  await openTab(page, vi.start.indicatorsOf('tỉnh Bình Phước'));
  await page.getByRole('button', { name: vi.shell.view.baseline }).click();
  await page.getByRole('option', { name: 'Năm 2024' }).click();
  await cell(page, 'Tỷ lệ hồ sơ nộp trực tuyến', 4).click();
  await status(page)
    .getByRole('button', { name: `Tệp “${file}”, dòng ${at + 1}, cột C` })
    .click();
  await expect(marked(page)).toHaveText(lines[at]?.[2] ?? '');
});

test('a cell far down a long table is brought into sight, and so is the last row', async ({
  page,
  openApp,
  dropBytes,
}) => {
  const communes = Array.from(
    { length: 900 },
    (_, i) => `${i + 1};Xã Tân ${i + 1};${(50 + i / 100).toFixed(2)}`,
  );
  const text = [
    'Chỉ số 766 cấp xã tỉnh Đồng Nai đến ngày 08/4/2025',
    'STT;Đơn vị;Tổng điểm',
    ...communes,
  ].join('\n');
  await openApp();
  await dropBytes([{ name: 'xa.csv', bytes: new TextEncoder().encode(text) }]);
  await accept(page, 1);
  // The highest score stands first in the grid and last in the file.
  await cell(page, 'Xã Tân 900', 1).click();
  await status(page).getByRole('button', { name: 'dòng 902' }).click();
  await expect(marked(page)).toHaveText('58.99');
  await expect(marked(page)).toBeInViewport();
  await cells(page).focus();
  await page.keyboard.press('Control+Home');
  await expect(row(page, 1)).toBeInViewport();
  await page.keyboard.press('Control+End');
  await expect(row(page, 902)).toBeInViewport();
});

async function openOrigin(page: Page, unit: string): Promise<void> {
  await cell(page, unit, 2).click();
  await status(page).getByRole('button', { name: 'dòng' }).click();
  await expect(marked(page)).toBeVisible();
}
