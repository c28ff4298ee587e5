import { spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of a trial's own, which can be filled to the last byte. */

/** What it gives room by. */
export const PAGE = 4096;

/** A disk of so many megabytes; undefined where none may be mounted. @param {number} megabytes */
export async function mounted(megabytes) {
  const folder = await mkdtemp(join(tmpdir(), 'so-ky-disk-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  if (status === 0) return folder;
  await rm(folder, { recursive: true });
  return undefined;
}

/** @param {string} folder */
export async function unmounted(folder) {
  // What a browser that is just ending still holds goes with it.
  spawnSync('umount', ['-l', folder]);
  await rm(folder, { recursive: true, force: true });
}

/** Takes all but so many bytes of the disk's room. @param {string} folder @param {number} left */
export function fill(folder, left) {
  const file = openSync(join(folder, 'filler'), 'a');
  const zeros = Buffer.alloc(1 << 20);
  for (let portion = zeros.length; portion >= PAGE; ) {
    const { bavail, bsize } = statfsSync(folder);
    const room = bavail * bsize - left;
    if (room < PAGE) break;
    portion = Math.min(portion, room);
    try {
      writeSync(file, zeros, 0, portion);
    } catch {
      // The browser took some of it meanwhile.
      portion >>= 1;
    }
  }
  closeSync(file);
}

/** @param {string} folder */
export const makeRoom = (folder) => rmSync(join(folder, 'filler'), { force: true });
