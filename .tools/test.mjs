import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build.mjs';
import { ofEndToEndTests, ofUnitTests } from './test-reports.mjs';

/**
 * Every check there is, those that use one core beside each other, the suites, which use all of them, one after another;
 * a stage that fails does not keep the next from running, unless the next needs its result. The last line counts all.
 */

/** @typedef {import('./test-reports.mjs').Count} Count */

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

/** Ends a check that runs. @type {Set<() => void>} */
const running = new Set();
process.once('SIGINT', () => {
  for (const stop of running) stop();
  process.exit(130);
});

/**
 * @param {string} tool @param {string[]} args
 * @param {{ env?: Record<string, string>, said?: string[] }} [how] `said` takes what the tool prints, or it is printed
 * @returns {Promise<boolean>} whether it ended well, and in time; it and all it started have ended
 */
async function run(tool, args, { env = {}, said } = {}) {
  const child = spawn(process.execPath, [join(root, 'node_modules', tool), ...args], {
    cwd: root,
    stdio: said ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    env: { ...process.env, ...env },
    detached: true,
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => said?.push(text));
  }
  const stop = () => {
    if (child.pid) process.kill(-child.pid, 'SIGKILL');
  };
  const overdue = () => {
    const words = `${tool}: stopped after ${LONGEST / 60_000} minutes`;
    if (said) said.push(`${words}\n`);
    else console.log(words);
    stop();
  };
  running.add(stop);
  const limit = setTimeout(overdue, LONGEST);
  // What it printed has been taken in by then, too.
  const [status] = await once(child, 'close');
  clearTimeout(limit);
  running.delete(stop);
  return status === 0;
}

/** @param {boolean} passed @returns {Count} */
const one = (passed) => ({
  passed: passed ? 1 : 0,
  failed: passed ? 0 : 1,
  skipped: 0,
  failures: [],
  wavering: [],
});

/**
 * A suite's own count; where it ended badly without a failed test (a crash, an error outside a test) that is a failure.
 * @param {boolean} ended @param {string} report @param {typeof ofUnitTests | typeof ofEndToEndTests} read @returns {Count}
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
  return counted(ended, report, ofUnitTests);
}

async function endToEndTests() {
  const report = join(reports, 'playwright.json');
  const ended = await run(
    bin.playwright,
    ['test', '--config=test/e2e/playwright.config.ts', '--forbid-only', '--reporter=list,json'],
    { env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report } },
  );
  return counted(ended, report, ofEndToEndTests);
}

/** @type {Count} */
const total = { passed: 0, failed: 0, skipped: 0, failures: [], wavering: [] };
/** @type {string[]} */
const lines = [];

/**
 * @param {string} name
 * @param {(said?: string[]) => Promise<Count>} check
 * @param {string[]} [said] what the check printed is kept here until it has ended
 * @returns {Promise<boolean>} whether nothing failed
 */
async function stage(name, check, said) {
  const title = `\n── ${name} ──`;
  if (!said) console.log(title);
  const start = Date.now();
  const count = await check(said);
  if (said) console.log(`${title}\n${said.join('').trimEnd()}`);
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  total.failures.push(...count.failures);
  total.wavering.push(...count.wavering);
  const seconds = `${((Date.now() - start) / 1000).toFixed(0)} s`.padStart(6);
  lines.push(`${count.failed > 0 ? '✗' : '✓'} ${name.padEnd(18)}${wordsOf(count).padEnd(36)}${seconds}`);
  return count.failed === 0;
}

/** @param {string} name @param {string} tool @param {string[]} args */
const quietly = (name, tool, args) =>
  stage(name, async (said) => one(await run(tool, args, said && { said })), []);

/** @param {Count} count */
const wordsOf = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;

const [built] = await Promise.all([
  quietly('build', bin.vite, ['build']),
  quietly('types', bin.tsc, ['--noEmit', '-p', '.']),
  quietly('components', bin.svelteCheck, ['--tsconfig', './tsconfig.json', '--fail-on-warnings']),
  quietly('lint', bin.biome, ['check', '--error-on-warnings']),
]);
await stage('unit and property', unitTests);
await stage('end to end', async () => {
  if (built) return endToEndTests();
  console.log('not run: there is no build');
  return one(false);
});

// What a suite printed of them may be far above.
if (total.wavering.length > 0) console.log(`\nPassed only when run again:\n${total.wavering.join('\n')}`);
if (total.failures.length > 0) console.log(`\nFailed:\n${total.failures.join('\n')}`);
console.log(`\n${lines.join('\n')}\n\n${wordsOf(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
