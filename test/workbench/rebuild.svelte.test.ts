import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createEngine } from '../../src/engine/index.ts';
import type { Assessment, SourceFile } from '../../src/model/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { wordingOf } from '../../src/wording/index.ts';
import { ImportDesk } from '../../src/workbench/import-desk.svelte.ts';
import { Library } from '../../src/workbench/library.svelte.ts';
import { StorageDesk } from '../../src/workbench/storage-desk.svelte.ts';

const DEPARTMENTS = 'TB-1072_so-nganh_27-3-va-08-4.csv';
const DISTRICTS = 'TB-1072_cap-huyen_27-3-va-08-4.csv';
/** Several columns. */
const INDICATORS = 'TB-1072_12-chi-so-tinh-Binh-Phuoc.csv';
/** Says the same of the departments on one of the two dates: both files feed one assessment. */
const ONE_DATE = '766_so-nganh_den-27-3-2025.csv';

const sample = (name: string): SourceFile => ({ name, bytes: readFileSync(`samples/${name}`) });

let store: Store;
let library: Library;
let storage: StorageDesk;
let mended: number;
const engine = { ...createEngine(), host: Promise.resolve('fine' as const) };

beforeEach(async () => {
  vi.stubGlobal('navigator', {});
  store = openStore(() => undefined);
  library = new Library(store);
  await library.load();
  mended = 0;
  const host = {
    library,
    tell: () => undefined,
    mended: async () => void mended++,
  };
  storage = new StorageDesk(host, engine, store);
});

afterEach(async () => {
  await store.close();
  await deleteDB('so-ky');
  vi.unstubAllGlobals();
});

async function take(...names: string[]): Promise<void> {
  const host = {
    library,
    wording: wordingOf('vi'),
    storingFailed: (error: unknown) => {
      throw error;
    },
    stalled: () => undefined,
    taken: async () => undefined,
  };
  const desk = new ImportDesk(host, engine, store);
  await desk.open(names.map(sample));
  await desk.accept();
}

const editions = (): string[] => library.workbook!.assessments.map(({ edition }) => edition);
const figures = (): Promise<(Assessment | undefined)[]> =>
  Promise.all(editions().map((edition) => store.assessment(edition)));

type Raw = Awaited<ReturnType<typeof openDB>>;

async function spoil(how: (db: Raw) => Promise<unknown>): Promise<void> {
  const db = await openDB('so-ky');
  await how(db);
  db.close();
}

const flipped =
  (edition: string) =>
  async (db: Raw): Promise<void> => {
    const [key] = (await db.getAllKeys('chunks')).filter((at) => (at as string[])[0] === edition);
    const chunk = await db.get('chunks', key!);
    chunk.values[0] += 1;
    await db.put('chunks', chunk, key);
  };

const ways: Readonly<Record<string, (edition: string) => (db: Raw) => Promise<unknown>>> = {
  'a figure was changed': flipped,
  'a column is gone': (edition) => async (db) => {
    const [key] = (await db.getAllKeys('chunks')).filter((at) => (at as string[])[0] === edition);
    await db.delete('chunks', key!);
  },
  'the head is gone, and its double': (edition) => async (db) => {
    await db.delete('heads', edition);
    await db.delete('doubles', ['heads', edition]);
  },
  'the head is another than was written, and so is its double': (edition) => async (db) => {
    const head = await db.get('heads', edition);
    const other = { ...head, provisional: true, origins: [] };
    await db.put('heads', other);
    await db.put('doubles', other, ['heads', edition]);
  },
  'its list of units is damaged': (edition) => async (db) => {
    const { roster } = await db.get('heads', edition);
    const list = await db.get('rosters', roster);
    await db.put('rosters', { ...list, units: list.units.toSpliced(0, 1) });
  },
};

test.each(Object.entries(ways))('%s: found, and rebuilt as it was', async (_name, way) => {
  await take(DEPARTMENTS, DISTRICTS, ONE_DATE);
  const before = await figures();
  expect(before.every(Boolean)).toBe(true);
  for (const edition of editions()) {
    await spoil(way(edition));
  }
  await store.close();
  store = openStore(() => undefined);
  storage = new StorageDesk({ library, tell: () => undefined, mended: async () => undefined }, engine, store);
  await storage.check();
  expect(storage.damages.figures.map(({ edition }) => edition).sort()).toEqual(editions().sort());
  await storage.mend();
  expect([...storage.results.values()].map(({ came }) => came)).toEqual(before.map(() => 'mended'));
  expect(await figures()).toEqual(before);
  await storage.check();
  expect(storage.isDamaged).toBe(false);
});

test('nothing is found where nothing is damaged', async () => {
  await take(DEPARTMENTS, DISTRICTS);
  await storage.check();
  expect(storage.isDamaged).toBe(false);
  expect(storage.checkedAt).toBeDefined();
});

test('a missing original is named, and the file that comes again is known by its contents', async () => {
  await take(DEPARTMENTS);
  const before = await figures();
  await spoil((db) => db.clear('originals'));
  await spoil(flipped(editions()[0]!));
  await storage.check();
  expect(storage.damages.originals).toMatchObject([{ name: DEPARTMENTS, isMissing: true }]);
  await storage.mend();
  expect([...storage.results.values()]).toMatchObject([{ came: 'needs', files: [{ name: DEPARTMENTS }] }]);
  await storage.putBack([sample(DISTRICTS)]);
  expect(storage.damages.originals).toHaveLength(1);
  await storage.putBack([{ ...sample(DEPARTMENTS), name: 'tên khác.csv' }]);
  expect(storage.damages.originals).toHaveLength(0);
  await storage.mend();
  expect(mended).toBe(1);
  expect(await figures()).toEqual(before);
});

test('a damaged original is named where its figures are sound', async () => {
  await take(DEPARTMENTS);
  await spoil(async (db) => {
    const [key] = await db.getAllKeys('originals');
    const bytes = await db.get('originals', key!);
    bytes[10] ^= 1;
    await db.put('originals', bytes, key);
  });
  await storage.check();
  expect(storage.damages).toMatchObject({ figures: [], originals: [{ isMissing: false }] });
});

test('figures that contradict what is left intact are not put in its place unasked', async () => {
  await take(INDICATORS);
  const [edition = ''] = editions();
  const before = (await store.assessment(edition))!;
  const other = { ...before, values: before.values.map((column) => column.map((value) => value + 1)) };
  await store.upkeep.mendAssessment(edition, other);
  await spoil(flipped(edition));
  await storage.check();
  await storage.mend();
  const result = storage.results.get(edition);
  if (result?.came !== 'figures') throw new Error(`came: ${result?.came}`);
  expect(await store.assessment(edition)).toBeUndefined();
  await storage.take(storage.damages.figures[0]!, result);
  expect(await store.assessment(edition)).toEqual(before);
  expect(mended).toBe(1);
});

const both = (name: string, key: string) => async (db: Raw) => {
  await db.delete(name, key);
  await db.delete('doubles', [name, key]);
};

async function looked(): Promise<StorageDesk['damages']> {
  await store.close();
  store = openStore(() => undefined);
  library = new Library(store);
  await library.load();
  storage = new StorageDesk({ library, tell: () => undefined, mended: async () => undefined }, engine, store);
  await storage.check();
  return storage.damages;
}

test('of small records one copy is enough, and what was damaged is named', async () => {
  await take(DEPARTMENTS);
  const { id, name, imports } = library.workbook!;
  await spoil(async (db) => {
    await db.put('workbooks', { ...(await db.get('workbooks', id)), name: 'khác' });
    await db.delete('imports', imports[0]!.edition);
  });
  const { records } = await looked();
  expect(records).toEqual([
    { of: 'workbook', key: id, name, isMended: true },
    { of: 'file', key: imports[0]!.edition, name: DEPARTMENTS, isMended: true },
  ]);
  expect([storage.isDamaged, library.workbook?.name, library.imports.length]).toEqual([false, name, 1]);
  expect((await looked()).records).toEqual([]);
});

test('a workbook damaged twice is shown as far as it is understood, and figures stay', async () => {
  await take(DEPARTMENTS);
  const { id, name, views, assessments } = library.workbook!;
  await spoil(async (db) => {
    const spoilt = { ...(await db.get('workbooks', id)), imports: 7, corrections: [{ of: 1 }], step: 'x' };
    await db.put('workbooks', spoilt);
    await db.put('doubles', spoilt, ['workbooks', id]);
  });
  const { records, figures: lost } = await looked();
  // That no step can be taken back is told with it, and not as of a workbook that is whole.
  expect(records).toContainEqual({ of: 'workbook', key: id, name, isMended: false });
  expect(records.filter(({ of }) => of === 'step')).toEqual([]);
  expect([lost, storage.isDamaged]).toEqual([[], true]);
  expect(library.workbook).toMatchObject({ id, name, views, assessments, imports: [] });
  expect((await figures()).every(Boolean)).toBe(true);
  await library.perform('name-workbook', [{ kind: 'rename', name: 'Sổ sau' }]);
  expect(library.workbook?.name).toBe('Sổ sau');
});

test('a file of which nothing is known any more is named by what its figures say', async () => {
  await take(DEPARTMENTS);
  const [{ edition } = { edition: '' }] = library.workbook!.imports;
  await spoil(both('imports', edition));
  const { records } = await looked();
  expect(records).toEqual([{ of: 'file', key: edition, name: DEPARTMENTS, isMended: false }]);
});

test('undo stops at a damaged step, which is named by its workbook', async () => {
  await take(DEPARTMENTS);
  await library.perform('name-workbook', [{ kind: 'rename', name: 'Một' }]);
  await library.perform('name-workbook', [{ kind: 'rename', name: 'Hai' }]);
  const { id, step } = library.workbook!;
  await spoil(async (db) => {
    const edit = await db.get('edits', [id, step - 1]);
    await db.put('edits', { ...edit, inverse: [{ kind: 'rename', name: 'Không ai đặt' }] });
  });
  const { records } = await looked();
  expect(records).toEqual([{ of: 'step', key: id, name: 'Hai', isMended: false }]);
  await library.undo();
  await library.undo();
  expect([library.workbook?.name, library.undoable?.isDamaged]).toEqual(['Một', true]);
});

test('of a damaged edition nothing stays beside what takes its place', async () => {
  await take(INDICATORS);
  const [edition = ''] = editions();
  const before = (await store.assessment(edition))!;
  await spoil(async (db) => {
    const chunk = await db.get('chunks', (await db.getAllKeys('chunks'))[0]!);
    await db.put('chunks', chunk, [edition, 'lạ', 'score']);
  });
  expect(await store.upkeep.likenessOf(edition, before)).toBe('other');
  await store.upkeep.mendAssessment(edition, before);
  expect(await store.upkeep.likenessOf(edition, before)).toBe('proven');
});
