import { unitSheetWords } from '../../src/wording/index.ts';
import { expect, test } from './app.ts';
import { accept, headline, tabs, vi } from './hand.ts';
import { longFile } from './long-files.ts';
import { printed, printedPages } from './printed.ts';

/** In points: 210 × 297 mm. */
const A4 = [595, 842];
const COMMUNES = Array.from({ length: 119 }, (_, n) => `Xã Ia ${n < 60 ? 'Đông' : 'Tây'} Thôn ${n + 1}`);
const DATES = ['06/10/2026', '10/10/2026'];

test('a printed view has every row, its source on every page, and is light', async ({
  page,
  openApp,
  dropBytes,
}) => {
  test.slow();
  await page.emulateMedia({ colorScheme: 'dark' });
  await openApp();
  await dropBytes(DATES.map((date) => longFile(date, COMMUNES)));
  await accept(page, 2);
  const first = page.getByRole('gridcell', { name: 'Xã Ia' }).first();
  await first.click();
  const [unit = ''] = await first.allInnerTexts();
  const paper = page.locator('body > .page-print');

  await test.step('on paper stand the page’s words and all rows, and nothing of the screen', async () => {
    const [title = ''] = await headline(page).allInnerTexts();
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect(paper.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(paper.locator('tbody tr')).toHaveCount(COMMUNES.length);
    await expect(paper).toContainText('số liệu đến 10/10/2026');
    await expect(page.locator('#app')).toBeHidden();
    await expect(paper.locator('button')).toHaveCount(0);
    expect(await paper.evaluate((node) => getComputedStyle(node).colorScheme)).toBe('light only');
    expect(
      await paper
        .locator('.soft')
        .first()
        .evaluate((node) => getComputedStyle(node).color),
    ).toBe('rgb(92, 100, 107)');
    await page.emulateMedia({ media: null, colorScheme: 'dark' });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(paper).toHaveCount(0);
    await expect(page.getByRole('grid')).toBeFocused();
  });

  await test.step('its pages are A4', async () => {
    const { pages } = await printed(page);
    expect(pages).toEqual([A4, A4, A4]);
    await expect(paper).toHaveCount(0);
  });

  await test.step('the sheets of all units are a page each', async () => {
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await page.keyboard.press('Alt+Enter');
    const { printAll, title } = unitSheetWords.vi;
    const sheet = page.getByRole('dialog', { name: title(unit) });
    // Its buttons may move when its figures come.
    await expect(sheet.getByRole('table')).toBeVisible();
    await sheet.getByRole('button', { name: printAll(COMMUNES.length) }).click();
    await expect(page.locator('.unit-print article')).toHaveCount(COMMUNES.length, { timeout: 60_000 });
    expect(await printedPages(page)).toBe(COMMUNES.length);
  });
});

test('a view with many columns is printed across', async ({ page, openApp, dropBytes }) => {
  await openApp();
  const dates = ['01/6/2026', '01/7/2026', ...DATES];
  await dropBytes(dates.map((date) => longFile(date, ['Sở Y tế', 'Sở Tư pháp'])));
  await accept(page, 4);
  await expect(page.getByRole('grid')).toBeVisible();
  expect((await printed(page)).pages).toEqual([A4]);
  for (const date of dates.slice(0, 2)) {
    await page.getByRole('button', { name: vi.shell.view.baseline }).click();
    await page.getByRole('option', { name: new RegExp(`^${date}`) }).click();
  }
  await expect(page.getByRole('columnheader', { name: /01\/6\/2026/ }).first()).toBeVisible();
  for (const size of (await printed(page)).pages) expect(size).toEqual(A4.toReversed());
});

test('an imported table is printed with all its rows, its head on every page', async ({
  page,
  openApp,
  dropBytes,
}) => {
  test.slow();
  const name = 'xa.csv';
  const communes = Array.from(
    { length: 300 },
    (_, n) => `${n + 1};Xã Tân ${n + 1};${(50 + n / 10).toFixed(1)}`,
  );
  const lines = ['Chỉ số 766 cấp xã tỉnh Đồng Nai đến ngày 08/4/2025', 'STT;Đơn vị;Tổng điểm', ...communes];
  await page.emulateMedia({ colorScheme: 'dark' });
  await openApp();
  await dropBytes([{ name, bytes: new TextEncoder().encode(lines.join('\n')) }]);
  await accept(page, 1);
  await tabs(page).getByRole('tab').first().click();
  await expect(page.getByRole('rowheader', { name: /^5\D/ })).toBeVisible();
  const paper = page.locator('body > .page-print');
  await expect(async () => {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await paper.locator('tbody tr').count()).toBe(lines.length - 1);
  }).toPass({ timeout: 20_000 });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.locator('#app')).toBeHidden();
  await expect(paper.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(paper.locator('thead')).toContainText('Tổng điểm');
  await expect(paper.locator('thead')).toHaveCSS('display', 'table-header-group');
  await expect(paper.locator('tbody tr').last()).toContainText('Xã Tân 300');
  await expect(paper.locator('.foot')).toContainText(name);
  await expect(paper.locator('.cut')).toHaveCount(0);
  expect(await paper.evaluate((node) => getComputedStyle(node).colorScheme)).toBe('light only');
  await page.emulateMedia({ media: null, colorScheme: 'dark' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  const { pages } = await printed(page);
  expect(pages.length).toBeGreaterThan(4);
  expect(pages.length).toBeLessThan(9);
  for (const size of pages) expect(size).toEqual(A4);
});
