import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { cellsInSight, copyGrid, en, headline, menu, openSample, openTab, pick, tabs, vi } from './hand.ts';
import { DEPARTMENTS } from './published.ts';

const { view, top } = vi.shell;

test('figures, tab, sort, theme and language survive a reload', async ({ openApp }) => {
  const page = await openApp();
  await openSample(page);
  await arrange(page);
  const before = await rowsInEnglish(page);
  await page.reload();
  await expectArranged(page);
  await expect.poll(() => cellsInSight(page)).toEqual(before);
});

test('everything survives the end of the browser', async ({ restart }) => {
  const page = await restart();
  await openSample(page);
  await arrange(page);
  const before = await rowsInEnglish(page);

  const again = await restart();
  await expectArranged(again);
  await expect.poll(() => cellsInSight(again)).toEqual(before);
  await again.getByRole('button', { name: new RegExp(`^${en.shell.top.language}`) }).click();
  await openTab(again, vi.names.level('department'));
  await expect.poll(() => cellsInSight(again)).toEqual(DEPARTMENTS);
});

test('chosen dates, a unit opened and a chart survive a reload', async ({ openApp }) => {
  const page = await openApp();
  await openSample(page);
  await openTab(page, vi.names.level('province'));
  await page.getByRole('button', { name: view.swap }).click();
  await pick(page, view.unit, 'UBND tỉnh Khánh Hòa');
  await pick(page, vi.shell.chart.picker, vi.charts.names.slope);
  await expect.poll(async () => (await cellsInSight(page))[1]?.[3]).toBe('giảm −8,00');
  await page.reload();
  await expect.poll(async () => (await cellsInSight(page))[1]?.[3]).toBe('giảm −8,00');
  await expect(menu(page, view.from)).toHaveText('10/10/2026');
  await expect(menu(page, vi.shell.chart.picker)).toHaveText(vi.charts.names.slope);
});

/** Districts by change, the largest fall first; dark; English. */
async function arrange(page: Page): Promise<void> {
  await openTab(page, vi.names.level('district'));
  const change = page.getByRole('columnheader', { name: vi.grid.change });
  await change.click();
  await expect(change).toHaveAttribute('aria-sort', 'descending');
  await change.click();
  await expect(change).toHaveAttribute('aria-sort', 'ascending');
  await page.getByRole('button', { name: top.toDark }).click();
  await page.getByRole('button', { name: new RegExp(`^${top.language}`) }).click();
  await expectArranged(page);
}

async function expectArranged(page: Page): Promise<void> {
  const { names, grid, shell } = en;
  await expect(tabs(page, en).getByRole('tab', { selected: true })).toHaveText(names.level('district'));
  await expect(page.getByRole('columnheader', { name: grid.change })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await expect(page.getByRole('button', { name: shell.top.toLight })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(headline(page)).toContainText('Bù Đăng');
}

async function rowsInEnglish(page: Page): Promise<string[][]> {
  const rows = await cellsInSight(page);
  expect(rows).toHaveLength(11);
  expect(rows[0]?.slice(1, 4)).toEqual(['88.61', '82.15', 'down −6.46']);
  expect(await copyGrid(page)).toContain('UBND huyện Bù Đăng\t88.61\t82.15\t-6.46\t');
  return rows;
}
