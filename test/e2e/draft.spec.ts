import type { Page } from '@playwright/test';
import { dropOn } from '../../.tools/drop.mjs';
import { draftWords } from '../../src/wording/index.ts';
import { NOTICE_FILES } from '../fixtures/sample-files.ts';
import { docxOf, p, tbl, tc, tr } from '../read/docx-file.ts';
import { expect } from './app.ts';
import { vi } from './hand.ts';
import { test } from './kept.ts';

const words = draftWords.vi;

const WRONG =
  'Có 03 chỉ số đang giữ tỷ lệ đạt 100%. Sở Nội vụ (tăng 518 điểm), Sở Xây dựng (tăng 2,72 điểm). Kết quả đến ngày 04/8/2025.';

async function openDraft(page: Page) {
  await page.getByRole('button', { name: vi.shell.top.workbook }).click();
  await page.getByRole('option', { name: vi.shell.top.checkDraft }).click();
  const sheet = page.getByRole('dialog', { name: words.title });
  await expect(sheet).toBeVisible();
  return sheet;
}

test('a pasted paragraph: what is wrong in it leads to its cell', async ({ openWith }) => {
  const page = await openWith(NOTICE_FILES);
  const sheet = await openDraft(page);
  await sheet.getByRole('textbox').fill(WRONG);
  await sheet.getByRole('button', { name: words.check, exact: true }).click();
  await expect(sheet.getByText(words.counts(1, 3, 0))).toBeVisible();
  const list = sheet.getByRole('listitem');
  await expect(list).toHaveCount(3);
  await expect(list.nth(0)).toContainText('Theo số liệu: 02');
  await expect(list.nth(1)).toContainText('tăng 5,18 điểm');
  await expect(list.nth(2)).toContainText('08/4/2025');

  await list.nth(1).getByRole('button', { name: words.toDraft }).click();
  await expect(sheet.locator('mark:focus')).toContainText('518');
  await list.nth(1).getByRole('button', { name: words.toSource }).click();
  await expect(sheet).toBeHidden();
  await expect(page.getByText('95,59').first()).toBeVisible();

  const again = await openDraft(page);
  await expect(again.getByRole('listitem')).toHaveCount(3);
});

test('a notice dropped into the sheet is checked and not imported', async ({ openWith }) => {
  const page = await openWith(NOTICE_FILES);
  const tabs = await page.getByRole('tab').count();
  const sheet = await openDraft(page);
  const row = (...cells: string[]) => tr(...cells.map((text) => tc(text)));
  const bytes = docxOf(
    p('Bình Phước, ngày 11 tháng 4 năm 2025') +
      p('Kết quả chỉ số 766 tại các sở, ban, ngành') +
      tbl(
        row('STT', 'ĐƠN VỊ', 'ĐIỂM (27/3/2025)', 'ĐIỂM (08/4/2025)', 'TĂNG, GIẢM ĐIỂM'),
        row('1', 'Sở Nội vụ', '90,41', '95,59', '518'),
        row('2', 'Sở Y tế', '88,6', '87,71', '-1,43'),
      ),
  );
  await dropOn(page, [{ name: 'Dự thảo.docx', bytes }]);
  await expect(sheet.getByText('Dự thảo.docx')).toBeVisible();
  await expect(sheet.getByRole('listitem')).toHaveCount(2);
  await expect(sheet.getByRole('listitem').first()).toContainText('mất dấu phẩy thập phân');
  await expect(page.getByRole('tab')).toHaveCount(tabs);
});
