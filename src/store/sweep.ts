import type { IDBPTransaction } from 'idb';
import { deadAmong } from './alive.ts';
import { chunksOf } from './chunk.ts';
import { allDoubled, type Doubled, deleteDoubled } from './doubled.ts';
import type { StoredImport } from './kept.ts';
import { type Named, namedBy } from './needed.ts';
import { piecesOf } from './originals.ts';
import type { StoredHead } from './rosters.ts';
import type { Database, SoKySchema } from './schema.ts';
import type { Staging } from './staging.ts';
import { asWritten, type Summed } from './summed.ts';
import { allOf, committed } from './transaction.ts';

const STORES = [
  'workbooks',
  'doubles',
  'edits',
  'staging',
  'heads',
  'imports',
  'originals',
  'rosters',
  'chunks',
] as const;
type Sweeping<Mode extends IDBTransactionMode = 'readwrite'> = IDBPTransaction<
  SoKySchema,
  (typeof STORES)[number][],
  Mode
>;

/** What lies on the disk and is named by nobody. */
interface Leftovers {
  readonly staging: readonly string[];
  readonly heads: readonly string[];
  readonly imports: readonly string[];
  readonly originals: readonly string[];
  readonly rosters: readonly number[];
}

/**
 * Deletes what nobody names any more: no workbook, no step of an undo log, no page that is alive and writing. `given`: a drop
 * of this page that came to nothing.
 */
export async function sweep({ idb }: Database, given?: string): Promise<void> {
  // First the records, then who is alive: a writer that begins in between is not taken for dead.
  const records = await idb.getAll('staging');
  const dead = new Set([...(await deadAmong(records)), ...(given === undefined ? [] : [given])]);
  const seen = idb.transaction([...STORES]);
  if (isClean(await leftoversIn(seen, dead))) return;
  const tx = idb.transaction([...STORES], 'readwrite', { durability: 'relaxed' });
  await committed(tx, async () => removeAll(tx, await leftoversIn(tx, dead)));
}

const isClean = (leftovers: Leftovers): boolean =>
  Object.values(leftovers).every((list: readonly unknown[]) => list.length === 0);

const NOTHING: Leftovers = { staging: [], heads: [], imports: [], originals: [], rosters: [] };

/** `dead`: pages that were writing and are gone. */
async function leftoversIn(tx: Sweeping<IDBTransactionMode>, dead: ReadonlySet<string>): Promise<Leftovers> {
  const all = <Name extends Doubled>(name: Name) => allDoubled(tx, name);
  const [shelf, steps, staged, ids, kept, records, files, lists] = await Promise.all([
    all('workbooks'),
    tx.objectStore('edits').getAll(),
    tx.objectStore('staging').getAll(),
    tx.objectStore('staging').getAllKeys(),
    all('heads'),
    all('imports'),
    tx.objectStore('originals').getAllKeys(),
    tx.objectStore('rosters').getAllKeys(),
  ]);
  // What a damaged one stood on is not known: nothing goes.
  if (shelf.lost.length > 0) return NOTHING;
  const written = <T extends object>(all: readonly Summed<T>[]): T[] =>
    all.flatMap((one) => asWritten(one) ?? []);
  const [workbooks, heads, imports] = [shelf.records, kept.records, records.records];
  // A damaged step leads nowhere any more.
  const edits = written(steps);
  const writing = written(staged).filter(({ id }) => !dead.has(id));
  const named = namedBy({ workbooks, edits, staging: writing });
  const stays = heads.filter(({ edition }) => named.heads.has(edition));
  const needed = filesOf(stays, imports, named, writing);
  const used = new Set(stays.map(({ roster }) => roster));
  return {
    staging: ids.filter((id) => dead.has(id)),
    heads: heads.filter(({ edition }) => !named.heads.has(edition)).map(({ edition }) => edition),
    imports: imports.filter(({ edition }) => !named.imports.has(edition)).map(({ edition }) => edition),
    originals: files.filter((key) => typeof key === 'string').filter((key) => !needed.has(key)),
    rosters: lists.filter((id) => !used.has(id)),
  };
}

/** The originals that a figure or a record of what stays leads to. */
function filesOf(
  heads: readonly StoredHead[],
  imports: readonly StoredImport[],
  named: Named,
  writing: readonly Staging[],
): ReadonlySet<string> {
  const records = imports.filter(({ edition }) => named.imports.has(edition));
  return new Set([
    ...heads.flatMap(({ origins }) => origins.map((origin) => origin.import)),
    ...records.map(({ key }) => key),
    ...writing.flatMap(({ originals }) => originals),
  ]);
}

type Writes = Promise<unknown>[];

/** Requests issued within one task of the page. */
const PORTION = 100;

async function removeAll(tx: Sweeping, leftovers: Leftovers): Promise<void> {
  const removals: ((writes: Writes) => unknown)[] = [
    ...leftovers.staging.map((id) => (writes: Writes) => writes.push(tx.objectStore('staging').delete(id))),
    ...leftovers.heads.flatMap((edition) => [
      (writes: Writes) => deleteDoubled(writes, tx, 'heads', edition),
      (writes: Writes) => writes.push(tx.objectStore('chunks').delete(chunksOf(edition))),
    ]),
    ...leftovers.imports.map((edition) => (writes: Writes) => deleteDoubled(writes, tx, 'imports', edition)),
    ...leftovers.originals.flatMap((key) =>
      piecesOf(key).map(
        (piece) => (writes: Writes) => writes.push(tx.objectStore('originals').delete(piece)),
      ),
    ),
    ...leftovers.rosters.map((id) => (writes: Writes) => writes.push(tx.objectStore('rosters').delete(id))),
  ];
  for (let from = 0; from < removals.length; from += PORTION) {
    await allOf((writes) => {
      for (const remove of removals.slice(from, from + PORTION)) remove(writes);
    });
  }
}
