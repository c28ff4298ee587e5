import * as duckdb from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import moduleUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { INDICATORS } from '../sizes.mjs';

/** The same question put to DuckDB-WASM, on a page without our policy. */

/** The figures of `data.ts`, said in SQL: exact hundredths as DECIMAL, a row for each unit, indicator and date. */
const FIGURES = (units: number, from: number, to: number): string => `
  SELECT d::SMALLINT AS d, i::TINYINT AS i, u::SMALLINT AS u,
    CASE WHEN (u * 13 + i * 7 + d * 3) % 97 = 0 THEN NULL
    ELSE ((4000 + (u * 7919 + i * 104729) % 5501
      + ((u * 31 + i * 17 + 7) * (d * 13 + 5) + u * d) % 501
      - CASE WHEN (u + i * 5 + d * 11) % 4001 = 0 THEN 3000 ELSE 0 END) / 100.0)::DECIMAL(5, 2) END AS value
  FROM range(${from}, ${to}) dates(d), range(${INDICATORS}) indicators(i), range(${units}) units(u)`;

/** Competition ranks best first among those with data, N, exact change and trend. */
const QUESTION = (from: number, to: number): string => `
  SELECT b.i, b.u, a.value::DOUBLE AS before, b.value::DOUBLE AS after, (b.value - a.value)::DOUBLE AS delta,
    CASE WHEN b.value - a.value IS NULL THEN 5 WHEN b.value > a.value THEN 0
      WHEN b.value < a.value THEN 1 ELSE 2 END::TINYINT AS trend,
    a.r::DOUBLE AS rankBefore, b.r::DOUBLE AS rankAfter, a.n::DOUBLE AS nBefore, b.n::DOUBLE AS nAfter,
    (a.r - b.r)::DOUBLE AS move
  FROM (${RANKED(from)}) a JOIN (${RANKED(to)}) b ON a.i = b.i AND a.u = b.u`;

const RANKED = (date: number): string => `
  SELECT i, u, value,
    CASE WHEN value IS NULL THEN NULL ELSE rank() OVER (PARTITION BY i ORDER BY value DESC NULLS LAST) END AS r,
    count(value) OVER (PARTITION BY i) AS n
  FROM figures WHERE d = ${date}`;

let connection: duckdb.AsyncDuckDBConnection;

async function start(): Promise<void> {
  const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker(workerUrl));
  await db.instantiate(moduleUrl);
  await db.open({});
  connection = await db.connect();
}

async function fill(units: number, dates: number): Promise<void> {
  await connection.query('CREATE TABLE figures (d SMALLINT, i TINYINT, u SMALLINT, value DECIMAL(5, 2))');
  // In portions: a statement's intermediate results take memory, too.
  for (let from = 0; from < dates; from += 20) {
    await connection.query(`INSERT INTO figures ${FIGURES(units, from, Math.min(dates, from + 20))}`);
  }
}

const NUMBERS = ['before', 'after', 'delta', 'trend', 'rankBefore', 'rankAfter', 'nBefore', 'nAfter', 'move'];

/** @returns milliseconds until every column of the answer is an array on the page, and their sums */
async function ask(
  from: number,
  to: number,
): Promise<{ readonly ms: number; readonly sums: readonly number[] }> {
  const begun = performance.now();
  const answer = await connection.query(QUESTION(from, to));
  const columns = new Map(NUMBERS.map((name) => [name, answer.getChild(name)!]));
  for (const column of columns.values()) column.toArray();
  const ms = performance.now() - begun;
  return { ms, sums: sumsOf(answer) };
}

function sumsOf(answer: { getChild(name: string): { get(row: number): unknown } | null; numRows: number }) {
  const weigh = (name: string, times: number, only?: number): number => {
    const column = answer.getChild(name)!;
    const unit = answer.getChild('u')!;
    let sum = 0;
    for (let row = 0; row < answer.numRows; row++) {
      const value = column.get(row);
      if (value === null || (only !== undefined && value !== only)) continue;
      sum += (only === undefined ? Math.round(Number(value) * times) : 1) * ((Number(unit.get(row)) % 7) + 1);
    }
    return sum;
  };
  return [
    answer.numRows,
    weigh('delta', 100),
    weigh('rankBefore', 1),
    weigh('rankAfter', 1),
    weigh('trend', 1, 0),
  ];
}

/** From nothing to the answer. @returns milliseconds since the page was opened */
async function cold(units: number, dates: number): Promise<number> {
  await start();
  await fill(units, dates);
  await ask(0, dates - 1);
  return performance.now();
}

Object.assign(globalThis, { rival: { start, fill, ask, cold } });
