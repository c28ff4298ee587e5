import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { accept, acceptButton, cellsInSight, sheet, vi } from './hand.ts';

const { importing } = vi;
const letters = vi.tables.letters;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const TABLE = `UBND TỈNH BÌNH PHƯỚC
Kết quả Bộ chỉ số 766 của các sở, ban, ngành đến ngày 08/4/2025
STT;Đơn vị;Tổng điểm
1;Sở Y tế;87,17
2;Sở Tư pháp;82,30
3;;95,59
4;Sở Công Thương;85,09
`;

test('rows that were not read are saved, mended and dropped again', async ({ openApp, dropBytes }) => {
  const page = await openApp();
  await dropBytes([{ name: 'so.csv', bytes: bytes(TABLE) }]);
  const saving = page.waitForEvent('download');
  await sheet(page).getByRole('button', { name: importing.rejected.save }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('so - dòng chưa đọc được.csv');
  const text = await readFile(await saved.path(), 'utf8');
  expect(text).toContain('3;;95,59;dòng 6;');
  await accept(page, 1);

  const mended = text.replace('3;;95,59', '3;Sở Nội vụ;95,59');
  await dropBytes([{ name: saved.suggestedFilename(), bytes: bytes(mended) }]);
  await accept(page, 1);
  await expect
    .poll(async () => (await cellsInSight(page)).map((cells) => cells[0]).sort())
    .toEqual(['Sở Công Thương', 'Sở Nội vụ', 'Sở Tư pháp', 'Sở Y tế']);
});

test('a block of cells is pasted anywhere and imported; a second one gets its own name', async ({
  openApp,
}) => {
  const page = await openApp();
  const block = 'UBND tỉnh Bình Phước, ngày 08/4/2025\nĐơn vị\tTổng điểm\nSở Y tế\t87,17\nSở Tư pháp\t82,3';
  await paste(page, block);
  await expect(sheet(page).getByRole('tab')).toHaveText([/Bảng dán lúc \d+ giờ \d\d/]);
  await expect(sheet(page).getByRole('row', { name: /Sở Tư pháp/ })).toBeVisible();
  await paste(page, block.replace('87,17', '88,17').replace('08/4', '09/4'));
  await expect(sheet(page).getByRole('tab')).toHaveCount(2);
  await expect(sheet(page).getByRole('tab').nth(1)).toContainText('Bảng dán lúc');
});

test('pasted into a field, a block is the field’s', async ({ openApp }) => {
  const page = await openApp();
  await page.getByRole('button', { name: vi.start.openLink }).click();
  await page.getByRole('textbox').focus();
  await paste(page, 'Đơn vị\tTổng điểm\nSở Y tế\t87,17');
  await expect(sheet(page)).toBeHidden();
});

/** All that status lines come to say from now on: some of it stands for a moment only. */
async function everySaid(page: Page): Promise<() => Promise<readonly string[]>> {
  const texts = await page.evaluateHandle(() => {
    const all: string[] = [];
    const note = () => {
      for (const line of document.querySelectorAll('[role=status]')) all.push(line.textContent ?? '');
    };
    new MutationObserver(note).observe(document.body, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    return all;
  });
  return () => texts.evaluate((all) => [...new Set(all)]);
}

test('a long reading shows how far it has come, and is cancelled without a trace', async ({
  openApp,
  dropBytes,
}) => {
  const page = await openApp();
  const heads = Array.from({ length: 150 }, (_, c) => `Điểm thành phần ${letters(c)}`).join(';');
  const figures = Array.from({ length: 150 }, (_, c) => `${c % 90},5`).join(';');
  const rows = Array.from({ length: 4_000 }, (_, r) => `Xã số ${r};${figures}`);
  const text = `Bộ chỉ số 766, tỉnh Gia Lai, ngày 06/10/2026\nĐơn vị;${heads}\n${rows.join('\n')}\n`;
  const said = await everySaid(page);
  await dropBytes([{ name: 'lớn.csv', bytes: bytes(text) }]);
  const bar = sheet(page).getByRole('progressbar', { name: importing.progress });
  await expect(bar).toBeVisible();
  await expect.poll(() => bar.evaluate((element: HTMLProgressElement) => element.value)).toBeGreaterThan(0);
  await sheet(page).getByRole('button', { name: importing.cancel, exact: true }).last().click();
  await expect(sheet(page)).toBeHidden();
  expect(await said()).toContain(importing.readingFile('lớn.csv'));

  await dropBytes([{ name: 'so.csv', bytes: bytes(TABLE) }]);
  await expect(sheet(page).getByRole('tab')).toHaveCount(1, { timeout: 20_000 });
  await expect(acceptButton(page, 1)).toBeVisible();
});

/** Many times what is fetched at once, and what a page could draw; `npm run soak` has more. */
const ROWS = Number(process.env.SO_KY_ROWS ?? 5000);
const LINES = ROWS + 2;

test('of thousands of rows and 16,384 columns what is scrolled to is what stands there', async ({
  openApp,
  dropBytes,
}) => {
  test.setTimeout(120_000);
  const page = await openApp();
  const rows = Array.from({ length: ROWS }, (_, r) =>
    `${r + 1};Xã số ${r};${(r % 1000) / 10}`.replace('.', ','),
  );
  const long = `Bộ chỉ số 766, tỉnh Gia Lai, ngày 06/10/2026\nSTT;Đơn vị;Tổng điểm\n${rows.join('\n')}\n`;
  await dropBytes([{ name: 'dài.csv', bytes: bytes(long) }]);
  const cells = sheet(page).getByRole('region', { name: importing.preview });
  await expect(cells).toBeVisible({ timeout: 60_000 });
  for (const at of [0.5, 1, 0.1]) {
    await cells.evaluate((element, share) => {
      element.scrollTop = (element.scrollHeight - element.clientHeight) * share;
    }, at);
    const row = Math.round(at * LINES);
    const near = cells.getByRole('row', { name: new RegExp(`^${row} ?Số liệu|^${row}Số liệu`) });
    await expect(near).toContainText(`Xã số ${row - 3}`);
  }
  await sheet(page).getByRole('button', { name: importing.cancel, exact: true }).last().click();

  const wide = Array.from({ length: 16_384 }, (_, c) => `C${c}`);
  const texts = [wide, wide.map((_, c) => `v${c}`), wide.map((_, c) => `w${c}`)].map((line) =>
    line.join(';'),
  );
  await dropBytes([{ name: 'rộng.csv', bytes: bytes(texts.join('\n')) }]);
  await cells.evaluate((element) => {
    element.scrollLeft = element.scrollWidth;
  });
  await expect(cells.getByRole('cell', { name: 'v16383', exact: true })).toBeInViewport();
  expect(await cells.getByRole('cell').count()).toBeLessThan(120);
});

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}
