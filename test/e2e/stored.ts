import type { Page } from '@playwright/test';
import { asWrittenBy } from '../store/as-written.ts';

/** Resolves once all that was begun is on the disk: who reads waits for those who write. */
export async function written(page: Page): Promise<void> {
  await stored(page);
}

/** Everything the page keeps in its databases, byte for byte, as one text to compare; `only` in these of their stores. */
export function stored(page: Page, only?: readonly string[]): Promise<string> {
  return page.evaluate(async (asked) => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const plain = (key: string, value: unknown): unknown => {
      // When a workbook was last looked at is no change of it.
      if (key === 'openedAt' || key === 'sum') return undefined;
      if (value instanceof ArrayBuffer) return [...new Uint8Array(value)];
      return ArrayBuffer.isView(value)
        ? [...new Uint8Array(value.buffer, value.byteOffset, value.byteLength)]
        : value;
    };
    const contents: Record<string, unknown> = {};
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name));
      for (const store of asked ?? database.objectStoreNames) {
        const objects = database.transaction(store).objectStore(store);
        contents[`${name}/${store}`] = await Promise.all([
          settled(objects.getAllKeys()),
          settled(objects.getAll()),
        ]);
      }
      database.close();
    }
    return JSON.stringify(contents, plain, 1);
  }, only);
}

/** What tests change of the records; what they put there need be nothing that any version of ours would write. */
interface Changeable {
  readonly workbooks: {
    name: string;
    assessments: readonly { readonly key: string }[];
    readonly views: { readonly id: string; spec: object }[];
  };
  readonly edits: { forward: readonly object[] };
}

/** Changes the last record of a store as another version of the program might have written it; answers what is there then. */
export async function changeStored<Name extends keyof Changeable>(
  page: Page,
  store: Name,
  change: (record: Changeable[Name]) => void = () => undefined,
): Promise<Changeable[Name]> {
  const last = (await page.evaluate(lastOrPut, { store, record: undefined })) as Changeable[Name];
  change(last);
  return (await page.evaluate(lastOrPut, { store, record: asWrittenBy(last) })) as Changeable[Name];
}

/** The last record, or the one that was put; runs in the page. */
async function lastOrPut({
  store,
  record,
}: {
  readonly store: string;
  readonly record: unknown;
}): Promise<unknown> {
  const settled = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open('so-ky'));
  const transaction = database.transaction([store, 'doubles'], 'readwrite');
  const objects = transaction.objectStore(store);
  if (record !== undefined) {
    const key = await settled(objects.put(record));
    if (typeof key === 'string') await settled(transaction.objectStore('doubles').put(record, [store, key]));
  }
  const all = await settled(objects.getAll());
  database.close();
  return all.at(-1);
}
