import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Installs what a benchmark measures us against on its first run, away from what the program is made of.
 *
 * @param {string} from folder of its package.json and its lock
 * @param {string} into folder in a cache
 * @param {readonly string[]} names the packages
 * @returns {Promise<Record<string, string>>} aliases for a build, name to folder
 */
export async function rivalPackages(from, into, names) {
  mkdirSync(into, { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) copyFileSync(join(from, name), join(into, name));
  const folders = names.map((name) => [name, join(into, 'node_modules', name)]);
  if (!folders.every(([, folder]) => existsSync(join(/** @type {string} */ (folder), 'package.json')))) {
    const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: into, stdio: 'inherit' });
    if (status !== 0) throw new Error(`${names.join(', ')} could not be installed`);
  }
  return Object.fromEntries(folders);
}
