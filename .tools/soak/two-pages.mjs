import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DROPS, importFiles, NAMES, renameTab, stored } from './hands.mjs';
import { cutPower, openProfile } from './profile.mjs';

/**
 * Two pages of one browser rename a tab each, at the same time and again and again. Every rename is a step of one log:
 * answers what is lacking in it.
 * @param {string} address @param {number} edits
 */
export async function surviveTwoPages(address, edits) {
  const profile = await mkdtemp(join(tmpdir(), 'so-ky-two-'));
  try {
    const { context, page } = await openProfile(profile, address, () => undefined);
    await importFiles(page, DROPS[0]);
    const before = (await stored(page)).workbooks[0].step;
    const other = await context.newPage();
    await other.goto(address);
    await other.locator('[role=tablist] .view').first().waitFor();
    const each = Math.ceil(edits / 2);
    const hands = [page, other].map(async (one, tab) => {
      for (let n = 1; n <= each; n++) await renameTab(one, tab, n);
    });
    await Promise.all(hands);
    // The disk answers in order: what is read once both are idle is all there is.
    await page.waitForTimeout(1_000);
    const [workbook] = (await stored(page)).workbooks;
    await context.close();
    const titles = workbook.views.slice(0, 2).map((/** @type {any} */ { spec }) => spec.title);
    const faults = NAMES.some((name, tab) => titles[tab] !== `${name} ${each}`)
      ? [`the tabs are called ${titles.join(' and ')} after ${each} names each`]
      : [];
    const steps = workbook.step - before;
    return steps === each * 2 ? faults : [...faults, `${each * 2} edits, ${steps} steps`];
  } finally {
    cutPower(profile);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
