import type { Page } from '@playwright/test';

/** Everything the page keeps in its databases, byte for byte, as one text to compare. */
export function stored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const plain = (_key: string, value: unknown): unknown => {
      if (value instanceof ArrayBuffer) return [...new Uint8Array(value)];
      return ArrayBuffer.isView(value)
        ? [...new Uint8Array(value.buffer, value.byteOffset, value.byteLength)]
        : value;
    };
    const contents: Record<string, unknown> = {};
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const objects = database.transaction(store).objectStore(store);
        contents[`${name}/${store}`] = await Promise.all([
          settled(objects.getAllKeys()),
          settled(objects.getAll()),
        ]);
      }
      database.close();
    }
    return JSON.stringify(contents, plain, 1);
  });
}
