import Papa from 'papaparse';
import { builtRooms } from './built-rooms.mjs';
import { nationalTable } from './data.mjs';
import { peakMemory } from './memory.mjs';

/**
 * An import from the first byte to the last assessment, phase by phase, beside PapaParse's own parse of the same text.
 * The rounds are interleaved, so that a busy machine slows all of them alike; medians are printed, and of each phase the
 * longest work without a yield: a cancel waits as long. Last, the memory that a file of 100 MB takes.
 *
 * Usage: npm run bench -- import [wide|dated] [units] [dates] [rounds]
 */
const [shape = 'wide', units = '3355', dates = '52', rounds = '5'] = process.argv.slice(2);
if (shape !== 'wide' && shape !== 'dated') throw new Error(`no table is ${shape}`);

const rooms = await builtRooms();

const text = nationalTable(shape, Number(units), Number(dates));
const bytes = new TextEncoder().encode(text);
const file = { name: 'bench.csv', bytes };
const key = await rooms.sha256(bytes);
const decoded = {
  import: key,
  name: file.name,
  size: bytes.length,
  bytes,
  place: 0,
  ...rooms.finished(rooms.readInSteps(file, key)),
};

/** @type {Record<string, number[]>} */
const longest = {};

/** @param {string} name @param {Iterator<number, unknown>} steps @returns {void} */
function take(name, steps) {
  let most = 0;
  for (let isDone = false; !isDone; ) {
    const start = performance.now();
    isDone = steps.next().done === true;
    most = Math.max(most, performance.now() - start);
  }
  longest[name] = [...(longest[name] ?? []), most];
}

/** @type {Record<string, () => unknown>} */
const phases = {
  'PapaParse alone': () => Papa.parse(text, { delimiter: ';', newline: '\r\n' }),
  hash: () => rooms.sha256(bytes),
  read: () => take('read', rooms.readInSteps(file, key)),
  recognise: () => take('recognise', rooms.recogniseInSteps([decoded], undefined, undefined)),
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
      {
        ms: Math.round(median(list)),
        'of PapaParse': Number((median(list) / own).toFixed(2)),
        'longest step, ms': longest[name] ? Math.round(median(longest[name])) : '',
      },
    ]),
  ),
);

const MANY = 100e6;
const large = {
  name: 'large.csv',
  bytes: new TextEncoder().encode(
    nationalTable(shape, Number(units), Math.round((Number(dates) * MANY) / bytes.length)),
  ),
};
const { heap, buffers } = await peakMemory(() => rooms.createEngine().recognise([large]));
const mega = (/** @type {number} */ count) => Math.round(count / 1e6);
console.log(
  `${mega(large.bytes.length)} MB: at most ${mega(heap)} MB of heap above the file, and ${mega(buffers)} MB of figures`,
);
