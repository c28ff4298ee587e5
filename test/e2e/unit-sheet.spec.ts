import type { Locator, Page } from '@playwright/test';
import { unitSheetWords, wordingOf } from '../../src/wording/index.ts';
import { expectNoFaultOfAccess } from './access.ts';
import { expect } from './app.ts';
import { accept, headline, openTab, pick, status, vi } from './hand.ts';
import { test } from './kept.ts';
import { ALL, longFile } from './long-files.ts';
import { printedPages } from './printed.ts';

const words = unitSheetWords.vi;
const KHANH_HOA = 'UBND tỉnh Khánh Hòa';

const paper = (page: Page, unit: string): Locator => page.getByRole('dialog', { name: words.title(unit) });

/** The figures of a sheet's row, left to right, after its name. */
const figures = async (sheet: Locator, row: string): Promise<string[]> =>
  (await sheet.getByRole('row').filter({ hasText: row }).getByRole('cell').allInnerTexts()).map((text) =>
    text.trim(),
  );

test('a unit’s sheet says what moved it, leads to the source and prints on one page', async ({
  page,
  openWith,
}) => {
  await openWith('sample');
  await openTab(page, vi.names.level('province'));
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+Home');
  for (let row = 1; row < 24; row++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Alt+Enter');
  const sheet = paper(page, KHANH_HOA);

  await test.step('its figures are those of the portal', async () => {
    await expect(sheet).toContainText('61,66/100');
    await expect(sheet).toContainText('24/34 kỳ trước: 34/34, +10 bậc');
    expect(await figures(sheet, 'Tổng điểm')).toEqual([
      '53,20',
      '61,66',
      '+8,46',
      '34 → 24',
      '+10',
      '61,7%',
      '+8,46',
    ]);
    expect(await figures(sheet, 'Công khai, minh bạch')).toEqual([
      '6,00',
      '14,00',
      '+8,00',
      '33 → 1',
      '+32',
      '77,8%',
      '+8,00',
    ]);
    await expect(sheet).toContainText(
      'Tổng điểm tăng 8,46 điểm, trong đó: Công khai, minh bạch tăng 8,00 điểm; Thanh toán trực tuyến tăng 0,18 điểm;',
    );
    await expect(sheet).toContainText(
      'thay đổi lớn khác thường (từ một phần ba điểm tối đa 18 trở lên): cần xem nguyên nhân',
    );
  });

  await test.step('there is no fault of access', async () => {
    await expectNoFaultOfAccess(page, 'dialog');
  });

  await test.step('on paper it stands alone, on one page', async () => {
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('article')).toHaveCount(1);
    await expect(page.getByRole('heading', { name: words.title(KHANH_HOA) })).toBeVisible();
    await expect(sheet).toBeHidden();
    await expect(page.getByRole('grid')).toBeHidden();
    await page.emulateMedia({ media: null });
    expect(await printedPages(page)).toBe(1);
  });

  await test.step('Escape closes it', async () => {
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    await expect(page.getByRole('article')).toHaveCount(0);
    await expect(page.getByRole('grid')).toBeFocused();
  });

  await test.step('a figure leads to its cell', async () => {
    await page.keyboard.press('Alt+Enter');
    await sheet.getByRole('button', { name: /^Tổng điểm, 10\/10\/2026: 61,66/ }).click();
    await expect(sheet).toBeHidden();
    await expect(headline(page)).toHaveText('dvcqg_34tinh_2026-10-10.csv');
  });

  await test.step('so does a figure of its history', async () => {
    await openTab(page, vi.names.level('province'));
    await page.getByRole('grid').focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Alt+Enter');
    const last = page.getByRole('dialog');
    await last.getByRole('button', { name: /^Tổng điểm qua các kỳ, 06\/10\/2026: / }).press('Enter');
    await expect(last).toBeHidden();
    await expect(headline(page)).toHaveText('dvcqg_34tinh_2026-10-06.csv');
  });
});

test('all units of a level are printed, a page each', async ({ page, openWith }) => {
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  await openWith('sample');
  await openTab(page, vi.names.level('department'));
  // Of a department only the total is known: opening its row opens its sheet.
  await page.getByRole('gridcell', { name: 'Sở Tư pháp' }).dblclick();
  const sheet = paper(page, 'Sở Tư pháp');
  await expect(sheet).toContainText('−5,97');
  await expect(sheet).toContainText(
    'Bình quân giản đơn 11 sở, ban, ngành có dữ liệu ở cả hai kỳ giảm 2,03 điểm',
  );
  await sheet.getByRole('button', { name: words.printAll(13) }).click();
  await expect(page.locator('.unit-print article')).toHaveCount(13);
  const last = page.locator('.unit-print article').last();
  await expect(last).toContainText('Hệ thống không thông báo dữ liệu');
  expect(await printedPages(page)).toBe(13);
});

test('the button of one unit in sight opens its sheet, in English too', async ({ page, openWith }) => {
  await openWith(['dvcqg_34tinh_2026-10-06.csv', 'dvcqg_34tinh_2026-10-10.csv']);
  await pick(page, vi.shell.view.unit, KHANH_HOA);
  await expect(headline(page)).toContainText('Khánh Hòa');
  await expect(status(page)).toBeVisible();
  await page.getByRole('button', { name: new RegExp(`^${vi.shell.top.language}`) }).click();
  await page.getByRole('button', { name: wordingOf('en').shell.view.why }).click();
  const sheet = page.getByRole('dialog', { name: unitSheetWords.en.title(KHANH_HOA) });
  await expect(sheet).toContainText('61.66/100');
  await expect(sheet).toContainText('up 8.46 points, of which: Công khai, minh bạch up 8.00 points');
});

const DATES = ['01/7/2026', '01/8/2026', '01/9/2026', '01/10/2026', '10/10/2026'];

test('a long sheet with a history stays one page', async ({ page, openApp, dropBytes }) => {
  await openApp();
  await dropBytes(DATES.map((date) => longFile(date, ['Sở Y tế', 'Sở Tư pháp'])));
  await accept(page, 5);
  await page.getByRole('gridcell', { name: 'Sở Y tế' }).click();
  await page.getByRole('button', { name: vi.shell.view.why }).click();
  const sheet = paper(page, 'Sở Y tế');
  await expect(sheet.getByRole('rowheader', { name: ALL[0]!.name })).toBeVisible();
  expect(await sheet.locator('tbody tr').count()).toBe(ALL.length);
  await expect(sheet).toContainText('05 kỳ, từ 01/7/2026 đến 10/10/2026.');
  expect(await printedPages(page)).toBe(1);
});
