import { CFB } from '@e965/xlsx';

interface CompoundDocument {
  readonly FullPaths: readonly string[];
  readonly FileIndex: readonly { readonly size: number; readonly content?: ArrayLike<number> }[];
}

/**
 * Names of the streams at the root of a compound document (.xls, .doc, a locked .xlsx); none where it is damaged or
 * breaks off in one of them.
 */
export function compoundStreams(bytes: Uint8Array): readonly string[] {
  const document = openCompound(bytes);
  return document?.FullPaths.flatMap((path) => nameAt(document.FullPaths[0] ?? '', path)) ?? [];
}

/** A copy of the first of these streams that a compound document holds at its root. */
export function compoundStream(
  bytes: Uint8Array,
  names: readonly string[],
): Uint8Array<ArrayBuffer> | undefined {
  const document = openCompound(bytes);
  const root = document?.FullPaths[0] ?? '';
  const named = (name: string) =>
    document?.FullPaths.findIndex((path) => nameAt(root, path)[0] === name) ?? -1;
  const content = document?.FileIndex[names.map(named).find((at) => at >= 0) ?? -1]?.content;
  return content && Uint8Array.from(content);
}

function openCompound(bytes: Uint8Array): CompoundDocument | undefined {
  try {
    const document: CompoundDocument = CFB.read(bytes, { type: 'buffer' });
    const isCut = document.FileIndex.some(
      ({ size, content }) => content !== undefined && content.length < size,
    );
    return isCut ? undefined : document;
  } catch {
    return undefined;
  }
}

/** A stream's name where it stands right under the root. */
function nameAt(root: string, path: string): string[] {
  const name = path.startsWith(root) ? path.slice(root.length) : '';
  return name === '' || name.includes('/') ? [] : [name];
}
