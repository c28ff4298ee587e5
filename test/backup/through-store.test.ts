import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { WorkbookContents } from '../../src/backup/index.ts';
import { createEngine } from '../../src/engine/index.ts';
import { builtinSchemes } from '../../src/recognise/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { wordingOf } from '../../src/wording/index.ts';
import { lookedAt, restore, savedFile, type WorkHost } from '../../src/workbench/backup-work.ts';
import { Library } from '../../src/workbench/library.svelte.ts';
import { workbookContents } from '../../src/workbench/workbook-contents.ts';
import { anyWorkbook } from './arbitrary-workbook.ts';
import { workbookHash } from './workbook-hash.ts';
import { CREATED } from './written.ts';

/** 40 in every run of the tests; each goes over two disks and through a file, so that a soak takes a tenth of its cases. */
const CASES = Math.ceil(Number(process.env.SO_KY_BACKUPS ?? 400) / 10);

const wording = wordingOf('vi');
const stores: Store[] = [];

beforeEach(() => {
  vi.stubGlobal('navigator', {});
});
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
  vi.unstubAllGlobals();
});

interface Machine extends WorkHost {
  readonly library: Library;
}

/** With an empty disk of its own. */
async function machine(): Promise<Machine> {
  vi.stubGlobal('indexedDB', new IDBFactory());
  const store = openStore(() => undefined);
  stores.push(store);
  await store.opened;
  const library = new Library(store);
  await library.load();
  return { store, library, wording, engine: createEngine(), breathe: async () => undefined };
}

/** What a machine says of a workbook it stores, as it is to be saved. */
async function kept(contents: WorkbookContents, name: string, on: Machine): Promise<WorkbookContents> {
  await on.library.openWorkbook(await restore(contents, name, on, {}));
  return workbookContents(on.library.workbook!, on.library, on.store);
}

async function fileOf({ library, ...host }: Machine): Promise<Uint8Array> {
  const { blob, missing } = await savedFile(library.workbook!, 'for-office', CREATED, { library, ...host });
  const gone = library.imports.map(({ key, name }) =>
    host.store.original(key).then((b) => (b ? [] : [name])),
  );
  expect(missing).toEqual((await Promise.all(gone)).flat());
  return new Uint8Array(await blob.arrayBuffer());
}

/** Under the name it has there. */
async function restored(file: Uint8Array, on: Machine): Promise<WorkbookContents> {
  const read = await lookedAt(file, on);
  if ('fault' in read) throw new Error(`refused: ${JSON.stringify(read.fault)}`);
  return kept(read.contents, read.restoredName, on);
}

/** What it says, whatever it is called here; `of`: with the names alone that are known there too. */
function hashOf(contents: WorkbookContents, of: Pick<WorkbookContents, 'units' | 'schemes'> = contents) {
  const keys = new Set([...of.units, ...of.schemes].map(({ key }) => key));
  return workbookHash({
    ...contents,
    workbook: { ...contents.workbook, name: 'Sổ' },
    units: contents.units.filter(({ key }) => keys.has(key)),
    schemes: contents.schemes.filter(({ key }) => keys.has(key)),
  });
}

/** What another machine read under other names: nothing else of it differs. */
function calledOtherwise(contents: WorkbookContents): WorkbookContents {
  const builtin = new Set(builtinSchemes.map(({ key }) => key));
  return {
    ...contents,
    units: contents.units.map((unit, i) => (i % 2 ? unit : { ...unit, name: `${unit.name} (khác)` })),
    schemes: contents.schemes.map((scheme) =>
      builtin.has(scheme.key)
        ? scheme
        : {
            ...scheme,
            name: `${scheme.name} khác`,
            // Another spelling of the same: another name, such as "SS" for "ß", would be another scheme.
            indicators: scheme.indicators.map((one) => ({ ...one, name: `${one.name}.` })),
          },
    ),
  };
}

test('any workbook says the same on every disk it comes to', async () => {
  await fc.assert(
    fc.asyncProperty(anyWorkbook, async ({ contents }) => {
      const first = await machine();
      const own = await kept(contents, contents.workbook.name, first);
      // A name that nothing needs is not saved, and one that is built in is.
      expect(await hashOf(own, contents)).toBe(await hashOf(contents, own));
      const said = await hashOf(own);
      const file = await fileOf(first);

      expect(await hashOf(await restored(file, first)), 'beside itself').toBe(said);
      const second = await machine();
      expect(await hashOf(await restored(file, second)), 'elsewhere').toBe(said);
      expect(await hashOf(await restored(file, second)), 'elsewhere, again').toBe(said);
      expect(new Set(second.library.workbooks.map(({ name }) => name)).size).toBe(2);

      const third = await machine();
      const other = await kept(calledOtherwise(contents), contents.workbook.name, third);
      const saidThere = await hashOf(other);
      const { id } = third.library.workbook!;
      expect(await hashOf(await restored(file, third)), 'where names are others').toBe(said);
      await third.library.openWorkbook(id);
      const still = workbookContents(third.library.workbook!, third.library, third.store);
      expect(await hashOf(still), 'beside it').toBe(saidThere);
      for (const store of stores.splice(0)) await store.close();
    }),
    { numRuns: CASES },
  );
}, 3_600_000);
