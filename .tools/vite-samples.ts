import { createReadStream, existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const folder = fileURLToPath(new URL('../samples/', import.meta.url));
const isSample = (name: string) => name.endsWith('.csv');

/** The sample files as they are, byte for byte, under `./samples/`: emitted by the build, served in development. */
export function samples(): Plugin {
  return {
    name: 'so-ky:samples',
    async generateBundle() {
      const names = existsSync(folder) ? (await readdir(folder)).filter(isSample) : [];
      for (const name of names) {
        this.emitFile({
          type: 'asset',
          fileName: `samples/${name}`,
          source: await readFile(join(folder, name)),
        });
      }
    },
    configureServer(server) {
      server.middlewares.use('/samples', (request, response, next) => {
        const name = basename(decodeURIComponent(request.url?.split('?', 1)[0] ?? ''));
        const path = join(folder, name);
        if (!isSample(name) || !existsSync(path)) return next();
        response.setHeader('Content-Type', 'text/csv');
        createReadStream(path).pipe(response);
      });
    },
  };
}
