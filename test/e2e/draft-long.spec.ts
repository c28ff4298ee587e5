import { dropOn } from '../../.tools/drop.mjs';
import { draftWords } from '../../src/wording/index.ts';
import { NOTICE_FILES } from '../fixtures/sample-files.ts';
import { docxOf, p } from '../read/docx-file.ts';
import { expect } from './app.ts';
import { vi } from './hand.ts';
import { test } from './kept.ts';

const words = draftWords.vi;

const SENTENCES =
  'Sở Nội vụ đạt 95,59 điểm, tăng 5,18 điểm so với ngày 27/3/2025; Sở Tư pháp giảm 5,97 điểm, giảm nhiều nhất khối sở, ngành. ' +
  'Bình quân giản đơn 11 sở, ban, ngành có dữ liệu đạt 83,88 điểm. Có 10/11 huyện, thị xã, thành phố giảm điểm so với ngày 27/3/2025.';
/** Some seventy pages. */
const PARAGRAPHS = 720;
const bytes = docxOf(Array.from({ length: PARAGRAPHS }, () => p(SENTENCES)).join(''));
const file = { name: 'Bao cao 70 trang.docx', bytes };

test('a document of seventy pages is checked while the page goes on, and can be stopped', async ({
  openWith,
}) => {
  test.slow();
  const page = await openWith(NOTICE_FILES);
  await page.getByRole('button', { name: vi.shell.top.workbook }).click();
  await page.getByRole('option', { name: vi.shell.top.checkDraft }).click();
  const sheet = page.getByRole('dialog', { name: words.title });
  await expect(sheet.getByRole('textbox')).toBeVisible();

  await dropOn(page, [file]);
  await expect(sheet.getByRole('progressbar', { name: words.checking })).toBeVisible();
  await sheet.getByRole('button', { name: words.stop }).click();
  await expect(sheet.getByRole('progressbar')).toBeHidden();
  await expect(sheet.getByRole('textbox')).toBeVisible();

  await page.evaluate(() => {
    const longest = new PerformanceObserver((list) => {
      const root = document.documentElement;
      const known = Number(root.dataset.longest ?? 0);
      root.dataset.longest = String(Math.max(known, ...list.getEntries().map(({ duration }) => duration)));
    });
    longest.observe({ type: 'longtask' });
  });
  await dropOn(page, [file]);
  await expect(sheet.getByText(words.noDifferences)).toBeVisible({ timeout: 60_000 });
  await expect(sheet.locator('.draft p')).toHaveCount(PARAGRAPHS, { timeout: 30_000 });
  const longest = Number(await page.evaluate(() => document.documentElement.dataset.longest ?? 0));
  // Generous: the machine may be busy with other tests.
  expect(longest).toBeLessThan(1000);
});
