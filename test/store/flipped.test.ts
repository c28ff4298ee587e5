import 'fake-indexeddb/auto';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { deleteDB, openDB } from 'idb';
import { afterEach, expect, test } from 'vitest';
import { UNIT_TYPES, type Unit } from '../../src/model/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { spec } from '../workbench/spec.ts';
import { batch, kept, listing } from './a-batch.ts';

const unit = (key: string): Unit => ({
  key,
  name: `Sở ${key}`,
  type: UNIT_TYPES[0],
  level: 'department',
  aliases: [],
});
const NAMES = [
  'workbooks',
  'heads',
  'imports',
  'units',
  'schemes',
  'edits',
  'doubles',
  'chunks',
  'rosters',
  'staging',
] as const;

let store: Store | undefined;
afterEach(async () => {
  await store?.close();
  await deleteDB('so-ky');
});

/** Two drops of the same, a renaming, a view: a bit of all there is. */
async function fill(): Promise<void> {
  store = openStore(() => undefined);
  const first = batch('w', ['a', 'b'], 'f');
  await store.putImport({
    ...first,
    units: ['unit-0', 'unit-1', 'unit-2'].map(unit),
    schemes: [{ key: '766', name: '766', version: '1', indicators: [], grades: [] }],
  });
  await store.putImport(batch('w', [kept('a', 'g')], 'g', listing('a@f')));
  const at = '2026-11-23T00:00:00Z';
  await store.perform('w', { name: 'name-workbook', at, forward: [{ kind: 'rename', name: 'Sổ tháng 11' }] });
  const added = { kind: 'add-view', view: { id: 'p', spec }, at: 0 } as const;
  await store.perform('w', { name: 'add-tab', at, forward: [added] });
  await store.stepBack('w');
  await store.close();
}

/** All that the reader could be shown. */
async function seen(): Promise<unknown> {
  store = openStore(() => undefined);
  const contents = await store.contents();
  const editions = ['a@f', 'b@f', 'a@g'];
  const columns = await store.column(editions, { indicator: 'total', part: 'score' });
  const figures = await Promise.all(editions.map((edition) => store!.assessment(edition)));
  const originals = await Promise.all(['f', 'g'].map((key) => store!.original(key)));
  return { contents, columns, figures, originals, log: await store.log('w') };
}

type Path = readonly (string | number)[];

function* pathsIn(value: unknown, path: Path = []): Generator<Path> {
  if (path.length > 0) yield path;
  if (value === null || typeof value !== 'object') return;
  const members = ArrayBuffer.isView(value)
    ? [...(value as Uint8Array).keys()].map(String)
    : Object.keys(value);
  for (const member of members) yield* pathsIn((value as never)[member], [...path, member]);
}

const FLIPS: readonly ((value: unknown) => unknown)[] = [
  (value) => (typeof value === 'number' ? value + 1 : typeof value === 'string' ? `${value}x` : 0),
  (value) => (typeof value === 'string' ? '' : null),
  () => undefined,
  () => [],
  () => 'khác',
  () => Number.NaN,
];

function flip(record: unknown, path: Path, how: number): unknown {
  const copy = structuredClone(record);
  const parent = path.slice(0, -1).reduce((at, member) => (at as never)[member], copy) as Record<
    string,
    unknown
  >;
  const last = path.at(-1)!;
  if (how === FLIPS.length && !ArrayBuffer.isView(parent)) delete parent[last];
  else parent[last] = FLIPS[how % FLIPS.length]!(parent[last]);
  return copy;
}

const anyDamage = fc.record({
  name: fc.constantFrom(...NAMES),
  record: fc.nat(999),
  path: fc.nat(9999),
  how: fc.nat(FLIPS.length),
  isWhole: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
});

type Damage = typeof anyDamage extends fc.Arbitrary<infer T> ? T : never;

/** Changes one member of one record, or takes the record away; false where the record is still the same. */
async function spoil({ name, record, path, how, isWhole }: Damage): Promise<boolean> {
  const db = await openDB('so-ky');
  try {
    const keys = await db.getAllKeys(name);
    if (keys.length === 0) return false;
    const key = keys[record % keys.length]!;
    if (isWhole) {
      await db.delete(name, key);
      return true;
    }
    const stored = await db.get(name, key);
    const paths = [...pathsIn(stored)];
    const spoilt = flip(stored, paths[path % paths.length]!, how) as Record<string, unknown>;
    if (isDeepStrictEqual(spoilt, stored)) return false;
    const { keyPath } = db.transaction(name).store;
    if (keyPath === null) {
      await db.put(name, spoilt, key);
      return true;
    }
    // A disk that changes a value leaves it under the key it had: that can only be had with a value that says so.
    const place = [keyPath].flat();
    if (place.some((member) => JSON.stringify(spoilt[member]) !== JSON.stringify(stored[member])))
      return false;
    await db.put(name, spoilt);
    return true;
  } finally {
    db.close();
  }
}

test('whatever is changed in whatever record: all is as it was, or what is not is named', async () => {
  await fill();
  const whole = await seen();
  await store!.close();
  const [dbs, clean] = [await snapshot(), whole as Seen];
  await fc.assert(
    fc.asyncProperty(anyDamage, async (damage) => {
      await restoreSnapshot(dbs);
      const isSpoilt = await spoil(damage);
      const now = (await seen()) as Seen;
      const faults = await store!.upkeep.records();
      mustBeSameOrNone(now, clean);
      if (isSpoilt)
        expect([damage, isNoticed(damage.name, now, clean, faults.length)]).toEqual([damage, true]);
      // Mended, it is told of no more by whoever comes next.
      await store!.close();
      store = openStore(() => undefined);
      expect(await store.upkeep.records()).toEqual([]);
      await store!.close();
    }),
    { numRuns: 300 },
  );
}, 120_000);

interface Seen {
  readonly contents: Awaited<ReturnType<Store['contents']>>;
  readonly columns: readonly unknown[];
  readonly figures: readonly unknown[];
  readonly originals: readonly unknown[];
  readonly log: Awaited<ReturnType<Store['log']>>;
}

/** A record with a double is told of; figures are none; undo stops, or has fewer steps to go. */
function isNoticed(name: (typeof NAMES)[number], now: Seen, was: Seen, faults: number): boolean {
  if (name === 'edits') return !isDeepStrictEqual(now.log?.edits, was.log?.edits);
  if (name === 'chunks' || name === 'rosters') return now.figures.includes(undefined);
  // Of what was being written nothing is left.
  return name === 'staging' || faults > 0;
}

function mustBeSameOrNone(now: Seen, was: Seen): void {
  // Of one damaged record its second copy is whole.
  for (const name of ['workbooks', 'imports', 'units', 'schemes'] as const)
    expect(now.contents[name]).toEqual(was.contents[name]);
  expect(now.contents.heads.map((head) => ({ ...head, units: [] }))).toEqual(
    was.contents.heads.map((head) => ({ ...head, units: [] })),
  );
  // Figures are right or none, and none is told of wherever they are asked for.
  for (const kind of ['columns', 'figures'] as const) {
    for (const [i, one] of now[kind].entries()) if (one !== undefined) expect(one).toEqual(was[kind][i]);
  }
  expect(now.originals).toEqual(was.originals);
  expect(now.log?.workbook).toEqual(was.log?.workbook);
  for (const edit of [...now.contents.edits, ...now.log!.edits]) {
    const same = was.contents.edits.find(({ n }) => n === edit.n);
    if (!edit.isDamaged) expect(edit).toEqual(same);
  }
}

type Snapshot = ReadonlyMap<string, readonly (readonly [IDBValidKey, unknown])[]>;

async function snapshot(): Promise<Snapshot> {
  const db = await openDB('so-ky');
  const all = new Map<string, readonly (readonly [IDBValidKey, unknown])[]>();
  for (const name of NAMES) {
    const [keys, values] = [await db.getAllKeys(name), await db.getAll(name)];
    all.set(
      name,
      keys.map((key, i) => [key, values[i]] as const),
    );
  }
  db.close();
  return all;
}

async function restoreSnapshot(all: Snapshot): Promise<void> {
  const db = await openDB('so-ky');
  for (const [name, entries] of all) {
    const tx = db.transaction(name, 'readwrite');
    await tx.store.clear();
    for (const [key, value] of entries)
      await tx.store.put(value, tx.store.keyPath === null ? key : undefined);
    await tx.done;
  }
  db.close();
}
