import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Assessment, dayPeriod, type Edition, figureAt, type Workbook } from '../../src/model/index.ts';
import { type ImportBatch, openStore, type Store } from '../../src/store/index.ts';

function assessment(key: string, file: string, values: readonly number[]): Assessment {
  return {
    key,
    scheme: '766',
    scope: 'bp',
    level: 'department',
    period: dayPeriod('2025-04-08'),
    source: 'dvcqg',
    units: values.map((_, i) => `unit-${i}`),
    columns: [{ indicator: 'total', part: 'score' }],
    values: [Float64Array.from(values)],
    status: [Uint8Array.from(values, (v) => (Number.isNaN(v) ? 2 : 0))],
    decimals: [Uint8Array.from(values, () => 2)],
    origins: [{ import: file, file: `${file}.csv`, table: 0 }],
    originOf: [new Uint16Array(values.length)],
    rowOf: [Uint32Array.from(values, (_, i) => i + 5)],
    columnOf: [Uint32Array.from(values, () => 2)],
    verbatim: [{ 0: '90' }],
  };
}

function workbook(id: string, assessments: readonly string[]): Workbook {
  return {
    id,
    name: id,
    createdAt: '2025-04-11T00:00:00Z',
    assessments: assessments.map(listed),
    imports: [],
    views: [],
    step: 0,
  };
}

function listed(key: string): Edition {
  return { key, edition: key };
}

function batch(id: string, keys: readonly string[], file: string): ImportBatch {
  return {
    imports: [
      {
        record: {
          key: file,
          name: `${file}.csv`,
          size: 3,
          at: '2025-04-11T00:00:00Z',
          charset: 'utf-8',
          tables: 1,
          issues: [],
          assessments: keys,
        },
        bytes: Uint8Array.of(1, 2, 3),
      },
    ],
    assessments: keys.map((key) => assessment(key, file, [90, Number.NaN, 82.3])),
    units: [],
    schemes: [],
    answers: { q1: 'comma' },
    workbook: { id, change: () => workbook(id, keys) },
  };
}

function counted(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let i = 0; i < length; i++) bytes[i] = i % 251;
  return bytes;
}

/** An assertion would compare millions of bytes one by one. */
function isSameBytes(a: Uint8Array | undefined, b: Uint8Array): boolean {
  return a !== undefined && Buffer.compare(a, b) === 0;
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
    const read = await store.column(['c', 'gone', 'a'], total);
    expect(read.map((assessment) => assessment?.key)).toEqual(['c', undefined, 'a']);
    expect(read[0]).toEqual(await store.assessment('c'));
    expect(read[0]!.units).toBe(read[2]!.units);
    const [without] = await store.column(['a'], { indicator: 'other', part: 'score' });
    expect(without).toMatchObject({ key: 'a', columns: [], values: [] });
  });

  it('gives no column that does not pass its checksum', async () => {
    await store.putImport(batch('w', ['a', 'b'], 'f'));
    const db = await openDB('so-ky');
    const key = ['a', 'total', 'score'];
    const chunk = await db.get('chunks', key);
    chunk.values[0] += 1;
    await db.put('chunks', chunk, key);
    db.close();
    const read = await store.column(['a', 'b'], { indicator: 'total', part: 'score' });
    expect(read.map((assessment) => assessment?.key)).toEqual([undefined, 'b']);
  });

  it('gives back figures, provenance, originals and answers as they were put', async () => {
    await store.putImport(batch('w', ['a'], 'f'));
    const back = await store.assessment('a');
    expect(back).toEqual(assessment('a', 'f', [90, Number.NaN, 82.3]));
    expect(back && figureAt(back, 'unit-2', 'total', 'score')).toMatchObject({
      value: 82.3,
      status: 'measured',
      cell: { file: 'f.csv', row: 7, column: 2 },
    });
    expect(await store.original('f')).toEqual(Uint8Array.of(1, 2, 3));
    const contents = await store.contents();
    expect(contents.answers).toEqual({ q1: 'comma' });
    expect(contents.heads.map((h) => h.key)).toEqual(['a']);
    expect(contents.heads[0]).not.toHaveProperty('values');
  });

  it('gives back a file too large for one piece, and forgets all of it', async () => {
    const bytes = counted(9_000_001);
    const [small] = batch('w', ['a'], 'f').imports;
    await store.putImport({ ...batch('w', ['a'], 'f'), imports: [{ record: small!.record, bytes }] });
    expect(isSameBytes(await store.original('f'), bytes)).toBe(true);
    const raw = await openDB('so-ky');
    const sizes = (await raw.getAll('originals')).map((piece: Uint8Array) => piece.length);
    await store.removeWorkbook('w');
    const left = await raw.count('originals');
    raw.close();
    expect(left).toBe(0);
    expect(Math.max(...sizes)).toBeLessThan(bytes.length / 2);
  });

  it('gives back a file that was kept whole', async () => {
    const bytes = counted(5_000_000);
    const raw = await openDB('so-ky');
    await raw.put('originals', bytes, 'f');
    raw.close();
    expect(isSameBytes(await store.original('f'), bytes)).toBe(true);
  });

  it('holds an assessment back when a chunk was changed behind its back', async () => {
    await store.putImport(batch('w', ['a'], 'f'));
    const raw = await openDB('so-ky');
    const key = ['a', 'total', 'score'];
    const chunk = await raw.get('chunks', key);
    chunk.values[2] = 83.2;
    await raw.put('chunks', chunk, key);
    raw.close();
    expect(await store.assessment('a')).toBeUndefined();
  });

  it('holds an assessment back when a chunk is gone', async () => {
    await store.putImport(batch('w', ['a'], 'f'));
    const raw = await openDB('so-ky');
    await raw.delete('chunks', ['a', 'total', 'score']);
    raw.close();
    expect(await store.assessment('a')).toBeUndefined();
  });

  it('writes a batch wholly or not at all', async () => {
    await store.putImport(batch('w', ['a'], 'f'));
    const bad = batch('w', ['b'], 'g');
    const unstorable = { ...bad, answers: { q2: (() => 'no') as unknown as string } };
    await expect(store.putImport(unstorable)).rejects.toThrow();
    const contents = await store.contents();
    expect(contents.heads.map((h) => h.key)).toEqual(['a']);
    expect(contents.imports.map((i) => i.key)).toEqual(['f']);
    expect(contents.workbooks[0]?.assessments).toEqual([listed('a')]);
  });

  it('leaves no column of an earlier version behind', async () => {
    await store.putImport(batch('w', ['a'], 'f'));
    const slim = { ...assessment('a', 'f', [1]), columns: [{ indicator: 'other', part: 'score' as const }] };
    await store.putImport({ ...batch('w', ['a'], 'f'), assessments: [slim] });
    const raw = await openDB('so-ky');
    expect(await raw.getAllKeys('chunks')).toEqual([['a', 'other', 'score']]);
    raw.close();
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

  it('keeps a list of units once, however many assessments are about it', async () => {
    await store.putImport(batch('w', ['a', 'b'], 'f'));
    await store.putImport(batch('w', ['c'], 'g'));
    const other = { ...assessment('d', 'h', [1]), units: ['elsewhere'] };
    await store.putImport({ ...batch('w', ['d'], 'h'), assessments: [other] });
    const raw = await openDB('so-ky');
    expect((await raw.getAll('rosters')).map(({ units }) => units)).toEqual([
      ['unit-0', 'unit-1', 'unit-2'],
      ['elsewhere'],
    ]);
    raw.close();
    const [a, b, c, d] = (await store.contents()).heads;
    expect(b?.units).toBe(a?.units);
    expect(c?.units).toBe(a?.units);
    expect((await store.assessment('c'))?.units).toBe(a?.units);
    expect(d?.units).toEqual(['elsewhere']);
  });

  const listsOf = async (): Promise<string[][]> => {
    const raw = await openDB('so-ky');
    const lists = await raw.getAll('rosters');
    raw.close();
    return lists.map(({ units }) => units);
  };

  it('forgets a list of units with the last assessment that was about it, in the import that changed it', async () => {
    await store.putImport(batch('w', ['a', 'b'], 'f'));
    const wider = (key: string) => assessment(key, 'g', [1, 2, 3, 4]);
    await store.putImport({ ...batch('w', ['a'], 'g'), assessments: [wider('a')] });
    expect(await listsOf()).toHaveLength(2);
    const failing = { ...batch('w', ['b'], 'h'), answers: { q: (() => 'no') as unknown as string } };
    await expect(store.putImport({ ...failing, assessments: [wider('b')] })).rejects.toThrow();
    expect(await listsOf()).toHaveLength(2);
    await store.putImport({ ...batch('w', ['b'], 'h'), assessments: [wider('b')] });
    expect(await listsOf()).toEqual([['unit-0', 'unit-1', 'unit-2', 'unit-3']]);
    expect((await store.contents()).heads.map(({ units }) => units.length)).toEqual([4, 4]);
    expect((await store.assessment('b'))?.units).toHaveLength(4);
  });

  it('forgets at the start lists that were left behind', async () => {
    await store.putImport(batch('w', ['a'], 'f'));
    const raw = await openDB('so-ky');
    await raw.add('rosters', { sum: 'x', units: ['nobody'] });
    raw.close();
    const { heads } = await store.contents();
    expect(heads.map(({ units }) => units)).toEqual([['unit-0', 'unit-1', 'unit-2']]);
    expect(await listsOf()).toEqual([['unit-0', 'unit-1', 'unit-2']]);
  });

  it('takes no list of units for another that a failed import was given the place of', async () => {
    const bad = batch('w', ['a', 'b'], 'f');
    const unstorable = { ...bad, answers: { q2: (() => 'no') as unknown as string } };
    await expect(store.putImport(unstorable)).rejects.toThrow();
    const other = { ...assessment('c', 'g', [1]), units: ['elsewhere'] };
    await store.putImport({ ...batch('w', ['c'], 'g'), assessments: [other] });
    expect((await store.contents()).heads.map(({ units }) => units)).toEqual([['elsewhere']]);
  });

  it('holds an assessment back when its units were changed behind its back', async () => {
    await store.putImport(batch('w', ['a'], 'f'));
    const raw = await openDB('so-ky');
    const [roster] = await raw.getAll('rosters');
    await raw.put('rosters', { ...roster, units: roster.units.toReversed() });
    raw.close();
    expect(await store.assessment('a')).toBeUndefined();
  });

  it('adds an import to what another tab made of the workbook meanwhile', async () => {
    await store.putImport(batch('w', ['a'], 'f'));
    await store.updateWorkbook('w', (w) => ({ ...w, name: 'renamed elsewhere' }));
    const change = (stored = workbook('w', [])) => ({
      ...stored,
      assessments: [...stored.assessments, listed('b')],
    });
    await store.putImport({ ...batch('w', ['b'], 'g'), workbook: { id: 'w', change } });
    const [w] = (await store.contents()).workbooks;
    expect(w).toMatchObject({ name: 'renamed elsewhere', assessments: ['a', 'b'].map(listed) });
  });

  it('loses no edit of two that are made at once', async () => {
    await store.putImport(batch('w', ['a'], 'f'));
    const add = (name: string) => (w: Workbook) => ({ ...w, assessments: [...w.assessments, listed(name)] });
    await Promise.all(Array.from({ length: 20 }, (_, i) => store.updateWorkbook('w', add(`x${i}`))));
    const [w] = (await store.contents()).workbooks;
    expect(w?.assessments).toHaveLength(21);
  });

  it('forgets with a workbook only what no other workbook lists', async () => {
    await store.putImport(batch('one', ['a', 'b'], 'f'));
    await store.putImport(batch('two', ['b'], 'g'));
    await store.removeWorkbook('one');
    const contents = await store.contents();
    expect(contents.workbooks.map((w) => w.id)).toEqual(['two']);
    expect(contents.heads.map((h) => h.key)).toEqual(['b']);
    expect(contents.imports.map((i) => i.key)).toEqual(['g']);
    expect(await store.original('f')).toBeUndefined();
    expect(await store.assessment('a')).toBeUndefined();
    expect(await store.assessment('b')).toBeDefined();
    await store.removeWorkbook('two');
    const raw = await openDB('so-ky');
    expect(await raw.getAllKeys('rosters')).toEqual([]);
    raw.close();
  });
});

it('takes over a database of version 2, whose heads held their units themselves', async () => {
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
  const kept = [assessment('a', 'f', [90, 80.5]), assessment('b', 'f', [91, 80.5, 1])];
  for (const { values, status, decimals, originOf, rowOf, columnOf, verbatim, ...head } of kept) {
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
  await second.put('workbooks', workbook('w', ['a', 'b']));
  second.close();

  const store = openStore(() => undefined);
  expect((await store.contents()).heads.map(({ units }) => units)).toEqual(kept.map(({ units }) => units));
  expect(await store.assessment('a')).toEqual(kept[0]);
  expect(await store.assessment('b')).toEqual(kept[1]);
  await store.close();
  await deleteDB('so-ky');
});

/** As version 2 of the database wrote them. */
const CHECKSUMS: Readonly<Record<string, number>> = { a: 2199144156, b: 652222619 };
