import { COUNTRY_FILE } from '../fixtures/country.ts';
import { PROVINCES_63 } from '../fixtures/provinces-63.ts';
import { sample, textFile } from '../fixtures/recognised.ts';
import { expect } from './app.ts';
import { accept, columnInSight, findings, headline, openTab, vi } from './hand.ts';
import { test } from './kept.ts';

const { view } = vi.shell;
const PORTAL = ['dvcqg_34tinh_2026-10-06.csv', 'dvcqg_34tinh_2026-10-10.csv'];
const heads = '[role=columnheader]';

test("the province's published rank stands against the other date by name", async ({ openWith }) => {
  const page = await openWith(['Xep-hang-766_tinh-Binh-Phuoc.csv']);
  await expect(headline(page)).toHaveText('Tỉnh Bình Phước: hạng 20/63, giảm 12 bậc so với ngày 27/3/2025');
});

test("provinces stand against the country's own figure, and without it", async ({ openApp, dropBytes }) => {
  const page = await openApp();
  await dropBytes([...PORTAL.map(sample), COUNTRY_FILE]);
  await accept(page, 3);
  await openTab(page, vi.names.level('province'));
  await expect(findings(page)).toContainText(
    'Cả nước đạt 62,59 điểm (ngày 10/10/2026); 18/34 tỉnh, thành phố cao hơn cả nước, 16 thấp hơn; ' +
      'bình quân giản đơn 34 tỉnh, thành phố là 62,58 điểm, không phải số liệu cả nước.',
  );
  const gap = page.locator(heads).filter({ hasText: 'So với cả nước (62,59)' });
  await expect(gap).toHaveCount(1);
  await page.getByRole('button', { name: view.baseline }).click();
  await page.getByRole('option', { name: new RegExp(`^${vi.bases.country}`) }).click();
  await expect(gap).toHaveCount(0);
  await expect(findings(page)).not.toContainText('Cả nước đạt');
});

test('of 63 provinces and then 34, those that were merged are not compared', async ({
  openApp,
  dropBytes,
}) => {
  const old = textFile(
    'xep-hang-63-tinh.csv',
    [
      'Đơn vị;Tổng điểm ngày 27/3/2025',
      ...PROVINCES_63.map(([name], i) => `${name};${(90 - i / 2).toFixed(2).replace('.', ',')}`),
    ].join('\n'),
  );
  const page = await openApp();
  await dropBytes([sample(PORTAL[1]!), old]);
  await accept(page, 2);
  await expect(headline(page)).toContainText(/^\d\d\/11 tỉnh, thành phố/);
  await expect.poll(async () => await columnInSight(page, 3)).toContain(vi.bases.notComparable);
  await expect(findings(page)).toContainText('Không so sánh được do sắp xếp đơn vị:');
});

test('a month stands beside the pair with its ranks', async ({ openApp, dropBytes }) => {
  const page = await openApp();
  const rows = ['Sở Y tế;80;90;95', 'Sở Nội vụ;85;88;87', 'Sở Tư pháp;70;75;'].join('\n');
  const file = textFile('766.csv', `Đơn vị;Tháng 4/2025;Tháng 5/2025;Tháng 6/2025\n${rows}\n`);
  await dropBytes([file]);
  await accept(page, 1);
  await page.getByRole('button', { name: view.baseline }).click();
  await page.getByRole('option', { name: /^Tháng 4\/2025/ }).click();
  await expect(page.locator(heads).filter({ hasText: 'Hạng tháng 4/2025' })).toHaveCount(1);
  await expect(findings(page)).toContainText(
    'So với tháng 4/2025: các đơn vị được xếp hạng ở hai kỳ không giống nhau: Sở Tư pháp',
  );
});
