import { readFile } from 'node:fs/promises';
import { expect, test } from './app.ts';
import { accept, cell, cellsInSight, findings, headline, openTab, selectedRows, vi } from './hand.ts';

const dropped = (...names: readonly string[]) =>
  Promise.all(
    names.map(async (name) => ({
      name,
      bytes: await readFile(new URL(`../engine/dossiers/${name}`, import.meta.url)),
    })),
  );

const threshold = vi.shell.view.threshold;

test('a table of dossiers shows its residue and the three on-time rates by name', async ({
  page,
  openApp,
  dropBytes,
}) => {
  await openApp();
  await dropBytes(await dropped('ho-so-6-2024.csv'));
  await accept(page, 1);
  await expect(page.getByRole('tab', { name: vi.start.dossiersOf('tỉnh Bình Phước') })).toBeVisible();
  await expect(headline(page)).toContainText(
    'Đã giải quyết 37.839/59.443 hồ sơ tiếp nhận, đúng và trước hạn 99,54%',
  );
  const told = findings(page);
  await expect(told).toContainText(
    'Còn 344 hồ sơ đã tiếp nhận không nằm trong số đã giải quyết và đang giải quyết',
  );
  await expect(told).toContainText('trên số hồ sơ đã giải quyết: 99,54% (37.666/37.839)');
  await expect(told).toContainText('trên tổng số tiếp nhận: 99,11%');
  await expect(told).toContainText('trên số đã và đang giải quyết: 99,69%');
  await expect(cell(page, 'Hồ sơ giải quyết đúng và trước hạn', 2)).toHaveText('99,54%');
  await expect(page.getByLabel(threshold)).toHaveCount(0);

  await told.getByRole('button', { name: /^Còn 344/ }).click();
  await expect(selectedRows(page)).toHaveText([
    'Tổng số hồ sơ tiếp nhận',
    'Hồ sơ đã giải quyết',
    'Hồ sơ đang giải quyết',
  ]);
});

test('overdue dossiers are listed from a threshold, which is undone as any step', async ({
  page,
  openApp,
  dropBytes,
}) => {
  await openApp();
  await dropBytes(await dropped('ho-so-6-2024.csv', 'qua-han-6-2024.csv'));
  await accept(page, 2);
  await openTab(page, 'Giải quyết quá hạn · Huyện, thị xã, thành phố');
  const names = async () => (await cellsInSight(page)).map(([name, count]) => `${name} ${count}`);
  await expect.poll(names).toEqual(['Bù Gia Mập 35', 'Đồng Phú 16', 'Hớn Quản 6', 'Lộc Ninh 5']);
  const told = findings(page);
  await expect(told).toContainText('còn 40 hồ sơ ngoài danh sách');

  const field = page.getByLabel(threshold);
  await field.fill('10');
  await field.press('Enter');
  await expect.poll(names).toEqual(['Bù Gia Mập 35', 'Đồng Phú 16']);
  await expect(headline(page)).toContainText('từ 10 hồ sơ trở lên, tổng 51 hồ sơ');
  await expect(told).toContainText('danh sách từ 10 hồ sơ trở lên nêu 105 hồ sơ của 03 đơn vị');

  await field.fill('0');
  await field.press('Enter');
  await expect(field).toHaveValue('10');

  await page.getByRole('button', { name: new RegExp(`^${vi.shell.top.undo('')}`) }).click();
  await expect.poll(names).toHaveLength(4);
  await expect(field).toHaveValue('1');
});
