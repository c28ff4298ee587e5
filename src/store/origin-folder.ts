/** What one call of the browser gives at most. */
const RANDOM = 65_536;
const PORTION = 500_000;

/** Files of the origin's own, beside the database; undefined where the browser has none, such as in private browsing. */
export async function originFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    return await globalThis.navigator?.storage?.getDirectory?.();
  } catch {
    return undefined;
  }
}

/** Random bytes: a disk may store others as a few. */
export function randomPortion(): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(PORTION);
  for (let from = 0; from < PORTION; from += RANDOM) {
    crypto.getRandomValues(bytes.subarray(from, from + RANDOM));
  }
  return bytes;
}

/** A browser that ends while a file is written leaves its draft behind, for good, under a name it made of the file's. */
export async function removeDrafts(root: FileSystemDirectoryHandle, file: string): Promise<void> {
  const names: string[] = [];
  for await (const name of root.keys()) names.push(name);
  for (const name of names) {
    if (name.startsWith(`${file}.`)) await root.removeEntry(name).catch(() => undefined);
  }
}
