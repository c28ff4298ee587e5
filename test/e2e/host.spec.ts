import type { BrowserContext } from '@playwright/test';
import { WORKER_PREFIX } from '../../.tools/headers.mjs';
import { wordingOf } from '../../src/wording/index.ts';
import { expect, test } from './app.ts';

const { failures } = wordingOf('vi').start;

test('the app says so when its host forbids the engine to compile', async ({ context, openApp, faults }) => {
  faults.tolerate();
  await serveWorkerAs(context, { policy: "default-src 'none'; script-src 'self'" });
  const page = await openApp();
  await expect(page.getByRole('alert')).toContainText(failures['host-cannot-compile'].title);
});

test('the app says so when its host does not have the engine', async ({ context, openApp, faults }) => {
  faults.tolerate();
  await serveWorkerAs(context, { status: 404 });
  const page = await openApp();
  await expect(page.getByRole('alert')).toContainText(failures['host-broken'].title);
});

async function serveWorkerAs(
  context: BrowserContext,
  { policy, status }: { readonly policy?: string; readonly status?: number },
): Promise<void> {
  await context.route(`**/${WORKER_PREFIX}*`, async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), ...(policy ? { 'content-security-policy': policy } : {}) };
    await route.fulfill({ response, headers, status: status ?? response.status() });
  });
}

test('the app says so when the browser keeps nothing', async ({ page, faults }) => {
  faults.tolerate();
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('not here', 'SecurityError');
    };
  });
  await page.goto('/');
  await expect(page.getByRole('alert')).toContainText('Trình duyệt không cho lưu dữ liệu');
});

test('an error of the program ends on a plain screen that offers the files', async ({
  openApp,
  dropFiles,
  faults,
}) => {
  faults.tolerate();
  const page = await openApp();
  await dropFiles(['766_so-nganh_den-27-3-2025.csv']);
  await page.getByRole('button', { name: 'Nhập tệp này', exact: true }).click();
  await page.getByRole('grid').waitFor();
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('a slip of ours');
    });
  });
  const screen = page.getByRole('alert');
  await expect(screen).toContainText('a slip of ours');
  const download = page.waitForEvent('download');
  await screen.getByRole('button', { name: 'Lưu các tệp gốc ra máy' }).click();
  expect((await download).suggestedFilename()).toBe('766_so-nganh_den-27-3-2025.csv');
});
