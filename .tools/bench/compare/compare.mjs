import { cpus, totalmem } from 'node:os';
import { openBench } from './browser.mjs';
import { buildOurs, buildRival } from './build-pages.mjs';
import { INDICATORS, SIZES } from './sizes.mjs';
import { columns, median, p95, ratio } from './times.mjs';

/**
 * Two dates compared, at the size of an office, of a province and of the nation: the kernel beside plain loops over
 * typed arrays; a change of dates, read from the disk, beside the same where only two dates are stored, and beside
 * DuckDB-WASM with everything in memory; the first comparison of a page just opened beside DuckDB-WASM's. What is measured
 * against each other takes turns, so that a busy machine slows all of it alike, and must give the same figures.
 *
 * Usage: npm run bench -- compare [office|province|nation|all] [rounds]
 *
 * @typedef {import('./browser.mjs').Site} Site
 * @typedef {import('./sizes.mjs').Size} Size
 * @typedef {{ readonly few: Site, readonly many: Site, readonly rival: Site }} Sites
 */
const [wanted = 'all', rounds = '50'] = process.argv.slice(2);
const names = wanted === 'all' ? Object.keys(SIZES) : [wanted];
const count = Number(rounds);

/** Rounds that warm all sides up, in which their figures are compared and no time is taken. */
const WARM = 3;
/** A cold start of DuckDB-WASM takes seconds. */
const MOST_COLD = 10;

/** @param {Sites} sites @param {Size} size */
async function fill({ few, many }, { units, dates }) {
  for (const [site, stored] of /** @type {const} */ ([
    [few, 2],
    [many, dates],
  ])) {
    const page = await site.page();
    await page.evaluate(([n, d]) => bench.fill(n, d), /** @type {const} */ ([units, stored]));
    await page.close();
  }
}

/** @param {Sites} sites @param {Size} size */
async function measureChanges(sites, { units, dates }) {
  const [a, b, c] = [await sites.few.page(), await sites.many.page(), await sites.rival.page()];
  await a.evaluate(() => bench.start());
  await b.evaluate(() => bench.start());
  await c.evaluate(
    async ([n, d]) => {
      await rival.start();
      await rival.fill(n, d);
    },
    /** @type {const} */ ([units, dates]),
  );
  const times = columns('kernel', 'loops', 'of 2', 'read', 'of all', 'findings', 'page', 'task', 'DuckDB');
  for (let round = -WARM; round < count; round++) {
    // Always another pair of dates: the odd ones, and some far from them.
    const side = Math.abs(round % 2);
    const to = dates === 2 ? 1 - side : (2 * Math.abs(round) + 1) % dates;
    const from = (to + 1 + ((7 * Math.abs(round)) % Math.max(1, dates - 2))) % dates;
    const kernel = await b.evaluate((n) => bench.kernel(n), units);
    const one = await a.evaluate(([f, t]) => bench.change(f, t), /** @type {const} */ ([side, 1 - side]));
    const two = await b.evaluate(([f, t]) => bench.change(f, t), /** @type {const} */ ([from, to]));
    const three = await c.evaluate(([f, t]) => rival.ask(f, t), /** @type {const} */ ([from, to]));
    if (round < 0) {
      mustBeSame(await b.evaluate(() => bench.sums()), three.sums);
      continue;
    }
    times.kernel.push(kernel.ours);
    times.loops.push(kernel.dense);
    times['of 2'].push(one.columns);
    times.read.push(two.read);
    times['of all'].push(two.columns);
    times.findings.push(two.findings);
    times.page.push(two.page);
    times.task.push(two.longest);
    times.DuckDB.push(three.ms);
  }
  for (const page of [a, b, c]) await page.close();
  return times;
}

/** @param {readonly number[]} mine @param {readonly number[]} theirs */
function mustBeSame(mine, theirs) {
  if (JSON.stringify(mine) !== JSON.stringify(theirs)) throw new Error(`${mine} is not ${theirs}`);
}

/** From opening a page to the first comparison on it. @param {Sites} sites @param {Size} size */
async function measureCold({ many, rival: other }, { units, dates }) {
  const times = columns('ours', 'DuckDB');
  for (let round = 0; round < Math.min(count, MOST_COLD); round++) {
    const mine = await many.page();
    times.ours.push(await mine.evaluate(() => bench.start()));
    await mine.close();
    const theirs = await other.page();
    times.DuckDB.push(
      await theirs.evaluate(([n, d]) => rival.cold(n, d), /** @type {const} */ ([units, dates])),
    );
    await theirs.close();
  }
  return times;
}

/** @param {string} title @param {Record<string, number[]>} times */
function report(title, times) {
  console.log(title);
  console.table(
    Object.fromEntries(
      Object.entries(times).map(([name, list]) => [name, { median: median(list), p95: p95(list) }]),
    ),
  );
}

const [ours, theirs] = [await buildOurs(), await buildRival()];
const browser = await openBench();
console.log(
  `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, Chromium ${browser.version}, ${count} rounds, ms`,
);
try {
  for (const name of names) {
    const size = SIZES[name];
    if (!size) throw new Error(`no size is called ${name}`);
    const sites = {
      few: await browser.open(ours),
      many: await browser.open(ours),
      rival: await browser.open(theirs, () => ({})),
    };
    await fill(sites, size);
    const times = await measureChanges(sites, size);
    report(`\n${name}: ${size.units} units × ${INDICATORS} indicators × ${size.dates} dates`, times);
    console.log(`kernel / loops ${ratio(times.kernel, times.loops)}`);
    console.log(`change among ${size.dates} dates / among 2 ${ratio(times['of all'], times['of 2'])}`);
    console.log(`change / DuckDB-WASM, warm ${ratio(times['of all'], times.DuckDB)}`);
    const cold = await measureCold(sites, { ...size, dates: 2 });
    report('from opening the page to the first comparison; DuckDB-WASM is given two dates', cold);
    console.log(`DuckDB-WASM, cold / change ${ratio(cold.DuckDB, times['of all'])}`);
    console.log(`DuckDB-WASM, cold / opening ${ratio(cold.DuckDB, cold.ours)}`);
  }
} finally {
  await browser.close();
}
