import type { Page } from '@playwright/test';
import { draftWords } from '../../src/wording/index.ts';
import { expectNoFaultOfAccess } from './access.ts';
import { expect } from './app.ts';
import { findings, vi } from './hand.ts';
import { test } from './kept.ts';

const words = draftWords.vi;
const FILES = ['TB-1072_so-nganh_27-3-va-08-4.csv', 'TB-1072_12-chi-so-tinh-Binh-Phuoc.csv'];
const WRONG = 'Sở Nội vụ (tăng 518 điểm), Sở Xây dựng (tăng 2,72 điểm).';

const workbookMenu = (page: Page) => page.getByRole('button', { name: vi.shell.top.workbook });

async function openSheet(page: Page, command: string): Promise<void> {
  await workbookMenu(page).press('Enter');
  await page.getByRole('option', { name: command }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

async function closeWithEscape(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(workbookMenu(page)).toBeFocused();
}

test('checks, draft and rewriting have no fault of access', async ({ page, openWith }) => {
  await openWith(FILES);

  await test.step('the list of checks', async () => {
    await openSheet(page, vi.checks.title);
    await expectNoFaultOfAccess(page, 'dialog');
    await closeWithEscape(page);
  });
  await test.step('a draft, checked and put away for another with the keyboard', async () => {
    await openSheet(page, vi.shell.top.checkDraft);
    const sheet = page.getByRole('dialog', { name: words.title });
    await expectNoFaultOfAccess(page, 'dialog');
    await sheet.getByRole('textbox').fill(WRONG);
    await sheet.getByRole('button', { name: words.check, exact: true }).press('Enter');
    await expect(sheet.getByText(words.counts(1, 1, 0))).toBeFocused();
    await expectNoFaultOfAccess(page, 'dialog');
    await sheet.getByRole('button', { name: words.another }).press('Enter');
    await expect(sheet.getByRole('textbox')).toBeFocused();
    await closeWithEscape(page);
  });
  await test.step('a sentence that is rewritten', async () => {
    await findings(page).getByRole('listitem').first().getByRole('button').first().focus();
    await page.keyboard.press('F2');
    await expect(page.locator('textarea')).toBeFocused();
    await expectNoFaultOfAccess(page, 'main');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('Nội dung mới');
    await page.keyboard.press('Enter');
    await expect(findings(page)).toContainText('Nội dung mới');
    await expectNoFaultOfAccess(page, 'main');
  });
});
