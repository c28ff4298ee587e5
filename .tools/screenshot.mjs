import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findBrowser } from './browser.mjs';
import { build, isStale } from './build.mjs';
import { dropOn } from './drop.mjs';
import { serve } from './serve.mjs';

const usage = `Pictures of the built app, under its policy.

  node .tools/screenshot.mjs out.png [--size 1366x768] [--dark] [--hash '#…']
    [--drop samples/a.csv --drop samples/b.csv] [--click 'css or text=…' …] [--press ArrowDown …]
    [--wait 500] [--url http://localhost:5173/]   (such as the address of npm run dev)
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    size: { type: 'string', default: '1366x768' },
    dark: { type: 'boolean', default: false },
    hash: { type: 'string', default: '' },
    drop: { type: 'string', multiple: true, default: [] },
    click: { type: 'string', multiple: true, default: [] },
    press: { type: 'string', multiple: true, default: [] },
    wait: { type: 'string', default: '500' },
    url: { type: 'string' },
  },
});
const [path] = positionals;
if (!path) {
  console.error(usage);
  process.exit(1);
}

if (!values.url && isStale() && !build()) process.exit(1);
const server = values.url ? undefined : await serve();
const browser = await chromium.launch(findBrowser());
try {
  const [width = 1366, height = 768] = values.size.split('x').map(Number);
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: values.dark ? 'dark' : 'light',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  page.on('console', (message) => console.log(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => console.log(`uncaught: ${error.stack ?? error.message}`));
  await page.goto((values.url ?? `${server?.origin}/`) + values.hash, { waitUntil: 'networkidle' });
  const dropped = values.drop.map(async (file) => ({ name: basename(file), bytes: await readFile(file) }));
  if (dropped.length > 0) await dropOn(page, await Promise.all(dropped));
  for (const selector of values.click) await page.click(selector);
  for (const key of values.press) await page.keyboard.press(key);
  await page.waitForTimeout(Number(values.wait));
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path });
} finally {
  await browser.close();
  await server?.close();
}
