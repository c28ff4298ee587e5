import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../build.mjs';
import { dropOn } from '../drop.mjs';

/** What the trials of the storage do with the app, as a user would. */

/**
 * Two drops that each bring tables and views; a third time they bring nothing new.
 * @type {readonly [readonly string[], readonly string[]]}
 */
export const DROPS = [
  ['TB-1072_so-nganh_27-3-va-08-4.csv', 'TB-1072_cap-huyen_27-3-va-08-4.csv'],
  ['dvcqg_34tinh_2026-10-06.csv', 'dvcqg_34tinh_2026-10-10.csv'],
];

/** @typedef {import('@playwright/test').Page} Page */

/** @param {Page} page @param {readonly string[]} names */
export async function importFiles(page, names) {
  const files = names.map(async (name) => ({ name, bytes: await readFile(join(root, 'samples', name)) }));
  await dropOn(page, await Promise.all(files));
  await page.locator('dialog .primary').last().click();
  await page.locator('[role=tablist] .view').first().waitFor();
}

/** The tabs have names of their own, for no two can share one. */
export const NAMES = ['Lần', 'Lượt'];

/** @param {Page} page @param {number} tab @param {number} n */
export async function renameTab(page, tab, n) {
  await page.locator('[role=tablist] .view').nth(tab).click();
  await page.keyboard.press('F2');
  await page.keyboard.type(`${NAMES[tab]} ${n}`);
  await page.keyboard.press('Enter');
}

/** What is on the disk, read beside the app. @param {Page} page */
export const stored = (page) =>
  page.evaluate(async () => {
    /** @type {IDBDatabase} */
    const db = await new Promise((resolve, reject) => {
      const opening = indexedDB.open('so-ky');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const names = [...db.objectStoreNames];
    const reading = db.transaction(names);
    /** @type {(name: string) => Promise<any[]>} */
    const all = (name) =>
      new Promise((resolve) => {
        const asked = reading.objectStore(name).getAll();
        asked.onsuccess = () => resolve(asked.result);
      });
    const workbooks = await all('workbooks');
    const staged = [];
    for (const name of names.filter((one) => /stag/i.test(one))) staged.push(...(await all(name)));
    db.close();
    return { workbooks, staged: staged.length };
  });
