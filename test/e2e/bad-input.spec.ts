import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from './app.ts';
import { accept, cellsInSight, sheet, vi } from './hand.ts';
import { DEPARTMENTS } from './published.ts';
import { stored } from './stored.ts';

const { importing } = vi;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const sample = (name: string): Promise<Buffer> =>
  readFile(fileURLToPath(new URL(`../../samples/${name}`, import.meta.url)));

const PNG = Uint8Array.of(
  0x89,
  0x50,
  0x4e,
  0x47,
  0x0d,
  0x0a,
  0x1a,
  0x0a,
  0,
  0,
  0,
  13,
  0x49,
  0x48,
  0x44,
  0x52,
  0,
  0,
  0,
  1,
);
/** 200 columns of nothing. */
const BLANK = bytesOf(`${';'.repeat(199)}\r\n`.repeat(30));

const BAD: readonly (readonly [name: string, bytes: Uint8Array, says: RegExp])[] = [
  ['trong.csv', new Uint8Array(), /tệp rỗng.*hãy xuất lại/i],
  ['anh.csv', PNG, /tệp ảnh.*hãy xuất lại/i],
  ['cot-trong.csv', BLANK, /^Tệp rỗng, không có chữ nào; hãy xuất lại/],
  [
    'thong-bao.pdf',
    bytesOf('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'),
    /tệp PDF hoặc bản quét.*hãy xin tệp Word hoặc Excel.*hoặc chép bảng rồi dán/i,
  ],
];

for (const [name, bytes, says] of BAD) {
  test(`${name} is refused with what to do, and nothing changes`, async ({
    openApp,
    dropFiles,
    dropBytes,
  }) => {
    const page = await openApp();
    await dropFiles(['TB-1072_so-nganh_27-3-va-08-4.csv']);
    await accept(page, 1);
    const before = await stored(page);

    await dropBytes([{ name, bytes }]);
    await expect(sheet(page)).toContainText(name);
    await expect(sheet(page)).toContainText(importing.nothingUnderstood);
    await expect(sheet(page).getByRole('complementary').getByRole('listitem').first()).toHaveText(says);
    await expect(sheet(page).getByRole('button', { name: importing.importAll(1) })).toHaveCount(0);
    await sheet(page).getByRole('contentinfo').getByRole('button', { name: importing.close }).click();
    await expect(sheet(page)).toBeHidden();

    expect(await stored(page)).toBe(before);
    await expect.poll(() => cellsInSight(page)).toEqual(DEPARTMENTS);
  });
}

test('bad input on the start screen leaves it empty', async ({ openApp, dropBytes }) => {
  const page = await openApp();
  const before = await stored(page);
  await dropBytes(BAD.map(([name, bytes]) => ({ name, bytes })));
  await expect(sheet(page).getByRole('tab')).toHaveCount(BAD.length);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: vi.start.openSample })).toBeVisible();
  expect(await stored(page)).toBe(before);
});

test('half a file says so, and takes nothing from the whole one', async ({
  openApp,
  dropFiles,
  dropBytes,
}) => {
  const page = await openApp();
  const name = '766_so-nganh_den-08-4-2025.csv';
  await dropFiles(['766_so-nganh_den-27-3-2025.csv', name]);
  await accept(page, 2);
  const before = await stored(page);

  const whole = await sample(name);
  // In the middle of a figure, as a broken download ends.
  await dropBytes([{ name, bytes: whole.subarray(0, whole.indexOf('86,57') + 3) }]);
  await expect(sheet(page).getByRole('listitem').filter({ hasText: 'cắt ngang' })).toHaveText(/hãy tải lại/i);
  await sheet(page).getByRole('contentinfo').getByRole('button').last().click();

  expect(await stored(page)).toBe(before);
  await expect.poll(() => cellsInSight(page)).toEqual(DEPARTMENTS);
});

test('of a mixed drop the good files come in and the bad are named', async ({ openApp, dropBytes }) => {
  const page = await openApp();
  const exports = ['766_so-nganh_den-27-3-2025.csv', '766_so-nganh_den-08-4-2025.csv'];
  const good = await Promise.all(exports.map(async (name) => ({ name, bytes: await sample(name) })));
  await dropBytes([{ name: 'anh.csv', bytes: PNG }, ...good, { name: 'trong.csv', bytes: new Uint8Array() }]);
  await expect(sheet(page).getByRole('tab')).toHaveCount(4);
  await sheet(page).getByRole('tab', { name: 'trong.csv' }).click();
  await expect(sheet(page)).toContainText(/tệp rỗng/i);
  await sheet(page).getByRole('tab', { name: 'anh.csv' }).click();
  await expect(sheet(page)).toContainText(/tệp ảnh/i);

  await accept(page, 2);
  await expect.poll(() => cellsInSight(page)).toEqual(DEPARTMENTS);
  const kept = await stored(page);
  for (const name of exports) expect(kept).toContain(name);
  for (const name of ['anh.csv', 'trong.csv']) expect(kept).not.toContain(name);
});
