import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { distFolder } from '../../.tools/serve.mjs';
import { expect, test } from './app.ts';

/** kB, gzip: what everybody loads before anything is on the screen. */
const MOST = 150;

/** Texts that only PapaParse, only the recognising of tables and only Vega hold. */
const ELSEWHERE = ['UndetectableDelimiter', 'decimal-sign:', 'vegaType'];

test('the page carries neither the engine nor the charts, and stays small', async () => {
  const page = await readFile(join(distFolder, 'index.html'), 'utf8');
  const [, entry = ''] = /<script[^>]+src="\.\/([^"]+)"/.exec(page) ?? [];
  const script = await readFile(join(distFolder, entry), 'utf8');
  expect(gzipSync(script).length / 1000).toBeLessThan(MOST);
  const scripts = await readdir(join(distFolder, 'assets'));
  for (const text of ELSEWHERE) {
    const holders = scripts.filter((name) => readFileSync(join(distFolder, 'assets', name)).includes(text));
    expect(holders, text).toHaveLength(1);
    expect(entry).not.toContain(holders[0]);
  }
});
