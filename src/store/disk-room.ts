import { originFolder, randomPortion, removeDrafts } from './origin-folder.ts';

const NAME = 'so-ky-room';

/**
 * Is there room for so many bytes? They are written beside the database and given up again: what the browser estimates is
 * what it allows, not what the disk has. True where nothing can tell.
 */
export async function hasRoom(bytes: number): Promise<boolean> {
  const root = await originFolder();
  if (!root) return true;
  // Two at once would take each other's draft for one that is left over.
  const locks = globalThis.navigator?.locks;
  return locks ? locks.request('so-ky:room', () => takes(root, bytes)) : takes(root, bytes);
}

async function takes(root: FileSystemDirectoryHandle, bytes: number): Promise<boolean> {
  await removeDrafts(root, NAME);
  let stream: FileSystemWritableFileStream;
  try {
    stream = await (await root.getFileHandle(NAME, { create: true })).createWritable();
  } catch {
    // A browser may lack streams; a disk that takes no file at all will tell by itself.
    return true;
  }
  try {
    const portion = randomPortion();
    for (let at = 0; at < bytes; at += portion.length) {
      await stream.write(portion.subarray(0, Math.min(portion.length, bytes - at)));
    }
    return true;
  } catch {
    return false;
  } finally {
    await stream.abort().catch(() => undefined);
    await root.removeEntry(NAME).catch(() => undefined);
  }
}
