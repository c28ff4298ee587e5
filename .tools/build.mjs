import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../', import.meta.url));

const sources = [
  'src',
  'public',
  'samples',
  '.tools',
  'index.html',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
];

/** Whether anything the build reads is newer than its result. */
export function isStale() {
  const built = join(root, 'dist/index.html');
  return !existsSync(built) || sources.some((name) => newest(join(root, name)) > statSync(built).mtimeMs);
}

/** A folder's own time counts too: it moves when a file is removed. @param {string} path @returns {number} */
function newest(path) {
  if (!existsSync(path)) return 0;
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Builds into `dist/`. @returns {boolean} whether it worked */
export const build = () =>
  spawnSync(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build'], {
    cwd: root,
    stdio: 'inherit',
  }).status === 0;
