import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { accept, cellsInSight, menu, sheet, vi } from './hand.ts';
import { INDICATORS } from './published.ts';

const FILE = 'TB-1072_12-chi-so-tinh-Binh-Phuoc.csv';
const { importing } = vi;

/** Day and month of the third column are exchanged in the notice, which is itself of 11/4/2025. */
test('the 12 indicators ask for the one date in doubt and propose it', async ({ openApp, dropFiles }) => {
  const page = await openApp();
  await dropFiles([FILE]);
  await expect(sheet(page).getByRole('button', { name: importing.nextQuestion(1) })).toBeVisible();
  await expect(sheet(page).getByRole('group').first()).toContainText('ngày 04/8/2025');
  await expect(sheet(page).getByRole('radio', { name: /^08\/4\/2025/ })).toBeChecked();
  await expect(sheet(page).getByRole('radio', { name: /^04\/8\/2025/ })).not.toBeChecked();

  await accept(page, 1);
  await expectPeriods(page, '27/3/2025', '08/4/2025');
  await expect.poll(() => cellsInSight(page)).toEqual(INDICATORS);
});

test('answered "as printed", the figures are of the printed date', async ({ openApp, dropFiles }) => {
  const page = await openApp();
  await dropFiles([FILE]);
  await sheet(page)
    .getByRole('radio', { name: /^04\/8\/2025/ })
    .click();
  await expect(sheet(page).getByRole('columnheader', { name: '04/8/2025' })).toBeVisible();

  await accept(page, 1);
  await expectPeriods(page, '27/3/2025', '04/8/2025');
  await expect.poll(() => cellsInSight(page)).toEqual(INDICATORS);
});

test('a date can be typed; what is no date is not taken', async ({ openApp, dropFiles }) => {
  const page = await openApp();
  await dropFiles([FILE]);
  await sheet(page).getByRole('radio', { name: importing.otherDate }).click();
  const field = sheet(page).getByRole('textbox', { name: importing.otherDate });

  for (const impossible of ['31/4/2025', 'hôm qua', '12']) {
    await field.fill(impossible);
    await expect(sheet(page)).toContainText(importing.dateUnreadable);
  }
  await expect(sheet(page).getByRole('columnheader', { name: '08/4/2025' })).toBeVisible();

  await field.fill('10/4/2025');
  await expect(sheet(page)).not.toContainText(importing.dateUnreadable);
  await field.press('Enter');
  await expect(sheet(page).getByRole('columnheader', { name: '10/4/2025' })).toBeVisible();
  await accept(page, 1);
  await expectPeriods(page, '27/3/2025', '10/4/2025');
});

test('a drop that is let go leaves nothing behind', async ({ openApp, dropFiles }) => {
  const page = await openApp();
  await dropFiles([FILE]);
  await expect(sheet(page).getByRole('radio')).not.toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toBeHidden();
  await expect(page.getByRole('button', { name: vi.start.openSample })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: vi.start.openSample })).toBeVisible();
});

async function expectPeriods(page: Page, from: string, to: string): Promise<void> {
  await expect(menu(page, vi.shell.view.from)).toHaveText(from);
  await expect(menu(page, vi.shell.view.to)).toHaveText(to);
}
