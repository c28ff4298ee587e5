import type { Page } from '@playwright/test';
import { test as base } from './app.ts';
import { accept, openSample } from './hand.ts';
import type { KeptParts } from './kept-page.ts';

interface Opened {
  /** Opens the app with these files of `samples/` taken in, by a drop the first time, as they were kept from then on. */
  readonly openWith: (files: readonly string[] | 'sample') => Promise<Page>;
  readonly kept: KeptParts;
}

/**
 * For tests that are not about how the app starts or takes files in: they share a page, one after the other
 * (`kept-page.ts`), and the files they begin with are taken in once.
 */
export const test = base.extend<Opened>({
  kept: async ({ keptPage, contextOptions, viewport, locale, timezoneId, hasTouch }, use) => {
    await use(
      await keptPage.begin({
        ...contextOptions,
        viewport,
        hasTouch,
        ...(locale === undefined ? {} : { locale }),
        ...(timezoneId === undefined ? {} : { timezoneId }),
      }),
    );
    await keptPage.end();
  },
  context: ({ kept }, use) => use(kept.context),
  page: ({ kept }, use) => use(kept.page),
  faults: async ({ kept }, use) => {
    await use(kept.faults);
    kept.faults.expectNone();
  },
  openWith: async ({ keptPage, openApp, dropFiles, page }, use) =>
    use(async (files) => {
      const name = String(files);
      if (!(await keptPage.putBack(name))) {
        await openApp();
        if (files === 'sample') await openSample(page);
        else {
          await dropFiles(files);
          await accept(page, files.length);
        }
        await page.waitForFunction(() => localStorage.getItem('so-ky.marker') !== null);
        await keptPage.remember(name);
        await keptPage.putBack(name);
      }
      return openApp();
    }),
});
