import type { Locator, Page } from '@playwright/test';
import { expect } from './app.ts';
import { accept, cellsInSight, findings, headline, menu, openTab, pasted, pick, vi } from './hand.ts';
import { test } from './kept.ts';

const words = vi.shell.rewording;
const DEPARTMENT_FILES = ['766_so-nganh_den-27-3-2025.csv', '766_so-nganh_den-08-4-2025.csv'];

const field = (page: Page): Locator => page.getByRole('textbox', { name: words.field });
const sentence = (page: Page, begins: RegExp): Locator =>
  findings(page).getByRole('listitem').filter({ hasText: begins });

async function rewrite(page: Page, line: Locator, typed: string): Promise<void> {
  await line.hover();
  await line.getByRole('button', { name: words.edit }).click();
  await field(page).fill(typed);
  await field(page).press('Enter');
}

test('a rewritten sentence keeps live figures, says when it no longer fits, and can be taken back', async ({
  page,
  openWith,
}) => {
  await openWith(DEPARTMENT_FILES);
  const mine = 'So với ngày 27/3/2025, Sở Tư pháp giảm sâu nhất: giảm 5,97 điểm';
  await rewrite(page, headline(page), mine);
  await expect(headline(page)).toContainText(mine);
  await page.keyboard.press('Control+z');
  await expect(headline(page)).toContainText('09/11 sở, ban, ngành có dữ liệu giảm điểm');
  await page.keyboard.press('Control+y');
  await expect(headline(page)).toContainText(mine);

  await rewrite(page, sentence(page, /^\s*02 đơn vị tăng điểm/), 'Chỉ 02 đơn vị tăng điểm.');
  await expect(sentence(page, /^\s*Chỉ 02 đơn vị tăng điểm/)).toBeVisible();
  await page.reload();
  await expect(sentence(page, /^\s*Chỉ 02 đơn vị tăng điểm/)).toBeVisible();
  await findings(page).getByRole('button', { name: vi.shell.findings.copyAll }).click();
  const lines = (await pasted(page)).split('\r\n');
  expect(lines[0]).toBe(mine);
  expect(lines).toContain('Chỉ 02 đơn vị tăng điểm.');

  // The other way round Sở Nội vụ falls: the sentence says something else.
  await page.getByRole('button', { name: vi.shell.view.swap }).click();
  await expect(headline(page)).toContainText(words.stale);
  await expect(headline(page)).toContainText(mine);
  await findings(page).getByRole('button', { name: vi.shell.findings.copyAll }).click();
  expect((await pasted(page)).split('\r\n')[0]).toContain('09/11 sở, ban, ngành có dữ liệu tăng điểm');
  await headline(page).getByRole('button', { name: words.takeGenerated }).click();
  await expect(headline(page)).not.toContainText(words.stale);
  await expect(headline(page)).toContainText('09/11 sở, ban, ngành có dữ liệu tăng điểm');
  await page.keyboard.press('Control+z');
  await headline(page).getByRole('button', { name: words.keepMine }).click();
  await expect(headline(page)).toContainText(mine);
  await expect(headline(page)).not.toContainText(words.stale);
});

test('figures of a rewritten sentence follow the dates', async ({ page, openApp, dropBytes }) => {
  await openApp();
  const csv = (date: string, scores: readonly string[]) => ({
    name: `766_so-nganh_den-${date}.csv`,
    bytes: new TextEncoder().encode(
      [
        'STT;Đơn vị;Điểm',
        ...['Sở Y tế', 'Sở Tư pháp', 'Sở Nội vụ'].map((unit, i) => `${i + 1};${unit};${scores[i]}`),
      ].join('\n'),
    ),
  });
  await dropBytes([
    csv('20-3-2025', ['90,00', '88,00', '80,00']),
    csv('27-3-2025', ['89,00', '86,00', '81,00']),
    csv('08-4-2025', ['88,50', '81,00', '82,00']),
  ]);
  await accept(page, 3);
  await expect(headline(page)).toContainText('Sở Tư pháp (5,00 điểm)');
  await rewrite(page, headline(page), 'Sở Tư pháp cần giải trình: giảm (5,00 điểm), trong 3 tháng liền');
  await pick(page, vi.shell.view.from, '20/3/2025');
  await expect(headline(page)).toContainText(
    'Sở Tư pháp cần giải trình: giảm (7,00 điểm), trong 3 tháng liền',
  );
  await expect(headline(page)).not.toContainText(words.stale);
  await page.getByRole('button', { name: `${vi.shell.top.language}: VI` }).click();
  await expect(headline(page)).toContainText('2 of 3');
});

test('Esc leaves a sentence as it was, F2 and the double click edit it', async ({ page, openWith }) => {
  await openWith(DEPARTMENT_FILES);
  const line = sentence(page, /^\s*02 đơn vị tăng điểm/);
  await line.getByRole('button').first().dblclick();
  await field(page).fill('x');
  await field(page).press('Escape');
  await expect(line).toBeVisible();
  await line.getByRole('button').first().focus();
  await page.keyboard.press('F2');
  await field(page).fill('<b>Hai</b> đơn vị');
  await field(page).press('Enter');
  const typed = sentence(page, /^\s*<b>Hai<\/b> đơn vị/);
  await expect(typed).toBeVisible();
  await typed.getByRole('button', { name: words.reset }).click();
  await expect(line).toBeVisible();
});

test('a tolerance makes small changes none, is stated, and is taken back', async ({ page, openWith }) => {
  await openWith(DEPARTMENT_FILES);
  const control = page.getByRole('button', { name: new RegExp(`^${vi.shell.view.toleranceField}: `) });
  const typing = page.getByRole('textbox', { name: vi.shell.view.toleranceField });
  await expect(control).toHaveText('± 0,00 điểm');
  await control.click();
  await typing.fill('1,5x');
  await typing.press('Enter');
  await expect(page.getByText(vi.shell.view.toleranceWrong)).toBeVisible();
  await typing.fill('1.5');
  await typing.press('Enter');
  await expect(control).toHaveText('± 1,50 điểm');
  await expect(headline(page)).toContainText('07/11 sở, ban, ngành có dữ liệu giảm điểm');
  const stated = 'thay đổi không quá 1,50 điểm được tính là giữ nguyên';
  await expect(page.locator('.headline')).toContainText(stated);
  await expect(findings(page)).toContainText('Thay đổi không quá 1,50 điểm được tính là giữ nguyên.');
  await page.keyboard.press('Control+z');
  await expect(control).toHaveText('± 0,00 điểm');
  await expect(headline(page)).toContainText('09/11');
});

test('an office chooses how it writes, and it stays so', async ({ page, openWith }) => {
  await openWith('sample');
  await expect(headline(page)).toContainText('(5,35 điểm phần trăm)');
  await page.getByRole('button', { name: vi.shell.top.style }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('radio', { name: /^điểm: / }).check();
  await sheet.getByRole('radio', { name: '03/63' }).check();
  await sheet.getByRole('radio', { name: /^chỉ nêu tên/ }).check();
  await sheet.getByRole('button', { name: 'Đóng' }).click();
  await expect(headline(page)).toContainText('(5,35 điểm)');
  await openTab(page, vi.names.level('department'));
  await expect(findings(page)).toContainText('02 đơn vị tăng điểm: Sở Nội vụ, Sở Xây dựng.');
  expect((await cellsInSight(page))[0]?.[4]).toBe('02 → 01');
  await page.reload();
  await expect(findings(page)).toContainText('02 đơn vị tăng điểm: Sở Nội vụ, Sở Xây dựng.');
  await expect(menu(page, vi.shell.view.from)).toBeVisible();
});
