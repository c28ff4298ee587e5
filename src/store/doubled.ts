import type { Scheme, Unit, Workbook } from '../model/index.ts';
import type { StoredImport } from './kept.ts';
import type { StoredHead } from './rosters.ts';
import { asWritten, summed } from './summed.ts';

/** What no file can give back as it was, or what the rest hangs on; all of it is small. */
export interface DoubledRecords {
  readonly workbooks: Workbook;
  readonly heads: StoredHead;
  readonly imports: StoredImport;
  readonly units: Unit;
  readonly schemes: Scheme;
}
export type Doubled = keyof DoubledRecords;
export const DOUBLED: readonly Doubled[] = ['workbooks', 'heads', 'imports', 'units', 'schemes'];

interface Objects {
  readonly get: (key: never) => Promise<unknown>;
  readonly getAll: (query?: IDBKeyRange) => Promise<unknown[]>;
  readonly getAllKeys: (query?: IDBKeyRange) => Promise<unknown[]>;
  readonly count: (query?: IDBKeyRange) => Promise<number>;
}

interface WrittenObjects {
  readonly put: (value: never, key?: never) => Promise<unknown>;
  readonly delete: (key: never) => Promise<unknown>;
}

/** A transaction over those of these stores that are meant, and that of their doubles. */
export interface Doubling {
  objectStore(name: never): Objects;
}

interface Writing {
  objectStore(name: never): WrittenObjects;
}

const KEY: Readonly<Record<Doubled, string>> = {
  workbooks: 'id',
  heads: 'edition',
  imports: 'edition',
  units: 'key',
  schemes: 'key',
};

function keyOf<Name extends Doubled>(name: Name, record: DoubledRecords[Name]): string {
  return (record as unknown as Readonly<Record<string, string>>)[KEY[name]]!;
}

/** The doubles of one store: array keys sort after every string. */
export const doublesOf = (name: Doubled): IDBKeyRange => IDBKeyRange.bound([name], [name, []]);

/** Writes a record and its double, each with its sum. What was issued is in `writes`, whatever comes after it. */
export function putDoubled<Name extends Doubled>(
  writes: Promise<unknown>[],
  tx: Writing,
  name: Name,
  record: DoubledRecords[Name],
): void {
  const whole = summed(record);
  writes.push(tx.objectStore(name as never).put(whole as never));
  const key = [name, keyOf(name, record)];
  writes.push(tx.objectStore('doubles' as never).put(whole as never, key as never));
}

export function deleteDoubled(writes: Promise<unknown>[], tx: Writing, name: Doubled, key: string): void {
  writes.push(tx.objectStore(name as never).delete(key as never));
  writes.push(tx.objectStore('doubles' as never).delete([name, key] as never));
}

/** The record as it was written, of its double where it has to be; undefined where neither is that any more. */
export async function getDoubled<Name extends Doubled>(
  tx: Doubling,
  name: Name,
  key: string,
): Promise<DoubledRecords[Name] | undefined> {
  const stored = await tx.objectStore(name as never).get(key as never);
  const record = asWritten(stored as never) ?? asWritten((await doubleOf(tx, name, key)) as never);
  return record as DoubledRecords[Name] | undefined;
}

export const doubleOf = (tx: Doubling, name: Doubled, key: string): Promise<unknown> =>
  tx.objectStore('doubles' as never).get([name, key] as never);

/** All records of one store. */
export interface AllDoubled<T> {
  /** As they were written, in the order of their keys. */
  readonly records: readonly T[];
  /** Those of them that lie whole in their own place, by their keys. */
  readonly sound: ReadonlyMap<string, T>;
  /** Those that only their double still gave. */
  readonly mended: readonly { readonly key: string; readonly record: T }[];
  /** Of which neither is what was written, with what is there instead. */
  readonly lost: readonly { readonly key: string; readonly stored: unknown }[];
}

/** Records read within one task of the page: heads have long lists in them. */
const PORTIONS: Readonly<Partial<Record<Doubled, number>>> = { heads: 100 };
const PORTION = 1000;

/** Also one that is gone is found by its double. What is `known` of those still there is not read again. */
export async function allDoubled<Name extends Doubled>(
  tx: Doubling,
  name: Name,
  known: ReadonlyMap<string, DoubledRecords[Name]> = new Map(),
): Promise<AllDoubled<DoubledRecords[Name]>> {
  const [own, count] = (await Promise.all([
    tx.objectStore(name as never).getAllKeys(),
    tx.objectStore('doubles' as never).count(doublesOf(name)),
  ])) as [string[], number];
  const found = new Map<string, DoubledRecords[Name] | undefined>();
  const stored = new Map<string, unknown>();
  for (const key of own) found.set(key, known.get(key));
  // As many of both, and of what is known nothing gone: no double stands alone, or both lost one in the same moment.
  const areAlike = count === own.length && [...known.keys()].every((key) => found.has(key));
  if (known.size === 0 || !areAlike) {
    const doubles = await tx.objectStore('doubles' as never).getAllKeys(doublesOf(name));
    for (const [, key] of doubles as [Doubled, string][]) if (!found.has(key)) found.set(key, undefined);
  }
  const unread = own.filter((key) => !known.has(key));
  const portion = PORTIONS[name] ?? PORTION;
  for (let from = 0; from < unread.length; from += portion) {
    const keys = unread.slice(from, from + portion);
    const some = await recordsOf(tx.objectStore(name as never), keys, unread.length === own.length);
    for (const [i, key] of keys.entries()) {
      found.set(key, asWritten(some[i] as never));
      stored.set(key, some[i]);
    }
  }
  const mended: { key: string; record: DoubledRecords[Name] }[] = [];
  const lost: { key: string; stored: unknown }[] = [];
  const sound = new Map<string, DoubledRecords[Name]>();
  for (const [key, record] of found) {
    if (record) {
      sound.set(key, record);
      continue;
    }
    const double = asWritten((await doubleOf(tx, name, key)) as never) as DoubledRecords[Name] | undefined;
    found.set(key, double);
    if (double) mended.push({ key, record: double });
    else lost.push({ key, stored: stored.get(key) });
  }
  const records = [...found].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, record]) => record ?? []);
  return { records, sound, mended, lost };
}

/** Where they lie one behind another they are read at once; single ones among many, each by itself. */
function recordsOf(store: Objects, keys: readonly string[], areNeighbours: boolean): Promise<unknown[]> {
  if (areNeighbours) return store.getAll(IDBKeyRange.bound(keys[0]!, keys.at(-1)!));
  return Promise.all(keys.map((key) => store.get(key as never)));
}
