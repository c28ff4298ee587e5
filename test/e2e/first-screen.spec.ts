import type { Page, Route } from '@playwright/test';
import { expect, test } from './app.ts';
import { en, openSample, vi } from './hand.ts';

const WORKBENCH = '**/assets/workbench-*.js';

/** The workbench is fetched and kept back until it is let go. */
async function holdWorkbench(page: Page): Promise<() => void> {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(WORKBENCH, async (route: Route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

test('who is new has the start screen before the workbench, and a file dropped there is taken when it comes', async ({
  page,
  dropFiles,
}) => {
  const letGo = await holdWorkbench(page);
  await page.goto('/');
  await expect(page.getByRole('heading', { name: vi.start.promise })).toBeVisible();
  await dropFiles(['766_so-nganh_den-27-3-2025.csv']);
  const importing = page.getByRole('dialog', { name: vi.importing.title });
  await expect(importing).toBeHidden();
  await expect(page.getByText(vi.start.loading)).toBeVisible();
  letGo();
  await expect(importing).toContainText('766_so-nganh_den-27-3-2025.csv');
  await expect(page.getByText(vi.start.loading)).toBeHidden();
});

test('language, theme and keyboard stay as they were when the workbench comes', async ({ page }) => {
  const letGo = await holdWorkbench(page);
  await page.goto('/');
  await page.getByRole('button', { name: vi.shell.top.toDark }).click();
  await page.getByRole('button', { name: vi.shell.top.language }).click();
  const link = page.getByRole('button', { name: en.start.openLink });
  await link.focus();
  letGo();
  await expect(page.locator('main:has(.kept[aria-busy=false])')).toContainText(en.start.promise);
  await expect(link).toBeFocused();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: en.sharing.openTitle })).toBeVisible();
});

test('the sample is opened by who asks for it before there is a workbench', async ({ page }) => {
  const letGo = await holdWorkbench(page);
  await page.goto('/');
  const sample = page.getByRole('button', { name: vi.start.openSample });
  await sample.press('Enter');
  await expect(sample).toBeDisabled();
  await expect(sample).toBeFocused();
  letGo();
  await expect(page.getByRole('grid')).toBeVisible();
});

test('a file dropped before the sample is asked for is not taken in unseen with it', async ({
  page,
  dropFiles,
}) => {
  const letGo = await holdWorkbench(page);
  await page.goto('/');
  await dropFiles(['766_so-nganh_den-27-3-2025.csv']);
  await expect(page.getByText(vi.start.loading)).toBeVisible();
  await page.getByRole('button', { name: vi.start.openSample }).click();
  letGo();
  await expect(page.getByRole('dialog', { name: vi.importing.title })).toContainText('dvcqg_34tinh');
  await expect(page.getByRole('grid')).toBeHidden();
});

test('who has a workbook is not shown the start screen while it comes', async ({ openApp }) => {
  const page = await openApp();
  await openSample(page);
  const letGo = await holdWorkbench(page);
  await page.reload();
  await expect(page.getByText(vi.start.loading)).toBeVisible();
  await expect(page.getByRole('button', { name: vi.start.pick })).toBeHidden();
  letGo();
  await expect(page.getByRole('grid')).toBeVisible();
});

test('where the workbench cannot be fetched the page says so, and a reload brings it', async ({
  page,
  faults,
}) => {
  // The browser reports the requests that the test refused.
  faults.tolerate();
  await page.route(WORKBENCH, (route) => route.abort());
  await page.goto('/');
  const screen = page.getByRole('alert');
  await expect(screen).toContainText(vi.start.failures['program-missing'].title);
  await page.unroute(WORKBENCH);
  await screen.getByRole('button', { name: vi.start.reload }).click();
  await expect(page.locator('main:has(.kept[aria-busy=false])')).toContainText(vi.start.promise);
  await openSample(page);
});
