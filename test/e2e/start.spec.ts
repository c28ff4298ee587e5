import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from '../../.tools/build.mjs';
import { PAGE_POLICY } from '../../.tools/headers.mjs';
import { expect, test } from './app.ts';

test('npm start prints where the app is, and it is there', async ({ request }) => {
  const start = spawn(process.execPath, [join(root, '.tools/start.mjs')], {
    env: { ...process.env, PORT: '0' },
  });
  try {
    const [first] = await once(start.stdout, 'data');
    const address = /http:\/\/localhost:\d+\//.exec(String(first))?.[0] ?? '';
    const response = await request.get(address);
    expect(await response.text()).toContain('<title>So Kỳ</title>');
    expect(response.headers()['content-security-policy']).toBe(PAGE_POLICY);
  } finally {
    start.kill();
  }
});

test('the samples are served byte for byte, with their list', async ({ request }) => {
  const names: string[] = await (await request.get('/samples/index.json')).json();
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) {
    const response = await request.get(`/samples/${encodeURIComponent(name)}`);
    expect(response.status(), name).toBe(200);
  }
});
