import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { figureAt, type Workbook } from '../../src/model/index.ts';
import { Overtaken, openStore, type Store } from '../../src/store/index.ts';
import { assessment, batch, gesture, kept, listing, unstorable, workbook } from './a-batch.ts';

function counted(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let i = 0; i < length; i++) bytes[i] = i % 251;
  return bytes;
}

/** An assertion would compare millions of bytes one by one. */
function isSameBytes(a: Uint8Array | undefined, b: Uint8Array): boolean {
  return a !== undefined && Buffer.compare(a, b) === 0;
}

/** Works on the disk behind the store's back. */
async function behind<T>(work: (db: Awaited<ReturnType<typeof openDB>>) => Promise<T>): Promise<T> {
  const db = await openDB('so-ky');
  const result = await work(db);
  db.close();
  return result;
}

describe('the store', () => {
  let store: Store;
  beforeEach(async () => {
    store = openStore(() => undefined);
    await store.opened;
  });
  afterEach(async () => {
    await store.close();
    await deleteDB('so-ky');
  });

  it('gives one column of many assessments, in the order asked', async () => {
    await store.putImport(batch('w', ['a', 'b', 'c'], 'f'));
    const total = { indicator: 'total', part: 'score' } as const;
    const read = await store.column(['c@f', 'gone', 'a@f'], total);
    expect(read.map((one) => one?.key)).toEqual(['c', undefined, 'a']);
    expect(read[0]).toEqual(await store.assessment('c@f'));
    expect(read[0]!.units).toBe(read[2]!.units);
    const [without] = await store.column(['a@f'], { indicator: 'other', part: 'score' });
    expect(without).toMatchObject({ key: 'a', columns: [], values: [] });
  });

  it('gives no column that does not pass its checksum', async () => {
    await store.putImport(batch('w', ['a', 'b'], 'f'));
    await behind(async (db) => {
      const key = ['a@f', 'total', 'score'];
      const chunk = await db.get('chunks', key);
      chunk.values[0] += 1;
      await db.put('chunks', chunk, key);
    });
    const read = await store.column(['a@f', 'b@f'], { indicator: 'total', part: 'score' });
    expect(read.map((one) => one?.key)).toEqual([undefined, 'b']);
  });

  it('gives back figures, provenance and originals as they were put', async () => {
    await store.putImport(batch('w', ['a'], 'f'));
    const back = await store.assessment('a@f');
    expect(back).toEqual(kept('a', 'f'));
    expect(back && figureAt(back, 'unit-2', 'total', 'score')).toMatchObject({
      value: 82.3,
      status: 'measured',
      cell: { file: 'f.csv', row: 7, column: 2 },
    });
    expect(await store.original('f')).toEqual(Uint8Array.of(1, 2, 3));
    const contents = await store.contents();
    expect(contents.heads.map((h) => h.edition)).toEqual(['a@f']);
    expect(contents.heads[0]).not.toHaveProperty('values');
    expect(contents.imports).toMatchObject([{ key: 'f', edition: 'f@f' }]);
  });

  it('makes figures and files durable before it lists them', async () => {
    const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const storesOf = ([names]: Parameters<IDBDatabase['transaction']>): readonly string[] =>
      typeof names === 'string' ? [names] : [...names];
    await store.putImport(batch('w', ['a'], 'f'));
    const writes = opened.mock.calls.filter(([, mode]) => mode === 'readwrite');
    const loose = writes.filter(([, , options]) => options?.durability !== 'strict');
    expect(writes.flatMap(storesOf)).toEqual(expect.arrayContaining(['chunks', 'originals', 'edits']));
    expect(loose.flatMap(storesOf)).toEqual(['staging']);
    opened.mockRestore();
  });

  it('gives back a file too large for one piece, and forgets all of it', async () => {
    const bytes = counted(9_000_001);
    const [small] = batch('w', ['a'], 'f').imports;
    await store.putImport({ ...batch('w', ['a'], 'f'), imports: [{ record: small!.record, bytes }] });
    expect(isSameBytes(await store.original('f'), bytes)).toBe(true);
    const pieces: Uint8Array[] = await behind((db) => db.getAll('originals'));
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(bytes.length / 2);
    await store.removeWorkbook('w');
    expect(await behind((db) => db.count('originals'))).toBe(0);
  });

  it('gives back a file that was kept whole', async () => {
    const bytes = counted(5_000_000);
    await behind((db) => db.put('originals', bytes, 'f'));
    expect(isSameBytes(await store.original('f'), bytes)).toBe(true);
  });

  it('holds an assessment back when a chunk was changed behind its back', async () => {
    await store.putImport(batch('w', ['a'], 'f'));
    await behind(async (db) => {
      const key = ['a@f', 'total', 'score'];
      const chunk = await db.get('chunks', key);
      chunk.values[2] = 83.2;
      await db.put('chunks', chunk, key);
    });
    expect(await store.assessment('a@f')).toBeUndefined();
  });

  it('holds an assessment back when a chunk is gone', async () => {
    await store.putImport(batch('w', ['a'], 'f'));
    await behind((db) => db.delete('chunks', ['a@f', 'total', 'score']));
    expect(await store.assessment('a@f')).toBeUndefined();
  });

  it('holds an assessment back when its units were changed behind its back', async () => {
    await store.putImport(batch('w', ['a'], 'f'));
    await behind(async (db) => {
      const [roster] = await db.getAll('rosters');
      await db.put('rosters', { ...roster, units: roster.units.toReversed() });
    });
    expect(await store.assessment('a@f')).toBeUndefined();
  });

  it('makes a workbook of a first drop, and a step of every drop', async () => {
    const log = await store.putImport(batch('w', ['a'], 'f'));
    expect(log.workbook).toEqual({
      ...workbook('w'),
      step: 1,
      assessments: listing('a@f'),
      imports: listing('f@f'),
    });
    const { workbooks, edits } = await store.contents();
    expect([workbooks, edits]).toEqual([[log.workbook], log.edits]);
    expect(edits).toMatchObject([{ n: 1, name: 'import', workbook: 'w' }]);
  });

  it('gives the figures back that another drop took the place of, and those again', async () => {
    await store.putImport(batch('w', ['a'], 'f'));
    await store.putImport(batch('w', [kept('a', 'g', [1])], 'g', listing('a@f')));
    expect((await store.stepBack('w'))?.workbook.assessments).toEqual(listing('a@f'));
    expect((await store.assessment('a@f'))?.units).toHaveLength(3);
    expect((await store.stepBack('w'))?.workbook.assessments).toEqual([]);
    await store.close();
    store = openStore(() => undefined);
    await store.contents();
    await store.stepForward('w');
    expect((await store.stepForward('w'))?.workbook.assessments).toEqual(listing('a@g'));
    expect((await store.assessment('a@g'))?.units).toHaveLength(1);
    expect(await store.original('f')).toBeDefined();
  });

  it('takes in a workbook that comes whole, and makes no step of that', async () => {
    const whole = { ...workbook('w'), name: 'Bản sao', assessments: listing('a@f'), imports: listing('f@f') };
    const { gesture: _, ...rest } = batch('w', ['a'], 'f');
    expect(await store.putImport({ ...rest, workbook: whole })).toEqual({ workbook: whole, edits: [] });
    expect(await store.assessment('a@f')).toEqual(kept('a', 'f'));
  });

  it('writes a drop wholly or not at all', async () => {
    await store.putImport(batch('w', ['a'], 'f'));
    const before = await store.contents();
    await expect(store.putImport(unstorable(batch('w', ['b'], 'g')))).rejects.toThrow();
    expect(await store.contents()).toEqual(before);
    expect(await behind((db) => db.getAllKeys('chunks'))).toEqual([['a@f', 'total', 'score']]);
    expect(await behind((db) => db.getAllKeys('originals'))).toEqual(['f']);
    expect(await behind((db) => db.count('staging'))).toBe(0);
  });

  it('lists no figures that were joined with others than the workbook stands on', async () => {
    await store.putImport(batch('w', ['a', 'b'], 'f'));
    await store.putImport(batch('w', ['a'], 'g', listing('a@f')));
    const before = await store.contents();
    await expect(store.putImport(batch('w', ['a'], 'h', listing('a@f')))).rejects.toThrow(Overtaken);
    await expect(store.putImport(batch('w', ['b'], 'i'))).rejects.toThrow(Overtaken);
    expect(await store.contents()).toEqual(before);
    await store.putImport(batch('w', ['a'], 'h', listing('a@g', 'b@x')));
    expect((await store.contents()).workbooks[0]?.assessments).toEqual(listing('a@h', 'b@f'));
  });

  it('tells how far it has come, and stops when it is told to', async () => {
    const shares: number[] = [];
    const stop = new AbortController();
    await store.putImport(batch('w', ['a'], 'f'), { report: (done) => shares.push(done) });
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect([shares.length, shares.at(-1)]).toEqual([2, 1]);
    const before = await store.contents();
    const stopped = store.putImport(batch('w', ['b'], 'g'), {
      signal: stop.signal,
      report: () => stop.abort(),
    });
    await expect(stopped).rejects.toThrow(stop.signal.reason);
    expect(await store.contents()).toEqual(before);
    expect(await behind((db) => db.count('chunks'))).toBe(1);
  });

  it('can be stopped while it lists what it wrote', async () => {
    const stop = new AbortController();
    await store.putImport(batch('w', ['a'], 'f'));
    const before = await store.contents();
    const stopped = store.putImport(
      {
        ...batch('w', ['b'], 'g'),
        // Read when the workbook has been put in its place.
        get schemes() {
          stop.abort();
          return [];
        },
      },
      { signal: stop.signal },
    );
    await expect(stopped).rejects.toThrow(stop.signal.reason);
    expect(await store.contents()).toEqual(before);
    expect(await behind((db) => db.count('chunks'))).toBe(1);
  });

  it('keeps the old workbook where a change cannot be kept', async () => {
    await store.putImport(batch('w', ['a'], 'f'));
    const spoilt = (w: Workbook) => ({ ...w, name: (() => 'no') as unknown as string });
    await expect(store.updateWorkbook('w', spoilt)).rejects.toThrow();
    await expect(
      store.updateWorkbook('w', () => {
        throw new Error('a slip');
      }),
    ).rejects.toThrow('a slip');
    expect((await store.contents()).workbooks[0]?.name).toBe('w');
  });

  const listsOf = async (): Promise<string[][]> =>
    (await behind((db) => db.getAll('rosters'))).map(({ units }) => units);

  it('keeps a list of units once, however many assessments are about it', async () => {
    await store.putImport(batch('w', ['a', 'b'], 'f'));
    await store.putImport(batch('w', ['c'], 'g'));
    await store.putImport(batch('w', [{ ...kept('d', 'h', [1]), units: ['elsewhere'] }], 'h'));
    expect(await listsOf()).toEqual([['unit-0', 'unit-1', 'unit-2'], ['elsewhere']]);
    const [a, b, c, d] = (await store.contents()).heads;
    expect(b?.units).toBe(a?.units);
    expect(c?.units).toBe(a?.units);
    expect((await store.assessment('c@g'))?.units).toBe(a?.units);
    expect(d?.units).toEqual(['elsewhere']);
  });

  it('takes no list of units for another that a failed drop was given the place of', async () => {
    await expect(store.putImport(unstorable(batch('w', ['a', 'b'], 'f')))).rejects.toThrow();
    await store.putImport(batch('w', [{ ...kept('c', 'g', [1]), units: ['elsewhere'] }], 'g'));
    expect((await store.contents()).heads.map(({ units }) => units)).toEqual([['elsewhere']]);
    expect(await listsOf()).toEqual([['elsewhere']]);
  });

  it('adds a drop to what another tab made of the workbook meanwhile', async () => {
    await store.putImport(batch('w', ['a'], 'f'));
    const rename = { kind: 'rename', name: 'renamed elsewhere' } as const;
    await store.perform('w', { ...gesture([]), name: 'name-workbook', forward: [rename] });
    await store.putImport(batch('w', ['b'], 'g'));
    const [w] = (await store.contents()).workbooks;
    expect(w).toMatchObject({ name: 'renamed elsewhere', step: 3, assessments: listing('a@f', 'b@g') });
  });

  it('loses no edit of two that are made at once', async () => {
    await store.putImport(batch('w', ['a'], 'f'));
    const add = (name: string) => (w: Workbook) => ({
      ...w,
      assessments: [...w.assessments, ...listing(name)],
    });
    await Promise.all(Array.from({ length: 20 }, (_, i) => store.updateWorkbook('w', add(`x${i}@y`))));
    const [w] = (await store.contents()).workbooks;
    expect(w?.assessments).toHaveLength(21);
  });

  it('forgets with a workbook only what no other workbook lists', async () => {
    await store.putImport(batch('one', ['a', 'b'], 'f'));
    await store.putImport(batch('two', ['b'], 'g'));
    await store.removeWorkbook('one');
    const contents = await store.contents();
    expect(contents.workbooks.map((w) => w.id)).toEqual(['two']);
    expect(contents.heads.map((h) => h.edition)).toEqual(['b@g']);
    expect(contents.imports.map((i) => i.key)).toEqual(['g']);
    expect(contents.edits.map(({ workbook: of }) => of)).toEqual(['two']);
    expect(await store.original('f')).toBeUndefined();
    expect(await store.assessment('a@f')).toBeUndefined();
    expect(await store.assessment('b@g')).toBeDefined();
    await store.removeWorkbook('two');
    expect(await behind((db) => db.getAllKeys('rosters'))).toEqual([]);
  });

  it('remembers which workbooks were removed, the last hundred of them', async () => {
    expect(await store.upkeep.erased()).toEqual([]);
    for (let n = 0; n < 102; n++) await store.removeWorkbook(`w${n}`);
    const erased = await store.upkeep.erased();
    expect(erased).toHaveLength(100);
    expect([erased.at(0), erased.at(-1)]).toEqual(['w2', 'w101']);
  });
});

/** The stores of a database of version 2, with heads that hold their units themselves. */
it('takes over a database of version 2', async () => {
  const second = await openDB('so-ky', 2, {
    upgrade(db) {
      for (const name of ['imports', 'heads', 'units', 'schemes']) {
        db.createObjectStore(name, { keyPath: 'key' });
      }
      db.createObjectStore('workbooks', { keyPath: 'id' });
      db.createObjectStore('edits', { keyPath: ['workbook', 'n'] });
      for (const name of ['originals', 'chunks', 'answers']) db.createObjectStore(name);
    },
  });
  const stored = [assessment('a', 'f', [90, 80.5]), assessment('b', 'f', [91, 80.5, 1])];
  for (const { values, status, decimals, originOf, rowOf, columnOf, verbatim, ...head } of stored) {
    await second.put('heads', head);
    const body = {
      values: values[0],
      status: status[0],
      decimals: decimals[0],
      originOf: originOf[0],
      rowOf: rowOf[0],
      columnOf: columnOf[0],
      verbatim: verbatim[0],
    };
    await second.put('chunks', { ...body, checksum: CHECKSUMS[head.key] }, [head.key, 'total', 'score']);
  }
  await second.put('workbooks', { ...workbook('w'), assessments: ['a', 'b'] });
  second.close();

  const store = openStore(() => undefined);
  const { heads, workbooks } = await store.contents();
  expect(heads.map(({ units }) => units)).toEqual(stored.map(({ units }) => units));
  expect(workbooks[0]?.assessments).toEqual(['a', 'b'].map((key) => ({ key, edition: key })));
  for (const one of stored) expect(await store.assessment(one.key)).toEqual({ ...one, edition: one.key });
  await store.close();
  await deleteDB('so-ky');
});

/** As version 2 of the database wrote them. */
const CHECKSUMS: Readonly<Record<string, number>> = { a: 2199144156, b: 652222619 };
