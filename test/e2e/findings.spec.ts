import { DEPARTMENT_FILES } from '../fixtures/sample-files.ts';
import { expect } from './app.ts';
import { cell, findings, headline, openTab, pasted, selectedRows, status, vi } from './hand.ts';
import { test } from './kept.ts';
import { DEPARTMENTS } from './published.ts';

const words = vi.shell.findings;

test('each sentence leads to its rows', async ({ page, openWith }) => {
  await openWith(DEPARTMENT_FILES);
  const names = DEPARTMENTS.map(([name = '']) => name);
  const cases: readonly (readonly [sentence: RegExp, rows: readonly string[]])[] = [
    [/^02 đơn vị tăng điểm/, names.slice(0, 2)],
    [/^09 đơn vị giảm điểm/, names.slice(2, 11)],
    [/^02 đơn vị không có dữ liệu/, names.slice(11)],
    [/^Đứng đầu/, ['Sở Nội vụ', 'Sở Tài chính']],
    [
      /giảm bậc xếp loại/,
      ['Ban Quản lý Khu kinh tế', 'Sở Nông nghiệp và Môi trường', 'Sở Giáo dục và Đào tạo'],
    ],
    [/^Giảm điểm nhưng tăng hạng/, ['Sở Y tế', 'Sở Khoa học và Công nghệ']],
  ];
  for (const [sentence, rows] of cases) {
    await findings(page).getByRole('button', { name: sentence }).click();
    await expect(selectedRows(page)).toHaveText([...rows]);
  }
  await headline(page).getByRole('button').first().click();
  await expect(selectedRows(page).filter({ hasText: 'Sở Tư pháp' })).toHaveCount(1);
});

test('a sentence about a row out of sight brings it into sight', async ({ page, openWith }) => {
  await openWith('sample');
  await openTab(page, vi.names.level('province'));
  await expect(page.getByRole('gridcell', { name: 'UBND tỉnh Hưng Yên' })).toHaveCount(0);
  await findings(page)
    .getByRole('button', { name: /^Tỉnh Hưng Yên/ })
    .click();
  await expect(selectedRows(page)).toHaveText(/UBND tỉnh Hưng Yên\s*$/);
  await expect(selectedRows(page)).toBeInViewport();
});

test('an event seen is let into the headline', async ({ page, openWith }) => {
  await openWith('sample');
  await openTab(page, vi.names.level('province'));
  await expect(headline(page)).toContainText('Thái Nguyên');
  await expect(headline(page)).toContainText('chưa kể 03 đơn vị');

  const event = findings(page)
    .getByRole('listitem')
    .filter({ hasText: /^\s*Tỉnh Khánh Hòa/ });
  await event.getByRole('button', { name: words.dismiss, exact: true }).click();
  await expect(headline(page)).toContainText('nhiều nhất là tỉnh Khánh Hòa (8,46 điểm)');
  await expect(headline(page)).toContainText('chưa kể 02 đơn vị');
  await expect(event.getByRole('button', { name: words.dismiss, exact: true })).toHaveCount(0);

  await page.reload();
  await expect(headline(page)).toContainText('Khánh Hòa');
  await event.getByRole('button', { name: words.restore, exact: true }).click();
  await expect(headline(page)).toContainText('chưa kể 03 đơn vị');
});

test('the note on the sources names each file, row and column', async ({ page, openWith }) => {
  await openWith('sample');
  await openTab(page, vi.names.level('department'));
  await findings(page)
    .getByRole('button', { name: /^04 số “tăng, giảm” in/ })
    .click();
  const notes = page.getByRole('dialog', { name: vi.checks.title });
  const care = notes.getByRole('region', { name: vi.checks.severities.warning });
  await expect(care.getByRole('heading', { level: 4 })).toHaveText('TB-1072_so-nganh_27-3-va-08-4.csv');
  await expect(care.getByRole('listitem')).toHaveCount(5);
  for (const [name, row, printed, computed] of [
    ['Sở Nội vụ', 7, '518', '+5,18'],
    ['Ban Quản lý Khu kinh tế', 9, '331', '−3,31'],
    ['Sở Khoa học và Công nghệ', 11, '0,85', '−0,85'],
    ['Sở Nông nghiệp và Môi trường', 15, '4,67', '−4,67'],
  ] as const) {
    const note = care.getByRole('listitem').filter({ hasText: name });
    await expect(note).toContainText(`Dòng ${row}, cột E`);
    await expect(note).toContainText(printed);
    await expect(note).toContainText(computed);
  }
  await expect(care).toContainText('Dòng 15, cột C: “84.61”');
  await notes.getByRole('button', { name: vi.start.dismiss }).click();
  await expect(notes).toBeHidden();
});

test('"copy all" puts plain sentences on the clipboard', async ({ page, openWith }) => {
  await openWith(DEPARTMENT_FILES);
  await findings(page).getByRole('button', { name: words.copyAll }).click();
  await expect(findings(page)).toContainText(words.copied);
  const lines = (await pasted(page)).split('\r\n');
  expect(lines[0]).toBe(await headline(page).getByRole('button').first().textContent());
  expect(lines).toContain('02 đơn vị tăng điểm: Sở Nội vụ (tăng 5,18 điểm), Sở Xây dựng (tăng 2,72 điểm).');
  expect(lines).toHaveLength(10);
  expect(lines.join()).not.toMatch(/[<>\t−]/);
});

test('the status bar tells where a figure came from and sums a range', async ({ page, openWith }) => {
  await openWith(DEPARTMENT_FILES);
  await cell(page, 'Sở Y tế', 2).click();
  await expect(status(page)).toContainText('Tệp “766_so-nganh_den-08-4-2025.csv”, dòng 11, cột C');
  await cell(page, 'Sở Y tế', 1).click();
  await expect(status(page)).toContainText('Tệp “766_so-nganh_den-27-3-2025.csv”, dòng 12, cột C');

  await cell(page, 'Sở Nội vụ', 2).click();
  await cell(page, 'Ban Quản lý Khu kinh tế', 2).click({ modifiers: ['Shift'] });
  for (const part of ['3 ô', '276,53', '92,18']) await expect(status(page)).toContainText(part);

  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  // To the last with data, then to the last.
  await page.keyboard.press('Shift+Control+ArrowDown');
  await page.keyboard.press('Shift+Control+ArrowDown');
  // 13 cells, of which the two without data count for nothing.
  for (const part of ['13 ô', '11', '945,08', '85,92']) await expect(status(page)).toContainText(part);
});

test('a range can be drawn with the mouse', async ({ page, openWith }) => {
  await openWith(DEPARTMENT_FILES);
  await cell(page, 'Sở Nội vụ', 3).hover();
  await page.mouse.down();
  await cell(page, 'Sở Xây dựng', 3).hover();
  await page.mouse.up();
  for (const part of ['2 ô', '7,90', '3,95']) await expect(status(page)).toContainText(part);
});
