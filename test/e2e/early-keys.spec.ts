import type { Page } from '@playwright/test';
import { correctingWords } from '../../src/wording/index.ts';
import { DEPARTMENT_FILES } from '../fixtures/sample-files.ts';
import { test as base, expect } from './app.ts';
import { accept, cell, cellsInSight } from './hand.ts';

const words = correctingWords.vi;
const NAME = 'Sở Tư pháp';
/** The column of 08/4/2025 in the comparison, by its number among a row's cells. */
const AFTER = 2;

interface Editing {
  /** F2 on a figure, while what the editor is made of comes late. */
  readonly editEarly: () => Promise<Page>;
}

const test = base.extend<Editing>({
  editEarly: async ({ openApp, dropFiles }, use) =>
    use(async () => {
      const page = await openApp();
      await page.route(/Correction(Host|Editor)[^/]*\.js$/, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 400));
        await route.continue();
      });
      await dropFiles(DEPARTMENT_FILES);
      await accept(page, DEPARTMENT_FILES.length);
      await cell(page, NAME, AFTER).click();
      await page.keyboard.press('F2');
      return page;
    }),
});

test('what is typed before the editor has come is in it', async ({ editEarly }) => {
  const page = await editEarly();
  await page.keyboard.type('81,25');
  const value = page.getByRole('dialog', { name: words.title }).getByLabel(words.value);
  await expect(value).toBeFocused();
  await expect(value).toHaveValue('81,25');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('grid')).toBeFocused();
});

test('Enter before the editor has come keeps what was typed', async ({ editEarly }) => {
  const page = await editEarly();
  await page.keyboard.type('81,25');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await cellsInSight(page)).flat().join(' ')).toContain('81,25');
  await expect(page.getByRole('grid')).toBeFocused();
});

test('Tab before the editor has come leads to the reason', async ({ editEarly }) => {
  const page = await editEarly();
  await page.keyboard.type('81,25');
  await page.keyboard.press('Tab');
  await page.keyboard.type('theo công');
  const editor = page.getByRole('dialog', { name: words.title });
  const reason = editor.getByLabel(words.why);
  await expect(reason).toBeFocused();
  await page.keyboard.type(' văn 12');
  await expect(editor.getByLabel(words.value)).toHaveValue('81,25');
  await expect(reason).toHaveValue('theo công văn 12');
  await page.keyboard.press('Escape');

  // All of it before the editor is there, and the figure as it stands.
  await page.reload();
  await expect(page.getByRole('grid')).toBeVisible();
  await cell(page, NAME, AFTER).click();
  await page.keyboard.press('F2');
  await page.keyboard.type('81,25');
  await page.keyboard.press('Tab');
  await page.keyboard.type('theo công văn 12');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await cellsInSight(page)).flat().join(' ')).toContain('81,25');
  await page.keyboard.press('F2');
  await expect(reason).toHaveValue('theo công văn 12');
});

test('a letter that is being composed is not lost', async ({ editEarly }) => {
  const page = await editEarly();
  const input = await page.context().newCDPSession(page);
  await input.send('Input.imeSetComposition', { text: '81,2', selectionStart: 4, selectionEnd: 4 });
  const value = page.getByRole('dialog', { name: words.title }).getByLabel(words.value);
  await expect(value).toHaveValue('81,2');
});
