import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { nationalTable } from '../../.tools/bench/data.mjs';
import { backingUpWords } from '../../src/wording/index.ts';
import { expect, test } from './app.ts';
import { accept, acceptButton, cellsInSight, vi } from './hand.ts';

const words = { ...backingUpWords.vi, ...vi.backup };

/** A year of weeks, of as many units as make three megabytes. */
const year = (): Uint8Array => new TextEncoder().encode(nationalTable('dated', 500, 52, 18));

/** Looks all the while how far the bar in a sheet has come; what is answered tells every share that was seen. */
async function watched(page: Page): Promise<() => Promise<readonly number[]>> {
  const seen = await page.evaluateHandle(() => {
    const shares = new Set<number>();
    const look = (): void => {
      const bar = document.querySelector<HTMLProgressElement>('dialog progress');
      if (bar) shares.add(bar.position);
      requestAnimationFrame(look);
    };
    look();
    return shares;
  });
  return () => seen.evaluate((shares) => [...shares]);
}

function expectMoving(shares: readonly number[]): void {
  expect(shares.length).toBeGreaterThan(3);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
}

const sheetOf = (page: Page): Locator => page.getByRole('dialog', { name: words.openTitle });

const recordsOf = (page: Page): Promise<readonly number[]> =>
  page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open('so-ky'));
    const names = ['workbooks', 'heads', 'chunks', 'imports', 'originals', 'staging'];
    const tx = database.transaction(names);
    const counts = await Promise.all(names.map((name) => settled(tx.objectStore(name).count())));
    database.close();
    return counts;
  });

test('a large workbook is saved and restored with its progress, and stopped at any time', async ({
  openApp,
  openElsewhere,
  dropBytes,
}) => {
  test.setTimeout(300_000);
  const page = await openApp();
  await dropBytes([{ name: 'nam.csv', bytes: year() }]);
  await expect(acceptButton(page, 1)).toBeVisible({ timeout: 90_000 });
  await accept(page, 1);
  await expect(page.getByRole('grid')).toBeVisible({ timeout: 30_000 });
  await expect.poll(async () => (await cellsInSight(page)).length).toBeGreaterThan(5);
  const cells = await cellsInSight(page);

  await page.getByRole('button', { name: new RegExp(`^${vi.shell.top.workbook}: `) }).click();
  await page.getByRole('option', { name: words.command }).click();
  const saving = page.getByRole('dialog', { name: words.title });
  await saving.getByRole('radio', { name: words.forms['for-office'].label }).check();
  await saving.getByRole('button', { name: words.save }).click();
  await saving.getByRole('button', { name: words.stop }).click();
  await expect(saving.getByRole('button', { name: words.save })).toBeEnabled();
  await expect(saving.getByRole('status')).toHaveText('');

  const written = await watched(page);
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 90_000 }),
    saving.getByRole('button', { name: words.save }).click(),
  ]);
  expectMoving(await written());
  const file = { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };

  const other = await openElsewhere('/');
  const sheet = sheetOf(other);
  const start = other.getByRole('button', { name: vi.start.openSample });
  await dropBytes([file], other);
  await sheet.getByRole('button', { name: words.stop }).click();
  await expect(sheet).toBeHidden();

  await dropBytes([file], other);
  const restore = sheet.getByRole('button', { name: words.restore });
  await restore.click({ timeout: 90_000 });
  await expect
    .poll(() => sheet.getByRole('progressbar').evaluate((bar: HTMLProgressElement) => bar.position))
    .toBeGreaterThan(0);
  await sheet.getByRole('button', { name: words.stop }).click();
  await expect(sheet).toBeHidden();
  await expect.poll(() => recordsOf(other)).toEqual([0, 0, 0, 0, 0, 0]);
  await expect(start).toBeVisible();
  await expect(other.locator('dialog progress')).toHaveCount(0);

  const checked = await watched(other);
  await dropBytes([file], other);
  await expect(restore).toBeVisible({ timeout: 90_000 });
  expectMoving(await checked());
  const stored = await watched(other);
  await restore.click();
  await expect(sheet).toBeHidden({ timeout: 90_000 });
  expectMoving(await stored());
  await expect.poll(() => cellsInSight(other), { timeout: 30_000 }).toEqual(cells);
});
