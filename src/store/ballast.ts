/** Bytes held back so that there is room for an edit on a disk that is full. */
export const BALLAST = 4_000_000;
const NAME = 'so-ky-ballast';
const PORTION = 500_000;
/** What one call of the browser gives at most. */
const RANDOM = 65_536;

/**
 * The ballast is a file of the origin's own, beside the database and not in it: Chromium closes the database when the disk
 * is full and does not open it before there is room, so that nothing in it could be given up.
 */
async function folder(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    return await navigator.storage?.getDirectory?.();
  } catch {
    // A browser may forbid it, such as in private browsing; there is no ballast then.
    return undefined;
  }
}

/** Of random bytes: others would be stored as a few. */
function portion(): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(PORTION);
  for (let from = 0; from < PORTION; from += RANDOM) {
    crypto.getRandomValues(bytes.subarray(from, from + RANDOM));
  }
  return bytes;
}

async function sizeIn(root: FileSystemDirectoryHandle): Promise<number> {
  try {
    return (await (await root.getFileHandle(NAME)).getFile()).size;
  } catch {
    return 0;
  }
}

/** A browser that ends while the ballast is written leaves its draft behind, for good and under a name it made of ours. */
async function dropDrafts(root: FileSystemDirectoryHandle): Promise<void> {
  const names: string[] = [];
  for await (const name of root.keys()) names.push(name);
  for (const name of names) {
    if (name.startsWith(`${NAME}.`)) await root.removeEntry(name).catch(() => undefined);
  }
}

export async function ballastSize(): Promise<number> {
  const root = await folder();
  return root ? sizeIn(root) : 0;
}

/** Gives the room back; false where none was held. */
export async function dropBallast(): Promise<boolean> {
  const root = await folder();
  if (!root) return false;
  try {
    await root.removeEntry(NAME);
    return true;
  } catch {
    return false;
  }
}

/** Holds the room back where it is not held yet; false where that cannot be. In one tab at a time. */
export async function layBallast(): Promise<boolean> {
  const root = await folder();
  if (!root) return false;
  await dropDrafts(root);
  if ((await sizeIn(root)) >= BALLAST) return true;
  try {
    const file = await root.getFileHandle(NAME, { create: true });
    const stream = await file.createWritable();
    try {
      for (let at = 0; at < BALLAST; at += PORTION) await stream.write(portion());
    } catch (error) {
      await stream.abort();
      throw error;
    }
    await stream.close();
    return true;
  } catch {
    // No room for it, or another tab is about it: what was begun is of no use.
    await root.removeEntry(NAME).catch(() => undefined);
    return false;
  }
}
