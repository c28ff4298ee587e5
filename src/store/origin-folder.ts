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
