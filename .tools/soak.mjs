import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './build.mjs';

/** What takes too long for every test run: the same tests over many more cases. */
const playwright = join(root, 'node_modules/@playwright/test/cli.js');
const run = spawnSync(
  process.execPath,
  [playwright, 'test', '--config=test/e2e/playwright.config.ts', 'mutants'],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, SO_KY_MUTANTS: '10000' },
  },
);
process.exitCode = run.status ?? 1;
