import { availableParallelism } from 'node:os';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { WORKER_PREFIX } from './.tools/headers.mjs';
import { policy } from './.tools/vite-policy.ts';
import { samples } from './.tools/vite-samples.ts';

export default defineConfig({
  base: './',
  plugins: [svelte({ configFile: false }), policy(), samples()],
  build: {
    target: 'es2023',
    // The page's policy allows no `data:` fonts, and every supported browser preloads modules by itself.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
    // The first screen is one file, and the workbench behind it another: cut into what each lazy part shares with them,
    // they pack a tenth worse.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'first', tags: ['$initial'], priority: 1 },
            { name: 'workbench', test: /src\/(workbench\/open-workbench|ui\/behind)\.ts$/ },
          ],
        },
      },
    },
  },
  worker: {
    format: 'es',
    // The host sends this file, known by its name, with a policy of its own.
    rolldownOptions: { output: { entryFileNames: `${WORKER_PREFIX}[hash].js` } },
  },
  test: {
    // Properties run hundreds of cases; a busy machine may take its time, a hang is still noticed.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two of three seconds would go on loading the same modules again for every file; a test leaves nothing behind.
    isolate: false,
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        test: { name: 'node', include: ['test/**/*.test.ts'], exclude: ['test/**/*.svelte.test.ts'] },
      },
      {
        extends: true,
        resolve: { conditions: ['browser'] },
        test: { name: 'runes', include: ['test/**/*.svelte.test.ts'], environment: './test/environment.ts' },
      },
    ],
  },
});
