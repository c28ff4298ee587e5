import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { cellsInSight, counts, en, headline, openSample, openTab, vi } from './hand.ts';

test('in English no word of the program stays Vietnamese', async ({ page, openApp }) => {
  await openApp();
  await switchLanguage(page);
  await expectEnglish(page);
  await page.getByRole('button', { name: en.start.openSample }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
    await expectEnglish(page);
  }
});

test('figures take the decimal point in English and the comma again in Vietnamese', async ({
  page,
  openApp,
}) => {
  await openApp();
  await openSample(page);
  await openTab(page, vi.names.level('department'));
  await switchLanguage(page);
  await expect
    .poll(async () => (await cellsInSight(page))[2])
    .toEqual([
      'Ban Quản lý Khu kinh tế',
      '91.53',
      '88.22',
      'down −3.31',
      '1 → 3',
      '−2',
      expect.stringContaining(' → '),
    ]);
  await expect(headline(page)).toContainText('5.97');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');

  await page.getByRole('button', { name: new RegExp(`^${en.shell.top.language}`) }).click();
  await expect.poll(async () => (await cellsInSight(page))[2]?.[3]).toBe('giảm −3,31');
  await expect(counts(page)).toHaveText(['2', '9', '0', '2']);
});

/** Words that no name of a unit or an indicator in the sample has, but our Vietnamese sentences do. */
const TELLING = [
  'tăng',
  'giảm',
  ' hạng ',
  'nhiều nhất',
  'đơn vị',
  ' điểm',
  'xếp loại',
  'so với',
  'năm 2024',
  'lưu ý',
];

/** The total of index 766 keeps its name, as its groups do. */
const TOTAL = 'Tổng điểm';

async function expectEnglish(page: Page): Promise<void> {
  const texts = await page
    .locator('body')
    .evaluate((body) =>
      [...body.querySelectorAll('*')].flatMap((element) => [
        ...['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
        ...[...element.childNodes].filter((node) => node instanceof Text).map((node) => node.data.trim()),
      ]),
    );
  const words = wordsOf([vi.shell, vi.start, vi.grid, vi.charts.names, vi.importing]);
  const english = new Set(wordsOf([en.shell, en.start, en.grid, en.charts.names, en.importing]));
  const vietnamese = new Set(words.filter((word) => !english.has(word)));
  expect(texts.filter((text) => vietnamese.has(text))).toEqual([]);
  const sentences = texts
    .map((text) => ` ${text.replace(TOTAL, '').toLowerCase()} `)
    .filter((text) => TELLING.some((word) => text.includes(word)));
  expect(sentences).toEqual([]);
}

/** Every fixed text in a section of the wording. */
function wordsOf(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(wordsOf) : [];
}

async function switchLanguage(page: Page): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${vi.shell.top.language}`) }).click();
}
