import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { test as base, type Page } from '@playwright/test';
import { type Dropped, dropOn } from '../../.tools/drop.mjs';
import { serve } from '../../.tools/serve.mjs';
import { Faults } from './faults.ts';

interface AppFixtures {
  /** Fails the test at its end when it holds anything. */
  readonly faults: Faults;
  /** Opens the built app and waits until it has drawn something. */
  readonly openApp: (hash?: string) => Promise<Page>;
  /** Drops files of `samples/`, by name, onto the page, all at once. */
  readonly dropFiles: (names: readonly string[]) => Promise<void>;
  /** Drops files made by the test. */
  readonly dropBytes: (files: readonly Dropped[]) => Promise<void>;
}

interface ServerFixtures {
  /** Where this worker's server, the one of `npm start`, serves the built app. */
  readonly origin: string;
}

const samples = fileURLToPath(new URL('../../samples/', import.meta.url));

export const test = base.extend<AppFixtures, ServerFixtures>({
  origin: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads the pattern
    async ({}, use) => {
      const server = await serve();
      await use(server.origin);
      await server.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ origin }, use) => use(origin),
  faults: [
    async ({ context, origin }, use) => {
      const faults = new Faults(origin);
      await faults.watch(context);
      await use(faults);
      faults.expectNone();
    },
    { auto: true },
  ],
  openApp: async ({ page }, use) =>
    use(async (hash = '') => {
      await page.goto(`/${hash}`);
      await page.locator('#app').filter({ hasText: /\S/ }).waitFor();
      return page;
    }),
  dropBytes: async ({ page }, use) => use((files) => dropOn(page, files)),
  dropFiles: async ({ page }, use) =>
    use(async (names) => {
      const files = names.map(async (name) => ({ name, bytes: await readFile(samples + name) }));
      await dropOn(page, await Promise.all(files));
    }),
});

export { expect } from '@playwright/test';
