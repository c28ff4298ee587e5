import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { accept, cell, menu, pick, vi } from './hand.ts';
import { longFile } from './long-files.ts';

const DATES = ['01/10/2026', '06/10/2026', '10/10/2026'];

/** Changes a stored figure of the assessment of that day, as a failing disk might. */
function damage(page: Page, day: string): Promise<number> {
  return page.evaluate(async (end) => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    let damaged = 0;
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name));
      const transaction = database.transaction(['heads', 'chunks'], 'readwrite');
      const chunks = transaction.objectStore('chunks');
      for (const { edition, period } of await settled(transaction.objectStore('heads').getAll())) {
        if (period.end !== end) continue;
        for (const at of await settled(chunks.getAllKeys(IDBKeyRange.bound([edition], [edition, []])))) {
          const chunk = await settled(chunks.get(at));
          chunk.values[0] += 1;
          await settled(chunks.put(chunk, at));
          damaged++;
        }
      }
      database.close();
    }
    return damaged;
  }, day);
}

test('damaged figures are named by their date and file, and other dates stay within reach', async ({
  page,
  openApp,
  dropBytes,
}) => {
  test.slow();
  const files = DATES.map((date) => longFile(date, ['Sở Y tế', 'Sở Tư pháp']));
  await openApp();
  await dropBytes(files);
  await accept(page, 3);
  await expect(page.getByRole('grid')).toBeVisible();
  expect(await damage(page, '2026-10-10')).toBeGreaterThan(0);

  await openApp();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText(`Số liệu kỳ 10/10/2026 (tệp “${files[2]!.name}”)`);
  await expect(page.getByRole('grid')).toHaveCount(0);
  await expect(menu(page, vi.shell.view.to)).toContainText('10/10/2026');

  await pick(page, vi.shell.view.from, '01/10/2026');
  await expect(alert).toContainText('10/10/2026');
  await pick(page, vi.shell.view.to, '06/10/2026');
  await expect(cell(page, 'Sở Y tế', 1)).toBeVisible();
  await expect(alert).toHaveCount(0);

  await dropBytes(files.slice(2));
  await accept(page, 1);
  await pick(page, vi.shell.view.to, '10/10/2026');
  await expect(cell(page, 'Sở Y tế', 1)).toBeVisible();
  await expect(alert).toHaveCount(0);
});
