import type { BrowserContext, Page } from '@playwright/test';
import { DEPARTMENT_FILES } from '../fixtures/sample-files.ts';
import { expect } from './app.ts';
import { cellsInSight, viewTabs } from './hand.ts';
import { test } from './kept.ts';
import { DEPARTMENTS } from './published.ts';
import { stored } from './stored.ts';

/** What is told here of a test is seen by the one after it, in the same process. */
test.describe.configure({ mode: 'serial' });

const seen: { context?: BrowserContext; stored?: string } = {};

/** All a page can find of what another left. */
const leftOvers = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const files: string[] = [];
    const folder = await navigator.storage.getDirectory();
    for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys())
      files.push(name);
    return {
      databases: (await indexedDB.databases()).map(({ name }) => name),
      caches: await caches.keys(),
      files,
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      cookies: document.cookie,
    };
  });

const NOTHING = { databases: [], caches: [], files: [], local: [], session: [], cookies: '' };

test('a test leaves everything dirty, as far as it can', async ({
  page,
  context,
  openWith,
  faults,
  origin,
}) => {
  await openWith(DEPARTMENT_FILES);
  await expect.poll(() => cellsInSight(page)).toEqual(DEPARTMENTS);
  seen.context = context;
  seen.stored = await stored(page);
  await viewTabs(page).first().press('Delete');
  await expect(viewTabs(page)).toHaveCount(0);
  await page.evaluate(async () => {
    localStorage.setItem('left', 'yes');
    sessionStorage.setItem('left', 'yes');
    // biome-ignore lint/suspicious/noDocumentCookie: one that is left
    document.cookie = 'left=yes; max-age=1000';
    await caches.open('left');
    await (await navigator.storage.getDirectory()).getFileHandle('left', { create: true });
    await new Promise((resolve) => indexedDB.open('left').addEventListener('success', resolve));
  });
  await (await context.newPage()).goto(origin);
  faults.tolerate();
  faults.add('left');
});

test('the next has the same page, and finds nothing', async ({ page, context, faults, origin, openWith }) => {
  expect(context).toBe(seen.context);
  expect(faults.seen).toEqual([]);
  expect(context.pages().filter((one) => one.url().replace(origin, '') === '/')).toEqual([]);
  await page.goto('/icon.svg');
  expect(await leftOvers(page)).toEqual(NOTHING);
  await openWith(DEPARTMENT_FILES);
  await expect.poll(() => cellsInSight(page)).toEqual(DEPARTMENTS);
  expect(await stored(page)).toBe(seen.stored);
  await page.emulateMedia({ colorScheme: 'dark' });
});

test('after one that did what nothing takes back, there is another page', async ({ page, context }) => {
  expect(context).not.toBe(seen.context);
  seen.context = context;
  await page.goto('/icon.svg');
  expect(await leftOvers(page)).toEqual(NOTHING);
  expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(false);
  page.on('dialog', () => undefined);
});

test('nor does anyone listen who listened before', async ({ page, context }) => {
  expect(context).not.toBe(seen.context);
  await page.close();
});

test('a page that was closed is not handed on', async ({ page }) => {
  expect(page.isClosed()).toBe(false);
});
