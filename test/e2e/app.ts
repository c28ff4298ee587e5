import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, test as base, type Page, type ViewportSize } from '@playwright/test';
import { type Dropped, dropOn } from '../../.tools/drop.mjs';
import { serve } from '../../.tools/serve.mjs';
import { builtCopy } from './built-copy.ts';
import { Faults } from './faults.ts';
import { KeptPage } from './kept-page.ts';

interface AppFixtures {
  /** Fails the test at its end when it holds anything. */
  readonly faults: Faults;
  /** Opens the built app and waits until it is ready, or has said why not. */
  readonly openApp: (hash?: string) => Promise<Page>;
  /** Drops files of `samples/`, by name, onto the page, all at once. */
  readonly dropFiles: (names: readonly string[], onto?: Page) => Promise<void>;
  /** Drops files made by the test. */
  readonly dropBytes: (files: readonly Dropped[], onto?: Page) => Promise<void>;
  /**
   * Starts a browser of its own on a profile on disk and opens the app; called again, ends that browser first and starts
   * another on the same profile. For what must survive: the usual page keeps its database in memory.
   */
  readonly restart: () => Promise<Page>;
  /** Opens the app for somebody else: a browser profile that has never seen it. `address` from the `/` on. */
  readonly openElsewhere: (address: string, viewport?: ViewportSize) => Promise<Page>;
}

interface ServerFixtures {
  /** Where this worker's server, the one of `npm start`, serves the built app. */
  readonly origin: string;
  /** For the tests of `kept.ts`; all tests know it, for those that do not would be run by another process. */
  readonly keptPage: KeptPage;
}

const samples = fileURLToPath(new URL('../../samples/', import.meta.url));

/** What is on the screen as long as the app is not ready: of somebody who is new, the start screen, which is busy. */
export const STARTING = '#app .starting, #app .kept[aria-busy=true]';

async function open(page: Page, address: string): Promise<Page> {
  await page.goto(address);
  await page.locator('#app').filter({ hasText: /\S/ }).waitFor();
  await page.locator(STARTING).waitFor({ state: 'detached' });
  return page;
}

export const test = base.extend<AppFixtures, ServerFixtures>({
  origin: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads the pattern
    async ({}, use) => {
      const folder = await builtCopy();
      const server = await serve({ folder });
      await use(server.origin);
      await server.close();
      await rm(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
  keptPage: [
    async ({ browser, origin }, use) => {
      const kept = new KeptPage(browser, origin);
      await use(kept);
      await kept.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ origin }, use) => use(origin),
  faults: [
    async ({ context, origin }, use) => {
      const faults = new Faults(origin);
      await faults.watch(context);
      await use(faults);
      await context.unrouteAll({ behavior: 'ignoreErrors' });
      faults.expectNone();
    },
    { auto: true },
  ],
  openApp: async ({ page, origin }, use) => use((hash = '') => open(page, `${origin}/${hash}`)),
  dropBytes: async ({ page }, use) => use((files, onto = page) => dropOn(onto, files)),
  dropFiles: async ({ page }, use) =>
    use(async (names, onto = page) => {
      const files = names.map(async (name) => ({ name, bytes: await readFile(samples + name) }));
      await dropOn(onto, await Promise.all(files));
    }),
  openElsewhere: async ({ browser, contextOptions, faults, origin }, use, { project }) => {
    const contexts: BrowserContext[] = [];
    await use(async (address, viewport) => {
      const { locale, timezoneId } = project.use;
      const context = await browser.newContext({
        ...contextOptions,
        ...(viewport === undefined ? {} : { viewport }),
        ...(locale === undefined ? {} : { locale }),
        ...(timezoneId === undefined ? {} : { timezoneId }),
      });
      contexts.push(context);
      await faults.watch(context);
      return open(await context.newPage(), `${origin}${address}`);
    });
    for (const context of contexts) await context.close();
  },
  restart: async ({ playwright, contextOptions, faults, origin }, use, { project }) => {
    const profile = await mkdtemp(join(tmpdir(), 'profile-'));
    let context: BrowserContext | undefined;
    await use(async () => {
      await context?.close();
      const { launchOptions, viewport, locale, timezoneId } = project.use;
      context = await playwright.chromium.launchPersistentContext(profile, {
        ...launchOptions,
        ...contextOptions,
        ...(viewport === undefined ? {} : { viewport }),
        ...(locale === undefined ? {} : { locale }),
        ...(timezoneId === undefined ? {} : { timezoneId }),
      });
      await faults.watch(context);
      return open(context.pages()[0] ?? (await context.newPage()), `${origin}/`);
    });
    await context?.close();
    await rm(profile, { recursive: true, force: true });
  },
});

export { expect } from '@playwright/test';
