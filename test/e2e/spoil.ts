import type { Page } from '@playwright/test';

/** Everything that is kept in the app's database, copied to a database beside it; run on a page that is not the app. */
export function keepCopy(page: Page): Promise<void> {
  return page.evaluate(copyAll, { from: 'so-ky', to: 'copy' });
}

export interface Spoilt {
  readonly store: string;
  readonly key: string;
  readonly how: string;
}

/** Puts the copy in the app's place again, and damages it as a failing disk might; `seed` decides where and how. */
export async function spoilCopy(
  page: Page,
  stores: readonly string[],
  seed: number,
): Promise<readonly Spoilt[]> {
  await page.evaluate(copyAll, { from: 'copy', to: 'so-ky' });
  return page.evaluate(spoil, { stores, seed });
}

/** Runs in the page. Both have the same stores and versions. */
async function copyAll({ from, to }: { readonly from: string; readonly to: string }): Promise<void> {
  const settled = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const source = await settled(indexedDB.open(from));
  const opening = indexedDB.open(to, source.version);
  opening.onupgradeneeded = () => {
    for (const name of source.objectStoreNames) {
      const store = source.transaction(name).objectStore(name);
      const keyPath = store.keyPath as string | string[] | null;
      const made = opening.result.createObjectStore(name, {
        ...(keyPath === null ? {} : { keyPath }),
        autoIncrement: store.autoIncrement,
      });
      for (const index of store.indexNames) made.createIndex(index, store.index(index).keyPath);
    }
  };
  const target = await settled(opening);
  for (const name of source.objectStoreNames) {
    const store = source.transaction(name).objectStore(name);
    const [keys, values] = await Promise.all([settled(store.getAllKeys()), settled(store.getAll())]);
    const written = target.transaction(name, 'readwrite');
    const copy = written.objectStore(name);
    copy.clear();
    values.forEach((value, i) => void (copy.keyPath === null ? copy.put(value, keys[i]!) : copy.put(value)));
    await new Promise((resolve) => written.addEventListener('complete', resolve));
  }
  source.close();
  target.close();
}

/** Runs in the page: deletes a record, or changes one to eight of its bytes, letters or numbers. */
async function spoil({
  stores,
  seed,
}: {
  readonly stores: readonly string[];
  readonly seed: number;
}): Promise<readonly { store: string; key: string; how: string }[]> {
  let state = seed * 7919 + 17;
  const below = (n: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % n;
  };
  const settled = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  /** Every place in a value that can be damaged, as a call that does it. */
  const placesOf = (value: unknown, put: (other: unknown) => void): (() => string)[] => {
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
      const flip = (): string => {
        const at = below(bytes.length);
        bytes[at]! ^= 1 << below(8);
        return `byte ${at}`;
      };
      // As many places as it has bytes would leave nothing to chance for what stands beside it.
      return bytes.length > 0 ? [flip, flip, flip, flip] : [];
    }
    if (typeof value === 'string' && value.length > 0) {
      return [
        () => {
          const at = below(value.length);
          const other = String.fromCharCode(value.charCodeAt(at) ^ (1 << below(5)));
          put(value.slice(0, at) + other + value.slice(at + 1));
          return `letter ${at} of “${value.slice(0, 20)}”`;
        },
      ];
    }
    if (typeof value === 'number') {
      return [
        () => {
          put(value + 1 + below(9));
          return `number ${value}`;
        },
      ];
    }
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, part]) =>
      placesOf(part, (other) => Object.assign(value, { [key]: other })),
    );
  };
  const database = await settled(indexedDB.open('so-ky'));
  const filled: string[] = [];
  for (const name of stores) {
    if ((await settled(database.transaction(name).objectStore(name).count())) > 0) filled.push(name);
  }
  const name = filled[below(filled.length)]!;
  const objects = database.transaction(name, 'readwrite').objectStore(name);
  const keys = await settled(objects.getAllKeys());
  const done: { store: string; key: string; how: string }[] = [];
  for (let n = below(3); n >= 0; n--) {
    const key = keys[below(keys.length)]!;
    const value = await settled(objects.get(key));
    if (value === undefined) continue;
    if (below(3) === 0) {
      await settled(objects.delete(key));
      done.push({ store: name, key: JSON.stringify(key), how: 'deleted' });
      continue;
    }
    const held = { value };
    for (let m = below(8); m >= 0; m--) {
      const places = placesOf(held.value, (other) => {
        held.value = other;
      });
      const how = places[below(places.length)]?.() ?? 'nothing';
      done.push({ store: name, key: JSON.stringify(key), how });
    }
    // A record whose own key was damaged takes another place, as on the disk.
    if (objects.keyPath !== null) await settled(objects.delete(key));
    await settled(objects.keyPath === null ? objects.put(held.value, key) : objects.put(held.value));
  }
  database.close();
  return done;
}
