import { createReadStream, existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const folder = fileURLToPath(new URL('../samples/', import.meta.url));
const isSample = (name: string) => name.endsWith('.csv');

const sampleNames = async (): Promise<string[]> =>
  existsSync(folder) ? (await readdir(folder)).filter(isSample).sort() : [];

/**
 * The sample files byte for byte under `./samples/`, and their names as `./samples/index.json`: emitted by the build,
 * served in development.
 */
export function samples(): Plugin {
  return {
    name: 'so-ky:samples',
    async generateBundle() {
      const names = await sampleNames();
      this.emitFile({ type: 'asset', fileName: 'samples/index.json', source: JSON.stringify(names) });
      for (const name of names) {
        this.emitFile({
          type: 'asset',
          fileName: `samples/${name}`,
          source: await readFile(join(folder, name)),
        });
      }
    },
    configureServer(server) {
      server.middlewares.use('/samples', async (request, response, next) => {
        const asked = request.url?.split('?', 1)[0]?.slice(1);
        const names = await sampleNames();
        const name = names.find((n) => encodeURIComponent(n) === asked);
        if (asked === 'index.json') {
          response.setHeader('Content-Type', 'application/json');
          response.end(JSON.stringify(names));
        } else if (name !== undefined) {
          response.setHeader('Content-Type', 'text/csv');
          createReadStream(join(folder, name)).pipe(response);
        } else next();
      });
    },
  };
}
