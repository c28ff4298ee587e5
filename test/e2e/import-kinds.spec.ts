import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { Dropped } from '../../.tools/drop.mjs';
import { expect, test } from './app.ts';
import { accept, cellsInSight, menu, sheet, tabs, vi } from './hand.ts';
import { DEPARTMENTS } from './published.ts';

const { importing } = vi;
const kept = (path: string): Promise<Buffer> =>
  readFile(fileURLToPath(new URL(`../imports/${path}`, import.meta.url)));
const fixture = async (path: string): Promise<Dropped> => ({ name: basename(path), bytes: await kept(path) });
const csv = (name: string, text: string): Dropped => ({ name, bytes: new TextEncoder().encode(text) });

const rowsOf = async (page: Page, ...names: string[]): Promise<string[][]> =>
  (await cellsInSight(page)).filter(([name]) => names.includes(name ?? ''));

test('last week’s notice in Word and this week’s export are compared', async ({ openApp, dropBytes }) => {
  const page = await openApp();
  await dropBytes([await fixture('markup/TB-1072.docx')]);
  await expect(sheet(page).getByRole('tablist', { name: importing.tables }).getByRole('tab')).toHaveCount(6);
  await accept(page, 1);

  const moved: Readonly<Record<string, string>> = { 'Sở Nội vụ': '96,00', 'Sở Tư pháp': '80,30' };
  const lines = DEPARTMENTS.map(([name = '', , now], n) => `${n + 1};${name};${moved[name] ?? now ?? '-'}`);
  const title = 'UBND tỉnh Bình Phước\nKết quả chỉ số 766 của các sở, ban, ngành đến ngày 15/4/2025';
  await dropBytes([csv('xuat.csv', `${title}\nSTT;Đơn vị;Tổng điểm\n${lines.join('\n')}\n`)]);
  await accept(page, 1);
  await tabs(page)
    .getByRole('tab', { name: vi.names.level('department'), exact: true })
    .click();
  await expect(menu(page, vi.shell.view.from)).toHaveText('08/4/2025');
  await expect(menu(page, vi.shell.view.to)).toHaveText('15/4/2025');
  await expect
    .poll(async () =>
      (await rowsOf(page, 'Sở Nội vụ', 'Sở Y tế', 'Sở Tư pháp')).map((cells) => cells.slice(0, 4)),
    )
    .toEqual([
      ['Sở Nội vụ', '95,59', '96,00', 'tăng +0,41'],
      ['Sở Y tế', '87,17', '87,17', '0,00'],
      ['Sở Tư pháp', '82,30', '80,30', 'giảm −2,00'],
    ]);
});

test('every sheet of a workbook is looked at and taken in', async ({ openApp, dropBytes }) => {
  const page = await openApp();
  await dropBytes([await fixture('office/766-analyze_2026-10-06.xlsx')]);
  const sheets = sheet(page).getByRole('tablist', { name: importing.tables });
  await expect(sheets.getByRole('tab')).toHaveText([/^Tong quan/, /^Chi tiet/, /^Xep hang/]);
  await sheets.getByRole('tab', { name: /^Xep hang/ }).click();
  await expect(sheet(page).getByRole('row', { name: /Đồng Tháp/ })).toContainText('9.64');
  await accept(page, 1);
  await tabs(page)
    .getByRole('tab', { name: vi.names.level('province'), exact: true })
    .click();
  await expect
    .poll(() => cellsInSight(page))
    .toContainEqual(['UBND tỉnh Đồng Tháp', '68,26', '1/4', 'Trung bình']);
});

test('a choice among 34 provinces is picked from a list', async ({ openApp, dropBytes }) => {
  const page = await openApp();
  await dropBytes([await fixture('office/766-analyze_2026-10-06.xlsx')]);
  await sheet(page).getByRole('combobox').selectOption({ label: 'Gia Lai' });
  await expect(sheet(page).getByRole('combobox').locator('option:checked')).toHaveText('Gia Lai');
  // It is in force: the workbook's ranking has other figures of that province.
  await expect(sheet(page).getByRole('row', { name: /^Gia Lai Công khai, minh bạch 11,46/ })).toBeVisible();
});

test('a block copied from Excel is pasted as its table', async ({ openApp }) => {
  const page = await openApp();
  await pasteHtml(page, (await kept('markup/dan.html')).toString('utf8'));
  await expect(sheet(page).getByRole('tab')).toHaveText([/Bảng dán lúc \d+ giờ \d\d/]);
  await accept(page, 1);
  await expect
    .poll(async () => (await cellsInSight(page)).map((cells) => cells.slice(0, 2)))
    .toEqual([
      ['Sở Nội vụ', '95,59'],
      ['Sở Xây dựng', '92,72'],
      ['Ban Quản lý Khu kinh tế', '88,22'],
      ['Sở Y tế', '87,17'],
    ]);
});

test('the files of an archive are files of their own, and join', async ({ openApp, dropBytes }) => {
  const page = await openApp();
  await dropBytes([await fixture('office/folders.zip')]);
  await expect(sheet(page).getByRole('tablist', { name: importing.files }).getByRole('tab')).toHaveText([
    /diem_27-3-2025\.csv/,
    /diem_08-4-2025\.csv/,
  ]);
  await accept(page, 2);
  await expect
    .poll(async () => (await rowsOf(page, 'Sở Nội vụ')).map((cells) => cells.slice(0, 4)))
    .toEqual([['Sở Nội vụ', '90,41', '95,59', 'tăng +5,18']]);
});

test('a look-alike answered once is not asked about next week', async ({ openApp, dropBytes }) => {
  const page = await openApp();
  const week = (await kept('names/one-letter-off.csv')).toString('utf8');
  await dropBytes([csv('tuan-1.csv', week)]);
  await sheet(page)
    .getByRole('radio', { name: /^Huyện Lộc Ninh/ })
    .click();
  await expect(sheet(page).getByRole('radio', { name: /^Huyện Lộc Ninh/ })).toBeChecked();
  await accept(page, 1);
  await dropBytes([csv('tuan-2.csv', week.replace('08/4/2025', '15/4/2025').replace('82,10', '83,00'))]);
  await expect(sheet(page).getByRole('row', { name: /Lộc Nimh/ })).toBeVisible();
  await expect(sheet(page).getByRole('button', { name: importing.nextQuestion(1) })).toHaveCount(0);
  await accept(page, 1);
  await expect
    .poll(async () => (await cellsInSight(page)).find(([name]) => /Lộc/.test(name ?? ''))?.slice(0, 4))
    .toEqual(['Huyện Lộc Ninh', '82,10', '83,00', 'tăng +0,90']);
});

test('a charset that was guessed is reversed and comes back', async ({ openApp, dropBytes }) => {
  const page = await openApp();
  await dropBytes([await fixture('text/windows-1258.csv')]);
  const town = sheet(page).getByRole('row', { name: /Thị xã Phước Long/i });
  await expect(town).toBeVisible();
  const card = sheet(page).getByRole('group').filter({ hasText: 'windows-1258' });
  await card.locator('summary').click();
  await card.getByRole('radio', { name: /^windows-1252/ }).click();
  await expect(town).toHaveCount(0);
  await sheet(page).getByRole('button', { name: importing.undo }).click();
  await expect(town).toBeVisible();
});

test('a column left out with the keyboard takes its date along; undone, it is back', async ({
  openApp,
  dropFiles,
}) => {
  const page = await openApp();
  await dropFiles(['TB-1072_so-nganh_27-3-va-08-4.csv']);
  const panel = sheet(page).getByRole('complementary');
  await expect(panel).toContainText('13 sở, ban, ngành × 2 kỳ');
  await sheet(page).locator('[data-column="0"]').focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  const choice = page.getByRole('menu', { name: importing.roleOfColumn });
  await choice.getByRole('menuitemradio', { name: importing.columnRoles.ignored, exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(panel).toContainText('13 sở, ban, ngành × 1 kỳ');
  await page.keyboard.press('Control+Z');
  await expect(panel).toContainText('13 sở, ban, ngành × 2 kỳ');
  await accept(page, 1);
  await expect.poll(() => cellsInSight(page)).toEqual(DEPARTMENTS);
});

test('each of two tables in one sheet shows what its own columns are', async ({ openApp, dropBytes }) => {
  const page = await openApp();
  await dropBytes([await fixture('structure/two-tables.csv')]);
  const head = sheet(page).locator('[data-column="3"]');
  await expect(head).toContainText(importing.columnRoles.ignored);
  await sheet(page)
    .getByRole('button', { name: `${importing.block} 1/2` })
    .click();
  await expect(head).toContainText('08/4/2025');
  await sheet(page)
    .getByRole('button', { name: `${importing.block} 2/2` })
    .click();
  await expect(head).toContainText(importing.columnRoles.ignored);
});

test('a score and a rank are typed, stand beside imported ones and can be changed', async ({
  openApp,
  dropFiles,
}) => {
  const page = await openApp();
  await dropFiles(['TB-1072_so-nganh_27-3-va-08-4.csv']);
  await accept(page, 1);
  const typing = page.getByRole('dialog', { name: vi.typed.title });
  const field = (row: number, what: string) =>
    typing.getByLabel(`${vi.typed.row(row)}: ${what}`, { exact: true });
  await openTyping(page);
  for (const [row, part, value] of [
    [1, 'score', '84,39'],
    [2, 'rank', '20/63'],
  ] as const) {
    await typing.getByRole('button', { name: vi.typed.add }).click();
    await field(row, vi.typed.part).selectOption(part);
    await field(row, vi.typed.period).fill('08/4/2025');
    await field(row, vi.typed.value).fill(value);
    await field(row, vi.typed.source).fill('Cổng DVCQG');
  }
  await typing.getByRole('button', { name: vi.typed.save }).click();
  await expect(typing).toBeHidden();
  await expect(
    tabs(page).getByRole('tab', { name: vi.names.level('department'), exact: true }),
  ).toBeVisible();
  const province = tabs(page).getByRole('tab', { name: `${vi.names.level('province')} · Bình Phước` });
  await province.click();
  const cells = page.getByRole('gridcell');
  await expect(cells.filter({ hasText: '84,39' }).first()).toBeVisible();

  await cells.filter({ hasText: '84,39' }).first().click();
  await page.getByTitle(vi.tables.toCell).click();
  await expect(page.getByRole('row', { name: /Bình Phước.*84,39/ })).toBeVisible();

  await openTyping(page);
  await expect(field(2, vi.typed.value)).toHaveValue('20/63');
  await field(1, vi.typed.value).fill('85,39');
  await typing.getByRole('button', { name: vi.typed.save }).click();
  await expect(typing).toBeHidden();
  await province.click();
  await expect(cells.filter({ hasText: '85,39' }).first()).toBeVisible();
  await expect(cells.filter({ hasText: '84,39' })).toHaveCount(0);
});

async function openTyping(page: Page): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${vi.shell.top.workbook}`) }).click();
  await page.getByRole('option', { name: vi.typed.open }).click();
}

async function pasteHtml(page: Page, html: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', pasted);
    clipboardData.setData('text/plain', 'Đơn vị');
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}

test('a month is compared with a month, and what adds up says so', async ({ openApp, dropBytes }) => {
  const page = await openApp();
  const month = (n: number, rows: string): Dropped =>
    csv(
      `thang-${n}.csv`,
      `Hồ sơ trực tuyến đã tiếp nhận của các sở tỉnh Đồng Nai tháng ${n}/2026\nĐơn vị;Trong tháng;Lũy kế\n${rows}`,
    );
  await dropBytes([month(10, 'Sở Công Thương;20;315\nSở Y tế;21;274\n')]);
  await accept(page, 1);
  await expect(menu(page, vi.shell.view.to)).toHaveText('Tháng 10/2026');
  await expect.poll(() => cellsInSight(page)).toContainEqual(['Sở Y tế', '21']);

  await dropBytes([month(11, 'Sở Công Thương;15;330\nSở Y tế;24;298\n')]);
  await accept(page, 1);
  await expect(menu(page, vi.shell.view.from)).toHaveText('Tháng 10/2026');
  await expect(menu(page, vi.shell.view.to)).toHaveText('Tháng 11/2026');
  await expect
    .poll(async () => (await rowsOf(page, 'Sở Y tế'))[0]?.slice(0, 4))
    .toEqual(['Sở Y tế', '21', '24', 'tăng +3']);

  await menu(page, vi.shell.view.to).click();
  await page.getByRole('option', { name: 'Lũy kế đến 30/11/2026' }).click();
  await expect(menu(page, vi.shell.view.from)).toHaveText('Lũy kế đến 31/10/2026');
  await expect
    .poll(async () => (await rowsOf(page, 'Sở Y tế'))[0]?.slice(0, 4))
    .toEqual(['Sở Y tế', '274', '298', 'tăng +24']);
  await expect(page.getByRole('columnheader', { name: 'Lũy kế đến 30/11/2026' })).toBeVisible();
});
