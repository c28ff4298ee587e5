import { readdir } from 'node:fs/promises';
import { COMMON_HEADERS, META_POLICY, PAGE_POLICY, WORKER_POLICY } from '../../.tools/headers.mjs';
import { distFolder } from '../../.tools/serve.mjs';
import { expect, test } from './app.ts';

test('the page loads under its policy', async ({ openApp, faults }) => {
  const page = await openApp();
  await expect(page).toHaveTitle(/So Kỳ/);
  await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveAttribute(
    'content',
    META_POLICY,
  );
  faults.expectNone();
});

test('the page and its files come with the documented headers', async ({ request }) => {
  for (const path of ['/', '/index.html', '/icon.svg', '/nothing-here']) {
    const headers = (await request.get(path)).headers();
    expect(headers['content-security-policy'], path).toBe(PAGE_POLICY);
    for (const [name, value] of Object.entries(COMMON_HEADERS)) {
      expect(headers[name.toLowerCase()], `${path}: ${name}`).toBe(value);
    }
  }
});

test('the engine worker has a policy of its own', async ({ request }) => {
  const workers = (await readdir(`${distFolder}assets`)).filter((name) => name.startsWith('engine-worker-'));
  expect(workers).toHaveLength(1);
  const response = await request.get(`/assets/${workers[0]}`);
  expect(response.headers()['content-security-policy']).toBe(WORKER_POLICY);
  expect(response.headers()['content-type']).toContain('text/javascript');
});

test('an inline script in the page does not run', async ({ page, context, faults }) => {
  faults.tolerate();
  await context.route('**/', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      '</body>',
      '<script>document.title = "taken"</script></body>',
    );
    await route.fulfill({ response, body });
  });
  await page.goto('/');
  await expect(page).not.toHaveTitle('taken');
  await expect.poll(() => faults.seen).toContainEqual('console: policy: script-src-elem refused inline');
});

test('the page may not ask another origin', async ({ openApp, faults }) => {
  faults.tolerate();
  const page = await openApp();
  await page.evaluate(() => {
    const picture = new Image();
    picture.src = 'https://elsewhere.example/pixel.png';
  });
  await expect
    .poll(() => faults.seen)
    .toContainEqual('console: policy: img-src refused https://elsewhere.example/pixel.png');
});

test('the worker may not ask anyone', async ({ context, openApp, faults }) => {
  faults.tolerate();
  await context.route('**/assets/engine-worker-*', async (route) => {
    const response = await route.fetch();
    const provocation = "fetch('https://elsewhere.example/').catch(() => {});";
    const watch =
      "addEventListener('securitypolicyviolation', (e) => console.error('policy: ' + e.blockedURI));";
    await route.fulfill({ response, body: `${watch}${provocation}${await response.text()}` });
  });
  await openApp();
  await expect.poll(() => faults.seen).toContainEqual('console: policy: https://elsewhere.example/');
});
