import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../browser.mjs';
import { build, isStale } from '../build.mjs';
import { serve } from '../serve.mjs';
import { builtRooms } from './built-rooms.mjs';
import { nationalTable } from './data.mjs';
import { watchedMemory } from './renderer-memory.mjs';

/**
 * A workbook of a nation's year saved as a file and restored by another profile, in the built app: seconds, the page's
 * longest task and the memory its process takes at most. Beside it, in turn, the bytes of the same file merely inflated
 * and hashed one file after another: the least that checking it can cost.
 *
 * Usage: npm run bench -- workbook-file [units] [dates] [indicators] [rounds]
 *
 * @typedef {import('@playwright/test').Page} Page
 */
const [units = '3872', dates = '52', indicators = '18', rounds = '3'] = process.argv.slice(2);

if (isStale() && !build()) process.exit(1);
const rooms = await builtRooms();
const vi = rooms.wordingOf('vi');
const words = { ...rooms.backingUpWords.vi, ...vi.backup };
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const server = await serve();

/** Another profile each: nothing is there before. */
async function open() {
  const context = await chromium.launchPersistentContext(mkdtempSync(join(folder, 'profile-')), {
    ...findBrowser(),
    locale: 'vi-VN',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  page.on('pageerror', (error) => console.error(error));
  await page.addInitScript(() => {
    /** @type {number[]} */
    const tasks = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  await page.goto(`${server.origin}/`);
  await page.getByRole('button', { name: vi.start.openSample }).waitFor();
  return { page, close: () => context.close() };
}

/** The long tasks since this was last asked, the longest first. @param {Page} page @returns {Promise<number[]>} */
const longTasks = (page) =>
  page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const { tasks } = /** @type {{ tasks: number[] }} */ (/** @type {unknown} */ (globalThis));
    return tasks.splice(0).toSorted((a, b) => b - a);
  });

/** @type {Record<string, { seconds: number, longest: number, many: number, memory: number }[]>} */
const taken = {};

/** @param {string} name @param {Page} page @param {() => Promise<unknown>} run */
async function measure(name, page, run) {
  await longTasks(page);
  const memory = await watchedMemory(page);
  const start = performance.now();
  await run();
  const seconds = (performance.now() - start) / 1000;
  const tasks = await longTasks(page);
  taken[name] ??= [];
  taken[name].push({ seconds, longest: tasks[0] ?? 0, many: tasks.length, memory: memory.most() });
}

/** @param {string} name @param {string | Uint8Array} contents */
function asFile(name, contents) {
  const path = join(folder, name);
  writeFileSync(path, contents);
  return path;
}

async function inflatedAndHashed(/** @type {Uint8Array} */ bytes) {
  for (const entry of rooms.readDirectory(bytes)) {
    await rooms.sha256(rooms.extract(bytes, entry, 2 ** 31).bytes);
  }
}

/** @param {Page} page */
async function save(page) {
  await page.getByRole('button', { name: new RegExp(`^${vi.shell.top.workbook}: `) }).click();
  await page.getByRole('option', { name: words.command }).click();
  const sheet = page.getByRole('dialog', { name: words.title });
  await sheet.getByRole('radio', { name: words.forms['for-office'].label }).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    measure('save', page, async () => {
      await sheet.getByRole('button', { name: words.save }).click();
      await sheet.locator('.done, .wrong').first().waitFor();
    }),
  ]);
  return readFile(await download.path());
}

/** @param {Page} page @param {string} path */
async function restore(page, path) {
  const sheet = page.getByRole('dialog', { name: words.openTitle });
  await measure('check', page, async () => {
    await page.locator('input[type=file]').first().setInputFiles(path);
    await sheet.getByRole('button', { name: words.restore }).or(sheet.locator('.wrong')).waitFor();
  });
  await measure('store', page, async () => {
    await sheet.getByRole('button', { name: words.restore }).click();
    await sheet.waitFor({ state: 'hidden' });
  });
  await measure('open', page, () => page.getByRole('grid').waitFor());
}

try {
  const table = nationalTable('dated', Number(units), Number(dates), Number(indicators));
  const first = await open();
  await first.page.locator('input[type=file]').first().setInputFiles(asFile('nam.csv', table));
  await measure('import', first.page, async () => {
    await first.page.locator('dialog .primary').last().click();
    await first.page.getByRole('grid').waitFor();
  });
  let bytes = new Uint8Array();
  /** @type {number[]} */
  const least = [];
  for (let round = 0; round < Number(rounds); round++) {
    bytes = await save(first.page);
    await first.page.keyboard.press('Escape');
    const start = performance.now();
    await inflatedAndHashed(bytes);
    least.push((performance.now() - start) / 1000);
    const other = await open();
    await restore(other.page, asFile('so.soky.zip', bytes));
    await other.close();
  }
  await first.close();
  report(bytes.length, table.length, least);
} finally {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}

/** @param {number} size @param {number} text @param {number[]} least */
function report(size, text, least) {
  const mega = (/** @type {number} */ n) => Math.round(n / 1e6);
  console.log(
    `${units} units × ${indicators} indicators × ${dates} dates: ${mega(size)} MB, of a table of ${mega(text)} MB; ${rounds} rounds`,
  );
  const median = (/** @type {number[]} */ list) =>
    list.toSorted((a, b) => a - b)[list.length >> 1] ?? Number.NaN;
  const plain = median(least);
  console.table({
    'inflate and hash': { seconds: Number(plain.toFixed(1)) },
    ...Object.fromEntries(
      Object.entries(taken).map(([name, runs]) => {
        const seconds = median(runs.map((run) => run.seconds));
        return [
          name,
          {
            seconds: Number(seconds.toFixed(1)),
            'of inflate and hash': Number((seconds / plain).toFixed(1)),
            'longest task, ms': Math.max(...runs.map(({ longest }) => longest)),
            'tasks over 50 ms': Math.max(...runs.map(({ many }) => many)),
            'memory, MB': mega(Math.max(...runs.map(({ memory }) => memory))),
          },
        ];
      }),
    ),
  });
}
