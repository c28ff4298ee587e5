import type { Page } from '@playwright/test';

/** Remembers in `keeper` everything the app wrote on the disk of its origin; both on pages that are not the app. */
export function takeRecords(keeper: Page, name: string): Promise<void> {
  return keeper.evaluate(takeAll, name);
}

/** Writes on the empty disk what was remembered; false where nothing was. */
export function putRecords(keeper: Page, name: string): Promise<boolean> {
  return keeper.evaluate(putAll, name);
}

interface KeptStore {
  readonly name: string;
  readonly options: IDBObjectStoreParameters;
  readonly indexes: readonly (readonly [
    name: string,
    path: string | string[],
    options: IDBIndexParameters,
  ])[];
  readonly keys: readonly IDBValidKey[];
  readonly values: readonly unknown[];
}

interface Kept {
  readonly databases: readonly {
    readonly name: string;
    readonly version: number;
    readonly stores: KeptStore[];
  }[];
  readonly local: readonly (readonly [string, string])[];
}

/** Runs in the page, whose memory keeps it: what is kept need not be written out as text. */
async function takeAll(as: string): Promise<void> {
  const settled = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const databases = [];
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await settled(indexedDB.open(name));
    const stores: KeptStore[] = [];
    for (const storeName of database.objectStoreNames) {
      const store = database.transaction(storeName).objectStore(storeName);
      const indexes = [...store.indexNames].map((indexName) => {
        const { keyPath, unique, multiEntry } = store.index(indexName);
        return [indexName, keyPath, { unique, multiEntry }] as const;
      });
      const [keys, values] = await Promise.all([settled(store.getAllKeys()), settled(store.getAll())]);
      const options = { keyPath: store.keyPath, autoIncrement: store.autoIncrement };
      stores.push({ name: storeName, options, indexes, keys, values });
    }
    databases.push({ name, version: database.version, stores });
    database.close();
  }
  const memory = globalThis as { kept?: Map<string, Kept> };
  memory.kept ??= new Map();
  memory.kept.set(as, { databases, local: Object.entries(localStorage) });
}

/** Runs in the page. */
async function putAll(as: string): Promise<boolean> {
  const kept = (globalThis as { kept?: Map<string, Kept> }).kept?.get(as);
  if (kept === undefined) return false;
  for (const [key, value] of kept.local) localStorage.setItem(key, value);
  for (const { name, version, stores } of kept.databases) {
    const opening = indexedDB.open(name, version);
    opening.onupgradeneeded = () => {
      for (const { name: storeName, options, indexes } of stores) {
        const store = opening.result.createObjectStore(storeName, options);
        for (const [indexName, path, how] of indexes) store.createIndex(indexName, path, how);
      }
    };
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
      opening.onblocked = () => reject(new Error(`${name} is still open`));
    });
    const written = database.transaction(
      stores.map((store) => store.name),
      'readwrite',
    );
    for (const { name: storeName, options, keys, values } of stores) {
      const store = written.objectStore(storeName);
      values.forEach(
        (value, i) => void (options.keyPath === null ? store.put(value, keys[i]!) : store.put(value)),
      );
    }
    await new Promise((resolve, reject) => {
      written.oncomplete = resolve;
      written.onabort = () => reject(written.error);
    });
    database.close();
  }
  return true;
}
