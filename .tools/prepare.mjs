import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Installs what the lockfile lists and `node_modules` lacks. Contents are compared, not times: a clone, a copy or a
// change of branch sets times that mean nothing.

const root = fileURLToPath(new URL('../', import.meta.url));

/** @typedef {Record<string, { version?: string, optional?: boolean }>} Packages */

function isInstalled() {
  const installed = `${root}node_modules/.package-lock.json`;
  if (!existsSync(installed)) return false;
  const have = packagesOf(installed);
  return Object.entries(packagesOf(`${root}package-lock.json`)).every(
    ([path, { version, optional }]) =>
      path === '' || have[path]?.version === version || (optional && !have[path]),
  );
}

/** @param {string} path @returns {Packages} */
const packagesOf = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;

if (!isInstalled()) {
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  const { status } = spawnSync(command, [...first, 'ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}
