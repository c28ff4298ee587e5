import { randomPortion } from './origin-folder.ts';

const NAME = 'so-ky-room';
/** Bytes of one entry, which is in memory until it is written. */
const PIECE = 8_000_000;

/** One page looks at a time: two would find each other's bytes in their way. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  // Node, where the tests run, has no locks.
  const locks = globalThis.navigator?.locks;
  return locks ? await locks.request(`so-ky:${NAME}`, work) : await work();
}

/** Has room ever been looked for here? Before that there is nothing to lose. */
export async function hasLooked(): Promise<boolean> {
  try {
    return await globalThis.caches.has(NAME);
  } catch {
    return false;
  }
}

async function empty(cache: Cache): Promise<void> {
  for (const entry of await cache.keys()) await cache.delete(entry);
}

/**
 * Is there room for so many bytes? They are written beside the database and given up again: what the browser estimates is
 * what it allows, not what the disk has. As entries of a cache, not as a file of the origin's: each file begun is a line in a
 * log of Chromium's, and where that does not fit any more the whole browser ends. True where nothing can tell.
 */
export async function hasRoom(bytes: number): Promise<boolean> {
  const { caches } = globalThis;
  if (!caches) return true;
  return inTurn(async () => {
    let cache: Cache;
    try {
      cache = await caches.open(NAME);
    } catch {
      // A browser may keep none, as in private browsing; on a disk too full for even that, the database tells by itself.
      return true;
    }
    try {
      // What a page left that ended while it looked.
      await empty(cache);
      const portion = randomPortion();
      for (let at = 0; at < bytes; at += PIECE) {
        const length = Math.min(PIECE, bytes - at);
        const portions = Array.from({ length: Math.ceil(length / portion.length) }, () => portion);
        await cache.put(`/${NAME}/${at}`, new Response(new Blob(portions).slice(0, length)));
      }
      return true;
    } catch {
      return false;
    } finally {
      await empty(cache).catch(() => undefined);
    }
  });
}
