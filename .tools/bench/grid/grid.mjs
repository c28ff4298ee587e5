import { cpus, totalmem } from 'node:os';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../browser.mjs';
import { serve } from '../../serve.mjs';
import { columns, median, p95, ratio } from '../compare/times.mjs';
import { buildPages } from './build-pages.mjs';

/**
 * Our grid beside SlickGrid and AG Grid community: 100,000 × 30 with names that stay, grouped heads, formats, signs, colours
 * and bars in every third column. What is measured against each other takes turns on fresh pages, so that a busy machine
 * slows all alike; what is sorted must come out the same.
 *
 * Usage: npm run bench -- grid [rounds]
 *
 * @typedef {import('./contender.ts').Contender} Contender
 */
const [rounds = '12'] = process.argv.slice(2);
const NAMES = /** @type {const} */ (['ours', 'slickgrid', 'ag-grid']);
/** Rows are looked for after each of so many steps. */
const STEPS = 100;
const STEP = 5_000;
const SIZE = { width: 1366, height: 768 };

/** What of ours each has not in the form that is free, as its source and its list of paid modules say. */
const LACKS = {
  slickgrid: 'quoted line breaks in what is pasted; undo of more than single commands; a strict style policy',
  'ag-grid': 'ranges, copy and paste of ranges, grouping, a status bar (paid); a strict style policy',
};

/** @param {import('@playwright/test').Page} page @returns {Promise<number>} megabytes */
async function heap(page) {
  const session = await page.context().newCDPSession(page);
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 2 ** 20;
}

/** Steps of the scroll bar after which a row is missing in the frame that follows. @param {import('@playwright/test').Page} page */
const blankSteps = (page) =>
  page.evaluate(
    async ([steps, step]) => {
      const scroller = contender.scroller();
      let blank = 0;
      for (let n = 1; n <= steps; n++) {
        scroller.scrollTop = n * step;
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        const box = scroller.getBoundingClientRect();
        // Heads and totals may lie over the first rows and the last.
        const whole = Math.floor(box.height / contender.rowHeight) - 5;
        if (contender.rowsWithin(box) < whole) blank++;
      }
      return blank;
    },
    /** @type {const} */ ([STEPS, STEP]),
  );

const folder = await buildPages();
const server = await serve({ folder, headers: () => ({}) });
const browser = await chromium.launch(findBrowser());
const paint = columns(...NAMES);
const added = columns(...NAMES);
const sorted = columns(...NAMES);
const blank = columns(...NAMES);
try {
  console.log(
    `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, Chromium ${browser.version()}, ${rounds} rounds`,
  );
  for (let round = 0; round < Number(rounds); round++) {
    /** @type {Set<string>} */
    const firsts = new Set();
    for (const name of NAMES) {
      const page = await browser.newPage({ viewport: SIZE });
      page.setDefaultTimeout(120_000);
      page.on('pageerror', (error) => console.error(name, error));
      await page.goto(`${server.origin}/${name}.html`);
      await page.waitForFunction(() => 'contender' in globalThis);
      const before = await heap(page);
      paint[name].push(await page.evaluate(() => contender.show()));
      added[name].push((await heap(page)) - before);
      sorted[name].push(await page.evaluate(() => contender.sort()));
      firsts.add(await page.evaluate(() => contender.firstFigure()));
      blank[name].push(await blankSteps(page));
      await page.close();
    }
    if (firsts.size !== 1) throw new Error(`sorted differently: ${[...firsts].join(', ')}`);
  }
} finally {
  await browser.close();
  await server.close();
}

for (const [title, times] of /** @type {const} */ ([
  ['first paint, ms', paint],
  ['heap added over the data, MB', added],
  ['sort of a number column, ms', sorted],
  [`steps of ${STEP} px without every row, of ${STEPS}`, blank],
])) {
  console.log(`\n${title}`);
  console.table(
    Object.fromEntries(
      Object.entries(times).map(([name, list]) => [name, { median: median(list), p95: p95(list) }]),
    ),
  );
  if (title.endsWith('ms'))
    for (const name of NAMES.slice(1)) console.log(`ours / ${name} ${ratio(times.ours, times[name])}`);
}
for (const [name, lacks] of Object.entries(LACKS)) console.log(`${name} has not: ${lacks}`);
