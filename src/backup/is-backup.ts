import { readDirectory } from '../zip/index.ts';
import { PATHS } from './paths.ts';
import { placed } from './placed.ts';

/** Is it a workbook's file, be it a damaged one? A zip of exports is none. */
export function isBackup(bytes: Uint8Array): boolean {
  const paths = new Set(placed(readDirectory(bytes) ?? []).map(([path]) => path));
  if (paths.has(PATHS.manifest) && paths.has(PATHS.own)) return true;
  // Where its end is gone there is no directory; its first file has its name in front.
  const front = String.fromCharCode(...bytes.subarray(30, 30 + PATHS.readme.length));
  return front === PATHS.readme;
}
