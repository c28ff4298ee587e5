import { WORKER_PREFIX } from '../../.tools/headers.mjs';
import { DEPARTMENT_FILES } from '../fixtures/sample-files.ts';
import { expect, test } from './app.ts';
import { beginWith } from './faults.ts';
import { accept, cellsInSight, menu, vi } from './hand.ts';
import { DEPARTMENTS } from './published.ts';

const WORKER = `**/${WORKER_PREFIX}*`;

/** Runs in the worker: it goes without a word while it is asked for a comparison, as one that the browser ends. */
function endComparing(): void {
  addEventListener('message', ({ data }) => {
    if (data?.path?.[0] === 'compare') close();
  });
}

test('a worker that ends in the middle of a comparison is not noticed by the reader', async ({
  page,
  openApp,
  dropFiles,
}) => {
  await page.route(WORKER, (route) => beginWith(`(${endComparing})();`, route), { times: 1 });
  await openApp();
  const [first] = page.workers();
  await dropFiles(DEPARTMENT_FILES);
  await accept(page, 2);
  await expect.poll(() => cellsInSight(page), { timeout: 15_000 }).toEqual(DEPARTMENTS);
  expect(page.workers()).toHaveLength(1);
  expect(page.workers()).not.toContain(first);
});

test('where the next one ends too that is said, and the view can be asked for again', async ({
  page,
  openApp,
  dropFiles,
}) => {
  await page.route(WORKER, (route) => beginWith(`(${endComparing})();`, route));
  await openApp();
  await dropFiles(DEPARTMENT_FILES);
  await accept(page, 2);
  await expect(page.getByRole('alert')).toHaveText(vi.withoutFigures.lost, { timeout: 15_000 });
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  await expect(menu(page, vi.shell.view.from)).toHaveText('27/3/2025');
  await page.unroute(WORKER);
  await page.getByRole('button', { name: vi.withoutFigures.again }).click();
  await expect.poll(() => cellsInSight(page), { timeout: 15_000 }).toEqual(DEPARTMENTS);
  await expect(page.getByRole('alert')).toHaveCount(0);
});
