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
