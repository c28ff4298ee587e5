import { cpus, totalmem } from 'node:os';
import { openBench } from './browser.mjs';
import { buildOurs, buildRival } from './build-pages.mjs';
import { SIZES } from './sizes.mjs';
import { columns, median, p95 } from './times.mjs';

/**
 * Two dates compared, at the size of an office, of a province and of the nation: the kernel beside plain loops over
 * typed arrays; a change of dates, read from the disk, beside the same where only two dates are stored, and beside
 * DuckDB-WASM with everything in memory; the first comparison of a page just opened beside DuckDB-WASM's. What is measured
 * against each other takes turns, so that a busy machine slows all of it alike.
 *
 * Usage: npm run bench -- compare [office|province|nation|all] [rounds]
 */
const [wanted = 'all', rounds = '50'] = process.argv.slice(2);
const names = wanted === 'all' ? Object.keys(SIZES) : [wanted];
const count = Number(rounds);

const [ours, rival] = [await buildOurs(), await buildRival()];
const browser = await openBench();
const [cpu] = cpus();
console.log(
  `${cpus().length} × ${cpu?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, Chromium ${browser.version}, ${count} rounds`,
);

/** @param {string} name @returns {Promise<void>} */
async function measure(name) {
  const size = SIZES[name];
  if (!size) throw new Error(`no size is called ${name}`);
  const { units, dates } = size;
  const [few, many, other] = [
    await browser.open(ours),
    await browser.open(ours),
    await browser.open(rival, () => ({})),
  ];
  const filling = await few.page();
  await filling.evaluate((n) => bench.fill(n, 2), units);
  await filling.close();
  const fillingMany = await many.page();
  await fillingMany.evaluate(([n, d]) => bench.fill(n, d), /** @type {const} */ ([units, dates]));
  await fillingMany.close();

  const [a, b, c] = [await few.page(), await many.page(), await other.page()];
  await a.evaluate(() => bench.start());
  const opened = await b.evaluate(() => bench.start());
  await c.evaluate(
    async ([n, d]) => {
      await rival.start();
      await rival.fill(n, d);
    },
    /** @type {const} */ ([units, dates]),
  );

  const times = columns('kernel', 'dense', 'few', 'read', 'many', 'findings', 'page', 'longest', 'duckdb');
  const kernel = await b.evaluate(([n, r]) => bench.kernel(n, r), /** @type {const} */ ([units, count]));
  times.kernel.push(...kernel.ours);
  times.dense.push(...kernel.dense);
  for (let round = 0; round < count + WARM; round++) {
    // Always another pair, far apart and never the one before.
    const to = (round * 2 + 1) % dates;
    const from = (to + 1 + ((round * 7) % Math.max(1, dates - 2))) % dates;
    const one = await a.evaluate(
      ([f, t]) => bench.change(f, t),
      /** @type {const} */ ([round % 2, 1 - (round % 2)]),
    );
    const two = await b.evaluate(([f, t]) => bench.change(f, t), /** @type {const} */ ([from, to]));
    const three = await c.evaluate(([f, t]) => rival.ask(f, t), /** @type {const} */ ([from, to]));
    if (round < WARM) {
      mustBeSame(await b.evaluate(() => bench.sums()), three.sums);
      continue;
    }
    times.few.push(one.columns);
    times.read.push(two.read);
    times.many.push(two.columns);
    times.findings.push(two.findings);
    times.page.push(two.page);
    times.longest.push(two.longest);
    times.duckdb.push(three.ms);
  }
  await Promise.all([a.close(), b.close(), c.close()]);
  report(`${name}: ${units} units × 18 indicators × ${dates} dates`, times);
  console.log(`first comparison after opening: ${Math.round(opened.fromOpening)} ms`);
  if (name === 'office') await measureCold(many, other, size);
}

/** Rounds that warm both sides up and are not counted. */
const WARM = 3;

/** @param {readonly number[]} mine @param {readonly number[]} theirs */
function mustBeSame(mine, theirs) {
  if (JSON.stringify(mine) !== JSON.stringify(theirs))
    throw new Error(`${mine} and ${theirs}: not the same answer`);
}

/**
 * From opening a page to the first comparison on it. @param {import('./browser.mjs').Site} site
 * @param {import('./browser.mjs').Site} other @param {import('./sizes.mjs').Size} size
 */
async function measureCold(site, other, { units, dates }) {
  const times = columns('own', 'duckdb');
  for (let round = 0; round < Math.min(count, MOST_COLD); round++) {
    const mine = await site.page();
    times.own.push((await mine.evaluate(() => bench.start())).fromOpening);
    await mine.close();
    const theirs = await other.page();
    times.duckdb.push(
      await theirs.evaluate(([n, d]) => rival.cold(n, d), /** @type {const} */ ([units, dates])),
    );
    await theirs.close();
  }
  report('office, from opening the page', times);
}

/** A cold start of DuckDB-WASM takes seconds. */
const MOST_COLD = 10;

/** @param {string} title @param {Record<string, number[]>} times */
function report(title, times) {
  console.log(title);
  console.table(
    Object.fromEntries(
      Object.entries(times).map(([name, list]) => [name, { median: median(list), p95: p95(list) }]),
    ),
  );
}

try {
  for (const name of names) await measure(name);
} finally {
  await browser.close();
}
