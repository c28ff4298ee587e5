import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { root } from '../../build.mjs';

const here = fileURLToPath(new URL('./', import.meta.url));
export const cache = join(root, 'node_modules/.cache/so-ky-bench-compare');

/** The app's own code, built as the app is, behind a page that can be asked for times. @returns {Promise<string>} */
export async function buildOurs() {
  const outDir = join(cache, 'ours');
  await build({
    configFile: join(root, 'vite.config.ts'),
    root: here,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  });
  return outDir;
}

/**
 * DuckDB-WASM is installed on the first run, away from what the program is made of.
 * @returns {Promise<string>}
 */
export async function buildRival() {
  const packages = join(cache, 'packages');
  mkdirSync(packages, { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) {
    copyFileSync(join(here, 'rivals', name), join(packages, name));
  }
  if (!existsSync(join(packages, 'node_modules/@duckdb/duckdb-wasm/package.json'))) {
    const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
      cwd: packages,
      stdio: 'inherit',
    });
    if (status !== 0) throw new Error('DuckDB-WASM could not be installed');
  }
  const outDir = join(cache, 'rival');
  await build({
    configFile: false,
    root: join(here, 'rivals'),
    base: './',
    logLevel: 'error',
    resolve: { alias: { '@duckdb/duckdb-wasm': join(packages, 'node_modules/@duckdb/duckdb-wasm') } },
    build: { outDir, emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0 },
  });
  return outDir;
}
