import { CFB } from '@e965/xlsx';

interface CompoundDocument {
  readonly FullPaths: readonly string[];
  readonly FileIndex: readonly { readonly size: number; readonly content?: { readonly length: number } }[];
}

/**
 * Names of the streams at the root of a compound document (.xls, .doc, a locked .xlsx); none where it is damaged or
 * breaks off in one of them.
 */
export function compoundStreams(bytes: Uint8Array): readonly string[] {
  try {
    const { FullPaths, FileIndex }: CompoundDocument = CFB.read(bytes, { type: 'buffer' });
    const isCut = FileIndex.some(({ size, content }) => content !== undefined && content.length < size);
    const root = FullPaths[0] ?? '';
    return isCut ? [] : FullPaths.flatMap((path) => nameAt(root, path));
  } catch {
    return [];
  }
}

/** A stream's name where it stands right under the root. */
function nameAt(root: string, path: string): string[] {
  const name = path.startsWith(root) ? path.slice(root.length) : '';
  return name === '' || name.includes('/') ? [] : [name];
}
