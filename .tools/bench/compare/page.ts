import { compare } from '../../../src/compare/index.ts';
import { createWorkerEngine } from '../../../src/engine/index.ts';
import {
  type Assessment,
  type Comparison,
  TRENDS,
  type Unit,
  type Workbook,
} from '../../../src/model/index.ts';
import { openStore, type Store } from '../../../src/store/index.ts';
import { defaultViews, Preferences, Workbench } from '../../../src/workbench/index.ts';
import { assessmentOf, indicators, keyOf, periodOf, scheme, unitsOf } from './data.ts';
import { type Dense, denseCompare } from './dense.ts';
import { LongTasks } from './long-tasks.ts';

/** The app without its screen: its store, its worker and its workbench, on a page under its policy. */

const WORKBOOK = 'bench';
/** Assessments written in one import. */
const PORTION = 20;

/** Milliseconds of one change of dates. */
export interface Change {
  /** Until the figures of both dates are read and checked. */
  readonly read: number;
  /** Until the columns of the comparison are on the page. */
  readonly columns: number;
  /** Until its findings are, too. */
  readonly findings: number;
  /** Until the page is worded. */
  readonly page: number;
  /** The longest task of the page's thread; 0 where none took 50 ms. */
  readonly longest: number;
}

const EMPTY: Workbook = {
  id: WORKBOOK,
  name: 'Bench',
  createdAt: '2026-01-01T00:00:00Z',
  assessments: [],
  imports: [],
  views: [],
  step: 0,
};

/** Stores so many units at so many dates, as imports leave them. */
async function fill(units: number, dates: number): Promise<void> {
  const store = openStore(() => undefined);
  const all = unitsOf(units);
  const keys = all.map(({ key }) => key);
  for (let first = 0; first < dates; first += PORTION) {
    const some = Array.from({ length: Math.min(PORTION, dates - first) }, (_, d) => ({
      ...assessmentOf(keys, first + d),
      edition: crypto.randomUUID(),
    }));
    const assessments = some.map(({ key, edition }) => ({ key, edition }));
    const list = { kind: 'list', assessments, imports: [] } as const;
    await store.putImport({
      imports: [],
      assessments: some,
      units: first === 0 ? all : [],
      schemes: [scheme],
      basis: [],
      workbook: EMPTY,
      gesture: { name: 'import', at: new Date().toISOString(), forward: [list] },
    });
  }
  await addView(store);
  await store.close();
}

async function addView(store: Store): Promise<void> {
  const { heads, schemes } = await store.contents();
  const [spec] = defaultViews(heads, heads, new Map(schemes.map((s) => [s.key, s])), []);
  await store.updateWorkbook(WORKBOOK, (workbook) => ({ ...workbook, views: [{ id: 'view', spec: spec! }] }));
}

const engine = createWorkerEngine();
let readAt = Number.NaN;
let columnsAt = Number.NaN;
const { compare: asked } = engine;
const workbench = new Workbench(
  Object.assign(engine, {
    async compare(...args: Parameters<typeof asked>): Promise<Comparison> {
      readAt = performance.now();
      const comparison = await asked(...args);
      columnsAt = performance.now();
      return comparison;
    },
  }),
  openStore(() => undefined),
  new Preferences(),
);

/** Opens the workbook. @returns milliseconds from the page's own start to the first comparison */
async function start(): Promise<number> {
  await workbench.start();
  return columnsAt;
}

/** Another pair of dates, none of whose figures is in memory. */
async function change(from: number, to: number): Promise<Change> {
  await writeAnew([keyOf(from), keyOf(to), ...comparedKeys()]);
  const tasks = new LongTasks();
  const begun = performance.now();
  const changed = workbench.view.change({ from: { exact: periodOf(from) }, to: { exact: periodOf(to) } });
  await changed;
  const found = performance.now();
  if (!workbench.page) throw new Error('no page');
  const worded = performance.now();
  return {
    read: readAt - begun,
    columns: columnsAt - begun,
    findings: found - begun,
    page: worded - begun,
    longest: await tasks.longest(),
  };
}

/** Figures that are written anew are under another name: none of those in memory is taken for them. */
async function writeAnew(keys: readonly string[]): Promise<void> {
  const { library } = workbench;
  const read = await Promise.all([...new Set(keys)].map((key) => library.ground.read(key)));
  const assessments = read.filter((one) => one !== undefined);
  const basis = library.ownHeads.map(({ key, edition }) => ({ key, edition }));
  await library.intake.rewrite('import', { assessments, basis }, []);
}

function comparedKeys(): readonly string[] {
  const { fromKey, toKey } = workbench.comparison ?? {};
  return [fromKey, toKey].filter((key) => key !== undefined);
}

interface InMemory {
  readonly units: readonly Unit[];
  readonly from: Assessment;
  readonly to: Assessment;
  isChecked: boolean;
}

let inMemory: InMemory | undefined;

function held(count: number): InMemory {
  const units = unitsOf(count);
  const keys = units.map(({ key }) => key);
  return { units, from: assessmentOf(keys, 0), to: assessmentOf(keys, 1), isChecked: false };
}

/** The compare kernel and its plain reference over figures in memory. @returns milliseconds of each */
function kernel(count: number): { readonly ours: number; readonly dense: number } {
  inMemory ??= held(count);
  const { units, from, to } = inMemory;
  // An office's takes less than the clock's finest step.
  const times = Math.max(1, Math.round(2000 / count));
  const ours = (): Comparison => compare({ from, to, units, indicators, scheme });
  if (!inMemory.isChecked) mustAgree(ours(), denseCompare(from, to));
  inMemory.isChecked = true;
  const start = performance.now();
  for (let n = 0; n < times; n++) ours();
  const between = performance.now();
  for (let n = 0; n < times; n++) denseCompare(from, to);
  const end = performance.now();
  return { ours: (between - start) / times, dense: (end - between) / times };
}

const TREND_CODES = [TRENDS.indexOf('declining'), TRENDS.indexOf('unchanged'), TRENDS.indexOf('gaining')];
const NO_DATA = TRENDS.indexOf('no-data');

function mustAgree(comparison: Comparison, dense: Dense): void {
  const { trend, ...numbers } = dense;
  for (const [name, expected] of Object.entries(numbers) as [keyof Omit<Dense, 'trend'>, Float64Array][]) {
    const differs = comparison[name].findIndex((value, i) => !Object.is(value, expected[i]));
    if (differs >= 0 || comparison[name].length !== expected.length) {
      throw new Error(`${name} of row ${differs}: ${comparison[name][differs]}, not ${expected[differs]}`);
    }
  }
  const codes = Uint8Array.from(trend, (t) => (t === 2 ? NO_DATA : TREND_CODES[t + 1]!));
  if (comparison.trend.some((code, i) => code !== codes[i])) throw new Error('trends differ');
}

/** Sums that two implementations can only share where every change and every rank is the same. */
function sums(): readonly number[] {
  const { delta, rankBefore, rankAfter, trend, comparison } = summed();
  return [comparison.length, delta, rankBefore, rankAfter, trend];
}

function summed() {
  const { comparison } = workbench;
  if (!comparison) throw new Error('nothing is compared');
  const weigh = (values: ArrayLike<number>, times: number): number => {
    let sum = 0;
    for (let i = 0; i < values.length; i++) {
      const value = values[i]!;
      if (!Number.isNaN(value)) sum += Math.round(value * times) * ((comparison.unit[i]! % 7) + 1);
    }
    return sum;
  };
  const gaining = Uint8Array.from(comparison.trend, (code) => (code === TRENDS.indexOf('gaining') ? 1 : 0));
  return {
    comparison,
    delta: weigh(comparison.delta, 100),
    rankBefore: weigh(comparison.rankBefore, 1),
    rankAfter: weigh(comparison.rankAfter, 1),
    trend: weigh(gaining, 1),
  };
}

Object.assign(globalThis, { bench: { fill, start, change, kernel, sums } });
