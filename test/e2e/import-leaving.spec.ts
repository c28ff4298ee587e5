import type { Page } from '@playwright/test';
import type { Dropped } from '../../.tools/drop.mjs';
import { expect, test } from './app.ts';
import { accept, acceptButton, menu, openTab, sheet, tabs, vi } from './hand.ts';

const INDICATORS = 'TB-1072_12-chi-so-tinh-Binh-Phuoc.csv';
const DEPARTMENTS = 'TB-1072_so-nganh_27-3-va-08-4.csv';
const { importing } = vi;
const csv = (name: string, text: string): Dropped => ({ name, bytes: new TextEncoder().encode(text) });

/** Answers the one question that the file asks. */
async function asPrinted(page: Page): Promise<void> {
  await sheet(page)
    .getByRole('radio', { name: /^04\/8\/2025/ })
    .click();
  await expect(sheet(page).getByRole('columnheader', { name: '04/8/2025' })).toBeVisible();
}

test('answers are not let go unasked, by key or by button', async ({ openApp, dropFiles }) => {
  const page = await openApp();
  await dropFiles([INDICATORS]);
  await asPrinted(page);

  await page.keyboard.press('Escape');
  const stay = sheet(page).getByRole('button', { name: importing.leaving.stay, exact: true });
  await expect(stay).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(sheet(page).getByRole('radio', { name: /^04\/8\/2025/ })).toBeChecked();
  await expect(acceptButton(page, 1)).toBeVisible();

  await sheet(page).getByRole('button', { name: importing.cancel, exact: true }).first().click();
  await expect(stay).toBeFocused();
  await sheet(page).getByRole('button', { name: importing.leaving.leave, exact: true }).click();
  await expect(sheet(page)).toBeHidden();
});

test('a second Escape lets them go', async ({ openApp, dropFiles }) => {
  const page = await openApp();
  await dropFiles([INDICATORS]);
  await asPrinted(page);
  await page.keyboard.press('Escape');
  await expect(sheet(page).getByRole('alert')).toHaveText(importing.leaving.question);
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toBeHidden();
  await expect(page.getByRole('button', { name: vi.start.openSample })).toBeEnabled();
});

test('the keyboard stays in the sheet when the last question is answered by redoing', async ({
  openApp,
  dropFiles,
}) => {
  const page = await openApp();
  await dropFiles([INDICATORS]);
  const next = sheet(page).getByRole('button', { name: importing.nextQuestion(1) });
  await sheet(page)
    .getByRole('radio', { name: /^04\/8\/2025/ })
    .click();
  await expect(next).toHaveCount(0);
  await page.keyboard.press('Control+Z');
  await next.focus();
  await page.keyboard.press('Control+Y');
  await expect(next).toHaveCount(0);
  await expect(sheet(page)).toBeFocused();
});

test('a half typed date stays when another file joins', async ({ openApp, dropFiles }) => {
  const page = await openApp();
  await dropFiles([INDICATORS]);
  await sheet(page).getByRole('radio', { name: importing.otherDate }).click();
  const field = sheet(page).getByRole('textbox', { name: importing.otherDate });
  await field.fill('10/4');
  await dropFiles([DEPARTMENTS]);
  await expect(acceptButton(page, 2)).toBeDisabled();
  await expect(field).toHaveValue('10/4');
});

test('roles are spoken of only where a table is', async ({ openApp, dropBytes }) => {
  const page = await openApp();
  await dropBytes([csv('rong.csv', '')]);
  await expect(sheet(page)).toContainText(importing.originalsKept);
  await expect(sheet(page)).not.toContainText(importing.roleHint);
});

test('what was imported into a view that is not open is opened', async ({
  openApp,
  dropFiles,
  dropBytes,
}) => {
  const page = await openApp();
  await dropFiles([INDICATORS, DEPARTMENTS]);
  await accept(page, 2);
  await openTab(page, 'Chỉ số · Bình Phước');
  await dropBytes([
    csv(
      'tuan-sau.csv',
      'Kết quả đánh giá chỉ số 766 các sở, ngành tỉnh Bình Phước ngày 15/4/2025\nĐơn vị;Tổng điểm\nSở Nội vụ;88,25\nSở Tư pháp;80,5\n',
    ),
  ]);
  await accept(page, 1);
  await expect(
    tabs(page).getByRole('tab', { name: vi.names.level('department'), exact: true }),
  ).toHaveAttribute('aria-selected', 'true');
  await expect(menu(page, vi.shell.view.to)).toHaveText('15/4/2025');
});

test('a file whose figures were not taken is not said to agree', async ({ openApp, dropBytes }) => {
  const page = await openApp();
  const week = (name: string, score: string) =>
    csv(
      name,
      `Chỉ số 766 các sở tỉnh Gia Lai ngày 06/10/2026\nĐơn vị;Tổng điểm\nSở Nội vụ;85,5\nSở Y tế;${score}\n`,
    );
  await dropBytes([week('t1.csv', '75,25')]);
  await accept(page, 1);
  await dropBytes([week('t2.csv', '76,25')]);
  await sheet(page).getByRole('radio', { name: '“t1.csv”' }).click();
  await expect(sheet(page)).toContainText(importing.nothingTaken);
  await expect(sheet(page)).not.toContainText(importing.nothingNew);
});
