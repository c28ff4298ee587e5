import type { Dropped } from '../../.tools/drop.mjs';
import { expect, test } from './app.ts';
import { accept, acceptButton, sheet, vi } from './hand.ts';

const { importing } = vi;
const csv = (name: string, text: string): Dropped => ({ name, bytes: new TextEncoder().encode(text) });
const WEEK = (day: string) =>
  csv(
    `so ${day.replaceAll('/', '-')}.csv`,
    `Chỉ số 766 các sở tỉnh Gia Lai ngày ${day}\nĐơn vị;Tổng điểm\nSở Nội vụ;85,5\nSở Y tế;75,25\n`,
  );
const UNDATED = (name: string, score = '15,5') =>
  csv(name, `Chỉ số 766 các sở tỉnh Gia Lai\nĐơn vị;Công khai\nSở Nội vụ;${score}\nSở Y tế;15,25\n`);

test('a table that is left out asks nothing, this week and next', async ({ openApp, dropBytes }) => {
  const page = await openApp();
  await dropBytes([WEEK('06/10/2026'), UNDATED('theo doi.csv')]);
  await expect(sheet(page)).toContainText(importing.mustAnswer);
  await sheet(page).getByRole('radio', { name: 'Không nhập bảng này' }).click();
  await expect(sheet(page)).not.toContainText(importing.mustAnswer);
  await expect(sheet(page).getByRole('button', { name: importing.nextQuestion(1) })).toHaveCount(0);
  await expect(sheet(page).getByText(importing.rowRoles['left-out'], { exact: true })).toHaveCount(2);
  await expect(sheet(page).getByRole('heading', { name: importing.leftOut })).toBeVisible();
  await accept(page, 1);

  await dropBytes([WEEK('13/10/2026'), UNDATED('theo doi (1).csv')]);
  await expect(acceptButton(page, 1)).toBeFocused();
  await expect(sheet(page)).not.toContainText(importing.mustAnswer);
});

test('the sheet stays at the file that was answered for, and at the one that is left out', async ({
  openApp,
  dropBytes,
}) => {
  const page = await openApp();
  await dropBytes([WEEK('06/10/2026'), UNDATED('theo doi.csv'), UNDATED('xem sau.csv', '16,5')]);
  const tab = (name: string, state: string) =>
    sheet(page).getByRole('tab', { name: `${name} ${state}`, exact: true });
  await expect(tab('theo doi.csv', importing.states.blocked)).toHaveAttribute('aria-selected', 'true');
  await sheet(page).getByRole('radio', { name: 'Không nhập bảng này' }).click();
  await expect(tab('theo doi.csv', importing.states['left-out'])).toHaveAttribute('aria-selected', 'true');
  await expect(tab('xem sau.csv', importing.states.blocked)).toHaveAttribute('aria-selected', 'false');
});

test('figures of no known province can be given one', async ({ openApp, dropBytes }) => {
  const page = await openApp();
  await dropBytes([
    csv('so.csv', 'Chỉ số 766 các sở ngày 06/10/2026\nĐơn vị;Tổng điểm\nSở Nội vụ;85,5\nSở Y tế;75,25\n'),
  ]);
  await expect(acceptButton(page, 1)).toBeFocused();
  await sheet(page).getByText(importing.notChosen).first().click();
  await sheet(page).getByRole('combobox').selectOption('Gia Lai');
  await expect(sheet(page)).toContainText(importing.remembered);
  await accept(page, 1);
});

test('a file that was read is left out by its button, and taken after all', async ({
  openApp,
  dropBytes,
}) => {
  const page = await openApp();
  await dropBytes([WEEK('06/10/2026'), WEEK('13/10/2026')]);
  await sheet(page).getByRole('button', { name: importing.leaveFile, exact: true }).click();
  await expect(sheet(page).getByRole('heading', { name: importing.leftOut })).toBeVisible();
  await expect(acceptButton(page, 1)).toBeVisible();
  await sheet(page).getByRole('button', { name: importing.takeFile, exact: true }).click();
  await expect(acceptButton(page, 2)).toBeVisible();
  await sheet(page).getByRole('button', { name: importing.undo, exact: true }).click();
  await accept(page, 1);
  await dropBytes([WEEK('06/10/2026')]);
  await expect(acceptButton(page, 1)).toBeVisible();
});

test('an undated file that comes again is imported only under another date', async ({
  openApp,
  dropBytes,
}) => {
  const page = await openApp();
  const date = sheet(page).getByRole('textbox', { name: importing.otherDate });
  await dropBytes([UNDATED('theo doi.csv')]);
  await date.fill('06/10/2026');
  await date.press('Enter');
  await accept(page, 1);

  await dropBytes([UNDATED('theo doi (1).csv')]);
  await expect(sheet(page)).toContainText(importing.mayRedate);
  await expect(sheet(page)).not.toContainText(importing.mustAnswer);
  await expect(sheet(page).getByRole('button', { name: importing.close, exact: true }).last()).toBeVisible();
  await expect(date).toHaveValue('06/10/2026');
  await date.fill('13/10/2026');
  await date.press('Enter');
  await accept(page, 1);
});
