import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './build.mjs';
import { NOT_TRIED } from './soak/not-tried.mjs';

/**
 * What takes too long for every test run: the same tests over many more cases. `npm run soak` runs all of them,
 * `npm run soak -- undo pages` some.
 */

/** @typedef {{ name: string, args: readonly string[], env?: Readonly<Record<string, string>> }} Trial */

const modules = join(root, 'node_modules');
/** @param {...string} args */
const vitest = (...args) => [join(modules, 'vitest/vitest.mjs'), 'run', '--testTimeout=7200000', ...args];
/** @param {...string} args */
const playwright = (...args) => [
  join(modules, '@playwright/test/cli.js'),
  'test',
  '--config=test/e2e/playwright.config.ts',
  '--retries=0',
  ...args,
];

/** @type {readonly Trial[]} */
const TRIALS = [
  {
    name: 'imports',
    args: vitest('test/imports/metamorphic.test.ts', 'test/recognise/tables.test.ts'),
    env: { SO_KY_IMPORTS: '10000' },
  },
  { name: 'drafts', args: vitest('test/engine/draft-properties.test.ts'), env: { SO_KY_SLIPS: 'all' } },
  { name: 'damage', args: vitest('test/read/workbook-damage.test.ts'), env: { SO_KY_DAMAGE: '10000' } },
  { name: 'backups', args: vitest('test/backup'), env: { SO_KY_BACKUPS: '10000' } },
  { name: 'undo', args: vitest('test/workbench/undo-all'), env: { SO_KY_UNDO: '10000' } },
  { name: 'log', args: vitest('test/model/edit.test.ts'), env: { SO_KY_UNDO: '10000' } },
  { name: 'pages', args: vitest('test/workbench/two-pages'), env: { SO_KY_PAGES: '10000' } },
  { name: 'edits', args: playwright('two-pages-many'), env: { SO_KY_EDITS: '1000' } },
  { name: 'links', args: playwright('mutants'), env: { SO_KY_MUTANTS: '10000' } },
  {
    name: 'rows',
    args: playwright('import-rows', '-g', 'of thousands of rows'),
    env: { SO_KY_ROWS: '100000' },
  },
  { name: 'decks', args: vitest('test/report/build-deck.test.ts'), env: { SO_KY_LIBREOFFICE: 'yes' } },
  { name: 'kills', args: playwright('kills'), env: { SO_KY_KILLS: '200' } },
  { name: 'full-disk', args: [join(root, '.tools/soak/full-disk.mjs'), '--fills', '20'] },
  { name: 'spoilt', args: playwright('damages'), env: { SO_KY_SPOILT: '200' } },
];

const asked = process.argv.slice(2);
const names = TRIALS.map(({ name }) => name);
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`no trial is called ${unknown.join(', ')}; there are ${names.join(', ')}`);
  process.exit(2);
}

const told = TRIALS.filter(({ name }) => asked.length === 0 || asked.includes(name)).map(
  ({ name, args, env }) => {
    const begun = Date.now();
    const { status } = spawnSync(process.execPath, [...args], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    return { name, status, seconds: Math.round((Date.now() - begun) / 1000) };
  },
);
/** @param {number | null} status */
const wordFor = (status) => (status === 0 ? 'passed' : status === NOT_TRIED ? 'not tried' : 'FAILED');
for (const { name, status, seconds } of told)
  console.log(`${wordFor(status).padEnd(9)}  ${name}, ${seconds} s`);
process.exitCode = told.every(({ status }) => status === 0 || status === NOT_TRIED) ? 0 : 1;
