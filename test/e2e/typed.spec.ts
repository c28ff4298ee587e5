import type { Locator, Page } from '@playwright/test';
import { DEPARTMENT_FILES } from '../fixtures/sample-files.ts';
import { expect } from './app.ts';
import { pick, tabs, vi } from './hand.ts';
import { test } from './kept.ts';

const words = vi.typed;
const typing = (page: Page): Locator => page.getByRole('dialog', { name: words.title });
const field = (page: Page, row: number, what: string): Locator =>
  typing(page).getByLabel(`${words.row(row)}: ${what}`, { exact: true });
const save = (page: Page): Locator => typing(page).getByRole('button', { name: words.save });
const open = (page: Page): Promise<void> => pick(page, vi.shell.top.workbook, words.open);

/** One more row than there are, with the keyboard. */
async function typeOne(page: Page, row: number, date: string, value: string): Promise<void> {
  await typing(page).getByRole('button', { name: words.add }).click();
  for (const [what, text] of [
    [words.period, date],
    [words.value, value],
    [words.source, 'Cổng DVCQG'],
  ] as const) {
    await field(page, row, what).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(text);
  }
}

test.beforeEach(async ({ openWith }) => {
  await openWith(DEPARTMENT_FILES);
});

test('typed figures are kept again and again, more of them or the same', async ({ page }) => {
  for (const row of [1, 2, 3, 4]) {
    await open(page);
    await typeOne(page, row, `0${row}/4/2025`, `81,2${row}`);
    await save(page).click();
    await expect(typing(page)).toBeHidden();
  }
  await open(page);
  await save(page).click();
  await expect(typing(page)).toBeHidden();
});

test('what was missing is typed, and one press of the button keeps it', async ({ page }) => {
  await open(page);
  await typeOne(page, 1, '03/4/2025', '');
  await save(page).click();
  await expect(typing(page)).toContainText(words.incomplete);
  await field(page, 1, words.value).click();
  await page.keyboard.type('81,25');
  await save(page).click();
  await expect(typing(page)).toBeHidden();
});

test('of many rows the one that is not taken comes into sight', async ({ page }) => {
  await open(page);
  await typeOne(page, 1, '03/4/2025', '');
  for (let n = 2; n <= 24; n++) await typing(page).getByRole('button', { name: words.add }).click();
  const first = field(page, 1, words.unit);
  await expect(first).not.toBeInViewport();
  await save(page).click();
  await expect(first).toBeFocused();
  await expect(first).toBeInViewport();
  await expect(first).toHaveAccessibleDescription(words.incomplete);
});

test('kept and closed in one moment, the figures are there', async ({ page }) => {
  await open(page);
  await typeOne(page, 1, '03/4/2025', '81,25');
  await save(page).click();
  await page.keyboard.press('Escape');
  await expect(typing(page)).toBeHidden();
  await expect(tabs(page).locator('.data')).toHaveCount(DEPARTMENT_FILES.length + 1);
  await open(page);
  await expect(field(page, 1, words.value)).toHaveValue('81,25');
});

test('a row that was only added is let go without a word', async ({ page }) => {
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await open(page);
  await typing(page).getByRole('button', { name: words.add }).click();
  await page.reload();
  expect(asked).toEqual([]);
  await open(page);
  await typeOne(page, 1, '03/4/2025', '81,25');
  await page.reload();
  expect(asked).toEqual(['beforeunload']);
});
