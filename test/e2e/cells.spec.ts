import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expectNoFaultOfAccess } from './access.ts';
import { expect, test } from './app.ts';
import { tabs } from './hand.ts';

const total = (page: Page): Locator => page.locator('[role=row].total');
const arranged = async (): Promise<string> =>
  (await readFile('test/link/kept/v1-arranged.txt', 'utf8')).trim();

test('rows that sum up and the heat of a matrix are seen by everybody', async ({ openApp }) => {
  const page = await openApp(`#${await arranged()}`);
  const grid = page.getByRole('grid');
  await expect(grid).toBeVisible();

  await test.step('groups have their heads over their rows, and the total is at the foot', async () => {
    await expect(page.locator('[role=row].sum')).not.toHaveCount(0);
    await expect(total(page)).toHaveCount(1);
    await expect(total(page)).toBeInViewport();
    await expectNoFaultOfAccess(page, '[role=grid]');
  });

  await test.step('the total stays in a window too low for its rows, and can be gone to', async () => {
    await page.setViewportSize({ width: 1000, height: 620 });
    await expect(total(page)).toBeInViewport();
    await grid.focus();
    await page.keyboard.press('Control+End');
    await expect(total(page).locator('.active')).toBeVisible();
    await page.setViewportSize({ width: 1366, height: 768 });
  });

  await test.step('a matrix is coloured, but where the system’s colours are forced', async () => {
    await tabs(page).getByRole('tab').last().click();
    await expect(page.locator('.heat').first()).toBeVisible();
    await expectNoFaultOfAccess(page, '[role=grid]');
    await page.emulateMedia({ forcedColors: 'active' });
    await expect(page.locator('.heat').first()).toBeHidden();
    await page.emulateMedia({ forcedColors: null });
  });

  await test.step('every column of it is on paper', async () => {
    const columns = Number(await grid.getAttribute('aria-colcount')) - 1;
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    const paper = page.locator('body > .page-print');
    const tables = await paper.locator('table').count();
    await expect(paper.locator('th[scope=col]')).toHaveCount(columns + tables - 1);
    await page.emulateMedia({ media: null });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  });
});
