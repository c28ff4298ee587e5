import { type UnzipFileInfo, unzipSync, zipSync } from 'fflate';

/** Files of a package by their path, in the order in which they stand in it. */
export type Archive = ReadonlyMap<string, Uint8Array>;

/**
 * Packs files, compressed. Nothing but the files and the day goes in, so the same files give the same bytes. `day` is an
 * ISO date from 1980 to 2099, the only years a zip can tell.
 */
export function pack(files: Archive, day: string): Uint8Array<ArrayBuffer> {
  return zipSync(Object.fromEntries(files), { level: 9, mtime: `${day}T00:00:00` });
}

/**
 * The files of a package, without its folders; undefined where the bytes are no package or where its files together
 * would be larger than `cap` bytes. A file never inflates past the size its package states.
 */
export function unpack(bytes: Uint8Array, cap: number): Archive | undefined {
  let room = cap;
  const fits = ({ originalSize }: UnzipFileInfo): boolean => {
    room -= originalSize;
    return room >= 0;
  };
  try {
    const files = Object.entries(unzipSync(bytes, { filter: fits }));
    return room < 0 ? undefined : new Map(files.filter(([path]) => !path.endsWith('/')));
  } catch {
    return undefined;
  }
}
