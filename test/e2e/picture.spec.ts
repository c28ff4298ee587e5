import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { expect } from './app.ts';
import { cell, chart, columnInSight, pick, vi } from './hand.ts';
import { test } from './kept.ts';

const words = vi.charts.picture;
/** CSS pixels a picture is wide, and pixels of it for each. */
const WIDTH = 720;
const SCALE = 2;
const FILE = 'Sở, ban, ngành 27-3-2025 và 08-4-2025';

test.beforeEach(async ({ page, openWith }) => {
  await openWith(['TB-1072_so-nganh_27-3-va-08-4.csv']);
  await expect(chart(page).locator('svg.marks')).toBeVisible();
});

test('a copied picture is on the clipboard, as large as it is sharp', async ({ page, context, origin }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  await pick(page, words.does, words.copyPng);
  await expect(chart(page).getByRole('status')).toHaveText(words.copied);
  const png = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const blob = await item?.getType('image/png');
    return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))];
  });
  const { width, height, colours } = await decoded(page, Buffer.from(png));
  expect(width).toBe(WIDTH * SCALE);
  expect(height).toBeGreaterThan(width / 2);
  expect(colours).toBeGreaterThan(20);
});

test('a saved picture stands on white with dark words, in the dark too', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const download = await saved(page, words.savePng);
  expect(download.suggestedFilename()).toBe(`${FILE}.png`);
  const { width, corner, darkest, colours } = await decoded(page, await readFile(await download.path()));
  expect(width).toBe(WIDTH * SCALE);
  expect(corner).toEqual([255, 255, 255, 255]);
  expect(darkest).toBeLessThan(60);
  expect(colours).toBeGreaterThan(20);
});

test('a saved drawing says what the grid says, whatever is selected', async ({ page }) => {
  await cell(page, 'Sở Y tế', 2).click();
  const download = await saved(page, words.saveSvg);
  expect(download.suggestedFilename()).toBe(`${FILE}.svg`);
  const svg = await readFile(await download.path(), 'utf8');
  // On a page without the app's policy, which lets nobody parse markup.
  const other = await page.context().newPage();
  const { root, texts, strengths } = await other.evaluate((source) => {
    const { documentElement } = new DOMParser().parseFromString(source, 'image/svg+xml');
    const marks = [...documentElement.querySelectorAll('[opacity]')];
    return {
      root: documentElement.nodeName,
      texts: [...documentElement.querySelectorAll('text')].map((text) => text.textContent),
      strengths: [...new Set(marks.map((mark) => mark.getAttribute('opacity')))],
    };
  }, svg);
  expect(root).toBe('svg');
  expect(strengths).toEqual(['1']);
  const changes = (await columnInSight(page, 3)).flatMap((text) => text?.split(' ').slice(1) ?? []);
  expect(changes).toHaveLength(11);
  expect(texts).toEqual(expect.arrayContaining(changes));
  const said = texts.join(' ');
  expect(said).toContain((await page.getByRole('heading', { level: 1 }).textContent())?.trim());
  for (const words of ['Sở Ngoại vụ, Sở Dân tộc và Tôn giáo', 'Nguồn: Cổng Dịch vụ công quốc gia'])
    expect(said).toContain(words);
});

test('a chart without marks has no picture', async ({ page }) => {
  await pick(page, vi.shell.view.from, vi.shell.view.oneDate);
  await expect(chart(page)).toContainText(vi.charts.oneDate);
  await expect(chart(page).getByText(words.menu)).toHaveCount(0);
});

test('where the page may not copy, the picture is saved and this is said', async ({ page }) => {
  // As on a page without https.
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  const download = await saved(page, words.copyPng);
  expect(download.suggestedFilename()).toBe(`${FILE}.png`);
  await expect(chart(page).getByRole('status')).toHaveText(words.savedInstead);
});

async function saved(page: Page, action: string): Promise<Download> {
  const download = page.waitForEvent('download');
  await pick(page, words.does, action);
  return download;
}

/** What a browser sees in a PNG: its size, its first pixel, its darkest and how many colours it has. */
function decoded(page: Page, png: Buffer) {
  return page.evaluate(
    async (bytes) => {
      const blob = new Blob([new Uint8Array(bytes)], { type: 'image/png' });
      const bitmap = await createImageBitmap(blob);
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      const { data } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: [] };
      const colours = new Set<number>();
      let darkest = 255;
      for (let i = 0; i < data.length; i += 4) {
        const [r = 0, g = 0, b = 0] = [data[i], data[i + 1], data[i + 2]];
        colours.add((r << 16) | (g << 8) | b);
        darkest = Math.min(darkest, Math.max(r, g, b));
      }
      const { width, height } = bitmap;
      return { width, height, corner: [...data.slice(0, 4)], darkest, colours: colours.size };
    },
    [...png],
  );
}
