import type { Page } from '@playwright/test';
import { expect } from './app.ts';
import { findings, openTab, pick, tabs, vi } from './hand.ts';
import { test } from './kept.ts';

const SAMPLE = 'TB-1072_so-nganh_27-3-va-08-4.csv';
const list = (page: Page) => page.getByRole('dialog', { name: vi.checks.title });

test('518 is explained in the list of checks and leads to its cell', async ({ page, openWith }) => {
  await openWith([SAMPLE]);
  await findings(page)
    .getByRole('button', { name: /^04 số “tăng, giảm” in/ })
    .click();
  const care = list(page).getByRole('region', { name: vi.checks.severities.warning });
  await expect(care.getByRole('heading', { level: 3 })).toHaveText('Cần kiểm tra (05)');
  await expect(care.getByRole('heading', { level: 4 })).toHaveText(SAMPLE);
  const toKnow = list(page).getByRole('region', { name: vi.checks.severities.note });
  await expect(toKnow.getByRole('listitem')).toHaveCount(2);
  await expect(toKnow).toContainText('“82,3” và “95,59”');

  const lost = care.getByRole('button', { name: /“518”/ });
  await expect(lost).toHaveText(
    'Dòng 7, cột E: Sở Nội vụ: cột tăng, giảm in “518”, tính lại là +5,18 (in mất dấu phẩy); phần so sánh dùng số tính lại.',
  );
  await lost.focus();
  await page.keyboard.press('Enter');
  await expect(list(page)).toBeHidden();
  await expect(tabs(page).getByRole('tab', { selected: true })).toContainText('TB-1072_so-nganh');
  await expect(page.locator('td[aria-current=true]')).toHaveText('518');
});

test('the list opens from the workbook menu where nothing needs care', async ({ page, openWith }) => {
  await openWith(['dvcqg_34tinh_2026-10-06.csv', 'dvcqg_34tinh_2026-10-10.csv']);
  await openTab(page, vi.names.level('province'));
  await pick(page, vi.shell.top.workbook, vi.checks.title);
  await expect(list(page)).toContainText(vi.checks.none);
  await page.keyboard.press('Escape');
  await expect(list(page)).toBeHidden();
});
