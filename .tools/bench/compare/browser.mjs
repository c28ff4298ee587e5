import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../browser.mjs';
import { serve } from '../../serve.mjs';
import { cache } from './build-pages.mjs';

/**
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {{ open: (folder: string, headers?: (path: string) => Record<string, string>) => Promise<Site>, version: string, close: () => Promise<void> }} Bench
 * @typedef {{ page: () => Promise<Page> }} Site an origin of its own, and so a database of its own
 */

/** A browser with a profile on the disk: what it stores does not stay in memory. @returns {Promise<Bench>} */
export async function openBench() {
  mkdirSync(cache, { recursive: true });
  const profile = mkdtempSync(join(cache, 'profile-'));
  const context = await chromium.launchPersistentContext(profile, findBrowser());
  /** @type {(() => Promise<void>)[]} */
  const closing = [];
  return {
    version: context.browser()?.version() ?? '',
    async open(folder, headers) {
      const server = await serve({ folder, ...(headers ? { headers } : {}) });
      closing.push(server.close);
      return {
        async page() {
          const page = await context.newPage();
          page.setDefaultTimeout(0);
          page.on('pageerror', (error) => console.error(error));
          await page.goto(`${server.origin}/`);
          return page;
        },
      };
    },
    async close() {
      await context.close();
      for (const close of closing) await close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
