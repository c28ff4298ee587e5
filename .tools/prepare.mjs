import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isInstalled } from './installed.mjs';

// Installs what the lockfile lists and `node_modules` lacks. Runs before anything is installed: Node alone.

const root = fileURLToPath(new URL('../', import.meta.url));

/** @param {string} path */
const packagesOf = (path) =>
  existsSync(root + path) ? JSON.parse(readFileSync(root + path, 'utf8')).packages : {};

if (!isInstalled(packagesOf('node_modules/.package-lock.json'), packagesOf('package-lock.json'))) {
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  const { status } = spawnSync(command, [...first, 'ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}
