import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Papa from 'papaparse';
import { build } from 'vite';
import { root } from '../build.mjs';
import { nationalTable } from './data.mjs';

/**
 * An import from the first byte to the last assessment, phase by phase, beside PapaParse's own parse of the same text.
 * The rounds are interleaved, so that a busy machine slows all of them alike; medians are printed.
 *
 * Usage: npm run bench -- [wide|dated] [units] [dates] [rounds]
 */
const [shape = 'wide', units = '3355', dates = '52', rounds = '5'] = process.argv.slice(2);
if (shape !== 'wide' && shape !== 'dated') throw new Error(`no table is ${shape}`);

const outDir = join(root, 'node_modules/.cache/so-ky-bench');
await build({
  configFile: false,
  root,
  logLevel: 'error',
  build: { ssr: '.tools/bench/rooms.ts', outDir, emptyOutDir: true, target: 'es2023' },
});
const rooms = await import(pathToFileURL(join(outDir, 'rooms.js')).href);

const text = nationalTable(shape, Number(units), Number(dates));
const bytes = new TextEncoder().encode(text);
const file = { name: 'bench.csv', bytes };
const key = await rooms.sha256(bytes);
const read = () => rooms.finished(rooms.readInSteps(file, key));
const decoded = { import: key, name: file.name, size: bytes.length, bytes, place: 0, ...read() };

/** @type {Record<string, () => unknown>} */
const phases = {
  'PapaParse alone': () => Papa.parse(text, { delimiter: ';', newline: '\r\n' }),
  hash: () => rooms.sha256(bytes),
  read,
  recognise: () => rooms.finished(rooms.recogniseInSteps([decoded], undefined, undefined)),
  'whole import': () => rooms.createEngine().recognise([file]),
};

/** @type {Record<string, number[]>} */
const times = Object.fromEntries(Object.keys(phases).map((name) => [name, []]));
for (let round = 0; round < Number(rounds); round++) {
  for (const [name, run] of Object.entries(phases)) {
    globalThis.gc?.();
    const start = performance.now();
    await run();
    times[name]?.push(performance.now() - start);
  }
}

const median = (/** @type {number[]} */ list) =>
  list.toSorted((a, b) => a - b)[list.length >> 1] ?? Number.NaN;
const own = median(times['PapaParse alone'] ?? []);
console.log(
  `${shape}: ${units} units, ${dates} dates, ${(bytes.length / 1e6).toFixed(1)} MB, ${rounds} rounds`,
);
console.table(
  Object.fromEntries(
    Object.entries(times).map(([name, list]) => [
      name,
      { ms: Math.round(median(list)), 'of PapaParse': Number((median(list) / own).toFixed(2)) },
    ]),
  ),
);

if (globalThis.gc) {
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  const kept = read();
  globalThis.gc();
  const rows = kept.tables[0]?.rows.length ?? 0;
  const heap = process.memoryUsage().heapUsed - before;
  console.log(`${rows} rows kept in ${(heap / 1e6).toFixed(1)} MB of heap`);
}
