import { originFolder, randomPortion, removeDrafts } from './origin-folder.ts';

/** Bytes held back so that a database that met a full disk can be opened, settled (`settle.ts`) and written to once more. */
export const BALLAST = 10_000_000;
const NAME = 'so-ky-ballast';

/**
 * The ballast is a file of the origin's own, beside the database and not in it: Chromium closes the database when the disk
 * is full and does not open it before there is room, so that nothing in it could be given up.
 */
async function sizeIn(root: FileSystemDirectoryHandle): Promise<number> {
  try {
    return (await (await root.getFileHandle(NAME)).getFile()).size;
  } catch {
    return 0;
  }
}

export async function ballastSize(): Promise<number> {
  const root = await originFolder();
  return root ? sizeIn(root) : 0;
}

/** Could room be held back, and is none: never yet, or no more since the disk was full? */
export async function isBare(): Promise<boolean> {
  const root = await originFolder();
  return root !== undefined && (await sizeIn(root)) === 0;
}

/** Gives the room back; false where none was held. */
export async function dropBallast(): Promise<boolean> {
  const root = await originFolder();
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
  const root = await originFolder();
  if (!root) return false;
  await removeDrafts(root, NAME);
  if ((await sizeIn(root)) >= BALLAST) return true;
  try {
    const file = await root.getFileHandle(NAME, { create: true });
    const stream = await file.createWritable();
    try {
      for (let at = 0; at < BALLAST; ) {
        const portion = randomPortion().subarray(0, BALLAST - at);
        await stream.write(portion);
        at += portion.length;
      }
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
