import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Dropped } from '../../.tools/drop.mjs';
import { expect, test } from './app.ts';
import { accept, acceptButton, menu, sheet, vi } from './hand.ts';

const { importing } = vi;
const csv = (name: string, text: string): Dropped => ({ name, bytes: new TextEncoder().encode(text) });
const questions = (page: Page, n: number) =>
  sheet(page).getByRole('button', { name: importing.nextQuestion(n) });

/** Figures that look like shares of one, of a week. */
const shares = (name: string, day: string, digit: number): Dropped =>
  csv(
    name,
    `UBND tỉnh Gia Lai\nKết quả số hóa của các sở ngày ${day}\nĐơn vị;Tỷ lệ đúng hạn\nSở Y tế;0,98${digit}4\nSở Tư pháp;0,97${digit}4\n`,
  );
/** A table that does not name its province: the workbook's is proposed, in a list. */
const unnamed = (name: string, day: string): Dropped =>
  csv(
    name,
    `Kết quả đánh giá chỉ số 766 của các sở ngày ${day}\nĐơn vị;Tổng điểm\nSở Y tế;84,25\nSở Tư pháp;78,5\n`,
  );
const relative = csv(
  'k.csv',
  'Chỉ số 766 các sở tỉnh Gia Lai tháng 10/2026\nSTT;Đơn vị;Điểm kỳ trước;Điểm kỳ này\n1;Sở Nội vụ;85,5;84,25\n2;Sở Y tế;75,5;88,25\n',
);

test('a proposal that is clicked is agreed with, and next week is not asked about', async ({
  openApp,
  dropBytes,
}) => {
  const page = await openApp();
  await dropBytes([shares('t1.csv', '06/10/2026', 2)]);
  await expect(questions(page, 1)).toBeVisible();
  const proposed = sheet(page).getByRole('radio', { checked: true });
  await proposed.click();
  await expect(questions(page, 1)).toHaveCount(0);
  await expect(proposed).toBeFocused();
  await expect(sheet(page)).toContainText(importing.remembered);
  await accept(page, 1);

  await dropBytes([shares('t2.csv', '13/10/2026', 3)]);
  await expect(acceptButton(page, 1)).toBeFocused();
  await expect(questions(page, 1)).toHaveCount(0);
});

test('a proposal is agreed with by its button, in a list too, which the way to questions reaches', async ({
  openApp,
  dropBytes,
}) => {
  const page = await openApp();
  await dropBytes([shares('t1.csv', '06/10/2026', 2)]);
  await sheet(page).getByRole('button', { name: importing.confirm, exact: true }).click();
  await expect(sheet(page).getByRole('radio', { checked: true })).toBeFocused();
  await accept(page, 1);

  await dropBytes([unnamed('u1.csv', '06/10/2026')]);
  await questions(page, 1).click();
  await expect(sheet(page).getByRole('combobox')).toBeFocused();
  await sheet(page).getByRole('button', { name: importing.confirm, exact: true }).press('Enter');
  await expect(questions(page, 1)).toHaveCount(0);
  await expect(sheet(page).getByRole('combobox')).toBeFocused();
  await accept(page, 1);

  await dropBytes([unnamed('u2.csv', '13/10/2026')]);
  await expect(acceptButton(page, 1)).toBeVisible();
  await expect(questions(page, 1)).toHaveCount(0);
});

test('while another date is wanted and not given, nothing is imported', async ({ openApp, dropBytes }) => {
  const page = await openApp();
  await dropBytes([relative]);
  const other = sheet(page).getByRole('radio', { name: importing.otherDate });
  const field = sheet(page).getByRole('textbox', { name: importing.otherDate });
  await other.click();
  await expect(acceptButton(page, 1)).toBeDisabled();
  await field.fill('tháng tám');
  await expect(acceptButton(page, 1)).toBeDisabled();
  await expect(sheet(page)).toContainText(importing.dateUnreadable);

  await field.fill('15/8/2026');
  await field.press('Enter');
  await expect(sheet(page).getByRole('columnheader', { name: '8/2026' })).toBeVisible();
  await expect(field).toHaveValue('15/8/2026');
  await sheet(page).getByRole('button', { name: importing.undo, exact: true }).click();
  await expect(other).not.toBeChecked();
  await expect(field).toHaveCount(0);

  await other.click();
  await sheet(page).getByRole('radio').first().click();
  await expect(acceptButton(page, 1)).toBeEnabled();
  await accept(page, 1);
  await expect(menu(page, vi.shell.view.from)).toHaveText('Tháng 9/2026');
});

test('the way to questions goes on to the next, and only what lasts is promised to', async ({
  openApp,
  dropBytes,
}) => {
  const page = await openApp();
  await dropBytes([relative, shares('t1.csv', '06/10/2026', 2)]);
  const groups = sheet(page).getByRole('group');
  await questions(page, 2).click();
  await expect(groups.locator(':focus')).toHaveCount(1);
  const first = await groups.first().textContent();
  await questions(page, 2).click();
  await expect(groups.locator(':focus')).toHaveCount(1);
  expect(await groups.first().textContent()).not.toBe(first);
  await questions(page, 2).click();
  await expect(groups.first()).toHaveText(first!);
});

test('a date that was typed is not said to be remembered', async ({ openApp, dropBytes }) => {
  const page = await openApp();
  await dropBytes([relative]);
  await sheet(page).getByRole('radio', { name: importing.otherDate }).click();
  const field = sheet(page).getByRole('textbox', { name: importing.otherDate });
  await field.fill('15/8/2026');
  await field.press('Enter');
  await expect(questions(page, 1)).toHaveCount(0);
  await expect(sheet(page)).not.toContainText(importing.remembered);
});

test('a question says which of the sheets it is about', async ({ openApp, dropBytes }) => {
  const page = await openApp();
  const name = '766-analyze_2026-10-06.xlsx';
  await dropBytes([{ name, bytes: await readFile(new URL(`../imports/office/${name}`, import.meta.url)) }]);
  await expect(sheet(page).getByRole('group').first()).toContainText('Trang tính “Tong quan”');
});
