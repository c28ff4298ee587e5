import { zipSync } from 'fflate';
import { extract, readDirectory } from './directory.ts';

/** Files of a package by their path, in the order in which they stand in it. */
export type Archive = ReadonlyMap<string, Uint8Array>;

/**
 * Packs files, compressed as well as it goes or, at level 0, not at all. Nothing but the files and the day goes in, so
 * the same files give the same bytes. `day` is an ISO date from 1980 to 2099, the only years a zip can tell.
 */
export function pack(files: Archive, day: string, level: 0 | 9 = 9): Uint8Array<ArrayBuffer> {
  return zipSync(Object.fromEntries(files), { level, mtime: `${day}T00:00:00` });
}

/**
 * The files of a package, without its folders; undefined where the bytes are no package, where a file in it is damaged
 * or locked, or where they would be larger than `cap` bytes together.
 */
export function unpack(bytes: Uint8Array, cap: number): Archive | undefined {
  const files = new Map<string, Uint8Array>();
  let room = cap;
  for (const entry of readDirectory(bytes) ?? []) {
    if (entry.isFolder) continue;
    const file = extract(bytes, entry, room);
    if ('fault' in file) return undefined;
    room -= file.bytes.length;
    files.set(entry.path, file.bytes);
  }
  return files.size > 0 ? files : undefined;
}
