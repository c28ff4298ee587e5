import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PAGE_POLICY, WORKER_POLICY } from '../../.tools/headers.mjs';
import { type Running, serve } from '../../.tools/serve.mjs';

let parent: string;
let running: Running;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'serve-'));
  const folder = join(parent, 'site');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await mkdir(join(folder, 'samples'));
  await writeFile(join(parent, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'index.html'), '<p>trang</p>');
  await writeFile(join(folder, '404.html'), '<p>lạc</p>');
  await writeFile(join(folder, 'assets/engine-worker-abc.js'), 'self;');
  await writeFile(join(folder, 'assets/large.js'), '//'.padEnd(5000, 'x'));
  await writeFile(join(folder, 'samples/sở ngành 27-3.csv'), 'a;b');
  running = await serve({ folder });
});

afterAll(async () => {
  await running.close();
  await rm(parent, { recursive: true });
});

/** `fetch` tidies `..` away before it asks; this sends the path as it is. */
function raw(path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(running.origin);
    request({ hostname, port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

test('serves the page for the folder', async () => {
  const response = await fetch(running.origin);
  expect(await response.text()).toBe('<p>trang</p>');
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('content-security-policy')).toBe(PAGE_POLICY);
});

test('gives the worker its own policy', async () => {
  const response = await fetch(`${running.origin}/assets/engine-worker-abc.js`);
  expect(response.headers.get('content-security-policy')).toBe(WORKER_POLICY);
});

test('serves a name with Vietnamese letters and spaces as it is', async () => {
  const response = await fetch(`${running.origin}/samples/${encodeURIComponent('sở ngành 27-3.csv')}`);
  expect(await response.text()).toBe('a;b');
});

test('packs what is worth packing', async () => {
  const response = await fetch(`${running.origin}/assets/large.js`, {
    headers: { 'Accept-Encoding': 'gzip' },
  });
  expect(response.headers.get('content-encoding')).toBe('gzip');
  expect((await response.text()).length).toBe(5000);
});

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/..%5csecret.txt',
  '/%00',
  '/%zz',
])('never leaves its folder: %s', async (path) => {
  expect(await raw(path)).toBe(404);
});

test.each(['/%23sk1AB-_9', '/%23sk1AB?utm_source=zalo', '/%23sk1AB%0AC.', '/help'])(
  'answers with the page, and says that there is no file: %s',
  async (path) => {
    const response = await fetch(running.origin + path);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toBe(PAGE_POLICY);
    expect(await response.text()).toBe('<p>lạc</p>');
  },
);

test.each(['/none.js', '/assets/%23sk1AB', '/samples/none.csv', '/none.csv', '/assets/'])(
  'a file that is not there is no page: %s',
  async (path) => {
    const response = await fetch(running.origin + path);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('404\n');
  },
);

test('answers what is not there and what is no reading', async () => {
  expect((await fetch(`${running.origin}/none.js`)).status).toBe(404);
  expect((await fetch(`${running.origin}/assets`)).status).toBe(404);
  expect((await fetch(running.origin, { method: 'POST' })).status).toBe(405);
});

test('takes a free port where the wished one is taken', async () => {
  const taken = Number(new URL(running.origin).port);
  const second = await serve({ port: taken });
  expect(second.origin).not.toBe(running.origin);
  await second.close();
});

test('packs a file anew once it is another', async () => {
  const file = join(parent, 'site/assets/rebuilt.js');
  const read = async (): Promise<string> => (await fetch(`${running.origin}/assets/rebuilt.js`)).text();
  const [old, next] = ['a', 'bc'].map((text) => text.padEnd(5000 + text.length, 'x'));
  await writeFile(file, old!);
  expect([await read(), await read()]).toEqual([old, old]);
  await writeFile(file, next!);
  expect(await read()).toBe(next);
});
