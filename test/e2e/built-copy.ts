import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WORKER_PREFIX } from '../../.tools/headers.mjs';
import { distFolder } from '../../.tools/serve.mjs';
import { reportViolations } from './faults.ts';

/**
 * A copy of the built app whose worker begins with a line of ours, and where it lies; the caller removes it. Once for
 * many tests: a line put into every answer on its way has every request of every test wait for this process.
 */
export async function builtCopy(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'built-'));
  await cp(distFolder, folder, { recursive: true });
  const files = await readdir(folder, { recursive: true });
  for (const name of files.filter((path) => path.includes(WORKER_PREFIX) && path.endsWith('.js'))) {
    const file = join(folder, name);
    await writeFile(file, `(${reportViolations})();${await readFile(file, 'utf8')}`);
  }
  return folder;
}
