import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { root } from '../../build.mjs';
import { rivalPackages } from '../rival-packages.mjs';

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

/** @returns {Promise<string>} */
export async function buildRival() {
  const alias = await rivalPackages(join(here, 'rivals'), join(cache, 'packages'), ['@duckdb/duckdb-wasm']);
  const outDir = join(cache, 'rival');
  await build({
    configFile: false,
    root: join(here, 'rivals'),
    base: './',
    logLevel: 'error',
    resolve: { alias },
    build: { outDir, emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0 },
  });
  return outDir;
}
