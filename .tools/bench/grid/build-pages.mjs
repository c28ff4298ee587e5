import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { root } from '../../build.mjs';
import { rivalPackages } from '../rival-packages.mjs';

const here = fileURLToPath(new URL('./', import.meta.url));
export const cache = join(root, 'node_modules/.cache/so-ky-bench-grid');

/** Pages without a policy, ours like the others'. @returns {Promise<string>} their folder */
export async function buildPages() {
  const outDir = join(cache, 'pages');
  const alias = await rivalPackages(join(here, 'rivals'), join(cache, 'packages'), [
    'slickgrid',
    'ag-grid-community',
  ]);
  const common = {
    configFile: /** @type {const} */ (false),
    base: './',
    logLevel: /** @type {const} */ ('error'),
  };
  await build({
    ...common,
    root: join(here, 'ours'),
    plugins: [svelte({ configFile: false })],
    build: { outDir, emptyOutDir: true, target: 'es2023' },
  });
  renameSync(join(outDir, 'index.html'), join(outDir, 'ours.html'));
  await build({
    ...common,
    root: join(here, 'rivals'),
    resolve: { alias },
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2023',
      rolldownOptions: { input: ['slickgrid', 'ag-grid'].map((name) => join(here, `rivals/${name}.html`)) },
    },
  });
  return outDir;
}
