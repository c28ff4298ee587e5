import type { IDBPTransaction } from 'idb';
import { deadAmong } from './alive.ts';
import { chunksOf } from './chunk.ts';
import { type Named, namedBy } from './needed.ts';
import { piecesOf } from './originals.ts';
import { readHeads, type StoredHead } from './rosters.ts';
import type { Database, SoKySchema } from './schema.ts';
import type { Staging } from './staging.ts';
import type { StoredImport } from './store.ts';
import { allOf, committed } from './transaction.ts';

const STORES = [
  'workbooks',
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

/** `dead`: pages that were writing and are gone. */
async function leftoversIn(tx: Sweeping<IDBTransactionMode>, dead: ReadonlySet<string>): Promise<Leftovers> {
  const [workbooks, edits, staging, heads, imports, files, lists] = await Promise.all([
    tx.objectStore('workbooks').getAll(),
    tx.objectStore('edits').getAll(),
    tx.objectStore('staging').getAll(),
    readHeads(tx.objectStore('heads')),
    tx.objectStore('imports').getAll(),
    tx.objectStore('originals').getAllKeys(),
    tx.objectStore('rosters').getAllKeys(),
  ]);
  const writing = staging.filter(({ id }) => !dead.has(id));
  const named = namedBy({ workbooks, edits, staging: writing });
  const stays = heads.filter(({ edition }) => named.heads.has(edition));
  const needed = filesOf(stays, imports, named, writing);
  const used = new Set(stays.map(({ roster }) => roster));
  return {
    staging: [...dead].filter((id) => staging.some((one) => one.id === id)),
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

/** Requests issued within one task of the page. */
const PORTION = 100;

async function removeAll(tx: Sweeping, leftovers: Leftovers): Promise<void> {
  const removals: (() => Promise<unknown>)[] = [
    ...leftovers.staging.map((id) => () => tx.objectStore('staging').delete(id)),
    ...leftovers.heads.flatMap((edition) => [
      () => tx.objectStore('heads').delete(edition),
      () => tx.objectStore('chunks').delete(chunksOf(edition)),
    ]),
    ...leftovers.imports.map((edition) => () => tx.objectStore('imports').delete(edition)),
    ...leftovers.originals.flatMap((key) =>
      piecesOf(key).map((piece) => () => tx.objectStore('originals').delete(piece)),
    ),
    ...leftovers.rosters.map((id) => () => tx.objectStore('rosters').delete(id)),
  ];
  for (let from = 0; from < removals.length; from += PORTION) {
    await allOf((writes) => {
      for (const remove of removals.slice(from, from + PORTION)) writes.push(remove());
    });
  }
}
