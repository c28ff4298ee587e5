import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './build.mjs';

/** What takes too long for every test run: the same tests over many more cases. */

/** @param {string} tool @param {string[]} args @param {Record<string, string>} env @returns {boolean} */
function run(tool, args, env) {
  const script = join(root, 'node_modules', tool);
  const options = { cwd: root, stdio: /** @type {const} */ ('inherit'), env: { ...process.env, ...env } };
  return spawnSync(process.execPath, [script, ...args], options).status === 0;
}

const imports = run(
  'vitest/vitest.mjs',
  ['run', 'test/imports/metamorphic.test.ts', 'test/recognise/tables.test.ts', '--testTimeout=600000'],
  { SO_KY_IMPORTS: '10000' },
);
const drafts = run('vitest/vitest.mjs', ['run', 'test/engine/draft-properties.test.ts'], {
  SO_KY_SLIPS: 'all',
});
const damage = run(
  'vitest/vitest.mjs',
  ['run', 'test/read/workbook-damage.test.ts', '--testTimeout=600000'],
  {
    SO_KY_DAMAGE: '10000',
  },
);
const backups = run('vitest/vitest.mjs', ['run', 'test/backup', '--testTimeout=3600000'], {
  SO_KY_BACKUPS: '10000',
});
const links = run('@playwright/test/cli.js', ['test', '--config=test/e2e/playwright.config.ts', 'mutants'], {
  SO_KY_MUTANTS: '10000',
});
const rows = run(
  '@playwright/test/cli.js',
  ['test', '--config=test/e2e/playwright.config.ts', 'import-rows', '-g', 'of thousands of rows'],
  { SO_KY_ROWS: '100000' },
);
const decks = run('vitest/vitest.mjs', ['run', 'test/report/build-deck.test.ts', '--testTimeout=120000'], {
  SO_KY_LIBREOFFICE: 'yes',
});
const kills = run('@playwright/test/cli.js', ['test', '--config=test/e2e/playwright.config.ts', 'kills'], {
  SO_KY_KILLS: '200',
});
const storage =
  spawnSync(process.execPath, ['.tools/soak/storage.mjs', '--edits', '1000'], {
    cwd: root,
    stdio: 'inherit',
  }).status === 0;
process.exitCode =
  imports && drafts && damage && backups && links && rows && decks && kills && storage ? 0 : 1;
