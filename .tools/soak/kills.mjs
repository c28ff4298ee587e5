import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DROPS, importFiles, renameTab, stored } from './hands.mjs';
import { cutPower, openProfile } from './profile.mjs';

const LONGEST_LIFE = 4_000;

/** The numbers the tabs were given. @param {any} workbook @returns {number} */
const latestName = (workbook) =>
  Math.max(
    0,
    ...(workbook?.views ?? []).map((/** @type {any} */ { spec }) =>
      Number(/^Lần (\d+)$/.exec(spec.title)?.[1] ?? 0),
    ),
  );

/** @typedef {import('@playwright/test').Page} Page */

/** Every tab draws its figures: none that is listed lacks a part. @param {Page} page */
async function tabsWithoutFigures(page) {
  const faults = [];
  const tabs = page.locator('[role=tablist] .view');
  for (let i = 0; i < (await tabs.count()); i++) {
    await tabs.nth(i).click();
    const grid = page.getByRole('grid');
    const isDrawn = await grid.waitFor({ timeout: 15_000 }).then(
      () => true,
      () => false,
    );
    if (!isDrawn) faults.push(`the tab ${await tabs.nth(i).textContent()} shows no figures`);
  }
  return faults;
}

/**
 * Ends the browser at random moments of imports and edits on a profile on disk and starts it again. Answers what was
 * lost, and what should not be there.
 * @param {string} address @param {number} kills @param {() => number} random
 */
export async function surviveKills(address, kills, random) {
  const profile = await mkdtemp(join(tmpdir(), 'so-ky-kills-'));
  const faults = [];
  let named = 0;
  let taken = 0;
  let assessments = 0;
  try {
    for (let n = 0; n <= kills; n++) {
      const { context, page } = await openProfile(profile, address, (items) => {
        for (const { value } of items) {
          taken = Math.max(taken, latestName(value));
          assessments = Math.max(assessments, value.assessments?.length ?? 0);
        }
      });
      const { workbooks, staged } = await stored(page);
      const [workbook] = workbooks;
      if (latestName(workbook) < taken)
        faults.push(`after kill ${n}: name ${taken} was taken, ${latestName(workbook)} is there`);
      if ((workbook?.assessments.length ?? 0) < assessments)
        faults.push(
          `after kill ${n}: ${assessments} assessments were taken, ${workbook?.assessments.length ?? 0} are listed`,
        );
      if (staged > 0) faults.push(`after kill ${n}: ${staged} staged records are left`);
      faults.push(...(await tabsWithoutFigures(page)).map((fault) => `after kill ${n}: ${fault}`));
      if (n === kills) {
        await context.close();
        break;
      }
      const end = setTimeout(() => cutPower(profile), random() * LONGEST_LIFE);
      try {
        for (;;) {
          const missing = DROPS[Math.floor(random() * DROPS.length)];
          if ((workbook === undefined && named === 0) || random() < 0.2)
            await importFiles(page, missing ?? []);
          else await renameTab(page, 0, ++named);
        }
      } catch {
        // The browser is gone, as it should be.
      }
      clearTimeout(end);
      cutPower(profile);
      await context.close().catch(() => undefined);
    }
  } finally {
    cutPower(profile);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return { faults, named, taken, assessments };
}
