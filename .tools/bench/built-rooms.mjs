import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { root } from '../build.mjs';

/** What `rooms.ts` exports, built: Node runs no TypeScript. */
export async function builtRooms() {
  const outDir = join(root, 'node_modules/.cache/so-ky-bench');
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: { ssr: '.tools/bench/rooms.ts', outDir, emptyOutDir: true, target: 'es2023' },
  });
  return import(pathToFileURL(join(outDir, 'rooms.js')).href);
}
