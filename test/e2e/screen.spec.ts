import type { Locator, Page } from '@playwright/test';
import { expect } from './app.ts';
import { chart, findings, headline, menu, sheet, status, tabs, vi } from './hand.ts';
import { test } from './kept.ts';

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const;

for (const size of SIZES) {
  const named = `${size.width} × ${size.height}`;

  test(`every part of the workspace is in sight at ${named}`, async ({ page, openWith }) => {
    await page.setViewportSize(size);
    await openWith('sample');
    await expect(chart(page).locator('svg.marks')).toBeVisible();
    for (const tab of await tabs(page).getByRole('tab').all()) {
      await tab.click();
      await expect(tab).toHaveAttribute('aria-selected', 'true');
      await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
      await expectInside(page, [
        ...[page.getByRole('banner'), page.getByRole('toolbar', { name: vi.shell.view.bar }), headline(page)],
        ...[page.getByRole('grid'), chart(page), findings(page), tabs(page), status(page)],
      ]);
    }
  });

  test(`the import sheet is in sight at ${named}`, async ({ page, openApp, dropFiles }) => {
    await page.setViewportSize(size);
    await openApp();
    await dropFiles(['TB-1072_12-chi-so-tinh-Binh-Phuoc.csv', 'dvcqg_34tinh_2026-10-06.csv']);
    const { importing } = vi;
    await expectInside(page, [
      sheet(page).getByRole('tablist', { name: importing.files }),
      sheet(page).getByRole('region', { name: importing.preview }),
      sheet(page).getByRole('group').first(),
      sheet(page).getByRole('button', { name: importing.importAll(2) }),
      sheet(page).getByText(importing.originalsKept),
    ]);
  });

  test(`the start screen is in sight at ${named}`, async ({ page, openApp }) => {
    await page.setViewportSize(size);
    await openApp();
    const { start } = vi;
    await expectInside(page, [
      page.getByRole('button', { name: start.pick }),
      page.getByRole('button', { name: start.openSample }),
      page.getByText(start.staysLong),
    ]);
  });
}

test('on the office laptop at 200 % the copies’ form and the workbook’s name are read whole', async ({
  page,
  openWith,
}) => {
  await page.setViewportSize({ width: 683, height: 384 });
  await openWith('sample');
  const { top } = vi.shell;
  for (const label of [top.workbook, vi.copies.choice]) {
    const chosen = menu(page, label).locator('.chosen');
    await expect(chosen).toBeVisible();
    expect(await chosen.evaluate((text) => text.scrollWidth - text.clientWidth), label).toBeLessThanOrEqual(
      0,
    );
  }
});

/** Nothing cut at the window's edge, and no page wider or higher than the window. */
async function expectInside(page: Page, parts: readonly Locator[]): Promise<void> {
  for (const part of parts) await expect(part).toBeInViewport({ ratio: 1 });
  const [across, down] = await page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return [scrollWidth - innerWidth, scrollHeight - innerHeight];
  });
  expect(across, 'pixels the page is wider than the window').toBeLessThanOrEqual(0);
  expect(down, 'pixels the page is higher than the window').toBeLessThanOrEqual(0);
}
