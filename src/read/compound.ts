import { CFB } from '@e965/xlsx';

/** Names of the streams at the root of a compound document (.xls, .doc, a locked .xlsx); none where it is damaged. */
export function compoundStreams(bytes: Uint8Array): readonly string[] {
  try {
    const { FullPaths }: { FullPaths: readonly string[] } = CFB.read(bytes, { type: 'buffer' });
    const root = FullPaths[0] ?? '';
    return FullPaths.filter((path) => path.startsWith(root))
      .map((path) => path.slice(root.length))
      .filter((path) => path !== '' && !/\/./.test(path));
  } catch {
    return [];
  }
}
