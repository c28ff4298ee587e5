import type { ZipEntry } from '../zip/index.ts';
import { PATHS } from './paths.ts';

/** What systems put beside files of their own accord. */
const OF_THE_SYSTEM = /^__MACOSX\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i;

/**
 * The files of a package by their paths within the workbook. Who unpacks one and packs it again has a folder around it, and
 * perhaps what the system added: neither makes it another workbook.
 */
export function placed(directory: readonly ZipEntry[]): readonly (readonly [string, ZipEntry])[] {
  const files = directory
    .filter(({ isFolder, size }) => !isFolder || size > 0)
    .map((entry) => [entry.path.normalize('NFC'), entry] as const)
    .filter(([path]) => !OF_THE_SYSTEM.test(path));
  const around = folderAround(files.map(([path]) => path));
  return files.map(([path, entry]) => [path.slice(around.length), entry] as const);
}

function folderAround(paths: readonly string[]): string {
  const [folder = ''] = /^[^/]+\//.exec(paths[0] ?? '') ?? [];
  const isAround = paths.includes(folder + PATHS.manifest) && paths.every((path) => path.startsWith(folder));
  return isAround ? folder : '';
}
