import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build.mjs';

/**
 * Every check there is, one stage after another; a stage that fails does not keep the next from running, unless the
 * next needs its result. The last line counts all of them.
 */

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number }} UnitReport
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} EndToEndReport
 */

const reports = join(root, 'test-results');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const bin = {
  tsc: 'typescript/bin/tsc',
  svelteCheck: 'svelte-check/bin/svelte-check',
  biome: '@biomejs/biome/bin/biome',
  vitest: 'vitest/vitest.mjs',
  vite: 'vite/bin/vite.js',
  playwright: '@playwright/test/cli.js',
};

/** A check that hangs is a check that failed; the slowest takes a quarter of this. */
const LONGEST = 12 * 60_000;

/**
 * @param {string} tool @param {string[]} args @param {Record<string, string>} [env]
 * @returns {Promise<boolean>} whether it ended well, and in time; it and all it started have ended
 */
async function run(tool, args, env = {}) {
  const child = spawn(process.execPath, [join(root, 'node_modules', tool), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    detached: true,
  });
  const stop = () => {
    if (child.pid) process.kill(-child.pid, 'SIGKILL');
  };
  const interrupted = () => {
    stop();
    process.exit(130);
  };
  const overdue = () => {
    console.log(`${tool}: stopped after ${LONGEST / 60_000} minutes`);
    stop();
  };
  process.once('SIGINT', interrupted);
  const limit = setTimeout(overdue, LONGEST);
  const [status] = await once(child, 'exit');
  clearTimeout(limit);
  process.off('SIGINT', interrupted);
  return status === 0;
}

/** @param {boolean} passed @returns {Count} */
const one = (passed) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });

/**
 * A suite's own count; where it ended badly without a failed test (a crash, an error outside a test) that is a failure.
 * @template T
 * @param {boolean} ended @param {string} report @param {(found: T) => Count} read @returns {Count}
 */
function counted(ended, report, read) {
  if (!existsSync(report)) return one(false);
  const count = read(JSON.parse(readFileSync(report, 'utf8')));
  return ended || count.failed > 0 ? count : { ...count, failed: 1 };
}

async function unitTests() {
  const report = join(reports, 'vitest.json');
  const ended = await run(bin.vitest, [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return counted(ended, report, (/** @type {UnitReport} */ found) => ({
    passed: found.numPassedTests,
    failed: found.numFailedTests,
    skipped: found.numPendingTests + found.numTodoTests,
  }));
}

async function endToEndTests() {
  const report = join(reports, 'playwright.json');
  const ended = await run(
    bin.playwright,
    ['test', '--config=test/e2e/playwright.config.ts', '--forbid-only', '--reporter=list,json'],
    { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  );
  return counted(ended, report, (/** @type {EndToEndReport} */ { stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }));
}

/** @type {Count} */
const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const lines = [];

/** @param {string} name @param {() => Promise<Count>} check @returns {Promise<boolean>} whether nothing failed */
async function stage(name, check) {
  console.log(`\n── ${name} ──`);
  const start = Date.now();
  const count = await check();
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  const seconds = `${((Date.now() - start) / 1000).toFixed(0)} s`.padStart(6);
  lines.push(`${count.failed > 0 ? '✗' : '✓'} ${name.padEnd(18)}${wordsOf(count).padEnd(36)}${seconds}`);
  return count.failed === 0;
}

/** @param {Count} count */
const wordsOf = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;

await stage('types', async () => one(await run(bin.tsc, ['--noEmit', '-p', '.'])));
await stage('components', async () =>
  one(await run(bin.svelteCheck, ['--tsconfig', './tsconfig.json', '--fail-on-warnings'])),
);
await stage('lint', async () => one(await run(bin.biome, ['check', '--error-on-warnings'])));
await stage('unit and property', unitTests);
const built = await stage('build', async () => one(await run(bin.vite, ['build'])));
await stage('end to end', async () => {
  if (built) return endToEndTests();
  console.log('not run: there is no build');
  return one(false);
});

console.log(`\n${lines.join('\n')}\n\n${wordsOf(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
