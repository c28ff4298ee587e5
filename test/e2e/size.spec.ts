import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { distFolder } from '../../.tools/serve.mjs';
import { expect, test } from './app.ts';

/** kB, gzip: what everybody loads before anything is on the screen. */
const MOST = 36;

/** Texts that only PapaParse, only the recognising of tables and only Vega hold. */
const ALONE = ['UndetectableDelimiter', 'decimal-sign:', 'vegaType'];
/** Of the grid, of a finding, of a notice and of the database: what needs a workbench. */
const BEHIND = ['aria-colcount', 'đạt mức tối đa', 'disk-nearly-full', 'objectStoreNames'];
/** What is fetched when it is asked for. */
const SHEETS = /Sheet-|TablePane-|parcels-|issue-sentences-/;

const assets = join(distFolder, 'assets');
const read = (name: string): string => readFileSync(join(assets, name), 'utf8');

/** The scripts the built page names, as its own or to be fetched beside it. */
function namedByPage(): readonly string[] {
  const page = readFileSync(join(distFolder, 'index.html'), 'utf8');
  return [...page.matchAll(/(?:src|href)="\.\/assets\/([^"]+\.js)"/g)].map(([, name = '']) => name);
}

/** What a script cannot run without: `import … from "./x.js"` and `import "./x.js"`, but not `import("./x.js")`. */
function importedBy(script: string): readonly string[] {
  return [...read(script).matchAll(/\b(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)].map(
    ([, name = '']) => name,
  );
}

/** The page's scripts and all they import, however far down. */
function loadedFirst(): ReadonlySet<string> {
  const found = new Set(namedByPage());
  for (const script of found) for (const name of importedBy(script)) found.add(name);
  return found;
}

test('what the page loads first needs no workbench, and stays small', () => {
  const first = loadedFirst();
  const size = [...first].reduce((sum, name) => sum + gzipSync(read(name)).length / 1000, 0);
  // The first load is one file; far less would mean that it was not found.
  expect(size).toBeGreaterThan(MOST / 2);
  expect(size).toBeLessThan(MOST);
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
  const holdersOf = (text: string) => scripts.filter((name) => read(name).includes(text));
  for (const text of ALONE) expect(holdersOf(text), text).toHaveLength(1);
  for (const text of [...ALONE, ...BEHIND]) {
    expect(holdersOf(text), text).not.toHaveLength(0);
    expect(
      holdersOf(text).filter((name) => first.has(name)),
      text,
    ).toEqual([]);
  }
  const sheets = scripts.filter((name) => SHEETS.test(name));
  expect(sheets.length).toBeGreaterThan(8);
  expect(sheets.filter((name) => first.has(name))).toEqual([]);
});
