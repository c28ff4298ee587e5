import { NOTICE_FILES } from '../fixtures/sample-files.ts';
import { mutants } from '../link/mutate.ts';
import { expect, STARTING } from './app.ts';
import { vi } from './hand.ts';
import { test } from './kept.ts';
import { shareLink } from './sharing.ts';
import { stored } from './stored.ts';

/** Set by `npm run soak`. */
const COUNT = Number(process.env.SO_KY_MUTANTS ?? 300);

test(`${COUNT} mutated links: nothing breaks, nothing is stored, nothing is sent`, async ({
  openWith,
  origin,
}) => {
  test.setTimeout(60_000 + COUNT * 200);
  const page = await openWith(NOTICE_FILES);
  const link = await shareLink(page, { all: true });
  const code = link.slice(link.indexOf('#') + 1);
  const before = await stored(page);

  // Whole figures, and a link without them, which asks the disk.
  const bare = await shareLink(page, { withoutFigures: true });
  const sources = [mutants(code, 1), mutants(bare.slice(bare.indexOf('#') + 1), 2)];
  for (let i = 0; i < COUNT; i++) {
    const mutant = sources[i % 2]!.next().value;
    await page.evaluate(async (hash) => {
      location.hash = hash;
      await new Promise((resolve) => setTimeout(resolve));
    }, mutant);
    if (i % 25 !== 24) continue;
    // What opened is looked at, then closed, so that every mutant meets the same page.
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
    await expect(page.getByRole('heading', { name: vi.start.failures.program.title })).toHaveCount(0);
    await page.goto(`${origin}/#`);
    await page.reload();
    await page.evaluate(() => history.replaceState(null, '', '/'));
    await page.reload();
    await page.locator(STARTING).waitFor({ state: 'detached' });
  }
  expect(await stored(page)).toBe(before);
});
