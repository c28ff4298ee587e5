import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * What is to be fast, timed beside what it is to be as fast as. Each in a process of its own: what one leaves in memory is
 * no burden to the next.
 *
 * Usage: npm run bench [-- import [wide|dated] [units] [dates] [rounds] | -- compare [office|province|nation|all] [rounds] |
 * -- grid [rounds] | -- workbook-file [units] [dates] [indicators] [rounds]]
 */
const BENCHES = {
  import: ['--expose-gc', '--max-old-space-size=4096', 'import.mjs'],
  compare: ['compare/compare.mjs'],
  grid: ['grid/grid.mjs'],
  'workbook-file': ['workbook-file.mjs'],
};

const [wanted, ...rest] = process.argv.slice(2);
const names = /** @type {(keyof typeof BENCHES)[]} */ (wanted ? [wanted] : Object.keys(BENCHES));
for (const name of names) {
  const args = BENCHES[name];
  if (!args) throw new Error(`no bench is called ${name}: ${Object.keys(BENCHES).join(', ')}`);
  const script = fileURLToPath(new URL(/** @type {string} */ (args.at(-1)), import.meta.url));
  const { status } = spawnSync(process.execPath, [...args.slice(0, -1), script, ...rest], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
