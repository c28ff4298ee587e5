import type { Locator, Page } from '@playwright/test';
import { expect } from './app.ts';
import { cell, chart, pick, selectedRows, vi } from './hand.ts';
import { test } from './kept.ts';
import { DEPARTMENTS } from './published.ts';

const words = vi.shell.chart;

test.beforeEach(async ({ page, openWith }) => {
  await openWith(['TB-1072_so-nganh_27-3-va-08-4.csv']);
  await expect(label(page, 'Sở Tư pháp')).toBeVisible();
});

test('every unit with data has its bar, the others are named below', async ({ page }) => {
  const withData = DEPARTMENTS.filter((cells) => cells.length > 2);
  await expect(marks(page).getByRole('option')).toHaveCount(11);
  for (const [name = '', before = '', after = ''] of withData) {
    await expect(marks(page).getByRole('option', { name: `${name}: ${before} → ${after}` })).toHaveCount(1);
    await expect(label(page, name)).toBeVisible();
  }
  await expect(chart(page).locator('p')).toContainText(['Sở Ngoại vụ, Sở Dân tộc và Tôn giáo']);
});

test('a bar is as long as its change', async ({ page }) => {
  const widths = await chart(page)
    .locator('.layer_0_marks path')
    .evaluateAll((bars) => bars.map((bar) => (bar as SVGGraphicsElement).getBBox().width));
  // Sorted by change: +5,18 first, −5,97 last.
  const [first = 0] = widths;
  expect(widths).toHaveLength(11);
  expect(first / (widths.at(-1) ?? 0)).toBeCloseTo(5.18 / 5.97, 2);
  expect((widths[1] ?? 0) / first).toBeCloseTo(2.72 / 5.18, 2);
});

test('the largest gain stands first after the dates change places, too', async ({ page }) => {
  const before = await topDown(page);
  expect([before[0], before.at(-1)]).toEqual(['Sở Nội vụ', 'Sở Tư pháp']);
  await page.getByRole('button', { name: vi.shell.view.swap }).click();
  await expect.poll(() => topDown(page)).toEqual(before.toReversed());
});

test('a clicked bar selects its row', async ({ page }) => {
  await clickOn(label(page, 'Sở Tài chính'));
  await expect(selectedRows(page)).toHaveText(['Sở Tài chính']);
  await expect(marked(page)).toHaveText(/^Sở Tài chính:/);
});

test('a selected row marks its bar', async ({ page }) => {
  await cell(page, 'Sở Xây dựng', 2).click();
  await expect(marked(page)).toHaveText(/^Sở Xây dựng:/);
  await expect.poll(() => strongest(page)).toEqual(['Sở Xây dựng']);
});

test('the arrow keys walk through the bars', async ({ page }) => {
  await marks(page).focus();
  await page.keyboard.press('ArrowDown');
  await expect(selectedRows(page)).toHaveText(['Sở Nội vụ']);
  await page.keyboard.press('ArrowDown');
  await expect(selectedRows(page)).toHaveText(['Sở Xây dựng']);
  await page.keyboard.press('End');
  await expect(selectedRows(page)).toHaveText(['Sở Tư pháp']);
  await expect(marks(page)).toBeFocused();
});

test('the slope chart shows the same units and stays linked', async ({ page }) => {
  await pick(page, words.picker, vi.charts.names.slope);
  const drawing = chart(page).locator('svg.marks');
  await expect(drawing).toContainText('27/3/2025');
  await expect(drawing).toContainText('08/4/2025');
  await expect(marks(page).getByRole('option')).toHaveCount(11);
  await clickOn(label(page, 'Sở Tài chính'));
  await expect(selectedRows(page)).toHaveText(['Sở Tài chính']);
});

test('the bars have their colours back once the reader leaves a high contrast theme', async ({ page }) => {
  const colours = (): Promise<readonly (string | null)[]> =>
    chart(page)
      .locator('svg.marks path[fill]')
      .evaluateAll((paths) => paths.map((path) => path.getAttribute('fill')));
  const plain = await colours();
  await page.emulateMedia({ forcedColors: 'active' });
  await expect.poll(colours).not.toEqual(plain);
  await page.emulateMedia({ forcedColors: 'none' });
  await expect.poll(colours).toEqual(plain);
});

test('one date alone says why there is no chart', async ({ page }) => {
  await pick(page, vi.shell.view.from, vi.shell.view.oneDate);
  await expect(chart(page)).toContainText(vi.charts.oneDate);
  await expect(chart(page).locator('svg.marks')).toHaveCount(0);
});

const marks = (page: Page): Locator => chart(page).getByRole('listbox', { name: words.marks });

const marked = (page: Page): Locator => marks(page).getByRole('option', { selected: true });

const label = (page: Page, name: string): Locator =>
  chart(page).locator('svg.marks text').filter({ hasText: name }).first();

/** Clicks where a mark is drawn: what takes the click lies over it, unseen. */
const clickOn = (mark: Locator): Promise<void> => mark.click({ force: true });

/** Names of the bars as they stand below one another. */
const topDown = (page: Page): Promise<(string | null)[]> =>
  chart(page)
    .locator('.layer_1_marks text')
    .evaluateAll((names) =>
      names
        .map((name) => ({ name: name.textContent, top: name.getBoundingClientRect().top }))
        .sort((a, b) => a.top - b.top)
        .map(({ name }) => name),
    );

/** Names of the bars drawn strongest; a selection fades the others. */
async function strongest(page: Page): Promise<(string | null)[]> {
  const strengths = await chart(page)
    .locator('.layer_0_marks path')
    .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('opacity') ?? 1)));
  const names = await chart(page).locator('.layer_1_marks text').allTextContents();
  const most = Math.max(...strengths);
  return names.filter((_, i) => strengths[i] === most);
}
